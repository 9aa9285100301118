package horqin.web.gallery;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import horqin.web.Bars;
import horqin.web.Radar;
import horqin.web.StackedBar;
import horqin.web.StripPlot;

/** Charts with invented figures. */
final class GalleryCharts {

	private static final List<String> FORCES = List.of("引领力", "实践力", "创新力", "攻关力", "传承力");

	private GalleryCharts() {
	}

	static Map<String, Object> all() {
		return Map.of("radarOne", radar(1), "radarTwo", radar(2), "radarThree", radar(3), "strips", strips(), "bars",
				bars(), "barsLong", longBars(), "stacked", stacked(), "stackedSix", stackedSix(), "stackedNone",
				new StackedBar("尚无名单", List.of()));
	}

	private static Radar radar(int series) {
		List<Radar.Series> all = List.of(new Radar.Series("本人", List.of(17.5, 19.0, 15.5, 18.0, 12.5)),
				new Radar.Series("全部人选平均", List.of(15.2, 16.8, 14.1, 15.0, 14.6)),
				new Radar.Series("入选者最低", List.of(13.0, 15.0, 11.0, 12.0, 9.5)));
		return new Radar("五力得分，每力满分 20", FORCES, 20, all.subList(0, series));
	}

	private static List<StripPlot> strips() {
		Random random = new Random(20260317);
		List<Double> usual = random.doubles(9, 86, 97).map((score) -> Math.round(score * 2) / 2.0).boxed().toList();
		List<Double> close = List.of(91.0, 91.0, 91.0, 91.5, 91.5, 91.5, 92.0, 92.0, 92.0);
		List<Double> split = List.of(80.0, 80.5, 81.0, 94.0, 95.0, 95.5, 96.0, 99.5, 100.0);
		List<Double> many = IntStream.range(0, 15).mapToObj((at) -> 84.0 + at * 0.8).toList();
		return List.of(new StripPlot("乌日娜", 80, 100, usual, 91.54, new StripPlot.Band(88.5, 94)),
				new StripPlot("包·额尔德尼", 80, 100, close, 91.50, new StripPlot.Band(91, 92)),
				new StripPlot("张志远", 80, 100, split, 90.21, new StripPlot.Band(81, 96)),
				new StripPlot("王海燕", 80, 100, many, 89.60, null), new StripPlot("陈喆", 80, 100, List.of(), null, null));
	}

	private static Bars bars() {
		return new Bars("2026年度推荐名额与四项因素", "推荐单位", List.of("名额（人）", "职工人数", "高技能人才", "工业增加值（亿元）"),
				List.of(row("科尔沁区", "", 9, 182_400, 12_300, 214.6), row("霍林郭勒市", "", 8, 61_200, 9_870, 268.1),
						row("开鲁县", "", 5, 48_900, 4_310, 75.4), row("扎鲁特旗", "", 4, 39_600, 3_020, 88.0),
						row("科尔沁左翼中旗", "", 4, 52_300, 2_860, 41.7), row("库伦旗", "保底 2 人", 2, 17_800, 940, 12.9)));
	}

	private static Bars longBars() {
		return new Bars("名称很长、数值为零", "推荐单位", List.of("名额（人）", "职工人数", "高技能人才", "工业增加值（亿元）"),
				List.of(row("内蒙古霍林河露天煤业股份有限公司及所属南露天煤矿、北露天煤矿联合工会委员会", "2025年由两家单位合并，人数取合并后数字", 1, 8_412, 2_977, 0),
						row("通辽经济技术开发区", "", 0, 0, 0, 0)));
	}

	private static Bars.Row row(String unit, String note, int quota, int workers, int skilled, double product) {
		return new Bars.Row(unit, note,
				List.of(new Bars.Cell(quota, String.valueOf(quota)), new Bars.Cell(workers, "%,d".formatted(workers)),
						new Bars.Cell(skilled, "%,d".formatted(skilled)),
						new Bars.Cell(product, "%.1f".formatted(product))));
	}

	private static StackedBar stacked() {
		return new StackedBar("建议名单的产业构成", List.of(new StackedBar.Part("铝及新材料", 7, "7 人"),
				new StackedBar.Part("绿色农畜产品加工", 5, "5 人"), new StackedBar.Part("其他行业", 8, "8 人")));
	}

	private static StackedBar stackedSix() {
		return new StackedBar("专项资金使用", List.of(new StackedBar.Part("项目创新", 86_400, "86,400.00 元"),
				new StackedBar.Part("培训研修", 52_000, "52,000.00 元"), new StackedBar.Part("交流学习", 21_350, "21,350.00 元"),
				new StackedBar.Part("创新工作室一次性补助", 10_000, "10,000.00 元"),
				new StackedBar.Part("已批准未支出", 3_000, "3,000.00 元"), new StackedBar.Part("结余", 27_250, "27,250.00 元")));
	}

}
