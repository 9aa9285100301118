package horqin.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that holds everything that is kept: the database, the stored files, the
 * keys. One application at a time: the lock is the operating system's, so it falls with
 * the process even when that is killed.
 */
final class DataFolder implements AutoCloseable {

	/**
	 * The folders of this process: a lock whose channel nobody can reach would be lost.
	 */
	private static final Set<DataFolder> OPEN = ConcurrentHashMap.newKeySet();

	private final Path path;

	private final FileChannel channel;

	private final FileLock lock;

	private DataFolder(Path path, FileChannel channel, FileLock lock) {
		this.path = path;
		this.channel = channel;
		this.lock = lock;
	}

	static DataFolder open(Path path) {
		try {
			Files.createDirectories(path);
			ownerOnly(path);
			FileChannel channel = FileChannel.open(path.resolve("horqin.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock == null) {
				channel.close();
				throw new CannotStart("数据目录 " + path + " 正被另一个正在运行的平台使用：请先停止它，或用 --data 指定另一个目录。");
			}
			DataFolder folder = new DataFolder(path, channel, lock);
			OPEN.add(folder);
			return folder;
		}
		catch (IOException ex) {
			throw new CannotStart("无法使用数据目录 " + path + "：请检查目录是否存在、是否可写（" + ex.getMessage() + "）。", ex);
		}
	}

	private static void ownerOnly(Path path) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
		}
	}

	Path path() {
		return this.path;
	}

	@Override
	public void close() {
		OPEN.remove(this);
		try {
			this.lock.release();
			this.channel.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
