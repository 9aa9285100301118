package horqin.regulation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

	private static final BuildRecord NO_RECORD = new BuildRecord(false, Map.of(), Map.of());

	private static final BuildRecord RECORD = BuildRecord.of(
			List.of("CLEAN_RECORD\t2\t3\t1", "MEDIA_PUBLICITY\t1\t0\t0", "LONG_GONE\t1\t1\t1"),
			List.of("评审\t到会过半才开会。"));

	@Test
	void aRuleIsDoneUnlessItIsPlanned() {
		assertThat(Standing.of(Duty.CLEAN_RECORD, false, RECORD))
			.isEqualTo(new Standing(Duty.CLEAN_RECORD, Standing.State.DONE, "测试：不符合的拦住 3 项，符合的放行 1 项"));
		assertThat(Standing.of(Duty.POLITICAL_QUALITY, true, RECORD))
			.isEqualTo(new Standing(Duty.POLITICAL_QUALITY, Standing.State.PLANNED, ""));
		assertThat(Standing.of(Duty.POLITICAL_QUALITY, false, RECORD).tested()).isEqualTo("尚无测试");
	}

	@Test
	void ofARegisterOnlyTheRecordTellsWhetherItIsThere() {
		assertThat(Standing.of(Duty.MEDIA_PUBLICITY, false, RECORD).state()).isEqualTo(Standing.State.DONE);
		assertThat(Standing.of(Duty.POLICY_EXPLAINED, false, RECORD).state()).isEqualTo(Standing.State.PLANNED);
		assertThat(Standing.of(Duty.POLICY_EXPLAINED, false, NO_RECORD).state()).isEqualTo(Standing.State.REGISTER);
	}

	@Test
	void withoutARecordNothingIsSaidAboutTests() {
		assertThat(Standing.of(Duty.CLEAN_RECORD, false, NO_RECORD))
			.isEqualTo(new Standing(Duty.CLEAN_RECORD, Standing.State.DONE, ""));
	}

	@Test
	void oneChipIsEnoughWhenKindAndStateSayTheSame() {
		assertThat(Standing.of(Duty.CITY_UNION_LEADS, false, RECORD).isSaidByKind()).isTrue();
		assertThat(Standing.of(Duty.POLICY_EXPLAINED, false, NO_RECORD).isSaidByKind()).isTrue();
		assertThat(Standing.of(Duty.CLEAN_RECORD, false, RECORD).isSaidByKind()).isFalse();
	}

	@Test
	void aRecordMayBeOlderThanTheCatalogue() {
		assertThat(RECORD.counts()).containsOnlyKeys(Duty.CLEAN_RECORD, Duty.MEDIA_PUBLICITY);
		assertThat(RECORD.practices()).isEqualTo(Map.of("评审", List.of("到会过半才开会。")));
	}

}
