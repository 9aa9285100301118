package horqin.nomination;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.calendar.Deadline;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Milestone;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.records.LogWords;
import horqin.regulation.Duty;
import horqin.web.NavigationSource;
import horqin.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What waits for unit and office about nominations, and where they go. */
@Component
class UnitDesk implements TaskSource, NavigationSource, LogWords {

	private final UnitFrame frame;

	private final NominationLists lists;

	private final ExceptionRows exceptions;

	private final Situations situations;

	UnitDesk(UnitFrame frame, NominationLists lists, ExceptionRows exceptions, Situations situations) {
		this.frame = frame;
		this.lists = lists;
		this.exceptions = exceptions;
		this.situations = situations;
	}

	@Override
	public List<Task> tasks(Actor actor) {
		if (!actor.may(Permission.NOMINATION_SEE)) {
			return List.of();
		}
		Edition edition = this.frame.year(actor, null).orElse(null);
		if (edition == null
				|| (edition.state() != EditionState.NOMINATING && edition.state() != EditionState.SCREENING)) {
			return List.of();
		}
		List<Task> tasks = new ArrayList<>();
		if (actor.may(Permission.NOMINATION_REVIEW)) {
			ofUnit(actor, edition, tasks);
		}
		if (actor.may(Permission.EXCEPTION_DECIDE)) {
			int pending = this.exceptions.pendingIn(edition.id());
			if (pending > 0) {
				tasks.add(new Task("审批%d件破例申请".formatted(pending), "原则上不参与的情形，由推荐单位书面申请；形式审查结束前须办结。", null,
						"/exceptions?year=" + edition.publicId(), "去审批", Duty.ONLY_QUALIFIED_RECOMMENDED));
			}
		}
		return tasks;
	}

	private void ofUnit(Actor actor, Edition edition, List<Task> tasks) {
		Map<Stage, Integer> stages = new HashMap<>();
		this.lists.byStage(actor, edition.id()).values().forEach(stages::putAll);
		Milestone last = Milestone.RECOMMENDATIONS_CLOSE;
		@Nullable LocalDateTime due = this.situations.deadline(edition.id(), actor.unitId(), last)
			.map(Deadline::closesAt)
			.map(PlatformClock::timeOf)
			.orElse(null);
		task(tasks, stages, Stage.REDIRECTED, "接收转办的%d人", "由其他单位转来，接收后按本单位人选办理。", edition, due);
		if (actor.may(Permission.NOMINATION_CERTIFY)) {
			task(tasks, stages, Stage.EMPLOYER_REVIEW, "登记%d人的所在单位审核", "逐段核对工作经历，登记工会和党组织意见，上传盖章的申报表。", edition, due);
		}
		task(tasks, stages, Stage.UNIT_REVIEW, "审核%d名人选并排定推荐名单", "报送前须集体研究、本单位公示，附盖章的推荐函。", edition, due);
	}

	private static void task(List<Task> tasks, Map<Stage, Integer> stages, Stage stage, String title, String detail,
			Edition edition, @Nullable LocalDateTime due) {
		int people = stages.getOrDefault(stage, 0);
		if (people > 0) {
			tasks.add(new Task(title.formatted(people), detail, due,
					"/nominations?year=%s&stage=%s".formatted(edition.publicId(), stage), "去办理",
					Duty.UNIT_ORGANISES_APPLICATIONS));
		}
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		if (!(who instanceof Actor actor) || !actor.may(Permission.NOMINATION_SEE)) {
			return List.of();
		}
		return List.of(new Item(30, "人选", "/nominations"), new Item(32, "推荐", "/recommendation"),
				new Item(34, "破例", "/exceptions"));
	}

	@Override
	public Map<String, String> subjects() {
		return Map.of(Recommendations.SUBJECT, "推荐名单", ExceptionRows.SUBJECT, "破例申请");
	}

}
