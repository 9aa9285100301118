package horqin.vault;

import horqin.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** A keyring that belongs to another database is refused before anything is sealed. */
class KeyringCheckTest {

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

	private final Keyring keyring = Keyring.create(Algorithm.SM4_GCM);

	@Test
	void theSameKeyringPassesAgainAndAfterRotation() {
		check(this.keyring);
		check(this.keyring);
		check(this.keyring.rotated(Algorithm.AES_256_GCM));
		assertThat(this.jdbc.sql("select number || ' ' || algorithm from vault.key_check order by number")
			.query(String.class)
			.list()).containsExactly("0 HMAC-SM3", "1 SM4-GCM", "2 AES-256-GCM");
	}

	@Test
	void aKeyringThatLacksAKeyInUseIsRefused() {
		check(this.keyring.rotated(Algorithm.SM4_GCM));
		assertThatExceptionOfType(KeyringRefused.class).isThrownBy(() -> check(this.keyring))
			.withMessage("密钥文件缺少2号密钥，此数据库中有用它加密的数据，请放回与此数据库配套的密钥文件");
	}

	@Test
	void aKeyringWithAnotherIndexKeyIsRefused() {
		check(this.keyring);
		var other = new Keyring(this.keyring.keys().values(), Keyring.create(Algorithm.SM4_GCM).indexKey());
		assertThatExceptionOfType(KeyringRefused.class).isThrownBy(() -> check(other))
			.withMessage("密钥文件中的检索密钥与数据库不符，请放回与此数据库配套的密钥文件");
	}

	@Test
	void aKeyringWithAnotherKeyUnderTheSameNumberIsRefused() {
		check(this.keyring);
		var other = new Keyring(Keyring.create(Algorithm.SM4_GCM).keys().values(), this.keyring.indexKey());
		assertThatExceptionOfType(KeyringRefused.class).isThrownBy(() -> check(other))
			.withMessage("密钥文件中的1号密钥与数据库不符，请放回与此数据库配套的密钥文件");
	}

	@Test
	void theProofsAreWrittenOnce() {
		check(this.keyring);
		for (var sql : new String[] { "update vault.key_check set proof = ''", "delete from vault.key_check",
				"truncate vault.key_check" }) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(sql).update())
				.withMessageContaining("vault.key_check keeps what was written");
		}
		assertThatNoException().isThrownBy(() -> check(this.keyring));
	}

	private void check(Keyring checked) {
		new KeyringCheck(checked, new Vault(checked), this.jdbc).afterSingletonsInstantiated();
	}

}
