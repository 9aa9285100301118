package horqin.person;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Codes of organisations by GB 32100-2015. All but the standard's own example are made
 * up.
 */
class CreditCodeTest {

	private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	@ParameterizedTest
	@CsvSource({ "91350100M000100Y43,企业", "81150502MC00000125,基层工会", "91150500MA00000237,企业",
			"81150523MC00000550,基层工会" })
	void aRightCodeTellsTheKindOfOrganisation(String typed, String meaning) {
		var code = CreditCode.parse(typed).found().orElseThrow();
		assertThat(code).isEqualTo(new CreditCode(typed));
		assertThat(code.meaning()).contains(meaning);
		assertThat(code.isUnion()).isEqualTo(typed.startsWith("8"));
	}

	@Test
	void aSumWithoutRemainderGivesZero() {
		assertThat(CreditCode.check("81150523MC0000055")).isEqualTo('0');
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			91350100M000100Y4Z | 第18位“Z”不会出现在代码中，可能是数字2
			91350100M000100Y44 | 第18位校验码应为3，现为4
			9I350100M000100Y43 | 第2位“I”不会出现在代码中，可能是数字1
			91350100M0001O0Y43 | 第14位“O”不会出现在代码中，可能是数字0
			9135010SM000100Y43 | 第8位“S”不会出现在代码中，可能是数字5
			9135010VM000100Y43 | 第8位“V”不会出现在代码中，可能是字母U
			91350100M0001×0Y43 | 第14位“×”不会出现在代码中
			91350100M000100Y4  | 统一社会信用代码应为18位，现为17位
			''                 | 请填写统一社会信用代码
			""")
	void aWrongCodeIsToldExactlyWhatIsWrong(String typed, String sentence) {
		assertThat(CreditCode.parse(typed).sentences()).containsExactly(sentence);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３", " 91350100 M000100Y4 3", "91350100-M000100Y4-3" })
	void whatPeopleTypeAndPasteIsBroughtIntoOneForm(String typed) {
		assertThat(CreditCode.parse(typed).found()).contains(new CreditCode("91350100M000100Y43"));
	}

	@Test
	void theOrganisationCodeInsideIsNotJudged() {
		// The ninth to the seventeenth character fail GB 11714; the outer check is right.
		var outside = "91150500MA0000024";
		assertThat(CreditCode.parse(outside + CreditCode.check(outside)).sentences()).isEmpty();
	}

	@Test
	void aKindThatIsNotListedIsAcceptedWithoutAName() {
		var first = "N2150500MF0000001";
		var code = CreditCode.parse(first + CreditCode.check(first)).found().orElseThrow();
		assertThat(code.meaning()).isEmpty();
		assertThat(code.isUnion()).isFalse();
	}

	@Test
	void everyWrongCharacterAndEveryTwoNeighboursExchangedAreNoticed() {
		long seed = System.nanoTime();
		System.out.println("CreditCodeTest seed " + seed);
		var random = new Random(seed);
		for (int i = 0; i < 100; i++) {
			var code = random(random);
			for (int at = 0; at < 18; at++) {
				for (char other : CHARACTERS.toCharArray()) {
					expectSame(code, code.substring(0, at) + other + code.substring(at + 1));
				}
				if (at < 17) {
					expectSame(code,
							code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2));
				}
			}
		}
	}

	@Test
	void noCodeIsMadeThatWasNotChecked() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("91350100M000100Y44"));
	}

	private static void expectSame(String code, String changed) {
		assertThat(CreditCode.parse(changed).sentences().isEmpty()).as(changed).isEqualTo(changed.equals(code));
	}

	private static String random(Random random) {
		var text = new StringBuilder("91150500");
		for (int i = 0; i < 9; i++) {
			text.append(CHARACTERS.charAt(random.nextInt(31)));
		}
		return text.toString() + CreditCode.check(text.toString());
	}

}
