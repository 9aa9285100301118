package horqin.vault;

import java.util.HexFormat;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The ciphers answer as their standards print it. */
class AlgorithmTest {

	private static final HexFormat HEX = HexFormat.of();

	private static final byte[] SM4_KEY = hex("0123456789abcdeffedcba9876543210");

	@Test
	void sm4EncryptsTheBlockOfItsStandard() {
		var engine = Algorithm.SM4_GCM.engine();
		engine.init(true, new KeyParameter(SM4_KEY));
		var block = new byte[16];
		engine.processBlock(SM4_KEY, 0, block, 0);
		assertThat(HEX.formatHex(block)).isEqualTo("681edf34d206965e86b3e94f536e4246");
	}

	@Test
	void sm4GcmAnswersTheVectorOfRfc8998() {
		var plain = hex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
				+ "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
		var sealed = Algorithm.SM4_GCM.encrypt(SM4_KEY, hex("00001234567800000000abcd"),
				hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"), plain);
		assertThat(HEX.formatHex(sealed)).isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
				+ "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
				+ "83de3541e4c2b58177e065a9bf7b62ec");
	}

	@Test
	void aes256GcmAnswersTheFourteenthVectorOfItsPaper() {
		var sealed = Algorithm.AES_256_GCM.encrypt(new byte[32], new byte[12], new byte[0], new byte[16]);
		assertThat(HEX.formatHex(sealed)).isEqualTo("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
	}

	@Test
	void whatWasEncryptedDecryptsAndOtherAssociatedDataDoesNot() throws InvalidCipherTextException {
		var plain = hex("00ff00ff00");
		for (var algorithm : Algorithm.values()) {
			var key = new byte[algorithm.keyBytes()];
			var sealed = algorithm.encrypt(key, new byte[12], hex("01"), plain);
			assertThat(algorithm.decrypt(key, new byte[12], hex("01"), sealed)).isEqualTo(plain);
			assertThatExceptionOfType(InvalidCipherTextException.class)
				.isThrownBy(() -> algorithm.decrypt(key, new byte[12], hex("02"), sealed));
		}
	}

	private static byte[] hex(String text) {
		return HEX.parseHex(text);
	}

}
