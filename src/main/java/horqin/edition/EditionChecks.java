package horqin.edition;

import java.util.List;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.regulation.Outcome;
import horqin.web.Pieces.Answer;
import horqin.web.Pieces.Check;
import horqin.web.Pieces.Figure;
import horqin.web.Wording;

import org.springframework.stereotype.Component;

/** What of a year is ready, part by part, each with the page where it is done. */
@Component
class EditionChecks {

	private final Timetables timetables;

	private final Quotas quotas;

	private final Rubrics rubrics;

	private final NoticeDocuments notices;

	EditionChecks(Timetables timetables, Quotas quotas, Rubrics rubrics, NoticeDocuments notices) {
		this.timetables = timetables;
		this.quotas = quotas;
		this.rubrics = rubrics;
		this.notices = notices;
	}

	/** The parts, in the order in which they are filled in. */
	List<Check> of(Actor actor, Edition edition) {
		String verb = (actor.may(Permission.EDITION_PREPARE) && EditionRules.mayEdit(edition).isMoved()) ? "填写" : "查看";
		SavedTimetable timetable = this.timetables.current(edition.id());
		Outcome days = this.timetables.check(edition, timetable.timetable(), timetable.reason());
		Rubric rubric = this.rubrics.current(edition.id());
		int seats = this.quotas.total(edition.id());
		boolean goal = !edition.requirements().isBlank() && !edition.contact().isBlank();
		return List.of(new Check(goal ? Answer.YES : Answer.OPEN,
				"目标任务和工作要求：" + edition.band().label() + (goal ? "" : "，工作要求或联系方式未填"), edition.href() + "/goal", verb),
				new Check((seats > 0) ? Answer.YES : Answer.OPEN,
						(seats > 0) ? "推荐名额：共%d个".formatted(seats) : "推荐名额：还没有分配", edition.href() + "/quota", verb),
				new Check(days.isMoved() ? Answer.YES : (timetable.version() == 0) ? Answer.OPEN : Answer.NO,
						"时间安排：" + window(timetable), edition.href() + "/timetable", verb),
				new Check(
						RubricRules.mayUse(rubric, this.rubrics.reason(edition.id())).isMoved() ? Answer.YES
								: Answer.NO,
						"评分表：第%d版，%d项，满分%d分".formatted(rubric.version(), rubric.items().size(), Rubric.TOTAL),
						edition.href() + "/rubric", verb));
	}

	/** The year in four figures. */
	List<Figure> figures(Edition edition) {
		List<QuotaStanding> standings = this.quotas.standings(edition.id());
		int used = standings.stream().mapToInt(QuotaStanding::used).sum();
		return List
			.of(new Figure(String.valueOf(edition.target()), "培育目标（名左右）", ""),
					new Figure(String.valueOf(this.quotas.total(edition.id())),
							"推荐名额（%d个单位）".formatted(standings.size()), ""),
					new Figure(String.valueOf(used), "已推荐", ""), new Figure(received(edition), "已签收通知", ""));
	}

	private String received(Edition edition) {
		List<NoticeTables.ReceiptRow> rows = this.notices.annualReceipts(edition.id());
		long done = rows.stream().filter((row) -> row.receivedAt() != null).count();
		return rows.isEmpty() ? Wording.NOTHING : "%d/%d".formatted(done, rows.size());
	}

	private static String window(SavedTimetable saved) {
		Timetable timetable = saved.timetable();
		return timetable.day(Milestone.APPLICATIONS_OPEN).isEmpty() ? "还没有填写"
				: "申报%s至%s".formatted(Wording.day(timetable.day(Milestone.APPLICATIONS_OPEN).orElse(null)),
						Wording.day(timetable.day(Milestone.APPLICATIONS_CLOSE).orElse(null)));
	}

}
