package horqin.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A sealed value opens at its own place, unchanged, and nowhere else. */
class VaultTest {

	private static final String TABLE = "person.person";

	private static final String COLUMN = "id_number";

	private static final String ROW = "k3v7q2m5n4a6b7c2d3e4f5g6h7";

	private static final String PLAIN = "150502198503070019";

	private final Keyring keyring = Keyring.create(Algorithm.SM4_GCM);

	private final Vault vault = new Vault(this.keyring);

	@Test
	void whatWasSealedOpensAtItsPlace() {
		for (var plain : List.of(PLAIN, "", "乌日娜·阿拉坦其其格", "𠮷", "a".repeat(10_000))) {
			assertThat(this.vault.open(seal(plain), TABLE, COLUMN, ROW)).isEqualTo(plain);
		}
	}

	@Test
	void theFormatIsVersionKeyAlgorithmNonceTextTag() {
		var sealed = seal(PLAIN);
		assertThat(sealed).hasSize(1 + 2 + 1 + 12 + PLAIN.length() + 16);
		assertThat(HexFormat.of().formatHex(sealed, 0, 4)).isEqualTo("01000102");
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(PLAIN.substring(0, 6));
	}

	@Test
	void twoSealsOfOneTextHaveNoNonceInCommon() {
		var nonces = new HashSet<String>();
		for (int i = 0; i < 10_000; i++) {
			nonces.add(HexFormat.of().formatHex(seal(PLAIN), 4, 16));
		}
		assertThat(nonces).hasSize(10_000);
	}

	@Test
	void aValueMovedToAnotherRowColumnOrTableDoesNotOpen() {
		var sealed = seal(PLAIN);
		assertBroken(() -> this.vault.open(sealed, TABLE, COLUMN, ROW.replace('k', 'l')));
		assertBroken(() -> this.vault.open(sealed, TABLE, "phone", ROW));
		assertBroken(() -> this.vault.open(sealed, "person.version", COLUMN, ROW));
	}

