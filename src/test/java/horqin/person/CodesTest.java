package horqin.person;

import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The code tables of the standards. */
class CodesTest {

	@Test
	void allTablesAreThereWithTheirSources() {
		assertThat(Codes.ETHNICITY.all()).hasSize(58);
		assertThat(Codes.EDUCATION.all()).hasSize(40);
		assertThat(Codes.POLITICAL_STATUS.all()).hasSize(13);
		assertThat(Codes.SEX.all()).hasSize(4);
		assertThat(names(Codes.SKILL_LEVEL.all())).containsExactly("学徒工", "初级工(五级)", "中级工(四级)", "高级工(三级)", "技师(二级)",
				"高级技师(一级)", "特级技师", "首席技师");
		assertThat(String.join("", Codes.INDUSTRY.all().stream().map(Code::code).toList()))
			.isEqualTo("ABCDEFGHIJKLMNOPQRST");
		assertThat(Codes.ETHNICITY.source()).startsWith("GB/T 3304");
		assertThat(Codes.EDUCATION.source()).startsWith("GB/T 4658-2006");
		assertThat(Codes.POLITICAL_STATUS.source()).startsWith("GB/T 4762-1984");
		assertThat(Codes.INDUSTRY.source()).startsWith("GB/T 4754-2017");
		assertThat(Codes.DISTRICT.source()).startsWith("GB/T 2260");
	}

	@Test
	void theEthnicitiesAtHomeHereComeFirstAndNoneIsLost() {
		assertThat(names(Codes.ETHNICITY.picker()).subList(0, 10)).containsExactly("蒙古族", "汉族", "满族", "回族", "朝鲜族",
				"达斡尔族", "鄂温克族", "鄂伦春族", "锡伯族", "藏族");
		assertThat(Codes.ETHNICITY.picker()).containsExactlyInAnyOrderElementsOf(Codes.ETHNICITY.all());
	}

	@ParameterizedTest
	@CsvSource({ "蒙古族,02", "蒙古,02", "蒙族,02", "蒙,02", "' 汉 ',01", "僳僳,20", "僳僳族,20", "傈僳族,20", "达翰尔族,31", "达斡尔,31",
			"毛难族,36", "崩龙族,46", "德昂族,46", "其他,97" })
	void anEthnicityIsFoundByItsNameItsShortNameAndItsUsualMisspellings(String typed, String code) {
		assertThat(Codes.ETHNICITY.named(typed).map(Code::code)).contains(code);
	}

	@Test
	void whatIsNoNameIsNotGuessed() {
		assertThat(Codes.ETHNICITY.named("古")).isEmpty();
		assertThat(Codes.ETHNICITY.named("02")).isEmpty();
		assertThat(Codes.ETHNICITY.code("57")).isEmpty();
		assertThat(Codes.ETHNICITY.code("02")).contains(new Code("02", "蒙古族"));
	}

	@ParameterizedTest
	@CsvSource({ "党员,01", "中共党员,01", "预备党员,02", "团员,03", "群众,13" })
	void aPoliticalStatusIsFoundByWhatPeopleWrite(String typed, String code) {
		assertThat(Codes.POLITICAL_STATUS.named(typed).map(Code::code)).contains(code);
	}

	@ParameterizedTest
	@CsvSource({ "博士,11", "硕士研究生,14", "本科,21", "大专,31", "中专,41", "技校,47", "高中,61" })
	void anEducationIsFoundByWhatPeopleWrite(String typed, String code) {
		assertThat(Codes.EDUCATION.named(typed).map(Code::code)).contains(code);
	}

	@Test
	void theScreenOffersNineEducationsAndEachCodeCountsUnderOne() {
		var groups = Codes.EDUCATION.groups();
		assertThat(groups.stream().map((group) -> group.choice().name())).containsExactly("博士", "硕士", "本科", "大专",
				"中专·技校·职高", "高中", "初中", "小学", "其他");
		var members = groups.stream().flatMap((group) -> group.members().stream()).toList();
		assertThat(members).containsExactlyInAnyOrderElementsOf(Codes.EDUCATION.all());
		for (var group : groups) {
			assertThat(Codes.EDUCATION.group(group.choice().code())).contains(group);
		}
		assertThat(Codes.EDUCATION.group("47").map((group) -> group.choice().name())).contains("中专·技校·职高");
	}

	@Test
	void theDistrictsStandInTheOrderOfTheCity() {
		assertThat(Codes.DISTRICT.picker().stream().map(Code::code)).containsExactly("150502", "150581", "150523",
				"150524", "150525", "150526", "150521", "150522", "150571", "150500");
		assertThat(Codes.DISTRICT.named("科左中旗").map(Code::code)).contains("150521");
		assertThat(Codes.DISTRICT.named("开发区").map(Code::code)).contains("150571");
		assertThat(Codes.DISTRICT.named("中区市直").map(Code::code)).contains("150500");
	}

	@Test
	void aSkillLevelIsFoundWithAndWithoutItsNumber() {
		for (var typed : List.of("技师", "二级", "技师（二级）", "技师(二级)")) {
			assertThat(Codes.SKILL_LEVEL.named(typed).map(Code::code)).as(typed).contains("2");
		}
	}

	@Test
	void theSexesOfDocumentsAreThoseOfTheTable() {
		for (var sex : Sex.values()) {
			assertThat(Codes.SEX.code(sex.code())).contains(new Code(sex.code(), sex.label()));
		}
	}

	@Test
	void noTableHasACodeTwice() {
		for (var table : List.of(Codes.ETHNICITY, Codes.EDUCATION, Codes.POLITICAL_STATUS, Codes.SEX, Codes.INDUSTRY,
				Codes.SKILL_LEVEL, Codes.DISTRICT)) {
			assertThat(new HashSet<>(names(table.all()))).as(table.source()).hasSameSizeAs(table.all());
		}
	}

	private static List<String> names(List<Code> codes) {
		return codes.stream().map(Code::name).toList();
	}

}
