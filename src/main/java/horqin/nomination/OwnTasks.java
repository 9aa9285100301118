package horqin.nomination;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What waits for an applicant: to begin, to complete, to put right. */
@Component
class OwnTasks implements TaskSource {

	private static final String HOME = "/application";

	private final Openings openings;

	private final Nominations nominations;

	private final Applying applying;

	private final ObjectProvider<Annex> annexes;

	OwnTasks(Openings openings, Nominations nominations, Applying applying, ObjectProvider<Annex> annexes) {
		this.openings = openings;
		this.nominations = nominations;
		this.applying = applying;
		this.annexes = annexes;
	}

	@Override
	public List<Task> tasks(Actor actor) {
		if (!actor.may(Permission.NOMINATION_OWN)) {
			return List.of();
		}
		Edition edition = this.openings.edition(actor).orElse(null);
		if (edition == null) {
			return List.of();
		}
		Nomination own = this.openings.own(actor)
			.stream()
			.filter((each) -> each.editionId() == edition.id() && each.stage() != Stage.WITHDRAWN)
			.findFirst()
			.orElse(null);
		if (own == null) {
			return begin(actor, edition);
		}
		return switch (own.stage()) {
			case DRAFT -> List.of(task(own, "完成%s申报材料".formatted(edition.label()), missing(own), "继续填写"));
			case RETURNED -> List.of(task(own, "按退回意见修改%s申报材料".formatted(edition.label()),
					this.applying.sentBack(own).map(SentBack::defects).orElse("推荐单位退回了材料。"), "去修改"));
			case CORRECTION -> List.of(correction(actor, own, edition));
			default -> List.of();
		};
	}

	private List<Task> begin(Actor actor, Edition edition) {
		return (edition.state() == EditionState.NOMINATING && this.openings.mayOpen(actor).isMoved())
				? List.of(new Task("填写%s申报材料".formatted(edition.label()), "申报推荐已经开始，填写的内容会自动保存。", null, HOME, "开始申报",
						Duty.UNIT_ORGANISES_APPLICATIONS))
				: List.of();
	}

	private String missing(Nomination own) {
		long open = this.nominations.situation(own)
			.checklist()
			.upTo(CheckPoint.Party.APPLICANT)
			.stream()
			.filter((item) -> !item.done())
			.count();
		return (open == 0) ? "材料已齐全，还没有提交。" : "还有%d项没有完成，截止前要提交。".formatted(open);
	}

	private Task correction(Actor actor, Nomination own, Edition edition) {
		Optional<Annex.Note> note = this.annexes.stream()
			.flatMap((annex) -> annex.note(actor, own).stream())
			.findFirst();
		@Nullable LocalDateTime due = note.map(Annex.Note::due)
			.map((deadline) -> PlatformClock.timeOf(deadline.closesAt()))
			.orElse(null);
		String lines = note.map((said) -> String.join("；", said.lines()) + "。改好后告诉推荐单位，由其重新报送。")
			.orElse("形式审查要求补正，请在期限前补齐。");
		return new Task("补正%s申报材料".formatted(edition.label()), lines, due, own.ownHref(), "去补正",
				Duty.FORMAL_REVIEW_AGAINST_CONDITIONS);
	}

	private Task task(Nomination own, String title, String detail, String button) {
		@Nullable LocalDateTime due = this.applying.deadline(own)
			.map((deadline) -> PlatformClock.timeOf(deadline.closesAt()))
			.orElse(null);
		return new Task(title, detail, due, own.ownHref(), button, Duty.UNIT_ORGANISES_APPLICATIONS);
	}

}