	@Test
	void aPlaceCannotBeSpelledInTwoWays() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.vault.seal(PLAIN, "a|b", "c", ROW));
		assertThatIllegalArgumentException().isThrownBy(() -> this.vault.seal(PLAIN, "a", "b|c", ROW));
		assertThatIllegalArgumentException().isThrownBy(() -> this.vault.seal(PLAIN, "a", "b", " "));
	}

	@Test
	void everySingleFlippedBitIsNoticed() {
		var sealed = seal(PLAIN);
		for (int bit = 0; bit < sealed.length * 8; bit++) {
			var changed = sealed.clone();
			changed[bit / 8] ^= (byte) (1 << (bit % 8));
			assertBroken(() -> this.vault.open(changed, TABLE, COLUMN, ROW));
		}
	}

	@Test
	void aTruncatedOrEmptyValueIsNoticed() {
		var sealed = seal(PLAIN);
		for (int length = 0; length < sealed.length; length++) {
			var cut = Arrays.copyOf(sealed, length);
			assertBroken(() -> this.vault.open(cut, TABLE, COLUMN, ROW));
		}
	}

	@Test
	void theFailureTellsNothingAboutItsCause() {
		var sealed = seal(PLAIN);
		var messages = new HashSet<String>();
		for (int at : new int[] { 0, 2, 3, 10, 30 }) {
			var changed = sealed.clone();
			changed[at] ^= 64;
			try {
				this.vault.open(changed, TABLE, COLUMN, ROW);
			}
			catch (SealBroken broken) {
				messages.add(broken.getMessage());
			}
		}
		assertThat(messages).containsExactly("加密数据无法打开，请联系系统管理员核对密钥文件和数据完整性");
	}

	@Test
	void afterRotationTheOldKeyReadsAndTheNewOneWrites() {
		var old = seal(PLAIN);
		for (var algorithm : Algorithm.values()) {
			var rotated = new Vault(this.keyring.rotated(algorithm));
			assertThat(rotated.open(old, TABLE, COLUMN, ROW)).isEqualTo(PLAIN);
			assertThat(rotated.isCurrent(old)).isFalse();
			var fresh = rotated.seal(PLAIN, TABLE, COLUMN, ROW);
			assertThat(rotated.isCurrent(fresh)).isTrue();
			assertThat(HexFormat.of().formatHex(fresh, 0, 4)).isEqualTo("010002" + "0" + algorithm.number());
			assertThat(rotated.open(fresh, TABLE, COLUMN, ROW)).isEqualTo(PLAIN);
			assertBroken(() -> this.vault.open(fresh, TABLE, COLUMN, ROW));
		}
	}

	@Test
	void resealingBringsAnOldValueUnderTheNewestKeyAndLeavesACurrentOneAlone() {
		var old = seal(PLAIN);
		var rotated = new Vault(this.keyring.rotated(Algorithm.AES_256_GCM));
		var reseal = new Reseal(rotated);
		var fresh = reseal.value(old, TABLE, COLUMN, ROW).orElseThrow();
		assertThat(rotated.isCurrent(fresh)).isTrue();
		assertThat(rotated.open(fresh, TABLE, COLUMN, ROW)).isEqualTo(PLAIN);
		assertThat(reseal.value(fresh, TABLE, COLUMN, ROW)).isEmpty();
		assertBroken(() -> reseal.value(old, TABLE, COLUMN, "another"));
	}

	@Test
	void anotherKeyringOpensNothing() {
		var other = new Vault(Keyring.create(Algorithm.SM4_GCM));
		var sealed = seal(PLAIN);
		assertBroken(() -> other.open(sealed, TABLE, COLUMN, ROW));
	}

	@Test
	void theBlindIndexIsStableAcrossRotationAndDependsOnKeyDomainAndValue() {
		var index = this.vault.blindIndex("resident", PLAIN);
		assertThat(index).hasSize(32).isEqualTo(this.vault.blindIndex("resident", PLAIN));
		var rotated = new Vault(this.keyring.rotated(Algorithm.AES_256_GCM));
		assertThat(rotated.blindIndex("resident", PLAIN)).isEqualTo(index);
		assertThat(new Vault(Keyring.create(Algorithm.SM4_GCM)).blindIndex("resident", PLAIN)).isNotEqualTo(index);
		assertThat(this.vault.blindIndex("mobile", PLAIN)).isNotEqualTo(index);
		assertThat(this.vault.blindIndex("resident", "150502198503070027")).isNotEqualTo(index);
		assertThat(this.vault.blindIndex("a", "bc")).isNotEqualTo(this.vault.blindIndex("ab", "c"));
	}

	@Test
	void theBlindIndexIsHmacOverSm3() {
		assertThat(HexFormat.of().formatHex(sm3("abc".getBytes(StandardCharsets.US_ASCII))))
			.isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
		// RFC 2104, written out: a block of SM3 has 64 bytes.
		var message = HexFormat.of().parseHex("00000006" + "6d6f62696c65" + "3131");
		var inner = sm3(join(padded(0x36), message));
		assertThat(this.vault.blindIndex("mobile", "11")).isEqualTo(sm3(join(padded(0x5c), inner)));
	}

	@Test
	void aSensitiveValueDoesNotPrintItself() {
		var sensitive = new Sensitive<>(PLAIN);
		assertThat(List.of(sensitive)).hasToString("[***]");
		assertThat(sensitive.value()).isEqualTo(PLAIN);
	}

	private byte[] padded(int pad) {
		var block = new byte[64];
		System.arraycopy(this.keyring.indexKey(), 0, block, 0, 32);
		for (int i = 0; i < block.length; i++) {
			block[i] ^= (byte) pad;
		}
		return block;
	}

	private static byte[] join(byte[] first, byte[] second) {
		var both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static byte[] sm3(byte[] message) {
		var digest = new SM3Digest();
		digest.update(message, 0, message.length);
		var answer = new byte[32];
		digest.doFinal(answer, 0);
		return answer;
	}

	private byte[] seal(String plain) {
		return this.vault.seal(plain, TABLE, COLUMN, ROW);
	}

	private static void assertBroken(ThrowingCallable opening) {
		assertThatExceptionOfType(SealBroken.class).isThrownBy(opening);
	}

}
