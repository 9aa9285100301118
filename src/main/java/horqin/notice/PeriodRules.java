package horqin.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.calendar.CountedPeriod;
import horqin.calendar.NoticePeriod;
import horqin.calendar.NoticePeriod.Counting;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendar;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;

/** How a notice is posted, and how long it runs: longer than counted, never shorter. */
final class PeriodRules {

	/** Far above every notice that was ever posted. */
	static final int MOST_DAYS = 60;

	private PeriodRules() {
	}

	/**
	 * What somebody records of a channel.
	 *
	 * @param channel where
	 * @param postedAt when it was up
	 * @param link where it can be read
	 * @param place where it hangs
	 * @param file whether a photo, a picture of the screen or a scan comes with it
	 */
	record Proof(Channel channel, Instant postedAt, String link, String place, boolean file) {

	}

	/**
	 * Whether a channel may be recorded: with its proof, once, neither before the
	 * signature nor in the future.
	 * @param there the channels recorded already
	 * @param signedOn the day of the signature
	 */
	@Basis(Duty.NOTICE_FIVE_WORKING_DAYS)
	static Outcome mayRecord(Proof proof, Set<Channel> there, LocalDate signedOn, Instant now) {
		List<Reason> hard = new ArrayList<>();
		String channel = proof.channel().label();
		LocalDateTime posted = PlatformClock.timeOf(proof.postedAt());
		if (there.contains(proof.channel())) {
			hard.add(Reason.practice("%s已经登记过1次，以第一次登记的为准。".formatted(channel)));
		}
		if (proof.postedAt().isAfter(now)) {
			hard.add(Reason.of(Duty.NOTICE_FIVE_WORKING_DAYS, "%s的张贴时间%s还没有到（现在是%s），张贴以后再登记。".formatted(channel,
					Wording.time(posted), Wording.time(PlatformClock.timeOf(now)))));
		}
		if (posted.toLocalDate().isBefore(signedOn)) {
			hard.add(Reason
				.practice("%s的张贴时间%s早于签发日期%s，请核对。".formatted(channel, Wording.time(posted), Wording.date(signedOn))));
		}
		if (proof.channel().needsLink() && !proof.link().matches("https?://\\S{4,490}")) {
			hard.add(Reason.practice("请填写%s的网址，以http开头，1条。".formatted(channel)));
		}
		if (proof.channel().needsPlace() && proof.place().isBlank()) {
			hard.add(Reason.practice("请写明%s在什么地方，至少1处。".formatted(channel)));
		}
		if (proof.channel().needsFile() && !proof.file()) {
			hard.add(Reason.practice("请上传%s的照片、截图或扫描件1份，作为张贴的证明。".formatted(channel)));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/** The obligatory channels that are still missing. */
	static Set<Channel> missing(Set<Channel> there) {
		Set<Channel> missing = EnumSet.copyOf(Channel.OBLIGATORY);
		missing.removeAll(there);
		return missing;
	}

	/** The same in words. */
	static String inWords(Set<Channel> channels) {
		return channels.stream().map(Channel::label).collect(Collectors.joining("、"));
	}

	/**
	 * Counts a notice that starts now: the working days it asks for, and at least up to
	 * the last day that is printed on it.
	 * @param planned the day that the printed days were counted from
	 * @param days working days asked for
	 */
	@Basis(Duty.NOTICE_FIVE_WORKING_DAYS)
	static Counting count(WorkingCalendar calendar, LocalDate planned, LocalDate postedOn, int days) {
		Counting counted = NoticePeriod.count(calendar, postedOn, days);
		if (postedOn.isBefore(planned) && counted instanceof Counting.Counted(var period)
				&& NoticePeriod.count(calendar, planned, days) instanceof Counting.Counted(var printed)) {
			return upTo(calendar, period, printed.lastDay());
		}
		return counted;
	}

	/** The same posting, to this last day where it would be over earlier. */
	private static Counting upTo(WorkingCalendar calendar, CountedPeriod period, LocalDate last) {
		if (!last.isAfter(period.lastDay())) {
			return new Counting.Counted(period);
		}
		return NoticePeriod.count(calendar, period.postedOn(), calendar.workingDaysBetween(period.postedOn(), last));
	}

	/**
	 * Whether a notice may be made longer: by whole working days, while it runs, with a
	 * word why.
	 * @param more working days more
	 */
	@Basis(Duty.NOTICE_FIVE_WORKING_DAYS)
	static Outcome mayExtend(CountedPeriod period, int more, String reason, Instant now) {
		List<Reason> hard = new ArrayList<>();
		if (more < 1) {
			hard.add(Reason.of(Duty.NOTICE_FIVE_WORKING_DAYS, "公示期只能延长、不能缩短，延长的工作日填写为%d个，至少是1个。".formatted(more)));
		}
		if (period.workingDays() + (long) more > MOST_DAYS) {
			hard.add(Reason.practice("延长后共%d个工作日，超过%d个，请核对。".formatted(period.workingDays() + (long) more, MOST_DAYS)));
		}
		if (period.reached(now)) {
			hard.add(Reason.practice("公示期已于%s 24:00期满，不能再延长；确有需要的另行公示。".formatted(Wording.date(period.lastDay()))));
		}
		needsWhy(hard, reason, "延长");
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether a time at which nobody could read the public page may be made good.
	 * @param from when it began
	 * @param until when the page was back
	 * @param announced whether somebody on the notice was announced already
	 */
	@Practice("公示页中断的，受影响的工作日顺延；撤下后重新张贴的，重新起算")
	static Outcome mayInterrupt(CountedPeriod period, Interruption interruption, boolean announced, Instant now) {
		List<Reason> hard = new ArrayList<>();
		Instant from = interruption.from();
		Instant until = interruption.until();
		if (!until.isAfter(from)) {
			hard.add(Reason
				.practice("恢复时间要晚于中断时间，现在相差%d分钟。".formatted((until.getEpochSecond() - from.getEpochSecond()) / 60)));
		}
		if (until.isAfter(now)) {
			hard.add(Reason.practice("恢复时间还没有到（现在是%s），恢复以后再登记。".formatted(Wording.time(PlatformClock.timeOf(now)))));
		}
		if (PlatformClock.dateOf(from).isBefore(period.postedOn()) || !from.isBefore(period.endsAt())) {
			hard.add(Reason.practice("中断不在公示期内（%s张贴，%s期满），不影响期限。".formatted(Wording.date(period.postedOn()),
					Wording.date(period.lastDay()))));
		}
		if (interruption.effect() == Interruption.Effect.EXTEND && touched(period, from, until) == 0) {
			hard.add(Reason.practice("中断期间有0个计入的工作日，不必顺延。"));
		}
		if (announced) {
			hard.add(Reason.practice("本批已有人公布，公示期不能再变动。"));
		}
		needsWhy(hard, interruption.reason(), "登记中断");
		return Outcome.weigh(hard, List.of(), null);
	}

	/** How many counted days an interruption touches. */
	static int touched(CountedPeriod period, Instant from, Instant until) {
		LocalDate first = PlatformClock.dateOf(from);
		LocalDate last = PlatformClock.dateOf(until.minusNanos(1));
		return (int) period.days()
			.stream()
			.filter((day) -> day.counts() && !day.date().isBefore(first) && !day.date().isAfter(last))
			.count();
	}

	/**
	 * How long it runs after an interruption: never shorter than before.
	 * @param days the working days that the notice asks for
	 */
	@Basis(Duty.NOTICE_FIVE_WORKING_DAYS)
	static Counting after(WorkingCalendar calendar, CountedPeriod period, Interruption interruption, int days) {
		if (interruption.effect() == Interruption.Effect.EXTEND) {
			int more = touched(period, interruption.from(), interruption.until());
			return NoticePeriod.count(calendar, period.postedOn(), period.workingDays() + more);
		}
		Counting again = NoticePeriod.count(calendar, PlatformClock.dateOf(interruption.until()), days);
		return (again instanceof Counting.Counted(var restarted)) ? upTo(calendar, restarted, period.lastDay()) : again;
	}

	private static void needsWhy(List<Reason> hard, String reason, String what) {
		if (reason.isBlank()) {
			hard.add(Reason.practice("%s公示期须写明理由，至少1句话。".formatted(what)));
		}
	}

}
