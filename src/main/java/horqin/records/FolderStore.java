package horqin.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stored files in a folder ({@code horqin.files}): {@code ab/cd/abcd…}, arriving ones in
 * {@code staged}. Several nodes may share the folder. Ages are the file system's, not
 * those of the platform's clock: they only say what cannot be in use any more.
 */
@Component
public class FolderStore implements FileStore {

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private static final String STAGED = ".part";

	private final Path root;

	private final InstantSource machine;

	@Autowired
	public FolderStore(@Value("${horqin.files:${horqin.data:data}/files}") Path root) {
		this(root, InstantSource.system());
	}

	FolderStore(Path root, InstantSource machine) {
		this.root = root.toAbsolutePath();
		this.machine = machine;
	}

	@Override
	public Path stage() throws IOException {
		Path folder = Files.createDirectories(this.root.resolve("staged"));
		return Files.createTempFile(folder, "upload", STAGED);
	}

	@Override
	public void keep(Path staged, String sha256) throws IOException {
		Path place = place(sha256);
		force(staged);
		// Also over an equal file: its age starts anew, and whoever is reading the old
		// one reads on.
		Path folder = Files.createDirectories(folder(place));
		Files.setLastModifiedTime(staged, FileTime.from(this.machine.instant()));
		Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		while (folder.startsWith(this.root)) {
			force(folder);
			folder = folder(folder);
		}
	}

	@Override
	public InputStream open(String sha256) throws IOException {
		return Files.newInputStream(place(sha256));
	}

	@Override
	public boolean holds(String sha256) {
		return Files.exists(place(sha256));
	}

	@Override
	public void olderThan(Duration age, Consumer<String> sha256) throws IOException {
		Instant time = this.machine.instant().minus(age);
		Files.createDirectories(this.root);
		Files.walkFileTree(this.root, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				String name = file.getFileName().toString();
				boolean old = attributes.lastModifiedTime().toInstant().isBefore(time);
				if (old && SHA256.matcher(name).matches()) {
					sha256.accept(name);
				}
				else if (old && name.endsWith(STAGED)) {
					Files.deleteIfExists(file);
				}
				return FileVisitResult.CONTINUE;
			}

			/** Staged files come and go while we look. */
			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) {
				return FileVisitResult.CONTINUE;
			}

		});
	}

	@Override
	public void removeIfOlder(String sha256, Duration age) throws IOException {
		Path place = place(sha256);
		Instant time = this.machine.instant().minus(age);
		if (Files.exists(place) && Files.getLastModifiedTime(place).toInstant().isBefore(time)) {
			Files.delete(place);
		}
	}

	private Path place(String sha256) {
		if (!SHA256.matcher(sha256).matches()) {
			throw new IllegalArgumentException("Not a digest");
		}
		return this.root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
	}

	private static Path folder(Path path) {
		return Objects.requireNonNull(path.getParent());
	}

	private static void force(Path path) throws IOException {
		boolean folder = Files.isDirectory(path);
		try (FileChannel channel = FileChannel.open(path,
				folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

}
