package horqin.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.regulation.Duty;
import horqin.scoring.PanelState;

import org.springframework.stereotype.Component;

/** What waits for somebody between the scores and the notice. */
@Component
class SelectionTasks implements TaskSource {

	private static final int NEWEST = 3;

	private final Editions editions;

	private final Entrance entrance;

	private final MeetingTables meetings;

	private final Selections selections;

	SelectionTasks(Editions editions, Entrance entrance, MeetingTables meetings, Selections selections) {
		this.editions = editions;
		this.entrance = entrance;
		this.meetings = meetings;
		this.selections = selections;
	}

	@Override
	public List<Task> tasks(Actor actor) {
		List<Task> tasks = new ArrayList<>();
		if (actor.may(Permission.MEETING_RECORD)) {
			this.editions.list(actor, NEWEST, 0).forEach((edition) -> officer(edition, tasks));
		}
		if (actor.may(Permission.RESOLUTION_RECORD)) {
			this.editions.list(actor, NEWEST, 0)
				.stream()
				.filter((edition) -> edition.state() == EditionState.DELIBERATION)
				.forEach((edition) -> secretary(edition, tasks));
		}
		return tasks;
	}

	private void officer(Edition edition, List<Task> tasks) {
		String page = SelectionPages.href(edition);
		if (edition.state() == EditionState.SCREENING || edition.state() == EditionState.SCORING) {
			Entrance.Standing standing = this.entrance.standing(edition.id());
			PanelState panel = standing.panelState();
			if (panel != null && panel.isBefore(PanelState.SCORING) && !standing.hasNothingToDo()) {
				tasks.add(new Task("送交评审委员会",
						"%s：形式审查通过的还有%d人没有送交。".formatted(edition.label(), standing.waiting().size()), null, page, "去送交",
						Duty.FORMAL_REVIEW_BEFORE_SCORING));
			}
		}
		if (edition.state() != EditionState.MEETING && edition.state() != EditionState.DELIBERATION) {
			return;
		}
		Optional<Meeting> preparing = this.meetings.preparing(edition.id());
		Optional<Meeting> valid = this.meetings.valid(edition.id());
		if (preparing.isPresent()) {
			tasks.add(new Task("办理" + preparing.get().label(), "拟定名单，登记出席和会议记录，提出建议名单。", null, preparing.get().href(),
					"继续办理", Duty.MEETING_DECIDES_COLLECTIVELY));
		}
		else if (valid.isEmpty()) {
			tasks.add(new Task("召开%s评审会议".formatted(edition.label()), "评分已经汇总，由评审会议集体研究提出建议名单。", null, page, "准备会议",
					Duty.MEETING_DECIDES_COLLECTIVELY));
		}
		else if (this.meetings.scan(valid.get().id()).isEmpty()) {
			tasks.add(new Task("上传评审会议记录签字件", valid.get().label() + "：签字件齐备才能提交党组审议。", null, valid.get().href(), "去上传",
					Duty.MEETING_DECIDES_COLLECTIVELY));
		}
	}

	private void secretary(Edition edition, List<Task> tasks) {
		if (this.meetings.preparing(edition.id()).isEmpty() && this.selections.resolution(edition.id()).isEmpty()) {
			tasks.add(new Task("登记党组会议对%s建议名单的决定".formatted(edition.label()), "写明届次、日期、议题和结论，上传决定摘录。", null,
					SelectionPages.href(edition) + "/resolution", "去登记", Duty.PARTY_GROUP_DECIDES));
		}
	}

}
