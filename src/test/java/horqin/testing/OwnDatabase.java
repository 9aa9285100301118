package horqin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a context a migrated database and an empty data folder of its own. */
public class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		try {
			Path data = Files.createTempDirectory("horqin-data");
			TestPropertyValues
				.of("spring.datasource.url=" + TestDatabase.server().url(TestDatabase.create()),
						"spring.datasource.username=" + TestDatabase.server().user(),
						"spring.datasource.password=" + TestDatabase.server().password(), "spring.flyway.enabled=false",
						"horqin.data=" + data, "horqin.keyring=" + data.resolve("keyring"))
				.applyTo(context);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
