package horqin.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The keyring file is its owner's alone, is never replaced by accident, and explains
 * itself.
 */
class KeyringFileTest {

	private static final String GOOD = """
			1.algorithm=SM4-GCM
			1.secret=AAECAwQFBgcICQoLDA0ODw==
			index.secret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
			""";

	@TempDir
	Path folder;

	@Test
	void theDemonstrationMakesItsOwnKeyringWhichOnlyItsOwnerMayRead() throws IOException {
		var file = this.folder.resolve("data/keyring");
		var first = VaultConfiguration.keyring(file.toString(), true, Algorithm.SM4_GCM);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("r--------");
		var sealed = new Vault(first).seal("秘密", "a", "b", "c");
		var second = VaultConfiguration.keyring(file.toString(), true, Algorithm.SM4_GCM);
		assertThat(new Vault(second).open(sealed, "a", "b", "c")).isEqualTo("秘密");
	}

	@Test
	void productionRefusesAMissingKeyringInOneSentenceAndMakesNone() {
		var file = this.folder.resolve("keyring");
		assertThatExceptionOfType(KeyringRefused.class)
			.isThrownBy(() -> VaultConfiguration.keyring(file.toString(), false, Algorithm.SM4_GCM))
			.withMessage("密钥文件不存在：%s，请放回原密钥文件，或用 horqin.keyring 指定其位置", file);
		assertThat(file).doesNotExist();
		assertThatExceptionOfType(KeyringRefused.class)
			.isThrownBy(() -> VaultConfiguration.keyring(" ", true, Algorithm.SM4_GCM))
			.withMessage("没有指定密钥文件，请用 horqin.keyring 给出其位置");
	}

	@Test
	void anExistingKeyringIsNeverOverwritten() throws IOException {
		var file = file(GOOD, "r--------");
		assertThatExceptionOfType(KeyringRefused.class)
			.isThrownBy(() -> KeyringFile.create(file, Keyring.create(Algorithm.SM4_GCM)));
		assertThat(Files.readString(file)).isEqualTo(GOOD);
	}

	@ParameterizedTest
	@CsvSource({ "r--------,true", "rw-------,true", "r--r-----,true", "r--r--r--,false", "rw-rw----,false",
			"r-----r--,false" })
	void aKeyringOthersCanReadIsRefused(String mode, boolean accepted) throws IOException {
		var file = file(GOOD, mode);
		if (accepted) {
			assertThat(KeyringFile.read(file)).hasToString("[1:SM4-GCM]");
		}
		else {
			assertThatExceptionOfType(KeyringRefused.class).isThrownBy(() -> KeyringFile.read(file))
				.withMessage("密钥文件%s能被其他用户读取或修改，请将权限改为0400", file);
		}
	}

	@Test
	void rotationAddsAKeyAndKeepsTheRest() throws IOException {
		var file = file(GOOD, "r--------");
		var sealed = new Vault(KeyringFile.read(file)).seal("秘密", "a", "b", "c");
		KeyringFile.rotate(file, Algorithm.AES_256_GCM);
		var rotated = KeyringFile.read(file);
		assertThat(rotated).hasToString("[1:SM4-GCM, 2:AES-256-GCM]");
		assertThat(new Vault(rotated).open(sealed, "a", "b", "c")).isEqualTo("秘密");
		assertThat(Files.readString(file)).contains(GOOD.lines().toList());
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("r--------");
		assertThat(this.folder).isDirectoryNotContaining("glob:**.new");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			index.secret=                 | index.secrets= | 密钥文件中有不认识的项目：index.secrets
			SM4-GCM                       | DES            | 1号密钥的算法“DES”不认识，应为SM4-GCM或AES-256-GCM
			SM4-GCM                       | AES-256-GCM    | 1号密钥（AES-256-GCM）应为32字节，现为16字节
			AAECAwQFBgcICQoLDA0ODw==      | AAAA           | 1号密钥（SM4-GCM）应为16字节，现为3字节
			AAECAwQFBgcICQoLDA0ODw==      | 密钥            | 密钥文件中1.secret不是Base64文本
			AAECAwQFBgcICQoLDA0ODw==      | AAAAAAAAAAAAAAAAAAAAAA== | 1号密钥是示例密钥，不能使用
			AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8= | AAEC | 检索密钥应为32字节，现为3字节
			1.                            | 99999.         | 密钥编号99999不在1至65535之间
			""")
	void whatIsWrongInTheFileIsSaid(String good, String bad, String sentence) throws IOException {
		var file = file(GOOD.replace(good, bad), "r--------");
		assertThatExceptionOfType(KeyringRefused.class).isThrownBy(() -> KeyringFile.read(file)).withMessage(sentence);
	}

	@Test
	void aFileCutShortIsRefused() throws IOException {
		var noIndex = file(GOOD.substring(0, GOOD.indexOf("index")), "r--------");
		assertThatExceptionOfType(KeyringRefused.class).isThrownBy(() -> KeyringFile.read(noIndex))
			.withMessage("密钥文件不完整，缺少index.secret");
	}

	private Path file(String text, String mode) throws IOException {
		var file = this.folder.resolve("keyring");
		Files.writeString(file, text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
		return file;
	}

}
