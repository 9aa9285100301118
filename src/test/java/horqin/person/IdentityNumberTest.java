package horqin.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import horqin.person.IdentityNumber.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Identity numbers by GB 11643-1999. All numbers are made up. */
class IdentityNumberTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	@ParameterizedTest
	@CsvSource({ "150502198503070019,RESIDENT,MALE,1985-03-07", "15052319880615123X,RESIDENT,MALE,1988-06-15",
			"15052519920818002X,RESIDENT,FEMALE,1992-08-18", "152326199001010020,RESIDENT,FEMALE,1990-01-01" })
	void aRightNumberTellsDocumentSexAndBirthDate(String typed, Kind kind, Sex sex, LocalDate birthDate) {
		var number = read(typed);
		assertThat(number).isEqualTo(new IdentityNumber(kind, typed));
		assertThat(number.sex()).isEqualTo(sex);
		assertThat(number.birthDate()).isEqualTo(birthDate);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			150502198503070018 | 第18位校验码应为9，现为8
			150581199002290021 | 第7至14位19900229不是真实的日期
			15052120951201123X | 第7至14位出生日期2095年12月1日晚于今天
			150502850307001    | 15位号码属于已停止使用的第一代居民身份证，请填写现用证件上的18位号码
			15050219850307001  | 身份证件号码应为18位，现为17位
			1505021985030700199 | 身份证件号码应为18位，现为19位
			150502198503O70019 | 第13位“O”应为数字
			15050219850307001Y | 第18位“Y”应为数字或X
			1505021985X3070019 | 第11位“X”应为数字
			15050219850307001𠮷 | 第18位“𠮷”应为数字或X
			''                 | 请填写身份证件号码
			""")
	void aWrongNumberIsToldExactlyWhatIsWrong(String typed, String sentence) {
		assertThat(IdentityNumber.parse(typed, TODAY).sentences()).containsExactly(sentence);
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		assertThat(IdentityNumber.parse("990502189902300011".replaceFirst("99", "00"), TODAY).sentences())
			.containsExactly("第1至2位00不是省级行政区划代码", "第7至14位18990230不是真实的日期",
					"第18位校验码应为%s，现为1".formatted(IdentityNumberReader.check("00050218990230001")));
		assertThat(IdentityNumber.parse("15O50219850307OO19", TODAY).sentences()).containsExactly("第3位“O”应为数字",
				"第15位“O”应为数字", "第16位“O”应为数字");
		assertThat(IdentityNumber.parse("15O50", TODAY).sentences()).containsExactly("身份证件号码应为18位，现为5位", "第3位“O”应为数字");
	}

	@Test
	void aBirthDateBefore1900IsASlip() {
		assertThat(IdentityNumber.parse(complete("15050218991231001"), TODAY).sentences())
			.containsExactly("第7至14位出生日期1899年12月31日早于1900年");
		assertThat(IdentityNumber.parse(complete("15050219000101001"), TODAY).sentences()).isEmpty();
	}

	@Test
	void nobodyIsBornTomorrowButMaybeToday() {
		assertThat(IdentityNumber.parse(complete("15050220261122001"), TODAY).sentences()).isEmpty();
		assertThat(IdentityNumber.parse(complete("15050220261123001"), TODAY).sentences())
			.containsExactly("第7至14位出生日期2026年11月23日晚于今天");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "15052319880615123x", "１５０５２３１９８８０６１５１２３Ｘ", " 150523 19880615 123X ", "150523-19880615-123X",
					"\u202D15052319880615123X\u202C", "15052319880615123ｘ", "150523\u30001988\u00A00615\t123X\u200B" })
	void whatPeopleTypeAndPasteIsBroughtIntoOneForm(String typed) {
		assertThat(read(typed).value()).isEqualTo("15052319880615123X");
	}

	@Test
	void residencePermitsAndForeignersCardsFollowTheSameRule() {
		assertThat(read(complete("81000019900101001")).kind()).isEqualTo(Kind.HMT_RESIDENT);
		assertThat(read(complete("82000019900101001")).kind()).isEqualTo(Kind.HMT_RESIDENT);
		assertThat(read(complete("83000019900101001")).kind()).isEqualTo(Kind.HMT_RESIDENT);
		assertThat(read(complete("91584019900101001")).kind()).isEqualTo(Kind.FOREIGN_PERMANENT);
		assertThat(IdentityNumber.parse(complete("84000019900101001"), TODAY).sentences())
			.containsExactly("第1至2位84不是省级行政区划代码");
	}

	@Test
	void theDocumentChosenInTheFormMustFitTheNumber() {
		assertThat(IdentityNumber.parse(Kind.RESIDENT, complete("81000019900101001"), TODAY).sentences())
			.containsExactly("证件类型选择的是居民身份证，但号码属于港澳台居民居住证");
		assertThat(IdentityNumber.parse(Kind.HMT_RESIDENT, complete("81000019900101001"), TODAY).found())
			.map(IdentityNumber::kind)
			.contains(Kind.HMT_RESIDENT);
		assertThat(IdentityNumber.parse(Kind.RESIDENT, "150502198503070018", TODAY).sentences())
			.containsExactly("第18位校验码应为9，现为8");
	}

	@Test
	void noNumberIsMadeThatWasNotChecked() {
		assertThatIllegalArgumentException().isThrownBy(() -> new IdentityNumber(Kind.RESIDENT, "150502198503070018"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new IdentityNumber(Kind.HMT_RESIDENT, "150502198503070019"));
	}

	@Test
	void printingANumberShowsNoDigit() {
		assertThat(List.of(read("150502198503070019"))).hasToString("[IdentityNumber[***]]");
		assertThat(IdentityNumber.parse("150502198503070019", TODAY)).asString().doesNotContainPattern("[0-9]");
	}

	@Test
	void theMaskKeepsSixAndFourOfTenThousandRandomNumbers() {
		assertThat(read("150502198503070019").masked()).isEqualTo("150502********0019");
		var random = seeded();
		for (int i = 0; i < 10_000; i++) {
			var number = random(random);
			var masked = read(number).masked();
			assertThat(masked).hasSize(18)
				.matches("[0-9]{6}\\*{8}[0-9]{3}[0-9X]")
				.startsWith(number.substring(0, 6))
				.endsWith(number.substring(14));
		}
	}

	@Test
	void everyWrongDigitIsNoticed() {
		var random = seeded();
		for (int i = 0; i < 300; i++) {
			var number = random(random);
			for (int at = 0; at < 18; at++) {
				for (char digit : ((at < 17) ? "0123456789" : "0123456789X").toCharArray()) {
					var changed = number.substring(0, at) + digit + number.substring(at + 1);
					assertThat(IdentityNumber.parse(changed, TODAY).sentences().isEmpty()).as(changed)
						.isEqualTo(changed.equals(number));
				}
			}
		}
	}

	@Test
	void everyTwoNeighboursExchangedAreNoticed() {
		var random = seeded();
		for (int i = 0; i < 3_000; i++) {
			var number = random(random);
			for (int at = 0; at < 17; at++) {
				var changed = number.substring(0, at) + number.charAt(at + 1) + number.charAt(at)
						+ number.substring(at + 2);
				assertThat(IdentityNumber.parse(changed, TODAY).sentences().isEmpty()).as(changed)
					.isEqualTo(changed.equals(number));
			}
		}
	}

	private static Random seeded() {
		long seed = System.nanoTime();
		System.out.println("IdentityNumberTest seed " + seed);
		return new Random(seed);
	}

	private static String random(Random random) {
		var area = List.of("150502", "152326", "110101", "500230", "810000", "830000", "915840", "659001")
			.get(random.nextInt(8));
		var birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(35_000));
		return complete(area + birth.toString().replace("-", "") + "%03d".formatted(random.nextInt(1000)));
	}

	private static String complete(String first17) {
		return first17 + IdentityNumberReader.check(first17);
	}

	private static IdentityNumber read(String typed) {
		var parsed = IdentityNumber.parse(typed, TODAY);
		assertThat(parsed.sentences()).isEmpty();
		return parsed.found().orElseThrow();
	}

}
