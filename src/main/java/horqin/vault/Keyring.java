package horqin.vault;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The keys of the platform. Every key reads; the one with the highest number writes. The
 * key of the blind index stands apart, so that neither opens what the other protects.
 */
public final class Keyring {

	/** Length in bytes of the key of the blind index, HMAC-SM3. */
	static final int INDEX_KEY_BYTES = 32;

	/** Numbers of keys fit the two bytes they have in a sealed value. */
	static final int MAX_NUMBER = 0xFFFF;

	private final SortedMap<Integer, Key> keys;

	private final Key newest;

	private final byte[] indexKey;

	/**
	 * One key.
	 *
	 * @param number 1 to 65535, given once and never reused
	 */
	record Key(int number, Algorithm algorithm, byte[] secret) {

		Key {
			if (number < 1 || number > MAX_NUMBER) {
				throw new KeyringRefused("密钥编号%d不在1至65535之间".formatted(number));
			}
			if (secret.length != algorithm.keyBytes()) {
				throw new KeyringRefused("%d号密钥（%s）应为%d字节，现为%d字节".formatted(number, algorithm.label(),
						algorithm.keyBytes(), secret.length));
			}
			if (isTrivial(secret)) {
				throw new KeyringRefused("%d号密钥是示例密钥，不能使用".formatted(number));
			}
			secret = secret.clone();
		}

		@Override
		public String toString() {
			return this.number + ":" + this.algorithm.label();
		}

	}

	Keyring(Iterable<Key> keys, byte[] indexKey) {
		var sorted = new TreeMap<Integer, Key>();
		keys.forEach((key) -> sorted.put(key.number(), key));
		var last = sorted.lastEntry();
		if (last == null) {
			throw new KeyringRefused("密钥文件中没有加密密钥");
		}
		if (indexKey.length != INDEX_KEY_BYTES) {
			throw new KeyringRefused("检索密钥应为%d字节，现为%d字节".formatted(INDEX_KEY_BYTES, indexKey.length));
		}
		if (isTrivial(indexKey)) {
			throw new KeyringRefused("检索密钥是示例密钥，不能使用");
		}
		this.keys = Collections.unmodifiableSortedMap(sorted);
		this.newest = last.getValue();
		this.indexKey = indexKey.clone();
	}

	/** A fresh keyring with one key. */
	public static Keyring create(Algorithm algorithm) {
		return new Keyring(List.of(new Key(1, algorithm, random(algorithm.keyBytes()))), random(INDEX_KEY_BYTES));
	}

	/**
	 * The same keyring with a new key that writes from now on. The key of the blind index
	 * stays: with another one, nothing would be found any more.
	 */
	public Keyring rotated(Algorithm algorithm) {
		var more = new TreeMap<>(this.keys);
		int number = this.newest.number() + 1;
		more.put(number, new Key(number, algorithm, random(algorithm.keyBytes())));
		return new Keyring(more.values(), this.indexKey);
	}

	/** The key that writes. */
	Key newest() {
		return this.newest;
	}

	Optional<Key> key(int number) {
		return Optional.ofNullable(this.keys.get(number));
	}

	Map<Integer, Key> keys() {
		return this.keys;
	}

	byte[] indexKey() {
		return this.indexKey;
	}

	private static byte[] random(int bytes) {
		var secret = new byte[bytes];
		new SecureRandom().nextBytes(secret);
		return secret;
	}

	/** Whether all bytes are equal: nobody's key, but everybody's placeholder. */
	private static boolean isTrivial(byte[] secret) {
		for (byte each : secret) {
			if (each != secret[0]) {
				return false;
			}
		}
		return true;
	}

	/** Numbers and algorithms only. */
	@Override
	public String toString() {
		return this.keys.values().toString();
	}

}
