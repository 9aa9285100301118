package horqin.web.gallery;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import horqin.web.Choice;
import horqin.web.Listing;
import horqin.web.Listing.Column;
import horqin.web.Listing.Filter;
import horqin.web.Page;
import horqin.web.Paging;

/**
 * A list of invented people, sorted and filtered in memory because there is no database
 * behind the gallery.
 */
final class GalleryList {

	static final Listing LISTING = new Listing(List.of(Column.of("rank", "名次").sorted().figures(),
			Column.of("name", "人选").sorted(), Column.of("unit", "推荐单位").sorted(), Column.of("craft", "工种").hideable(),
			Column.of("score", "得分").sorted().figures(), Column.of("phone", "联系电话").hidden(), Column.of("state", "状态")),
			List.of(new Filter("region", "地区", Choice.of(Region.class, Region::label))), "姓名、工种", "rank", false);

	private static final List<String> NAMES = List.of("乌日娜", "包·额尔德尼", "张志远", "王海燕", "阿拉坦其其格", "赵铁柱", "陈喆", "刘玥",
			"阿拉坦其其格·额尔德尼巴雅尔·苏和巴特尔", "白㛃", "欧阳德力格尔", "王芳");

	private static final List<String> CRAFTS = List.of("蒙药制剂工", "风电运维工", "铝熔铸工", "玉米发酵工", "肉牛分割工", "锻压工", "继电保护工",
			"硅砂检验工", "露天矿用自卸车驾驶与维修");

	private static final List<Row> ROWS = IntStream.range(0, 54).mapToObj(GalleryList::row).toList();

	private GalleryList() {
	}

	enum Region {

		HORQIN("科尔沁区"), HOLIN("霍林郭勒市"), KAILU("开鲁县"), JARUD("扎鲁特旗"), REAR("科尔沁左翼后旗"), DIRECT("中区市直");

		private final String label;

		Region(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	record Row(int rank, String name, Region region, String craft, String score, String phone, String tone,
			String state) {
	}

	private static Row row(int at) {
		boolean good = at % 5 != 3;
		return new Row(at + 1, NAMES.get(at % NAMES.size()), Region.values()[at * 5 % 6], CRAFTS.get(at * 7 % 9),
				String.format(Locale.ROOT, "%.2f", 96.4 - 0.62 * at), "138****%04d".formatted(1000 + at * 37),
				good ? "good" : "warn", good ? "评分完成" : "待一名委员提交");
	}

	static Page<Row> page(Paging paging) {
		List<Row> found = ROWS.stream()
			.filter((row) -> row.name().contains(paging.q()) || row.craft().contains(paging.q()))
			.filter((row) -> paging.filter("region") == null || row.region().name().equals(paging.filter("region")))
			.sorted(order(paging))
			.toList();
		return new Page<>(found.stream().skip(paging.offset()).limit(paging.size()).toList(), found.size());
	}

	private static Comparator<Row> order(Paging paging) {
		Comparator<Row> order = switch (paging.sort()) {
			case "name" -> Comparator.comparing(Row::name);
			case "unit" -> Comparator.comparing((row) -> row.region().label());
			case "score" -> Comparator.comparing(Row::score);
			default -> Comparator.comparingInt(Row::rank);
		};
		return paging.descending() ? order.reversed() : order;
	}

}
