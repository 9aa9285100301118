package horqin.access;

import java.time.LocalDate;
import java.util.List;

import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** The tree of units, and the designated person of each (Article 18). */
class UnitRulesTest {

	private static final Units.Unit ORGANISER = unit(Units.Kind.ORGANISER, true);

	private static final Units.Unit DISTRICT = unit(Units.Kind.DISTRICT, true);

	@Test
	void article18SomebodyAnswersForEachUnitAndHandsOverWhenReplaced() {
		refused(Duty.DESIGNATED_PERSON, UnitRules.mayName("高娃", contact(""), "已交接"));
		Reason reason = refused(Duty.DESIGNATED_PERSON, UnitRules.mayName("高娃", contact("白晓峰"), " "));
		assertThat(reason.text()).isEqualTo("联系人由高娃换为白晓峰，请写明交接情况（交接日期、移交了哪些材料）。");
		refused(Duty.DESIGNATED_PERSON, UnitRules.mayName("高娃", contact("白晓峰"), null));
	}

	@Test
	void article18ThePresentPersonIsConfirmedAndAFirstOneNamedWithoutHandover() {
		allowed(Duty.DESIGNATED_PERSON, UnitRules.mayName("高娃", contact("高娃"), null));
		allowed(Duty.DESIGNATED_PERSON, UnitRules.mayName(null, contact("白晓峰"), null));
		allowed(Duty.DESIGNATED_PERSON, UnitRules.mayName("高娃", contact("白晓峰"), "6月10日移交名册和印章"));
	}

	@Test
	void aRecommendingUnitStandsUnderTheOrganiserAndAnEmployerUnderARecommendingUnit() {
		assertThat(stands(Units.Kind.DISTRICT, null)).isEmpty();
		assertThat(stands(Units.Kind.DIRECT, ORGANISER)).isEmpty();
		assertThat(stands(Units.Kind.EMPLOYER, DISTRICT)).isEmpty();
		assertThat(stands(Units.Kind.DIRECT, DISTRICT)).containsExactly("中区市直单位工会直接隶属主办单位，上级单位请留空。");
		String orphan = "所在单位应隶属一个旗县市区总工会或中区市直单位工会，请选择上级单位。";
		assertThat(stands(Units.Kind.EMPLOYER, null)).containsExactly(orphan);
		assertThat(stands(Units.Kind.EMPLOYER, ORGANISER)).containsExactly(orphan);
		assertThat(stands(Units.Kind.EMPLOYER, unit(Units.Kind.EMPLOYER, true))).containsExactly(orphan);
		assertThat(stands(Units.Kind.EMPLOYER, unit(Units.Kind.DISTRICT, false)))
			.containsExactly("上级单位「简称」已停用，请选择现用的单位。");
		assertThat(stands(Units.Kind.ORGANISER, null)).containsExactly("主办单位在启用平台时登记，这里不能新增。");
	}

	@Test
	void everythingWrongIsSaidAtOnce() {
		assertThat(texts(UnitRules.mayStand(wanted(Units.Kind.EMPLOYER), null, true))).hasSize(2);
		assertThat(texts(UnitRules.mayClose(Units.Kind.DISTRICT, 3, 2)))
			.containsExactly("下面还有 3 个所在单位在用，请先停用它们或改换上级单位。", "还有 2 项任职在这个单位，请先由安全管理员收回角色。");
		assertThat(texts(UnitRules.mayClose(Units.Kind.ORGANISER, 0, 0))).containsExactly("主办单位不能停用。");
		assertThat(UnitRules.mayClose(Units.Kind.DIRECT, 0, 0)).isEqualTo(Outcome.moved());
	}

	@ParameterizedTest
	@CsvSource(nullValues = "right", value = { "91150500MA0N1234XY,right",
			"91150500MA0N1234X,统一社会信用代码应为 18 位，现在是 17 位。", "91150500MA0N1234XYZ,统一社会信用代码应为 18 位，现在是 19 位。" })
	void aCreditCodeHas18Characters(String code, @Nullable String fault) {
		assertThat(UnitRules.creditCodeFault(code)).isEqualTo(fault);
	}

	@ParameterizedTest
	@CsvSource({ "9115O500MA0N1234XY,5", "I1150500MA0N1234XY,1", "91150500MA0N1234XZ,18", "91150500MAＡN1234XY,11" })
	void aWrongCharacterIsNamedWithItsPlace(String code, int place) {
		assertThat(UnitRules.creditCodeFault(code)).startsWith("第 " + place + " 位的「" + code.charAt(place - 1) + "」");
	}

	private static List<String> stands(Units.Kind kind, Units.@Nullable Unit parent) {
		return texts(UnitRules.mayStand(wanted(kind), parent, false));
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

	private static UnitChanges.Contact contact(String name) {
		return new UnitChanges.Contact(name, "0475-8230000", LocalDate.of(2026, 3, 17));
	}

	private static Units.NewUnit wanted(Units.Kind kind) {
		return new Units.NewUnit(null, kind, "某单位", "某", null, null, null, null, null, null, 1);
	}

	private static Units.Unit unit(Units.Kind kind, boolean active) {
		return new Units.Unit(1, "u", null, null, kind, "全称", "简称", null, null, null, null, null, null, null, 1, active,
				0);
	}

}
