package horqin.demonstration;

import java.time.LocalDateTime;

import horqin.access.Actor;
import horqin.demonstration.content.Committee;
import horqin.demonstration.content.DemonstrationCase;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.regulation.Outcome;
import horqin.scoring.Member;
import horqin.scoring.MemberKind;
import horqin.scoring.Method;
import horqin.scoring.Panel;
import horqin.scoring.PanelStep;
import horqin.scoring.PanelSteps;
import horqin.scoring.Panels;
import horqin.scoring.Purpose;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/** How the committee of the first year is composed and moved on. */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class CommitteeTable {

	private final Panels panels;

	private final PanelSteps steps;

	private final Editions editions;

	private final Attempts attempts;

	CommitteeTable(Panels panels, PanelSteps steps, Editions editions, Attempts attempts) {
		this.panels = panels;
		this.steps = steps;
		this.editions = editions;
		this.attempts = attempts;
	}

	Edition year(Story story) {
		return this.editions.see(story.cast().staff("officer-a"), story.edition(Story.FIRST_YEAR));
	}

	Panel panel(Story story) {
		return this.panels.of(year(story).id(), Purpose.SELECTION).orElseThrow();
	}

	private Outcome take(Story story, Actor actor, PanelStep step) {
		Panel panel = panel(story);
		return this.steps.take(actor, panel.publicId(), step, panel.version(), null);
	}

	void step(Story story, Actor actor, PanelStep step) {
		done(take(story, actor, step));
	}

	/** The first plan has experts only, and is not taken. */
	void experts(Story story, Actor officer) {
		done(this.panels.create(officer, story.edition(Story.FIRST_YEAR), Purpose.SELECTION));
		DemonstrationCase only = story.caseOf("COMMITTEE_OF_EXPERTS_ONLY");
		story.content()
			.committee()
			.experts()
			.stream()
			.filter((each) -> only.experts().contains(each.key()))
			.forEach((each) -> join(story, officer, each));
		this.attempts.refused(only, take(story, officer, PanelStep.SUBMIT));
	}

	void everybody(Story story, Actor officer, LocalDateTime due) {
		Committee committee = story.content().committee();
		committee.experts().forEach((each) -> join(story, officer, each));
		Panel panel = panel(story);
		Actor chair = committee.experts()
			.stream()
			.filter(Committee.Expert::isChair)
			.map((each) -> story.cast().expert(each.key()))
			.findFirst()
			.orElseThrow();
		String member = this.panels.members(panel)
			.stream()
			.filter((each) -> each.accountId() == chair.accountId())
			.map(Member::publicId)
			.findFirst()
			.orElseThrow();
		done(this.panels.chair(officer, panel.publicId(), member));
		done(this.panels.observe(officer, panel.publicId(), story.cast().staff("supervisor").accountId(), true));
		done(this.panels.savePlan(officer, panel.publicId(), Method.TRIMMED, committee.plan().text(), due,
				panel(story).version()));
		step(story, officer, PanelStep.SUBMIT);
	}

	private void join(Story story, Actor officer, Committee.Expert expert) {
		MemberKind kind = switch (expert.kind()) {
			case "专家" -> MemberKind.EXPERT;
			case "业务科室负责人" -> MemberKind.DEPARTMENT;
			default -> MemberKind.OTHER;
		};
		done(this.panels.join(officer, panel(story).publicId(),
				new Panels.NewMember(story.cast().expert(expert.key()).accountId(), kind,
						String.join("、", expert.specialities()), expert.unit())));
	}

}
