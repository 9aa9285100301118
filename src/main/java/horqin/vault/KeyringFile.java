package horqin.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The file that holds the keyring: lines {@code 1.algorithm=SM4-GCM},
 * {@code 1.secret=<Base64>}, one pair for each key, and {@code index.secret=<Base64>}.
 * Only its owner may read it (mode 0400; OWASP ASVS 5.0, 13.3.2).
 */
public final class KeyringFile {

	private static final String INDEX = "index.secret";

	private static final Pattern KEY_PART = Pattern.compile("([1-9][0-9]{0,4})\\.(algorithm|secret)");

	private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("r--------");

	private static final Set<PosixFilePermission> NOT_TOLERATED = EnumSet.of(PosixFilePermission.GROUP_WRITE,
			PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

	private KeyringFile() {
	}

	/**
	 * Reads the keyring.
	 * @throws KeyringRefused when the file is missing, open to others, or not understood
	 */
	public static Keyring read(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new KeyringRefused("密钥文件不存在：%s，请放回原密钥文件，或用 horqin.keyring 指定其位置".formatted(file));
		}
		var lines = new Properties();
		try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			if (isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(NOT_TOLERATED::contains)) {
				throw new KeyringRefused("密钥文件%s能被其他用户读取或修改，请将权限改为0400".formatted(file));
			}
			lines.load(reader);
		}
		catch (IOException | IllegalArgumentException unreadable) {
			throw new KeyringRefused("密钥文件%s无法读取".formatted(file), unreadable);
		}
		return parse(lines);
	}

	/**
	 * Writes a new keyring file with mode 0400; never over an existing one.
	 * @throws KeyringRefused when the file is there already
	 */
	public static void create(Path file, Keyring keyring) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			write(file, keyring);
		}
		catch (IOException failed) {
			throw new KeyringRefused("密钥文件%s无法创建".formatted(file), failed);
		}
	}

	/**
	 * Adds a key that writes from the next start on; the old ones stay. The file is
	 * replaced in one step, so that a power cut leaves the old or the new one.
	 */
	public static Keyring rotate(Path file, Algorithm algorithm) {
		var rotated = read(file).rotated(algorithm);
		var fresh = file.resolveSibling(file.getFileName() + ".new");
		try {
			Files.deleteIfExists(fresh);
			write(fresh, rotated);
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		return rotated;
	}

	private static Keyring parse(Properties lines) {
		var keys = new ArrayList<Keyring.Key>();
		for (String name : lines.stringPropertyNames()) {
			var part = KEY_PART.matcher(name);
			if (!part.matches() && !name.equals(INDEX)) {
				throw new KeyringRefused("密钥文件中有不认识的项目：" + name);
			}
			if (part.matches() && part.group(2).equals("secret")) {
				int number = Integer.parseInt(part.group(1));
				keys.add(new Keyring.Key(number, algorithm(lines, number), secret(lines, name)));
			}
		}
		return new Keyring(keys, secret(lines, INDEX));
	}

	private static Algorithm algorithm(Properties lines, int number) {
		var label = lines.getProperty(number + ".algorithm", "");
		for (var algorithm : Algorithm.values()) {
			if (algorithm.label().equals(label)) {
				return algorithm;
			}
		}
		throw new KeyringRefused("%d号密钥的算法“%s”不认识，应为SM4-GCM或AES-256-GCM".formatted(number, label));
	}

	private static byte[] secret(Properties lines, String name) {
		var text = lines.getProperty(name);
		if (text == null) {
			throw new KeyringRefused("密钥文件不完整，缺少" + name);
		}
		try {
			return Base64.getDecoder().decode(text.strip());
		}
		catch (IllegalArgumentException notBase64) {
			throw new KeyringRefused("密钥文件中%s不是Base64文本".formatted(name));
		}
	}

	private static void write(Path file, Keyring keyring) throws IOException {
		var text = new StringBuilder();
		text.append("# 平台密钥文件。丢失后，已加密的数据无法恢复：请与数据库备份分开保管一份副本。\n");
		text.append("# 编号最大的密钥用于加密，其余只用于解密；不要修改或删除已有的行。\n");
		var base64 = Base64.getEncoder();
		for (var key : keyring.keys().values()) {
			text.append("%d.algorithm=%s\n".formatted(key.number(), key.algorithm().label()));
			text.append("%d.secret=%s\n".formatted(key.number(), base64.encodeToString(key.secret())));
		}
		text.append(INDEX).append('=').append(base64.encodeToString(keyring.indexKey())).append('\n');
		var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try (var channel = FileChannel.open(file, options, mode(file))) {
			var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
	}

	/**
	 * The mode is set as the file comes into being: nobody gets to read it in between.
	 */
	private static FileAttribute<?>[] mode(Path file) {
		return isPosix(file) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER_READS) }
				: new FileAttribute<?>[0];
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

}
