package horqin.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

import horqin.regulation.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How dates, money and counts are written on a page: 2026年3月17日, 10,000.00 元. In
 * templates it is the bean {@code say}, e.g. {@code ${@say.yuan(fen)}}. Nothing there is
 * written as a dash.
 */
@Component("say")
public final class Wording {

	/** What stands where there is nothing. */
	public static final String NOTHING = "—";

	/** Totals above this are not counted to the end: a list says 「超过 10,000」. */
	public static final long COUNTED_UP_TO = 10_000;

	/** 2026年3月17日. */
	public static String date(@Nullable LocalDate date) {
		return (date != null) ? date.getYear() + "年" + day(date) : NOTHING;
	}

	/** 3月17日. */
	public static String day(@Nullable LocalDate date) {
		return (date != null) ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日" : NOTHING;
	}

	/** 周三. */
	public static String weekday(@Nullable LocalDate date) {
		return (date != null) ? "周" + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1) : NOTHING;
	}

	/** 2026年3月17日 09:20. */
	public static String time(@Nullable LocalDateTime time) {
		return (time != null) ? date(time.toLocalDate()) + " " + clock(time) : NOTHING;
	}

	/** 09:20. */
	public static String clock(LocalDateTime time) {
		return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
	}

	/**
	 * 10,000.00 元.
	 * @param fen an amount in fen
	 */
	public static String yuan(@Nullable Long fen) {
		return (fen != null) ? amount(fen) + " 元" : NOTHING;
	}

	/**
	 * 10,000.00, for columns whose head says 元.
	 * @param fen an amount in fen
	 */
	public static String amount(long fen) {
		String sign = (fen < 0) ? "-" : "";
		return String.format(Locale.ROOT, "%s%,d.%02d", sign, Math.abs(fen / 100), Math.abs(fen % 100));
	}

	/** 10,000. */
	public static String count(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	/** 4年7个月; months since a beginning. */
	public static String months(int months) {
		int years = months / 12;
		int rest = months % 12;
		if (years == 0) {
			return rest + "个月";
		}
		return (rest == 0) ? years + "年" : years + "年" + rest + "个月";
	}

	/** How the decision box is coloured: good, warn or bad. */
	public static String tone(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Moved moved -> "good";
			case Outcome.NeedsReason needs -> "warn";
			case Outcome.Refused refused -> "bad";
		};
	}

	/** 1.2 兆; a file's size as people say it. */
	public static String size(long bytes) {
		double mega = bytes / (double) (1 << 20);
		return (mega < 0.1) ? "不到 0.1 兆" : String.format(Locale.ROOT, "%.1f 兆", mega);
	}

}
