package horqin.guard;

import com.tngtech.archunit.core.importer.ImportOption;
import horqin.Horqin;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls go left: each module depends only on those it names. */
class ModulesTest {

	private final ApplicationModules modules = ApplicationModules.of(Horqin.class,
			ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);

	@Test
	void eachModuleDependsOnlyOnWhatItNames() {
		this.modules.verify();
	}

	@Test
	void everyModuleSaysWhatItIsCalledAndWhatItDependsOn() {
		assertThat(this.modules.stream().count()).isGreaterThan(8);
		assertThat(this.modules.stream().map(ApplicationModule::getDisplayName))
			.allMatch((name) -> name.codePoints().anyMatch(Character::isIdeographic));
	}

}
