package horqin.web;

import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Charts draw what the figures say. */
class ChartTest {

	private static final List<String> FORCES = List.of("引领力", "实践力", "创新力", "攻关力", "传承力");

	@Test
	void aRadarReachesTheRimAtTheMaximumAndTheCentreAtNothing() {
		var radar = new Radar("五力", FORCES, 20, List.of(new Radar.Series("满分", Collections.nCopies(5, 20.0)),
				new Radar.Series("零分", Collections.nCopies(5, 0.0))));
		assertThat(radar.corners(radar.series().get(0))).isEqualTo(radar.rim());
		assertThat(radar.polygon(radar.series().get(0))).isEqualTo(radar.rings().getLast());
		assertThat(radar.corners(radar.series().get(1))).containsOnly(new Radar.Point("170.0", "150.0"));
		assertThat(radar.rim().getFirst()).isEqualTo(new Radar.Point("170.0", "52.0"));
	}

	@Test
	void aRadarStaysInsideItsRimWhateverTheValues() {
		var radar = new Radar("五力", FORCES, 20, List.of(new Radar.Series("过大", List.of(99.0, -5.0, 20.0, 0.0, 10.0))));
		assertThat(radar.corners(radar.series().getFirst()).get(0)).isEqualTo(radar.rim().get(0));
		assertThat(radar.corners(radar.series().getFirst()).get(1)).isEqualTo(new Radar.Point("170.0", "150.0"));
	}

	@Test
	void aRadarWithAValueMissingIsRefused() {
		assertThatThrownBy(() -> new Radar("五力", FORCES, 20, List.of(new Radar.Series("缺", List.of(1.0)))))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void everyScoreIsADotAndDotsDoNotHideEachOther() {
		long seed = 7;
		Random random = new Random(seed);
		for (int round = 0; round < 200; round++) {
			List<Double> values = random.doubles(9, 80, 100)
				.map((value) -> Math.round(value * 2) / 2.0)
				.boxed()
				.toList();
			List<StripPlot.Dot> dots = new StripPlot("甲", 80, 100, values, null, null).dots();
			assertThat(dots).as("seed %d round %d", seed, round).hasSize(9).doesNotHaveDuplicates();
		}
	}

	@Test
	void aStripSaysItsFiguresInWords() {
		assertThat(new StripPlot("乌日娜", 80, 100, List.of(92.0, 88.5), 91.536, null).spoken())
			.isEqualTo("乌日娜：2 个分数 88.5、92.0；结果 91.54");
		assertThat(new StripPlot("陈喆", 80, 100, List.of(), null, null).spoken()).isEqualTo("陈喆：尚无评分");
	}

	@Test
	void barsAreMeasuredAgainstTheLongestOfTheirColumn() {
		var bars = new Bars("名额", "单位", List.of("名额", "职工"), List.of(row("甲", 4, 0), row("乙", 1, 0)));
		assertThat(bars.width(0, 0)).isEqualTo("100.0%");
		assertThat(bars.width(1, 0)).isEqualTo("25.0%");
		assertThat(bars.width(0, 1)).isEqualTo("0.0%");
	}

	@Test
	void thePartsOfAStackedBarMakeTheWhole() {
		var bar = new StackedBar("构成",
				List.of(new StackedBar.Part("铝业", 12, "12 人"), new StackedBar.Part("其他", 4, "4 人")));
		assertThat(bar.segments())
			.isEqualTo(List.of(new StackedBar.Segment(1, "铝业", "12 人", "75%", "0.00%", "75.00%", "37.50%", true),
					new StackedBar.Segment(2, "其他", "4 人", "25%", "75.00%", "25.00%", "87.50%", true)));
		assertThat(bar.spoken()).isEqualTo("构成：铝业 12 人，其他 4 人");
	}

	private static Bars.Row row(String label, double quota, double workers) {
		return new Bars.Row(label, "", List.of(new Bars.Cell(quota, "" + quota), new Bars.Cell(workers, "" + workers)));
	}

}
