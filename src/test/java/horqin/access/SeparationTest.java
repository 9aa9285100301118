package horqin.access;

import java.util.List;

import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** "Not the same person on the same record." */
@PlatformTest
class SeparationTest {

	private final Separation separation;

	private final World world;

	private final TransactionTemplate transaction;

	SeparationTest(Separation separation, World world, PlatformTransactionManager transactions) {
		this.separation = separation;
		this.world = world;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void whoPreparedDoesNotSignButSomebodyElseDoes() {
		Actor one = this.world.staff(Role.OFFICER);
		Actor other = this.world.staff(Role.LEADER);
		Subject record = new Subject("separation_test", "a");
		assertThat(claim(one, record, Office.PREPARE)).isEqualTo(Outcome.moved());

		Outcome own = claim(one, record, Office.APPROVE);

		assertThat(own).isInstanceOf(Outcome.Refused.class);
		assertThat(own.reasons().getFirst().text()).isEqualTo("您已在这件事上做过拟制，不能再做签发；请由另一位同事办理。");
		assertThat(claim(other, record, Office.APPROVE)).isEqualTo(Outcome.moved());
	}

	@Test
	void anotherRecordIsAnotherMatter() {
		Actor one = this.world.staff(Role.OFFICER);
		claim(one, new Subject("separation_test", "b1"), Office.PREPARE);
		assertThat(claim(one, new Subject("separation_test", "b2"), Office.APPROVE)).isEqualTo(Outcome.moved());
	}

	@Test
	void theOrderOfTheTwoDeedsMakesNoDifference() {
		for (Office office : Office.values()) {
			List<Office> apart = List.of(Office.values()).stream().filter(office::apartFrom).toList();
			assertThat(apart).allMatch((other) -> other.apartFrom(office)).doesNotContain(office);
		}
	}

	@ParameterizedTest
	@EnumSource(names = "AUDIT", mode = EnumSource.Mode.EXCLUDE)
	void whoAuditsDidNothingElseOnTheRecord(Office other) {
		assertThat(Office.AUDIT.apartFrom(other)).isTrue();
	}

	private Outcome claim(Actor actor, Subject subject, Office office) {
		return java.util.Objects
			.requireNonNull(this.transaction.execute((_) -> this.separation.claim(actor, subject, office)));
	}

}
