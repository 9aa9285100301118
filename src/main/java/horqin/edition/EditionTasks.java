package horqin.edition;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What waits for somebody about a year and its notices. */
@Component
class EditionTasks implements TaskSource {

	private final NoticeTables notices;

	private final Editions editions;

	private final Timetables timetables;

	EditionTasks(NoticeTables notices, Editions editions, Timetables timetables) {
		this.notices = notices;
		this.editions = editions;
		this.timetables = timetables;
	}

	@Override
	public List<Task> tasks(Actor actor) {
		List<Task> tasks = new ArrayList<>();
		if (actor.may(Permission.EDITION_SIGN)) {
			this.notices.inState(actor.organiserId(), NoticeState.SUBMITTED)
				.forEach((notice) -> tasks.add(task("签发" + notice.year() + "年度通知", notice, "签发前通知不能印发。", "审阅签发")));
		}
		if (actor.may(Permission.EDITION_ADVANCE)) {
			this.notices.inState(actor.organiserId(), NoticeState.SIGNED)
				.forEach((notice) -> tasks.add(task("印发" + notice.year() + "年度通知", notice, "已签发，填写文号后印发。", "填写文号")));
		}
		if (actor.may(Permission.EDITION_PREPARE)) {
			this.editions.list(actor, 3, 0)
				.stream()
				.filter((edition) -> edition.state() == EditionState.DRAFT
						&& (edition.noticeState() == null || edition.noticeState() == NoticeState.DRAFT))
				.forEach((edition) -> tasks.add(drafting(edition)));
		}
		if (actor.may(Permission.NOTICE_RECEIVE)) {
			this.notices.awaited(actor.organiserId(), actor.unitId())
				.forEach((notice) -> tasks.add(task("签收" + notice.year() + "年度通知", notice, "签收后按名额组织申报推荐。", "阅读签收")));
		}
		return tasks;
	}

	private Task drafting(Edition edition) {
		int missing = this.editions.missing(edition.id(), EditionStep.PUBLISH).size();
		@Nullable LocalDateTime due = this.timetables.current(edition.id())
			.timetable()
			.day(Milestone.PUBLISH)
			.map((day) -> day.atTime(Timetable.USUAL_CLOSING_TIME))
			.orElse(null);
		return new Task("拟制%s部署通知".formatted(edition.label()), "还有%d项没有备齐，备齐后送签印发。".formatted(missing), due,
				edition.href(), "查看缺项", Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE);
	}

	private static Task task(String title, NoticeTables.Waiting notice, String after, String button) {
		return new Task(title, notice.title() + "。" + after, null, notice.href(), button,
				Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE);
	}

}
