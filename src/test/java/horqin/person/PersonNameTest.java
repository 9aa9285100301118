package horqin.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Names as identity cards show them (民委发〔2016〕33号). All are made up. */
class PersonNameTest {

	@ParameterizedTest
	@ValueSource(strings = { "王样", "乌日娜", "阿拉坦其其格", "包·乌力吉巴雅尔", "买买提·阿不都热合曼", "𠮷田样", "㐂样", "李〇样", "诸葛样例",
			"Anna Maria Sample", "Jean-Luc O'Sample", "J. R. Sample", "样a" })
	void aNameIsKeptAsItIs(String typed) {
		assertThat(PersonName.parse(typed).found()).contains(new PersonName(typed));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x00B7, 0x2022, 0x2027, 0x30FB, 0xFF65, 0x2219, 0x22C5, 0x02D9, 0xFF0E, 0x002E, 0x0387 })
	void everyLookalikeOfTheSeparatorBecomesU00B7(int lookalike) {
		var typed = "包" + Character.toString(lookalike) + "乌力吉";
		assertThat(PersonName.parse(typed).found()).contains(new PersonName("包\u00B7乌力吉"));
	}

	@ParameterizedTest
	@CsvSource({ "' 王 样 ',王样", "王\u3000样,王样", "王\u200B样\u202C,王样", "包 • 乌力吉,包·乌力吉", "Anna   Sample,Anna Sample",
			"Ａｎｎａ Sample,Anna Sample", "⽩样,白样", "J.Sample,J.Sample", "Anna · Sample,Anna·Sample" })
	void spacesWidthsAndRadicalsFromCopiesAreTidied(String typed, String value) {
		assertThat(PersonName.parse(typed).found()).contains(new PersonName(value));
	}

	@Test
	void fiftyCharactersFitAndAreCountedAsPeopleCountThem() {
		var fifty = "𠮷".repeat(50);
		assertThat(PersonName.parse(fifty).found().orElseThrow().length()).isEqualTo(50);
		assertThat(PersonName.parse(fifty + "样").sentences()).containsExactly("姓名应为2至50个字，现为51个字");
		assertThat(PersonName.parse("样").sentences()).containsExactly("姓名应为2至50个字，现为1个字");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			王<b>样        | 第2个字“<”是网页代码符号，不能用在姓名中;第4个字“>”是网页代码符号，不能用在姓名中
			王&样          | 第2个字“&”是网页代码符号，不能用在姓名中
			王样2          | 第3个字“2”是数字，不能用在姓名中
			王样（科区）    | 第3个字“（”不能用在姓名中;第6个字“）”不能用在姓名中
			王样!          | 第3个字“!”不能用在姓名中
			·王样          | 间隔号“·”只能用在姓名两部分之间
			王样.          | 间隔号“·”只能用在姓名两部分之间
			包··样         | 间隔号“·”只能用在姓名两部分之间
			王😀           | 第2个字“😀”不能用在姓名中
			' '            | 请填写姓名
			""")
	void whatCannotBeANameIsRefusedWithItsPlace(String typed, String sentences) {
		assertThat(PersonName.parse(typed).sentences()).containsExactly(sentences.split(";"));
	}

	@Test
	void aCharacterOfSomebodysOwnMakingIsRefusedWithItsCode() {
		assertThat(PersonName.parse("王\uE001").sentences()).containsExactly("第2个字是自造字编码（U+E001），其他电脑无法显示，请改用国家标准编码的字");
	}

	@Test
	void noNameIsMadeThatIsNotInItsNormalForm() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("包•样"));
		assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("王 样"));
		assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("<>"));
	}

	@Test
	void aMongolianNameKeepsTheInvisibleCharactersThatShapeIt() {
		var name = "\u182A\u1820\u182D\u180E\u1820\u202F\u1836\u180B\u1822 \u1830\u200D";
		assertThat(MongolianName.parse("  " + name + "\n").found()).contains(new MongolianName(name));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Баяр      | 请填写传统蒙古文（竖写）姓名
			''        | 请填写传统蒙古文（竖写）姓名
			ᠪᠠᠶᠠᠷa | 第6个字符“a”不是传统蒙古文
			""")
	void anythingElseIsNotAMongolianName(String typed, String first) {
		assertThat(MongolianName.parse(typed).sentences()).first().isEqualTo(first);
	}

}
