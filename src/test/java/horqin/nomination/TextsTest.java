package horqin.nomination;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import horqin.edition.Force;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** What applicants write (Article 4). */
class TextsTest {

	private static final NominationSettings SETTINGS = NominationSettings.defaults();

	@Test
	void aForceNotStatedIsRefusedUnderArticle4AndAllMissingOnesAreNamed() {
		Map<Force, String> statements = new EnumMap<>(Applications.texts().statements());
		allowed(Duty.FIVE_FORCES_STATED, new Texts(statements, "", "", "").stated(SETTINGS));
		statements.put(Force.INNOVATION, " \n　");
		statements.remove(Force.TRANSMISSION);
		Reason reason = refused(Duty.FIVE_FORCES_STATED, new Texts(statements, "", "", "").stated(SETTINGS));
		assertThat(reason.text()).isEqualTo("五力自述还缺2项：创新力、传承力");
	}

	@Test
	void aStatementOfExactlyTheLimitPassesAndOneCharacterMoreIsToldByHowMuch() {
		assertThat(stated("字".repeat(800))).isEqualTo(Outcome.moved());
		assertThat(stated("字".repeat(801)))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("攻关力自述801字，超过上限800字，请删减1字"))));
	}

	@Test
	void aRareCharacterIsOneCharacterAndBlanksAreNone() {
		assertThat(stated("𠀀".repeat(800) + " \n　\r\n")).isEqualTo(Outcome.moved());
		assertThat(Prose.length("𠀀 ab\u00a0c\n")).isEqualTo(4);
	}

	@Test
	void theAccountsAndThePlanAreWrittenWithinTheirLengths() {
		Texts right = new Texts(Map.of(), "简".repeat(500), "详".repeat(2000), "计".repeat(1000));
		assertThat(right.written(SETTINGS)).isEqualTo(Outcome.moved());
		Texts wrong = new Texts(Map.of(), "简".repeat(501), "", "计".repeat(1003));
		assertThat(wrong.written(SETTINGS).reasons()).containsExactly(Reason.practice("简要事迹501字，超过上限500字，请删减1字"),
				Reason.practice("详细事迹还没有填写（不超过2000字）"), Reason.practice("培育期目标与计划1003字，超过上限1000字，请删减3字"));
	}

	private static Outcome stated(String breakthrough) {
		Map<Force, String> statements = new EnumMap<>(Applications.texts().statements());
		statements.put(Force.BREAKTHROUGH, breakthrough);
		return new Texts(statements, "", "", "").stated(SETTINGS);
	}

}
