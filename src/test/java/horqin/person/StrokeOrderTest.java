package horqin.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The order of names on a list. All names are made up. */
class StrokeOrderTest {

	private static final StrokeOrder ORDER = StrokeOrder.load();

	private record Row(String name, String unit) {

	}

	@ParameterizedTest
	@CsvSource({ "邓,5452", "邢,113252", "那,511352", "陈,5215234", "陆,5211252", "阿,5212512", "苏,1225344", "丁,12", "卜,24",
			"王,1121", "马,551", "乌,3551", "包,35515", "白,32511", "佟,3235444", "长,3154", "小,234", "心,4544", "子,521",
			"冯,41551", "及,354", "皙,1234331232511" })
	void strokesAreThoseOfTheMainland(String character, String strokes) {
		assertThat(ORDER.strokes(character.codePointAt(0))).isEqualTo(strokes);
		assertThat(ORDER.count(character.codePointAt(0))).isEqualTo(strokes.length());
	}

	@Test
	void everyCharacterOfGb2312ButItsBareRadicalsIsInTheTable() throws Exception {
		var missing = new StringBuilder();
		for (int row = 0xB0; row <= 0xF7; row++) {
			for (int cell = 0xA1; cell <= 0xFE; cell++) {
				var text = new String(new byte[] { (byte) row, (byte) cell }, "GB2312");
				int cp = text.codePointAt(0);
				if (Character.UnicodeScript.of(cp) == Character.UnicodeScript.HAN && ORDER.count(cp) == 0) {
					missing.append(text);
				}
			}
		}
		assertThat(missing).hasToString("丨丿丶匚刂亠冫冖讠卩阝廴艹扌彳彡犭夂饣忄丬氵宀辶彐屮纟灬礻疒衤");
		assertThat(ORDER.size()).isEqualTo(6939);
	}

	@Test
	void fewerStrokesComeFirstThenHorizontalVerticalLeftFallingDotBent() {
		expectOrder("丁样", "卜样", "于样", "马样", "王样", "牛样", "乌日娜", "方样", "邓样", "白样", "冯样", "邢样", "那样", "苏样", "李样", "陈样",
				"诸葛样");
	}

	@Test
	void withTheSameFirstCharacterTwoCharacterNamesComeFirst() {
		expectOrder("王一", "王鑫", "王一一", "王一鑫", "王鑫一");
		expectOrder("乌兰", "乌日娜", "乌兰图雅".replace("兰", "恩"));
	}

	@Test
	void surnamesWrittenAlikeAreKeptTogether() {
		expectOrder("甲样", "田一", "田样", "由一", "由样");
		expectOrder("予一", "予一一", "邓一", "邓一一");
	}

	@Test
	void theSeparatorDoesNotCount() {
		expectOrder("包·一", "包·一一", "包·乌力吉");
		assertThat(ORDER.sort(List.of("包·一"), Function.identity(), (_) -> "").unknown()).isEmpty();
	}

	@Test
	void aNameThatIsTheBeginningOfAnotherComesFirst() {
		expectOrder("王一一", "王一一一");
	}

	@Test
	void peopleOfOneNameAreOrderedByUnit() {
		var rows = List.of(new Row("王样", "通样公司"), new Row("王样", "开样公司"), new Row("丁样", "霍样公司"));
		assertThat(ORDER.sort(rows, Row::name, Row::unit).sorted()).containsExactly(rows.get(2), rows.get(1),
				rows.get(0));
	}

	@Test
	void charactersOutsideTheTableComeLastAndAreReported() {
		var ordered = ORDER.sort(List.of("𠮷样", "骉样", "爨样", "王骉", "王样", "Anna"), Function.identity(), (_) -> "");
		assertThat(ordered.sorted()).containsExactly("王样", "王骉", "爨样", "Anna", "骉样", "𠮷样");
		assertThat(ordered.unknown()).containsExactly("A", "a", "n", "骉", "𠮷");
	}

	@Test
	void theOrderDoesNotDependOnWhereANameStood() {
		long seed = System.nanoTime();
		System.out.println("StrokeOrderTest seed " + seed);
		var random = new Random(seed);
		var names = new ArrayList<String>();
		for (int i = 0; i < 400; i++) {
			var name = new StringBuilder();
			for (int length = 2 + random.nextInt(3); length > 0; length--) {
				name.append(Character.toString("王田由甲申予邓一二乌包白骉".codePointAt(random.nextInt(13))));
			}
			names.add(name.toString());
		}
		var expected = sorted(names);
		for (int i = 0; i < 20; i++) {
			Collections.shuffle(names, random);
			assertThat(sorted(names)).isEqualTo(expected);
		}
	}

	private static void expectOrder(String... names) {
		var shuffled = new ArrayList<>(List.of(names));
		Collections.reverse(shuffled);
		assertThat(sorted(shuffled)).containsExactly(names);
	}

	private static List<String> sorted(List<String> names) {
		return ORDER.sort(names, Function.identity(), (_) -> "").sorted();
	}

}
