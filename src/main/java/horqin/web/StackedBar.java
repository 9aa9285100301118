package horqin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One bar made of parts of a whole, e.g. the industries of a list or the money spent and
 * left. The parts are numbered in the bar and named below it. Drawn as SVG by
 * {@code web/charts :: stacked}.
 *
 * @param title what it shows, for those who cannot see it
 * @param parts in the order in which they stand, six at most
 */
public record StackedBar(String title, List<Part> parts) {

	private static final int MOST = 6;

	/** Narrower than this in percent there is no room for a number. */
	private static final double ROOM = 5;

	public StackedBar {
		parts = List.copyOf(parts);
		if (parts.size() > MOST || parts.stream().anyMatch((part) -> part.value() < 0)) {
			throw new IllegalArgumentException("A bar has up to six parts, none of them negative");
		}
	}

	/**
	 * A part.
	 *
	 * @param text how its figure is written, e.g. 12 人
	 */
	public record Part(String label, double value, String text) {
	}

	/** A part as it is drawn; places are percentages. */
	public record Segment(int number, String label, String text, String share, String x, String width, String middle,
			boolean roomy) {
	}

	public List<Segment> segments() {
		double whole = this.parts.stream().mapToDouble(Part::value).sum();
		List<Segment> segments = new ArrayList<>();
		double x = 0;
		for (int at = 0; at < this.parts.size(); at++) {
			Part part = this.parts.get(at);
			double width = (whole > 0) ? 100 * part.value() / whole : 0;
			segments.add(new Segment(at + 1, part.label(), part.text(), String.format(Locale.ROOT, "%.0f%%", width),
					percent(x), percent(width), percent(x + width / 2), width >= ROOM));
			x += width;
		}
		return segments;
	}

	/** All parts in words. */
	public String spoken() {
		return this.title + "："
				+ String.join("，", segments().stream().map((one) -> one.label() + " " + one.text()).toList());
	}

	private static String percent(double place) {
		return String.format(Locale.ROOT, "%.2f%%", place);
	}

}
