package horqin.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/** What may be done to the calendar. */
final class CalendarRules {

	private static final int NAME_LENGTH = 20;

	private static final int DOCUMENT_LENGTH = 200;

	private CalendarRules() {
	}

	/**
	 * Whether a file may become the next version of its year.
	 * @param file the file, as it was read
	 * @param status as what it is handed in
	 * @param document the notice it is said to come from
	 * @param calendar as it stands now
	 * @param next the version that would be written
	 * @param explanation why, where a reason is needed
	 */
	@Practice("放假安排以国务院办公厅通知为准，通知印发以前可以暂定；更正另存新版本并写明原因，原版本保留")
	static Outcome mayImport(CalendarFile file, YearStatus status, String document, WorkingCalendar calendar,
			CalendarYear next, @Nullable String explanation) {
		List<Reason> hard = new ArrayList<>();
		List<Reason> soft = new ArrayList<>();
		int year = file.year();
		@Nullable YearStatus now = calendar.status(year).orElse(null);
		if (status == YearStatus.OFFICIAL && !file.official()) {
			hard.add(Reason.practice("这份文件写明不是正式放假通知，只能登记为暂定。"));
		}
		if (document.isBlank() || document.length() > DOCUMENT_LENGTH) {
			hard.add(Reason.practice("请填写所依据的通知名称或文号，不超过%d个字。".formatted(DOCUMENT_LENGTH)));
		}
		if (status == YearStatus.PROVISIONAL && now == YearStatus.OFFICIAL) {
			hard.add(Reason.practice("%d年已按国务院通知导入，不能改为暂定。".formatted(year)));
		}
		if (!file.lastDecember().isEmpty() && !calendar.knows(year - 1)) {
			hard.add(Reason.practice("文件调整了%d年12月的日期，请先导入%d年的放假安排。".formatted(year - 1, year - 1)));
		}
		if (calendar.year(year).filter((present) -> same(present, next)).isPresent()) {
			hard.add(Reason.practice("与%d年现行版本完全相同，没有需要更新的内容。".formatted(year)));
		}
		if (status == YearStatus.PROVISIONAL) {
			soft.add(Reason.practice("登记为暂定须写明原因：通知印发前，%d年的期限只按法定节日和周末推算。".formatted(year)));
		}
		else if (now == YearStatus.OFFICIAL) {
			soft.add(Reason.practice("%d年已有国务院通知，更正须写明原因。".formatted(year)));
		}
		return Outcome.weigh(hard, soft, explanation);
	}

	/** Whether the autonomous region's day may be added. */
	@Practice("自治区可以另行放假或调整上班，登记时写明依据文件和原因")
	static Outcome mayAddLocalDay(CalendarDay day, WorkingCalendar calendar, @Nullable String explanation) {
		List<Reason> hard = new ArrayList<>();
		LocalDate date = day.date();
		if (day.name().isBlank() || day.name().length() > NAME_LENGTH) {
			hard.add(Reason.practice("请填写名称，不超过%d个字。".formatted(NAME_LENGTH)));
		}
		if (day.note().isBlank() || day.note().length() > DOCUMENT_LENGTH) {
			hard.add(Reason.practice("请填写依据文件，不超过%d个字。".formatted(DOCUMENT_LENGTH)));
		}
		if (!calendar.knows(date.getYear())) {
			hard.add(Reason.practice("%d年的放假安排尚未导入，请先导入。".formatted(date.getYear())));
			return Outcome.weigh(hard, List.of(), explanation);
		}
		if (local(calendar, date) != null) {
			hard.add(Reason.practice("%s已登记过自治区调整，需要更改的请先撤销。".formatted(Wording.date(date))));
		}
		else if (calendar.isWorkingDay(date) != day.off()) {
			hard.add(Reason.practice("%s（%s）本来就%s，不需要登记。".formatted(Wording.date(date), Wording.weekday(date),
					day.off() ? "不上班" : "上班")));
		}
		return Outcome.weigh(hard, List.of(Reason.practice("登记自治区调整须写明原因。")), explanation);
	}

	/** Whether the autonomous region's day may be taken out again. */
	@Practice("撤销自治区放假调整须写明原因，原版本保留")
	static Outcome mayRemoveLocalDay(LocalDate date, WorkingCalendar calendar, @Nullable String explanation) {
		List<Reason> hard = (local(calendar, date) == null)
				? List.of(Reason.practice("%s没有登记自治区调整。".formatted(Wording.date(date)))) : List.of();
		return Outcome.weigh(hard, List.of(Reason.practice("撤销须写明原因。")), explanation);
	}

	private static @Nullable CalendarDay local(WorkingCalendar calendar, LocalDate date) {
		return calendar.year(date.getYear())
			.stream()
			.flatMap((year) -> year.days().stream())
			.filter((day) -> day.isLocal() && day.date().equals(date))
			.findFirst()
			.orElse(null);
	}

	private static boolean same(CalendarYear one, CalendarYear other) {
		Set<CalendarDay> days = new HashSet<>(one.days());
		return one.status() == other.status() && one.document().equals(other.document())
				&& days.equals(new HashSet<>(other.days()));
	}

}
