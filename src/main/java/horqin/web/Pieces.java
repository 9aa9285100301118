package horqin.web;

import java.util.List;

import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What the pieces of a page are made from. Every piece is drawn by the fragment of the
 * same name in {@code templates/web/pieces.html} and shown in the gallery.
 */
public final class Pieces {

	private Pieces() {
	}

	/** Where something on a way stands. */
	public enum Stage {

		DONE, NOW, NEXT;

		/** As the stylesheet names it. */
		public String css() {
			return switch (this) {
				case DONE -> "done";
				case NOW -> "now";
				case NEXT -> "next";
			};
		}

		/** Said to those who do not see the mark. */
		public String spoken() {
			return switch (this) {
				case DONE -> "已完成：";
				case NOW -> "进行中：";
				case NEXT -> "";
			};
		}

	}

	/**
	 * A station of the track of the year.
	 *
	 * @param label two to four characters
	 * @param note a date or a number of days; may be empty
	 */
	public record Station(String label, String note, Stage stage) {
	}

	/** The track of the year: what is done, where we are, what comes. */
	public record Track(String name, List<Station> stations) {

		public Track {
			stations = List.copyOf(stations);
		}

		/** For phones, where only the present station is written out. */
		public String inWords() {
			long done = this.stations.stream().filter((station) -> station.stage() == Stage.DONE).count();
			if (done == this.stations.size()) {
				return "全部 " + done + " 步已完成";
			}
			return "第 " + (done + 1) + " 步，共 " + this.stations.size() + " 步";
		}

		public @Nullable Station present() {
			return this.stations.stream().filter((station) -> station.stage() == Stage.NOW).findFirst().orElse(null);
		}

		public @Nullable Station following() {
			return this.stations.stream().filter((station) -> station.stage() == Stage.NEXT).findFirst().orElse(null);
		}

	}

	/**
	 * Something that waits for the reader.
	 *
	 * @param due the deadline in few characters, e.g. 今天 17:00
	 * @param left how long that is, e.g. 还剩 7 小时
	 * @param soon whether it presses
	 * @param duty what it rests on
	 * @param verb what the button says
	 */
	public record Todo(String due, String left, boolean soon, String title, String text, @Nullable Duty duty,
			String href, String verb) {
	}

	/** One entry of a timeline; {@code now} marks the newest or the one that matters. */
	public record Moment(String time, String text, String by, @Nullable Duty duty, boolean now) {
	}

	/** A figure with what it counts; {@code href} may be empty. */
	public record Figure(String value, String label, String href) {
	}

	/** How one line of a check list stands. */
	public enum Answer {

		YES, NO, OPEN;

		public String css() {
			return switch (this) {
				case YES -> "y";
				case NO -> "n";
				case OPEN -> "o";
			};
		}

		public String spoken() {
			return switch (this) {
				case YES -> "已符合：";
				case NO -> "不符合：";
				case OPEN -> "未完成：";
			};
		}

	}

	/** A line of a check list; {@code href} and {@code verb} may be empty. */
	public record Check(Answer answer, String text, String href, String verb) {
	}

	/**
	 * A day of the proof that enough working days have passed.
	 *
	 * @param weekday 周四
	 * @param date 6/11
	 * @param note 张贴, 第1日, 休, 调休上班
	 * @param counts whether it is counted
	 * @param past whether it is over
	 */
	public record Day(String weekday, String date, String note, boolean counts, boolean past) {
	}

	/** A term and what stands for it. */
	public record Fact(String term, String value) {
	}

	/** One step of the way to this page; the last one has no {@code href}. */
	public record Crumb(String label, String href) {
	}

	/**
	 * Work in the background.
	 *
	 * @param id a word unique on the page, without spaces
	 * @param done of {@code total}; {@code total} 0 when it is not known yet
	 * @param note what is being done now, or what went wrong
	 * @param href where the state is asked for again
	 * @param cancelHref where it is stopped; empty when that is not safe
	 * @param resultHref where the result lies; empty until it is there
	 */
	public record Progress(String id, String title, long done, long total, String note, Running running, String href,
			String cancelHref, String resultHref) {

		public boolean isRunning() {
			return this.running == Running.RUNNING;
		}

		/** 320 / 1,200. */
		public String count() {
			return (this.total > 0) ? Wording.count(this.done) + " / " + Wording.count(this.total) : "正在准备";
		}

	}

	/** How background work stands. */
	public enum Running {

		RUNNING("进行中", "info"), DONE("已完成", "good"), FAILED("没有完成", "bad"), CANCELLED("已取消", "warn");

		private final String label;

		private final String css;

		Running(String label, String css) {
			this.label = label;
			this.css = css;
		}

		public String label() {
			return this.label;
		}

		public String css() {
			return this.css;
		}

	}

	/**
	 * A file that is already here, so that nobody has to choose it again.
	 *
	 * @param token posted back as {@code <name>Kept}
	 * @param size as {@link Wording#size} says it
	 */
	public record KeptFile(String token, String name, String size) {
	}

}
