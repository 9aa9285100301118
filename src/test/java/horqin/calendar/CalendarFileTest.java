package horqin.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A year's file is read strictly, and every error in it is named by its row. */
class CalendarFileTest {

	@ParameterizedTest
	@CsvSource({ "2025, 28, 5", "2026, 33, 6" })
	void theBundledYearsHoldTheDaysOfTheNotices(int year, int off, int worked) {
		CalendarFile file = readable(resource(year + ".json"), year);
		assertThat(file.days().stream().filter(CalendarDay::off)).hasSize(off);
		assertThat(file.days().stream().filter((day) -> !day.off())).hasSize(worked);
		assertThat(file.official()).isTrue();
		assertThat(file.papers()).hasSize(1);
		assertThat(file.lastDecember()).isEmpty();
	}

	@Test
	void theStatutoryDaysOf2027AreThirteenAndSayThatTheyAreNoNotice() {
		CalendarFile file = readable(resource("2027-statutory.json"), 2027);
		assertThat(file.days()).hasSize(13).allMatch(CalendarDay::off);
		assertThat(file.official()).isFalse();
	}

	@Test
	void bothShapesAreTheSame() {
		String object = resource("2026.json");
		String array = object.substring(object.indexOf('['), object.lastIndexOf(']') + 1);
		array = array.substring(array.indexOf('[', 1));
		assertThat(readable(array, 2026).days()).isEqualTo(readable(object, 2026).days());
		assertThat(readable(array, 2026).papers()).isEmpty();
		assertThat(readable("\uFEFF" + object, 2026)).isEqualTo(readable(object, 2026));
	}

	@Test
	void everyErrorIsNamedByItsRow() {
		String rows = """
				{"date": "2026-03-04", "name": "植树", "isOffDay": false},
				{"date": "2025-11-30", "name": "元旦", "isOffDay": true},
				{"date": "2026-02-30", "name": "春节", "isOffDay": true},
				{"date": "20260501", "name": "劳动节", "isOffDay": true},
				{"date": "2026-05-01", "name": " ", "isOffDay": true},
				{"date": "2026-05-01", "name": "劳动节", "isOffDay": "true"},
				{"date": "2026-10-01", "name": "国庆节", "isOffDay": true},
				{"date": "2026-10-01", "name": "国庆节", "isOffDay": true},
				"2026-10-02",
				{"date": "2027-01-01", "name": "这个节日的名称写得实在是太长太长太长太长了", "isOffDay": true}""";
		assertThat(errors("[" + rows + "]", 2026)).containsExactly("第1条：2026-03-04 是周三，本来就上班，不能标为调休上班",
				"第2条：2025-11-30 不在2026年（上一年只能有12月的日期）", "第3条：没有 2026-02-30 这一天",
				"第4条：日期（date）应写成 2026-01-01 的样子，不是“20260501”", "第5条：没有写节日名称（name）",
				"第6条：isOffDay 只能是 true（放假）或 false（上班）", "第8条：2026-10-01 重复出现",
				"第9条：应为 {\"date\", \"name\", \"isOffDay\"}", "第10条：2027-01-01 不在2026年（上一年只能有12月的日期）",
				"第10条：节日名称不能超过20个字，也不能有换行");
	}

	@Test
	void aFileThatWasCutOffIsNotTaken() {
		String whole = resource("2026.json");
		String cut = whole.substring(0, whole.indexOf(",\n    { \"date\": \"2026-10-02\"")) + "]}";
		assertThat(errors(cut, 2026)).containsExactly("缺少国庆节（2026-10-02）放假，文件可能不完整", "缺少国庆节（2026-10-03）放假，文件可能不完整");
		assertThat(errors("{\"year\": 2027, \"papers\": [], \"days\": []}", 2027))
			.containsExactly("逐日列表是空的：2027年的放假安排可能尚未公布");
		assertThat(errors(whole.substring(0, 400), 2026).getFirst()).startsWith("文件不是正确的 JSON，问题在第");
	}

	@Test
	void theFileOfAnotherYearIsNotTaken() {
		assertThat(errors(resource("2025.json"), 2026).getFirst()).isEqualTo("文件是2025年的，选择的是2026年");
		assertThat(errors("{\"days\": [1]}", 2026)).containsExactly("没有写明年度（year）");
		assertThat(errors("{\"year\": 2026}", 2026))
			.containsExactly("没有找到逐日列表：应为 [{\"date\", \"name\", \"isOffDay\"}, …]，或带有 days 的对象");
		assertThat(errors("{\"year\": 2026, \"official\": 1, \"days\": [1]}", 2026))
			.containsExactly("official 只能是 true 或 false");
	}

	@Test
	void theDecemberBeforeIsKeptApart() {
		String file = resource("2026.json").replace("[\n    {",
				"[\n    { \"date\": \"2025-12-28\", \"name\": \"元旦\", \"isOffDay\": false },\n    {");
		CalendarFile read = readable(file, 2026);
		assertThat(read.days()).isEqualTo(readable(resource("2026.json"), 2026).days());
		assertThat(read.lastDecember()).containsExactly(CalendarDay.national(LocalDate.of(2025, 12, 28), false, "元旦"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "{", "[}", "null", "17", "\"x\"", "[] []", "<html>",
			"{\"year\":2026,\"year\":2026}" })
	void whatIsNoCalendarIsRefusedInOneSentence(String text) {
		assertThat(errors(text, 2026)).hasSize(1);
	}

	@Test
	void tooMuchIsRefusedBeforeItIsReadOrShown() {
		assertThat(errors("[" + "1,".repeat(60_000) + "1]", 2026).getFirst()).startsWith("文件有120003个字符");
		assertThat(errors("[" + "1,".repeat(300) + "1]", 2026)).containsExactly("逐日列表有301条，超过200条；一个年度不会这么多");
		assertThat(errors("[" + "1,".repeat(99) + "1]", 2026)).hasSize(21).endsWith("另有80处错误");
		assertThat(errors("[".repeat(50_000), 2026)).hasSize(1);
	}

	@Test
	void aDamagedFileIsReadRightOrRefusedNeverBroken() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String whole = resource("2026.json");
		List<CalendarDay> right = readable(whole, 2026).days();
		for (int i = 0; i < 2000; i++) {
			StringBuilder damaged = new StringBuilder(whole);
			int at = random.nextInt(whole.length());
			damaged.setCharAt(at, (char) (' ' + random.nextInt(95)));
			if (CalendarFile.read(damaged.toString(), 2026) instanceof CalendarFile.Reading.Readable(var file)) {
				assertThat(file.days().size()).as("seed %d, character %d", seed, at).isEqualTo(right.size());
			}
		}
	}

	static String resource(String name) {
		try (InputStream in = CalendarFile.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CalendarFile readable(String text, int year) {
		CalendarFile.Reading reading = CalendarFile.read(text, year);
		assertThat(reading).isInstanceOf(CalendarFile.Reading.Readable.class);
		return ((CalendarFile.Reading.Readable) reading).file();
	}

	private static List<String> errors(String text, int year) {
		CalendarFile.Reading reading = CalendarFile.read(text, year);
		assertThat(reading).isInstanceOf(CalendarFile.Reading.Unreadable.class);
		return ((CalendarFile.Reading.Unreadable) reading).errors();
	}

}
