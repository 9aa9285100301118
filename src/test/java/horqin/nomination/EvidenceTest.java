package horqin.nomination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import horqin.edition.Force;
import horqin.nomination.EvidenceField.Kind;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** Papers for the five forces (Article 6). */
class EvidenceTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);

	private static final Set<Force> ONE = Set.of(Force.INNOVATION);

	private static final NominationSettings TWO_EACH = new NominationSettings(800, 500, 2000, 1000, 2, 5, 500);

	@Test
	void aForceWithoutAnyPaperIsRefusedUnderArticle6AndOnePaperMayServeSeveralForces() {
		Reason reason = refused(Duty.FIVE_FORCES_EVIDENCED, supports(Force.LEADERSHIP));
		assertThat(reason.text()).isEqualTo("引领力尚无支撑材料，至少1件");
		Evidence both = new Evidence(EvidenceType.HONOUR, Map.of("name", "某奖"),
				Set.of(Force.LEADERSHIP, Force.PRACTICE), 1);
		allowed(Duty.FIVE_FORCES_EVIDENCED, supports(Force.LEADERSHIP, both));
		allowed(Duty.FIVE_FORCES_EVIDENCED, supports(Force.PRACTICE, both));
		refused(Duty.FIVE_FORCES_EVIDENCED, supports(Force.INNOVATION, both));
	}

	@Test
	void aUnitsCertificateCountsUnderArticle6() {
		allowed(Duty.FIVE_FORCES_EVIDENCED, supports(Force.TRANSMISSION,
				new Evidence(EvidenceType.UNIT_CERTIFICATE, Map.of("name", "带徒情况"), Set.of(Force.TRANSMISSION), 1)));
	}

	@Test
	void aPaperWithoutItsScanIsNoPaperUnderArticle6() {
		Evidence bare = new Evidence(EvidenceType.HONOUR, Map.of("name", "某奖"), Set.of(Force.LEADERSHIP), 0);
		Reason reason = refused(Duty.FIVE_FORCES_EVIDENCED, supports(Force.LEADERSHIP, bare));
		assertThat(reason.text()).isEqualTo("引领力材料“某奖”还没有上传扫描件");
	}

	@Test
	void moreThanOnePaperForEachForceIsASettingAndNoArticle() {
		Evidence paper = new Evidence(EvidenceType.HONOUR, Map.of("name", "某奖"), Set.of(Force.PRACTICE), 1);
		assertThat(Evidence.supports(Force.PRACTICE, List.of(paper), TWO_EACH))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("实践力支撑材料1件，少于2件，还差1件"))));
		assertThat(Evidence.supports(Force.PRACTICE, List.of(paper, paper), TWO_EACH)).isEqualTo(Outcome.moved());
	}

	@ParameterizedTest
	@EnumSource(EvidenceType.class)
	void everyTypeTakesARightFormAndNamesEachFieldLeftEmpty(EvidenceType type) {
		assertThat(Evidence.read(type, right(type), ONE, TODAY).faults()).isEmpty();
		List<String> required = type.fields().stream().filter(EvidenceField::required).map(EvidenceField::key).toList();
		assertThat(required).isNotEmpty();
		assertThat(Evidence.read(type, Map.of(), ONE, TODAY).faults().stream().map(Fault::field)).isEqualTo(required);
		List<String> keys = type.fields().stream().map(EvidenceField::key).toList();
		assertThat(keys).doesNotHaveDuplicates().contains(type.dateKey());
		type.numberKey().ifPresent((key) -> assertThat(keys).contains(key));
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnceBesideItsField() {
		Map<String, String> typed = new HashMap<>(right(EvidenceType.PATENT));
		typed.put("kind", "发明创造");
		typed.put("number", "ZL202310102344.9");
		typed.put("place", "第一");
		typed.put("on", "2026年5月1日");
		assertThat(Evidence.read(EvidenceType.PATENT, typed, Set.of(), TODAY).faults()).containsExactly(
				new Fault("kind", "请选择专利类型：发明、实用新型、外观设计。"), new Fault("number", "专利号末位校验码应为2，现为9，请对照证书核对。"),
				new Fault("place", "发明人排序填数字，第一完成人填1。"), new Fault("on", "授权公告日还没有到。"),
				new Fault("forces", "请选择这件材料说明五力中的哪一力，可以多选。"));
	}

	@Test
	void valuesAreKeptInOneForm() {
		Map<String, String> typed = new HashMap<>(right(EvidenceType.PROJECT));
		typed.put("from", "2023年3月1日");
		typed.put("until", "2024/2/29");
		typed.put("benefit", "１,２００,０００.5元");
		typed.put("role", "  主要负责人\u200b ");
		typed.put("unknown", "x");
		Evidence.Read read = Evidence.read(EvidenceType.PROJECT, typed, ONE, TODAY);
		assertThat(read.faults()).isEmpty();
		assertThat(read.values()).isEqualTo(Map.of("name", "甲", "role", "主要负责人", "place", "1", "from", "2023-03-01",
				"until", "2024-02-29", "invested", "1200000", "benefit", "120000050"));
		typed.put("until", "2023-2-28");
		assertThat(Evidence.read(EvidenceType.PROJECT, typed, ONE, TODAY).faults())
			.containsExactly(new Fault("until", "结束日期早于开始日期。"));
	}

	@Test
	void aFieldTooLongIsToldByHowMuch() {
		Map<String, String> typed = new HashMap<>(right(EvidenceType.SERVICE));
		typed.put("done", "做".repeat(201));
		assertThat(Evidence.read(EvidenceType.SERVICE, typed, ONE, TODAY).faults())
			.containsExactly(new Fault("done", "本人做了什么不超过200字，现在是201字，超出1字。"));
	}

	@Test
	void thePaperIsTheSameHoweverItsNumberIsWritten() {
		Optional<String> key = Optional.of("PATENT:2023101023442");
		assertThat(List.of("ZL202310102344.2", "zl 2023 1 0102344.2", "ＺＬ202310102344．2", "202310102344.2")
			.stream()
			.map((number) -> new Evidence(EvidenceType.PATENT, Map.of("number", number), ONE, 1).numberKey()))
			.containsOnly(key);
		assertThat(new Evidence(EvidenceType.HONOUR, Map.of("number", "内工发〔2025〕12号"), ONE, 1).numberKey())
			.isEqualTo(new Evidence(EvidenceType.HONOUR, Map.of("number", "内工发[2025]12号"), ONE, 1).numberKey())
			.hasValue("HONOUR:内工发202512号");
		assertThat(new Evidence(EvidenceType.HONOUR, Map.of(), ONE, 1).numberKey()).isEmpty();
		assertThat(new Evidence(EvidenceType.MEDIA, Map.of("name", "某报道"), ONE, 1).numberKey()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ZL200310102344.5, true", "200310102344.5, true", "ZL93105342.1, false", "93105342.0, true",
			"ZL201920123456.5, true", "ZL201920123456.4, false", "ZL2019201234565, true", "CN202310102344, false",
			"ZL20231010234A.2, false" })
	void aPatentsNumberHasItsCheckDigit(String number, boolean right) {
		assertThat(Numbers.patentFault(number).isEmpty()).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource({ "2024SR0123456, true", "软著登字第2024SR0123456号, false", "2010SR012345, true", "SR0123456, false" })
	void aSoftwareRegistrationHasItsForm(String number, boolean right) {
		assertThat(Numbers.softwareFault(number).isEmpty()).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource({ "2023-05-01, WITHIN_THREE", "2023-04-30, WITHIN_FIVE", "2021-05-01, WITHIN_FIVE",
			"2021-04-30, OLDER" })
	void itsAgeCountsBackFromTheClosingDate(String on, Evidence.Age age) {
		Evidence paper = new Evidence(EvidenceType.HONOUR, Map.of("on", on), ONE, 1);
		assertThat(paper.age(LocalDate.of(2026, 4, 30))).isEqualTo(age);
	}

	@Test
	void datesAndMonthsAreReadAsPeopleWriteThem() {
		LocalDate day = LocalDate.of(2024, 3, 1);
		assertThat(List.of("2024-3-1", "2024/03/01", "2024.3.1", "２０２４年３月１日", " 2024 年 3 月 1 日")
			.stream()
			.map(Reading::date)).containsOnly(Optional.of(day));
		assertThat(List.of("2024-2-30", "2023-2-29", "24-3-1", "1812-1-1", "昨天", "").stream().map(Reading::date))
			.containsOnly(Optional.empty());
		assertThat(List.of("1985-3", "1985.03", "198503", "1985年3月", "1985年3月7日").stream().map(Reading::month))
			.containsOnly(Optional.of(YearMonth.of(1985, 3)));
		assertThat(List.of("1985-13", "85.3", "1985").stream().map(Reading::month)).containsOnly(Optional.empty());
	}

	private static Outcome supports(Force force, Evidence... papers) {
		return Evidence.supports(force, List.of(papers), NominationSettings.defaults());
	}

	private static Map<String, String> right(EvidenceType type) {
		Map<String, String> values = new HashMap<>();
		List<EvidenceField> fields = new ArrayList<>(type.fields());
		fields.forEach((field) -> values.put(field.key(), switch (field.kind()) {
			case TEXT -> "甲";
			case PLACE -> "1";
			case DATE -> "2024-03-01";
			case CHOICE -> field.choices().getFirst();
			case MONEY -> "12000";
			case PATENT_NUMBER -> "ZL202310102344.2";
			case SOFTWARE_NUMBER -> "2024SR0123456";
		}));
		assertThat(fields.stream().map(EvidenceField::kind)).contains(Kind.TEXT);
		return values;
	}

}
