package horqin.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.demonstration.content.Committee;
import horqin.demonstration.content.DemonstrationCase;
import horqin.demonstration.content.ScoreCards;
import horqin.edition.Edition;
import horqin.edition.EditionStep;
import horqin.edition.Editions;
import horqin.edition.Force;
import horqin.edition.RubricItem;
import horqin.edition.Rubrics;
import horqin.regulation.Outcome;
import horqin.scoring.Cards;
import horqin.scoring.Declarations;
import horqin.scoring.Ground;
import horqin.scoring.Member;
import horqin.scoring.MemberKind;
import horqin.scoring.Method;
import horqin.scoring.Panel;
import horqin.scoring.PanelStep;
import horqin.scoring.PanelSteps;
import horqin.scoring.Panels;
import horqin.scoring.Purpose;
import horqin.scoring.Withdrawals;
import horqin.selection.Entrance;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/**
 * A committee of nine is composed, approved, keeps away from those it must, and scores 54
 * people item by item, severely and leniently (Article 7).
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class ScoringChapter {

	private static final String CHAPTER = "the scores of 2026";

	private static final LocalDate COMPOSED = LocalDate.of(2026, 5, 15);

	/** Cards are written from this day on. */
	private static final LocalDate OPENED = LocalDate.of(2026, 5, 20);

	private static final LocalDate CLOSED = LocalDate.of(2026, 5, 29);

	/** Cards that somebody writes in one sitting. */
	private static final int SITTING = 9;

	private final Panels panels;

	private final PanelSteps steps;

	private final Entrance entrance;

	private final Declarations declarations;

	private final Cards cards;

	private final Withdrawals withdrawals;

	private final Rubrics rubrics;

	private final Editions editions;

	private final Attempts attempts;

	ScoringChapter(Panels panels, PanelSteps steps, Entrance entrance, Declarations declarations, Cards cards,
			Withdrawals withdrawals, Rubrics rubrics, Editions editions, Attempts attempts) {
		this.panels = panels;
		this.steps = steps;
		this.entrance = entrance;
		this.declarations = declarations;
		this.cards = cards;
		this.withdrawals = withdrawals;
		this.rubrics = rubrics;
		this.editions = editions;
		this.attempts = attempts;
	}

	void write(Story story) {
		Diary diary = story.diary();
		Actor officer = story.cast().staff("officer-a");
		diary.at(COMPOSED.atTime(14, 20), CHAPTER, () -> experts(story, officer));
		diary.at(COMPOSED.atTime(15, 45), CHAPTER, () -> everybody(story, officer));
		Committee.Plan plan = story.content().committee().plan();
		diary.at(plan.approvedOn().atTime(9, 30), CHAPTER,
				() -> step(story, story.cast().staff(plan.approvedBy()), PanelStep.APPROVE));
		diary.at(plan.approvedOn().atTime(10, 10), CHAPTER,
				() -> done(this.entrance.send(officer, story.edition(Story.FIRST_YEAR))));
		for (Committee.Expert expert : story.content().committee().experts()) {
			int number = story.content().committee().experts().indexOf(expert);
			diary.at(plan.approvedOn().plusDays(1).atTime(9 + number, 15), CHAPTER, () -> declare(story, expert));
			sittings(story, expert, number);
		}
		diary.at(OPENED.atTime(8, 30), CHAPTER, () -> {
			done(this.editions.take(officer, story.edition(Story.FIRST_YEAR), EditionStep.OPEN_SCORING));
			step(story, officer, PanelStep.OPEN);
		});
		withdrawn(story);
		DemonstrationCase early = story.caseOf("MEETING_BEFORE_SCORES");
		diary.at(LocalDateTime.parse(early.datum("at")), CHAPTER, () -> this.attempts.refused(early,
				this.editions.take(officer, story.edition(Story.FIRST_YEAR), EditionStep.CONVENE_MEETING)));
		diary.at(CLOSED.atTime(17, 20), CHAPTER, () -> step(story, officer, PanelStep.CLOSE));
		diary.at(CLOSED.atTime(18, 0), CHAPTER, () -> step(story, officer, PanelStep.AGGREGATE));
	}

	private Edition year(Story story) {
		return this.editions.see(story.cast().staff("officer-a"), story.edition(Story.FIRST_YEAR));
	}

	private Panel panel(Story story) {
		return this.panels.of(year(story).id(), Purpose.SELECTION).orElseThrow();
	}

	private Outcome take(Story story, Actor actor, PanelStep step) {
		Panel panel = panel(story);
		return this.steps.take(actor, panel.publicId(), step, panel.version(), null);
	}

	private void step(Story story, Actor actor, PanelStep step) {
		done(take(story, actor, step));
	}

	/** The first plan has experts only, and is not taken. */
	private void experts(Story story, Actor officer) {
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

	private void everybody(Story story, Actor officer) {
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
		done(this.panels.savePlan(officer, panel.publicId(), Method.TRIMMED, committee.plan().text(),
				CLOSED.atTime(17, 0), panel(story).version()));
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

	/** Says from whom they keep away, and signs for all the others. */
	private void declare(Story story, Committee.Expert expert) {
		Actor actor = story.cast().expert(expert.key());
		String panel = panel(story).publicId();
		Map<String, Cards.Assigned> people = assigned(story, actor, panel);
		for (Committee.Conflict conflict : expert.conflicts()) {
			if (conflict.declared()) {
				Cards.Assigned one = Objects.requireNonNull(people.get(conflict.person()));
				done(this.declarations.declare(actor, panel, one.publicId(), Ground.valueOf(conflict.kind()),
						conflict.note()));
				this.attempts.went(story.caseOf("CONFLICT_DECLARED"));
			}
			else if (people.containsKey(conflict.person())) {
				throw new IllegalStateException(expert.key() + " may score " + conflict.person());
			}
			else {
				this.attempts.went(story.caseOf("CONFLICT_BY_UNIT"));
			}
		}
		done(this.declarations.sign(actor, panel));
	}

	/** Whom somebody scores, by the keys of the content. */
	private Map<String, Cards.Assigned> assigned(Story story, Actor actor, String panel) {
		Map<String, String> keys = new HashMap<>();
		story.candidates()
			.stream()
			.filter((each) -> each.applicant().merit() != null)
			.forEach((each) -> keys.put(each.subject(), each.key()));
		Map<String, Cards.Assigned> found = new LinkedHashMap<>();
		this.cards.assigned(actor, panel)
			.forEach((each) -> found.put(Objects.requireNonNull(keys.get(each.subject().id())), each));
		return found;
	}

	private void sittings(Story story, Committee.Expert expert, int number) {
		int sittings = (int) Math.ceil(54.0 / SITTING);
		for (int sitting = 0; sitting < sittings; sitting++) {
			LocalDateTime at = OPENED.plusDays(sitting + ((sitting > 2) ? 2 : 0)).atTime(9 + number, 10);
			if (number == 3 && sitting == sittings - 1) {
				at = CLOSED.atTime(16, 5);
			}
			int from = sitting * SITTING;
			story.diary().at(at, CHAPTER, () -> score(story, expert, from));
		}
	}

	private void score(Story story, Committee.Expert expert, int from) {
		Actor actor = story.cast().expert(expert.key());
		String panel = panel(story).publicId();
		List<Map.Entry<String, Cards.Assigned>> people = List.copyOf(assigned(story, actor, panel).entrySet());
		for (Map.Entry<String, Cards.Assigned> one : people.subList(Math.min(from, people.size()),
				Math.min(from + SITTING, people.size()))) {
			ScoreCards.Card card = card(story, expert, one.getKey());
			String id = one.getValue().publicId();
			if (shows(story.caseOf("CARD_WITH_A_GAP"), expert, one.getKey())) {
				this.attempts.refused(story.caseOf("CARD_WITH_A_GAP"),
						this.cards.score(actor, panel, id, gap(story, card.halfPoints()), card.comments()));
			}
			boolean mistaken = shows(story.caseOf("CARD_WITHDRAWN"), expert, one.getKey());
			done(this.cards.score(actor, panel, id, mistaken ? mistaken(card.halfPoints()) : card.halfPoints(),
					card.comments()));
		}
	}

	private static boolean shows(DemonstrationCase one, Committee.Expert expert, String person) {
		return one.experts().contains(expert.key()) && one.persons().contains(person);
	}

	private static ScoreCards.Card card(Story story, Committee.Expert expert, String person) {
		return story.content()
			.scores()
			.of(story.candidate(person).applicant())
			.stream()
			.filter((each) -> each.expert().equals(expert.key()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(expert.key() + " has no card for " + person));
	}

	/** With one item left open. */
	private List<@Nullable Integer> gap(Story story, List<Integer> halfPoints) {
		String[] item = story.caseOf("CARD_WITH_A_GAP").datum("item").split("\\.");
		List<RubricItem> items = this.rubrics.current(year(story).id()).items();
		List<@Nullable Integer> scores = new ArrayList<>(halfPoints);
		for (int at = 0; at < scores.size(); at++) {
			RubricItem each = items.get(at);
			if (each.force() == Force.valueOf(item[0]) && each.point() == Integer.parseInt(item[1])) {
				scores.set(at, null);
			}
		}
		return scores;
	}

	/** As if it were somebody else: two points less wherever that needs no comment. */
	private static List<Integer> mistaken(List<Integer> halfPoints) {
		return halfPoints.stream().map((half) -> (half > 10) ? half - 1 : half).toList();
	}

	private void withdrawn(Story story) {
		DemonstrationCase back = story.caseOf("CARD_WITHDRAWN");
		Committee.Expert expert = story.content()
			.committee()
			.experts()
			.stream()
			.filter((each) -> back.experts().contains(each.key()))
			.findFirst()
			.orElseThrow();
		Actor actor = story.cast().expert(expert.key());
		String person = back.persons().getFirst();
		LocalDate day = LocalDate.of(2026, 5, 28);
		story.diary().at(day.atTime(9, 5), CHAPTER, () -> {
			String panel = panel(story).publicId();
			done(this.withdrawals.ask(actor, panel,
					Objects.requireNonNull(assigned(story, actor, panel).get(person)).publicId(),
					back.datum("reason")));
		});
		Actor chair = story.cast().expert("e1");
		story.diary()
			.at(day.atTime(14, 30), CHAPTER, () -> done(this.withdrawals.decide(chair,
					this.withdrawals.list(chair, 1, 0).getFirst().publicId(), true, "情况属实，同意撤回重评。")));
		story.diary().at(day.atTime(16, 10), CHAPTER, () -> {
			String panel = panel(story).publicId();
			ScoreCards.Card right = card(story, expert, person);
			done(this.cards.score(actor, panel,
					Objects.requireNonNull(assigned(story, actor, panel).get(person)).publicId(), right.halfPoints(),
					right.comments()));
			this.attempts.went(back);
		});
	}

}
