package horqin.vault;

import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the keys come from. Only the demonstration makes its own: in production a missing
 * file means a wrong path or a lost disk, and a fresh key would hide that.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	Keyring keyring(@Value("${horqin.keyring:}") String path,
			@Value("${horqin.demonstration:false}") boolean demonstration) {
		return keyring(path, demonstration, Algorithm.SM4_GCM);
	}

	@Bean
	Vault vault(Keyring keyring) {
		return new Vault(keyring);
	}

	@Bean
	KeyringCheck keyringCheck(Keyring keyring, Vault vault, JdbcClient jdbc) {
		return new KeyringCheck(keyring, vault, jdbc);
	}

	static Keyring keyring(String path, boolean demonstration, Algorithm algorithm) {
		if (path.isBlank()) {
			throw new KeyringRefused("没有指定密钥文件，请用 horqin.keyring 给出其位置");
		}
		var file = Path.of(path);
		if (demonstration && Files.notExists(file)) {
			KeyringFile.create(file, Keyring.create(algorithm));
		}
		return KeyringFile.read(file);
	}

}
