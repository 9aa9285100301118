package horqin.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.EditionWorld.House;
import horqin.edition.EditionWorld;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.testing.World;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A year with a committee, as far as a test needs it; made by the platform's own verbs.
 */
@Lazy
@Component
public class ScoringWorld {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	/** Scores that need no comment: all between 60% and 95%. */
	static final List<Integer> USUAL = usual();

	private final EditionWorld years;

	private final World world;

	private final Panels panels;

	private final PanelSteps steps;

	private final Scoring scoring;

	private final Declarations declarations;

	private final Cards cards;

	private final JdbcClient jdbc;

	ScoringWorld(EditionWorld years, World world, Panels panels, PanelSteps steps, Scoring scoring,
			Declarations declarations, Cards cards, JdbcClient jdbc) {
		this.years = years;
		this.world = world;
		this.panels = panels;
		this.steps = steps;
		this.scoring = scoring;
		this.declarations = declarations;
		this.cards = cards;
		this.jdbc = jdbc;
	}

	/**
	 * A review.
	 *
	 * @param experts the first is the 主任委员, the second the head of a department
	 */
	public record Review(House house, long edition, String panel, List<Actor> experts) {

		Actor officer() {
			return this.house.officer();
		}

		Actor leader() {
			return this.house.leader();
		}

		Actor chair() {
			return this.experts.getFirst();
		}

	}

	private static List<Integer> usual() {
		List<Integer> usual = new ArrayList<>();
		for (int force = 0; force < 5; force++) {
			usual.addAll(List.of(12, 11, 10));
		}
		return Collections.unmodifiableList(usual);
	}

	/** A committee of so many experts, still a draft, with so many subjects. */
	public Review drafted(int experts, int subjects) {
		House house = this.years.house(1);
		Edition edition = this.years.published(house, 3);
		EditionWorld.done(this.panels.create(house.officer(), edition.publicId(), Purpose.SELECTION));
		Panel panel = this.panels.of(edition.id(), Purpose.SELECTION).orElseThrow();
		List<Actor> members = new ArrayList<>();
		for (int i = 0; i < experts; i++) {
			Actor expert = this.world.person(Role.EXPERT, house.organiser());
			members.add(expert);
			EditionWorld
				.done(this.panels.join(house.officer(), panel.publicId(), new Panels.NewMember(expert.accountId(),
						(i == 1) ? MemberKind.DEPARTMENT : MemberKind.EXPERT, "机械", "外地学院" + expert.accountId())));
		}
		Review review = new Review(house, edition.id(), panel.publicId(), List.copyOf(members));
		if (!members.isEmpty()) {
			EditionWorld.done(this.panels.chair(house.officer(), panel.publicId(), memberId(review, review.chair())));
		}
		deadline(review, "10 days");
		enter(review, subjects);
		return review;
	}

	/** The same, approved. */
	public Review approved(int experts, int subjects) {
		Review review = drafted(experts, subjects);
		done(take(review.officer(), review, PanelStep.SUBMIT, "测试规模"));
		done(take(review.leader(), review, PanelStep.APPROVE, null));
		return review;
	}

	/** The same, declarations signed and scoring open. */
	public Review scoring(int experts, int subjects) {
		Review review = approved(experts, subjects);
		review.experts().forEach((expert) -> done(this.declarations.sign(expert, review.panel())));
		edition(review, EditionState.SCORING);
		done(take(review.officer(), review, PanelStep.OPEN, null));
		return review;
	}

	/**
	 * The same, with every card in; each expert gives everybody the usual, the later ones
	 * a little less.
	 */
	public Review scored(int experts, int subjects) {
		Review review = scoring(experts, subjects);
		for (Actor expert : review.experts()) {
			for (Cards.Assigned one : this.cards.assigned(expert, review.panel())) {
				done(score(review, expert, one.publicId(), less(review.experts().indexOf(expert))));
			}
		}
		return review;
	}

	/** The usual with half a point less in so many items. */
	static List<Integer> less(int items) {
		List<Integer> scores = new ArrayList<>(USUAL);
		for (int i = 0; i < items; i++) {
			scores.set(i, scores.get(i) - 1);
		}
		return scores;
	}

	Outcome sign(Actor expert, Review review) {
		return this.declarations.sign(expert, review.panel());
	}

	Outcome score(Review review, Actor expert, String subject, List<Integer> halfPoints) {
		return this.cards.score(expert, review.panel(), subject, halfPoints, Map.of());
	}

	void enter(Review review, int subjects) {
		for (int i = 0; i < subjects; i++) {
			int number = NUMBER.incrementAndGet();
			enter(review, "人选" + number, new Candidate.Tie(Candidate.TieKind.EMPLOYER, null, "示例工厂" + number));
		}
	}

	void enter(Review review, String label, Candidate.Tie... ties) {
		done(this.scoring.enter(review.officer(), panel(review).id(),
				List.of(new Candidate(Subject.of(TestView.KIND, NUMBER.incrementAndGet()), label, "铝熔铸工", "科尔沁区",
						List.of(ties)))));
	}

	Outcome take(Actor actor, Review review, PanelStep step, @Nullable String written) {
		return this.steps.take(actor, review.panel(), step, panel(review).version(), written);
	}

	/** The year is put where a test needs it; its own gates are tested elsewhere. */
	void edition(Review review, EditionState state) {
		this.jdbc.sql("update edition.edition set state = :state where id = :id")
			.param("state", state.name())
			.param("id", review.edition())
			.update();
	}

	void deadline(Review review, String interval) {
		this.jdbc.sql("update scoring.panel set due_at = now() + cast(:interval as interval) where public_id = :id")
			.param("interval", interval)
			.param("id", review.panel())
			.update();
	}

	Panel panel(Review review) {
		return this.panels.of(review.edition(), Purpose.SELECTION).orElseThrow();
	}

	String memberId(Review review, Actor expert) {
		return this.panels.members(panel(review))
			.stream()
			.filter((member) -> member.accountId() == expert.accountId())
			.findFirst()
			.orElseThrow()
			.publicId();
	}

	/** The public ids of the subjects in the order in which they were entered. */
	List<String> subjects(Review review) {
		return this.jdbc.sql("select public_id from scoring.subject where panel_id = :panel order by id")
			.param("panel", panel(review).id())
			.query(String.class)
			.list();
	}

	static void done(Outcome outcome) {
		EditionWorld.done(outcome);
	}

}
