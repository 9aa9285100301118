package horqin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A radar with up to three figures laid over one another, e.g. the five forces of one
 * person and the mean of all. Drawn as SVG by {@code web/charts :: radar}; coordinates
 * are those of its view box.
 *
 * @param title what it shows, for those who cannot see it
 * @param axes three or more names, clockwise from the top
 * @param max the value at the rim
 * @param series one to three
 */
public record Radar(String title, List<String> axes, double max, List<Series> series) {

	private static final double CENTRE_X = 170;

	private static final double CENTRE_Y = 150;

	private static final double RADIUS = 98;

	private static final int RINGS = 4;

	public Radar {
		axes = List.copyOf(axes);
		series = List.copyOf(series);
		if (axes.size() < 3 || series.isEmpty() || series.size() > 3 || max <= 0) {
			throw new IllegalArgumentException("A radar has three axes or more, and one to three series");
		}
		int wanted = axes.size();
		if (series.stream().anyMatch((one) -> one.values().size() != wanted)) {
			throw new IllegalArgumentException("Each series has a value for each axis");
		}
	}

	/**
	 * A name and its values, one for each axis; values outside 0 to the maximum are drawn
	 * at the edge.
	 */
	public record Series(String name, List<Double> values) {

		public Series {
			values = List.copyOf(values);
		}

	}

	/** A point of the picture. */
	public record Point(String x, String y) {
	}

	/** Where the name of an axis stands. */
	public record Label(String text, String x, String y, String anchor) {
	}

	public String viewBox() {
		return "18 20 304 236";
	}

	/** The rings of the net, from the inner one. */
	public List<String> rings() {
		List<String> rings = new ArrayList<>();
		for (int ring = 1; ring <= RINGS; ring++) {
			double part = ring / (double) RINGS;
			rings.add(polygon(this.axes.stream().map((axis) -> part).toList()));
		}
		return rings;
	}

	/** The ends of the spokes. */
	public List<Point> rim() {
		List<Point> ends = new ArrayList<>();
		for (int axis = 0; axis < this.axes.size(); axis++) {
			ends.add(new Point(x(axis, 1), y(axis, 1)));
		}
		return ends;
	}

	/** The figure of a series. */
	public String polygon(Series one) {
		return polygon(one.values().stream().map(this::part).toList());
	}

	/** The corners of a series, for its marks. */
	public List<Point> corners(Series one) {
		List<Point> corners = new ArrayList<>();
		for (int axis = 0; axis < this.axes.size(); axis++) {
			double part = part(one.values().get(axis));
			corners.add(new Point(x(axis, part), y(axis, part)));
		}
		return corners;
	}

	public List<Label> labels() {
		List<Label> labels = new ArrayList<>();
		for (int axis = 0; axis < this.axes.size(); axis++) {
			double side = Math.sin(angle(axis));
			String anchor = (Math.abs(side) < 0.1) ? "middle" : (side > 0 ? "start" : "end");
			double down = (Math.cos(angle(axis)) > 0.9) ? -2 : 6;
			labels.add(new Label(this.axes.get(axis), x(axis, 1.12), number(yAt(axis, 1.12) + down), anchor));
		}
		return labels;
	}

	/** A value as the table behind the picture says it. */
	public String text(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	private double part(double value) {
		return Math.clamp(value / this.max, 0, 1);
	}

	private String polygon(List<Double> parts) {
		List<String> points = new ArrayList<>();
		for (int axis = 0; axis < parts.size(); axis++) {
			points.add(x(axis, parts.get(axis)) + "," + y(axis, parts.get(axis)));
		}
		return points.stream().collect(Collectors.joining(" "));
	}

	private double angle(int axis) {
		return 2 * Math.PI * axis / this.axes.size();
	}

	private String x(int axis, double part) {
		return number(CENTRE_X + RADIUS * part * Math.sin(angle(axis)));
	}

	private String y(int axis, double part) {
		return number(yAt(axis, part));
	}

	private double yAt(int axis, double part) {
		return CENTRE_Y - RADIUS * part * Math.cos(angle(axis));
	}

	private static String number(double coordinate) {
		return String.format(Locale.ROOT, "%.1f", coordinate);
	}

}
