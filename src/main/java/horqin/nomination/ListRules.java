package horqin.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import horqin.calendar.WorkingCalendar;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/** What must hold of the papers beside a unit's list (Article 6). */
final class ListRules {

	private ListRules() {
	}

	/**
	 * Whether a unit's list can be worked on at all. While formal review goes on,
	 * somebody can be recommended in place of a person who left; whether the time for it
	 * runs is asked with each person.
	 */
	@Practice("形式审查期间，推荐截止前或市总经办给定的期限内，可以替换未通过或撤回的人选")
	static Outcome open(Edition edition) {
		boolean open = edition.state() == EditionState.NOMINATING || edition.state() == EditionState.SCREENING;
		return new Weighing()
			.refuseUnless(open, Reason.practice(
					"本年度现在是「%s」，推荐名单在「%s」期间办理".formatted(edition.state().label(), EditionState.NOMINATING.label())))
			.outcome(null);
	}

	/** Whether what was typed can be kept; it need not be complete. */
	static Outcome mayWrite(Recommendations.Papers papers, LocalDate today) {
		Weighing weighing = new Weighing();
		past(weighing, "研究决定日期", papers.decidedOn(), today);
		past(weighing, "公示张贴日期", papers.postedOn(), today);
		LocalDate posted = papers.postedOn();
		LocalDate until = papers.until();
		weighing.refuseUnless(posted == null || until == null || !until.isBefore(posted),
				Reason.practice("公示截止日期%s早于张贴日期%s".formatted(Wording.date(until), Wording.date(posted))));
		weighing.add(ReviewRules.within("推荐函文号", papers.letterNumber(), 60));
		weighing.add(ReviewRules.within("公示结果", papers.result(), 500));
		return weighing.outcome(null);
	}

	/** How the unit's own notice stands; moved when none is asked for. */
	@Practice("推荐单位先在本单位公示，期满无异议或异议已处理再报送")
	static Outcome notice(ListRows.Draft draft, WorkingCalendar calendar, NominationSettings settings, Instant now) {
		if (settings.unitNoticeDays() == 0) {
			return Outcome.moved();
		}
		LocalDate posted = draft.noticePostedOn();
		LocalDate until = draft.noticeUntil();
		if (posted == null || until == null) {
			return new Outcome.Refused(
					List.of(Reason.practice("还没有登记本单位公示，公示不少于%d个工作日".formatted(settings.unitNoticeDays()))));
		}
		String result = (draft.noticeResult() != null) ? draft.noticeResult() : "";
		return new UnitNotice(posted, until, draft.noticeFileId() != null, result).isOver(calendar,
				settings.unitNoticeDays(), now);
	}

	private static void past(Weighing weighing, String what, @Nullable LocalDate day, LocalDate today) {
		weighing.refuseUnless(day == null || !day.isAfter(today),
				Reason.practice("%s%s还没有到".formatted(what, Wording.date(day))));
	}

}
