package horqin.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import horqin.calendar.WorkingCalendar;
import horqin.calendar.YearStatus;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/** What a timetable must be, and how a deadline may be extended. */
final class TimetableRules {

	@Practice("申报一般留10个工作日以上，一线职工轮班倒班，来得及准备材料")
	static final int USUAL_APPLICATION_DAYS = 10;

	@Practice("推荐单位一般留5个工作日以上，用于审核、本单位公示和集体研究")
	static final int USUAL_UNIT_DAYS = 5;

	private TimetableRules() {
	}

	/**
	 * Whether a timetable may stand in the notice (Article 5), with everything wrong at
	 * once.
	 * @param year the edition's year
	 * @param figures the version it pins
	 * @param explanation why it departs from what is usual, if anything
	 */
	@Basis({ Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE, Duty.NOTICE_ISSUED_FIRST, Duty.NOTICE_FIVE_WORKING_DAYS })
	static Outcome mayPlan(int year, Timetable timetable, WorkingCalendar calendar, Figures figures,
			@Nullable String explanation) {
		List<Reason> hard = new ArrayList<>();
		missing(timetable).ifPresent(hard::add);
		hard.addAll(order(timetable));
		noticeTooShort(timetable, calendar, figures).ifPresent(hard::add);
		List<Reason> soft = new ArrayList<>();
		tooFew(timetable, calendar, Milestone.APPLICATIONS_OPEN, Milestone.APPLICATIONS_CLOSE, USUAL_APPLICATION_DAYS)
			.ifPresent(soft::add);
		tooFew(timetable, calendar, Milestone.APPLICATIONS_CLOSE, Milestone.RECOMMENDATIONS_CLOSE, USUAL_UNIT_DAYS)
			.ifPresent(soft::add);
		soft.addAll(unusualDays(year, timetable, calendar));
		return Outcome.weigh(hard, soft, explanation);
	}

	/**
	 * Whether a deadline may be moved later: for all units alike, or for one with a
	 * reason.
	 * @param state where the year stands; while the notice is drafted its timetable is
	 * edited instead, and from formal review on it is too late
	 * @param timetable what holds now for those concerned
	 * @param unitName the only unit concerned, or {@code null} for all
	 */
	@Practice("延期一般对所有推荐单位相同，只给一个单位延期须写明理由")
	static Outcome mayExtend(EditionState state, Timetable timetable, Milestone milestone, LocalDate until,
			@Nullable String unitName, @Nullable String reason) {
		if (!milestone.isDeadline() || timetable.day(milestone).isEmpty()) {
			return new Outcome.Refused(List.of(Reason.practice("「%s」不是可以延期的截止日".formatted(milestone.label()))));
		}
		LocalDate now = timetable.day(milestone).get();
		List<Reason> hard = new ArrayList<>();
		if (state != EditionState.PUBLISHED && state != EditionState.NOMINATING) {
			hard.add(Reason.practice("本年度现在是「%s」，只有「已部署」和「申报推荐」阶段才能延期".formatted(state.label())));
		}
		if (!until.isAfter(now)) {
			hard.add(Reason
				.practice("%s现为%s，只能延后，不能改为%s".formatted(milestone.label(), Wording.date(now), Wording.date(until))));
		}
		hard.addAll(order(timetable.with(milestone, until)));
		List<Reason> soft = (unitName == null) ? List.of()
				: List.of(Reason.practice("延期一般对所有推荐单位相同，只给%s延至%s须写明理由".formatted(unitName, Wording.date(until))));
		return Outcome.weigh(hard, soft, reason);
	}

	/** How many working days stand between two milestones, if the calendar knows. */
	static Optional<Integer> workingDays(Timetable timetable, WorkingCalendar calendar, Milestone from, Milestone to) {
		Optional<LocalDate> first = timetable.day(from);
		Optional<LocalDate> last = timetable.day(to);
		if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
			return Optional.empty();
		}
		boolean known = IntStream.rangeClosed(first.get().getYear(), last.get().getYear()).allMatch(calendar::knows);
		return known ? Optional.of(calendar.workingDaysBetween(first.get(), last.get())) : Optional.empty();
	}

	private static Optional<Reason> missing(Timetable timetable) {
		String names = Arrays.stream(Milestone.values())
			.filter((milestone) -> timetable.day(milestone).isEmpty())
			.map(Milestone::label)
			.collect(Collectors.joining("、"));
		return names.isEmpty() ? Optional.empty()
				: Optional.of(Reason.of(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE, "时间安排还没有填写：" + names));
	}

	private static List<Reason> order(Timetable timetable) {
		List<Reason> reasons = new ArrayList<>();
		Milestone before = null;
		for (Milestone milestone : Milestone.values()) {
			Optional<LocalDate> day = timetable.day(milestone);
			if (day.isEmpty()) {
				continue;
			}
			if (before != null) {
				wrongOrder(before, timetable.day(before).orElseThrow(), milestone, day.get()).ifPresent(reasons::add);
			}
			before = milestone;
		}
		return reasons;
	}

	private static Optional<Reason> wrongOrder(Milestone before, LocalDate earlier, Milestone milestone,
			LocalDate day) {
		boolean fine = day.isAfter(earlier) || (day.equals(earlier) && !milestone.isStrictlyAfter());
		return fine ? Optional.empty()
				: Optional
					.of(new Reason(milestone.duty(), "%s（%s）须%s%s（%s）".formatted(milestone.label(), Wording.date(day),
							milestone.isStrictlyAfter() ? "晚于" : "不早于", before.label(), Wording.date(earlier))));
	}

	private static Optional<Reason> noticeTooShort(Timetable timetable, WorkingCalendar calendar, Figures figures) {
		int least = figures.minimumNoticeWorkingDays();
		return workingDays(timetable, calendar, Milestone.NOTICE_POSTED, Milestone.NOTICE_UNTIL)
			.filter((days) -> days < least)
			.map((days) -> Reason.of(Duty.NOTICE_FIVE_WORKING_DAYS,
					"公示期计划%d个工作日，少于%d个工作日（张贴当日不计）".formatted(days, least)));
	}

	private static Optional<Reason> tooFew(Timetable timetable, WorkingCalendar calendar, Milestone from, Milestone to,
			int usual) {
		return workingDays(timetable, calendar, from, to).filter((days) -> days < usual)
			.map((days) -> Reason
				.practice("%s至%s之间只有%d个工作日，一般不少于%d个".formatted(from.label(), to.label(), days, usual)));
	}

	private static List<Reason> unusualDays(int year, Timetable timetable, WorkingCalendar calendar) {
		List<Reason> reasons = new ArrayList<>();
		String off = timetable.days()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.filter((entry) -> calendar.knows(entry.getValue().getYear()) && !calendar.isWorkingDay(entry.getValue()))
			.map((entry) -> entry.getKey().label() + Wording.day(entry.getValue()))
			.collect(Collectors.joining("、"));
		if (!off.isEmpty()) {
			reasons.add(Reason.practice("安排在休息日的有：" + off));
		}
		List<Integer> years = timetable.days().values().stream().map(LocalDate::getYear).distinct().sorted().toList();
		years.stream()
			.filter((each) -> calendar.status(each).filter((status) -> status == YearStatus.OFFICIAL).isEmpty())
			.forEach((each) -> reasons.add(Reason.practice("%d年放假安排还没有按国务院通知导入，这一年的日期只是推算".formatted(each))));
		years.stream()
			.filter((each) -> each != year)
			.forEach((each) -> reasons.add(Reason.practice("有日期在%d年，本年度是%d年度".formatted(each, year))));
		return reasons;
	}

}
