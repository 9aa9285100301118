package horqin.vault;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sees at the start whether this keyring belongs to this database. A wrong file would
 * otherwise be noticed only when somebody opens an old value, after new ones were sealed
 * under keys that the next right file does not hold.
 */
class KeyringCheck implements SmartInitializingSingleton {

	private static final String TABLE = "vault.key_check";

	private static final String COLUMN = "proof";

	private static final String KNOWN_TEXT = "horqin";

	/** The key of the blind index has no number of its own; keys count from 1. */
	private static final int INDEX_KEY = 0;

	private static final String PROOFS = """
			select number, proof
			from vault.key_check
			order by number
			""";

	private static final String NOTE = """
			insert into vault.key_check (number, algorithm, proof)
			values (:number, :algorithm, :proof)
			on conflict (number) do nothing
			""";

	private final Keyring keyring;

	private final Vault vault;

	private final JdbcClient jdbc;

	KeyringCheck(Keyring keyring, Vault vault, JdbcClient jdbc) {
		this.keyring = keyring;
		this.vault = vault;
		this.jdbc = jdbc;
	}

	@Override
	public void afterSingletonsInstantiated() {
		check();
	}

	/**
	 * Notes what is new, then compares everything: in this order, two nodes that start
	 * with different files cannot both pass.
	 * @throws KeyringRefused when a key is missing or is another one
	 */
	void check() {
		note(INDEX_KEY, "HMAC-SM3", this.vault.blindIndex(TABLE, KNOWN_TEXT));
		for (var key : this.keyring.keys().values()) {
			note(key.number(), key.algorithm().label(),
					this.vault.seal(key, KNOWN_TEXT, TABLE, COLUMN, Integer.toString(key.number())));
		}
		proofs().forEach(this::compare);
	}

	private void compare(int number, byte[] proof) {
		if (number == INDEX_KEY) {
			if (!MessageDigest.isEqual(proof, this.vault.blindIndex(TABLE, KNOWN_TEXT))) {
				throw new KeyringRefused("密钥文件中的检索密钥与数据库不符，请放回与此数据库配套的密钥文件");
			}
			return;
		}
		if (this.keyring.key(number).isEmpty()) {
			throw new KeyringRefused("密钥文件缺少%d号密钥，此数据库中有用它加密的数据，请放回与此数据库配套的密钥文件".formatted(number));
		}
		try {
			this.vault.open(proof, TABLE, COLUMN, Integer.toString(number));
		}
		catch (SealBroken other) {
			throw new KeyringRefused("密钥文件中的%d号密钥与数据库不符，请放回与此数据库配套的密钥文件".formatted(number), other);
		}
	}

	private void note(int number, String algorithm, byte[] proof) {
		this.jdbc.sql(NOTE).param("number", number).param("algorithm", algorithm).param("proof", proof).update();
	}

	private Map<Integer, byte[]> proofs() {
		var proofs = new HashMap<Integer, byte[]>();
		this.jdbc.sql(PROOFS).query((row) -> {
			proofs.put(row.getInt("number"), row.getBytes("proof"));
		});
		return proofs;
	}

}
