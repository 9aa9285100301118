package horqin.nomination;

import java.time.Instant;
import java.time.LocalDate;

import horqin.calendar.CountedPeriod;
import horqin.calendar.NoticePeriod;
import horqin.calendar.NoticePeriod.Counting;
import horqin.calendar.WorkingCalendar;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;

/**
 * The unit's own public notice before it recommends. The regulation asks for none; units
 * do it, and the papers have a column for it.
 *
 * @param postedOn the day of posting, which does not count
 * @param until the last day, as announced
 * @param photographed whether the proof of posting is stored
 * @param result what came of it: 无异议, or what was raised and how it was settled
 */
public record UnitNotice(LocalDate postedOn, LocalDate until, boolean photographed, String result) {

	/**
	 * Whether the notice ran long enough and is over.
	 * @param workingDays working days asked for, 1 or more
	 */
	@Practice("推荐单位先在本单位公示，期满无异议或异议已处理再报送")
	Outcome isOver(WorkingCalendar calendar, int workingDays, Instant now) {
		Weighing weighing = new Weighing();
		weighing.refuseUnless(this.photographed, Reason.practice("请上传1份本单位公示的凭证（公示件或现场照片）"));
		weighing.refuseUnless(!Prose.isBlank(this.result), Reason.practice("请填写本单位公示的结果"));
		switch (NoticePeriod.count(calendar, this.postedOn, workingDays)) {
			case Counting.Unknown unknown ->
				weighing.refuse(Reason.practice("本单位公示期会延续到%d年，该年度工作日历尚未导入，请联系市总经办".formatted(unknown.year())));
			case Counting.Counted(CountedPeriod period) -> {
				weighing.refuseUnless(!this.until.isBefore(period.lastDay()), Reason.practice("本单位公示至%s，不满%d个工作日，至少到%s"
					.formatted(Wording.date(this.until), workingDays, Wording.date(period.lastDay()))));
				weighing.refuseUnless(period.reached(now),
						Reason.practice("本单位公示至%s期满，还没有到".formatted(Wording.date(period.lastDay()))));
			}
		}
		return weighing.outcome(null);
	}

}
