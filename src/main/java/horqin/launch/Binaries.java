package horqin.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel in the jar, unpacked once beside the data. */
final class Binaries {

	private static final String MARK = "unpacked";

	private Binaries() {
	}

	/**
	 * Unpacks the programs unless they are there already; returns their {@code bin}
	 * folder.
	 */
	static Path unpack(Path folder) {
		try {
			if (!Files.exists(folder.resolve(MARK))) {
				Files.createDirectories(folder);
				try (InputStream in = archive()) {
					unpack(new TarArchiveInputStream(new XZInputStream(in)), folder);
				}
				Files.createFile(folder.resolve(MARK));
			}
			return folder.resolve("bin");
		}
		catch (IOException ex) {
			throw new CannotStart("无法解开内置数据库：请检查数据目录的剩余空间和写入权限（" + ex.getMessage() + "）。", ex);
		}
	}

	private static InputStream archive() {
		String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		String name = switch (machine) {
			case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
			case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
			default ->
				throw new CannotStart("内置数据库不支持本机（" + machine + "）：请用环境变量 HORQIN_DB_URL 连接一个 PostgreSQL 15 以上的数据库。");
		};
		InputStream in = Binaries.class.getResourceAsStream("/" + name);
		if (in == null) {
			throw new CannotStart("程序包中没有本机可用的内置数据库：请用环境变量 HORQIN_DB_URL 连接一个 PostgreSQL 15 以上的数据库。");
		}
		return in;
	}

	private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
		for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
			Path target = folder.resolve(entry.getName()).normalize();
			if (!target.startsWith(folder)) {
				throw new IOException("entry outside the folder: " + entry.getName());
			}
			if (entry.isDirectory()) {
				Files.createDirectories(target);
				continue;
			}
			Files.createDirectories(target.getParent());
			if (entry.isSymbolicLink()) {
				Files.deleteIfExists(target);
				Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			}
			else {
				Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
				boolean runs = (entry.getMode() & 0100) != 0;
				Files.setPosixFilePermissions(target,
						PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
			}
		}
	}

}
