package horqin.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import horqin.web.Listing.Column;
import horqin.web.Listing.Filter;
import org.junit.jupiter.api.Test;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The state of a list is in its address, and nothing gets in that the list does not
 * offer.
 */
class TableTest {

	private static final Listing LISTING = new Listing(
			List.of(Column.of("name", "人选").sorted(), Column.of("score", "得分").sorted().figures(),
					Column.of("craft", "工种").hideable(), Column.of("phone", "电话").hidden()),
			List.of(new Filter("region", "地区", List.of(new Choice("150502", "科尔沁区"), new Choice("150581", "霍林郭勒市")))),
			"姓名", "score", true);

	@Test
	void withoutParametersTheListStartsAsItWants() {
		assertThat(LISTING.read(Map.of()))
			.isEqualTo(new Paging(1, 20, "score", true, "", Map.of(), Set.of("name", "score", "craft")));
	}

	@Test
	void allThatIsOfferedCanBeAskedFor() {
		Paging paging = read("q", " 乌日娜 ", "sort", "-name", "page", "3", "size", "50", "region", "150581", "columns",
				"phone");
		assertThat(paging).isEqualTo(
				new Paging(3, 50, "name", true, "乌日娜", Map.of("region", "150581"), Set.of("name", "score", "phone")));
		assertThat(paging.offset()).isEqualTo(100);
	}

	@Test
	void whatIsNotOfferedIsLeftOut() {
		assertThat(read("sort", "name;drop table", "page", "-1", "size", "100000", "region", "' or 1=1", "columns",
				"secret"))
			.isEqualTo(new Paging(1, 20, "score", true, "", Map.of(), Set.of("name", "score")));
		assertThat(read("sort", "craft").sort()).as("a column that is not sortable").isEqualTo("score");
		assertThat(read("page", "999999999").page()).isEqualTo(1_000_000);
		assertThat(read("q", "长".repeat(500)).q()).hasSize(60);
	}

	@Test
	void strangeAddressesNeverFail() {
		long seed = 20260317;
		Random random = new Random(seed);
		for (int round = 0; round < 2000; round++) {
			String junk = random.ints(random.nextInt(30), 0, 0x2FFF)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			Paging paging = read("q", junk, "sort", junk, "page", junk, "size", junk, "region", junk, "columns", junk);
			assertThat(table(paging, 1).pageHref(1)).as("seed %d round %d", seed, round).startsWith("/nominations?");
		}
	}

	@Test
	void everyLinkKeepsTheRestOfTheState() {
		var table = table(read("q", "乌 &娜{x}", "sort", "name", "size", "50", "region", "150581", "page", "2"), 500);
		String state = "/nominations?q=%E4%B9%8C%20%26%E5%A8%9C%7Bx%7D&region=150581&sort=name&size=50";
		assertThat(table.pageHref(3)).isEqualTo(state + "&page=3");
		assertThat(table.sortHref(LISTING.columns().get(0))).isEqualTo(state.replace("&sort=name", "") + "&sort=-name");
		assertThat(table.sortHref(LISTING.columns().get(1))).isEqualTo(state.replace("&sort=name", "") + "&sort=score");
		assertThat(table.sizeHref(20)).isEqualTo(state.replace("size=50", "size=20"));
		assertThat(table.clearHref()).isEqualTo("/nominations?sort=name&size=50");
		assertThat(table.at("/nominations.xlsx")).isEqualTo(state.replace("/nominations", "/nominations.xlsx"));
	}

	@Test
	void chosenColumnsStayInTheAddressAndUsualOnesDoNot() {
		assertThat(table(read("columns", "phone"), 0).pageHref(1))
			.contains("&columns=name&columns=score&columns=phone");
		assertThat(table(read(), 0).pageHref(1)).doesNotContain("columns");
	}

	@Test
	void anAddressMadeFromAStateReadsBackAsTheSameState() {
		Paging paging = read("q", "包·额尔德尼", "sort", "-name", "size", "100", "region", "150502", "columns", "craft",
				"page", "4");
		var uri = UriComponentsBuilder.fromUriString(table(paging, 999).pageHref(4)).build();
		Map<String, String[]> parameters = new HashMap<>();
		uri.getQueryParams()
			.forEach((key, values) -> parameters.put(key,
					values.stream()
						.map((value) -> URLDecoder.decode(value, StandardCharsets.UTF_8))
						.toArray(String[]::new)));
		assertThat(LISTING.read(parameters)).isEqualTo(paging);
	}

	@Test
	void theSortedColumnSaysSo() {
		var table = table(read("sort", "-name"), 0);
		assertThat(LISTING.columns().stream().map(table::ariaSort).toList())
			.isEqualTo(Arrays.asList("descending", "none", null, null));
	}

	@Test
	void totalsAboveTenThousandAreNotCountedToTheEnd() {
		assertThat(new Page<>(List.of(), 10_000).totalText()).isEqualTo("共 10,000 条");
		assertThat(new Page<>(List.of(), 10_001).totalText()).isEqualTo("超过 10,000 条");
		assertThat(table(read(), 10_001).lastPage()).isZero();
		assertThat(table(read(), 41).lastPage()).isEqualTo(3);
	}

	@Test
	void theRangeSaysWhichRowsAreShown() {
		var table = new Table<>("/n", LISTING, read("page", "3"), new Page<>(List.of("甲", "乙"), 42));
		assertThat(table.range()).isEqualTo("第 41—42 条，共 42 条");
		assertThat(table.hasPrevious()).isTrue();
		assertThat(table.hasNext()).isFalse();
	}

	@Test
	void aSearchIsAPatternWhoseOwnSignsAreHarmless() {
		assertThat(read("q", "50%_\\").like()).isEqualTo("%50\\%\\_\\\\%");
	}

	private static Table<String> table(Paging paging, long total) {
		return new Table<>("/nominations", LISTING, paging, new Page<>(List.of("甲"), total));
	}

	private static Paging read(String... pairs) {
		Map<String, String[]> parameters = new HashMap<>();
		for (int at = 0; at < pairs.length; at += 2) {
			parameters.put(pairs[at], new String[] { pairs[at + 1] });
		}
		return LISTING.read(parameters);
	}

}
