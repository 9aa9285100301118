package horqin.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The scores of one person on one line: a dot for each expert, the result as a stroke, a
 * band behind it. Many of them stand under one another in a column of a table, all with
 * the same ends. Drawn as SVG by {@code web/charts :: strip}; places along it are
 * percentages, so that it is as wide as its column.
 *
 * @param title what it shows, for those who cannot see it
 * @param from the value at the left end
 * @param to the value at the right end
 * @param values one for each dot
 * @param result where the stroke stands; {@code null} for none
 * @param band the interval that is drawn behind; {@code null} for none
 */
public record StripPlot(String title, double from, double to, List<Double> values, @Nullable Double result,
		@Nullable Band band) {

	/** Closer than this in percent, two dots are drawn above one another. */
	private static final double TOUCHING = 2.6;

	/** The line, then above it, below it, and so on. */
	private static final int[] LEVELS = { 0, -6, 6, -12, 12 };

	private static final int MIDDLE = 18;

	public StripPlot {
		values = List.copyOf(values);
		if (from >= to) {
			throw new IllegalArgumentException("A strip has a left and a right end");
		}
	}

	/** An interval, e.g. from the lower to the upper quartile. */
	public record Band(double low, double high) {
	}

	/** A dot: how far along in percent, how far down, and what it stands for. */
	public record Dot(String x, int y, String value) {
	}

	/**
	 * The dots, moved apart where they would cover one another; always in the same way.
	 */
	public List<Dot> dots() {
		List<Dot> dots = new ArrayList<>();
		double[] last = new double[LEVELS.length];
		Arrays.fill(last, -100);
		for (double value : this.values.stream().sorted(Comparator.naturalOrder()).toList()) {
			double place = place(value);
			int level = 0;
			while (level < LEVELS.length - 1 && place - last[level] < TOUCHING) {
				level++;
			}
			last[level] = place;
			dots.add(new Dot(percent(place), MIDDLE + LEVELS[level], text(value)));
		}
		return dots;
	}

	public @Nullable String resultAt() {
		return (this.result != null) ? percent(place(this.result)) : null;
	}

	public @Nullable String bandFrom() {
		return (this.band != null) ? percent(place(this.band.low())) : null;
	}

	public @Nullable String bandWidth() {
		return (this.band != null) ? percent(place(this.band.high()) - place(this.band.low())) : null;
	}

	/** All values in words: 9 个分数：88.0、89.5…，结果 91.54. */
	public String spoken() {
		String all = String.join("、", this.values.stream().sorted().map(StripPlot::text).toList());
		String end = (this.result != null) ? String.format(Locale.ROOT, "；结果 %.2f", this.result) : "";
		return this.title + "：" + (this.values.isEmpty() ? "尚无评分" : this.values.size() + " 个分数 " + all) + end;
	}

	private double place(double value) {
		return 2 + 96 * Math.clamp((value - this.from) / (this.to - this.from), 0, 1);
	}

	private static String percent(double place) {
		return String.format(Locale.ROOT, "%.2f%%", place);
	}

	private static String text(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

}
