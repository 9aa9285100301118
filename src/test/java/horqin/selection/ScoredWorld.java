package horqin.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.edition.EditionState;
import horqin.edition.EditionWorld;
import horqin.nomination.Nomination;
import horqin.nomination.NominationWorld;
import horqin.nomination.NominationWorld.Year;
import horqin.nomination.Openings;
import horqin.regulation.Outcome;
import horqin.scoring.Cards;
import horqin.scoring.Declarations;
import horqin.scoring.MemberKind;
import horqin.scoring.Panel;
import horqin.scoring.PanelStep;
import horqin.scoring.PanelSteps;
import horqin.scoring.Panels;
import horqin.scoring.Purpose;
import horqin.selection.SelectionWorld.Round;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who passed formal review, their committee and its scores. */
@Lazy
@Component
class ScoredWorld {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";

	private static final String GIVEN = "建国志强海燕秀英明远春生立军晓峰文博永刚玉兰德宝";

	private final EditionWorld houses;

	private final NominationWorld people;

	private final Openings openings;

	private final Panels panels;

	private final PanelSteps steps;

	private final Declarations declarations;

	private final Cards cards;

	private final Entrance entrance;

	private final JdbcClient jdbc;

	ScoredWorld(EditionWorld houses, NominationWorld people, Openings openings, Panels panels, PanelSteps steps,
			Declarations declarations, Cards cards, Entrance entrance, JdbcClient jdbc) {
		this.houses = houses;
		this.people = people;
		this.openings = openings;
		this.panels = panels;
		this.steps = steps;
		this.declarations = declarations;
		this.cards = cards;
		this.entrance = entrance;
		this.jdbc = jdbc;
	}

	/** So many people who passed formal review, and a committee approved. */
	Round eligible(int count) {
		Year year = this.people.year(2);
		long organiser = year.house().organiser();
		List<Nomination> made = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			made.add(person(year, i % 2, name(NUMBER.getAndIncrement())));
		}
		List<Actor> experts = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			experts.add(this.houses.person(Role.EXPERT, organiser, organiser));
		}
		Round round = new Round(year, this.houses.person(Role.PARTY_SECRETARY, organiser, organiser),
				this.houses.person(Role.AUDITOR, organiser, organiser), List.copyOf(experts), List.copyOf(made));
		state(round, EditionState.SCREENING);
		compose(round);
		return round;
	}

	/** One more person who passed formal review; of a key industry. */
	Nomination person(Year year, int unit, String name) {
		Nomination nomination = NominationWorld
			.nomination(this.openings.openFor(year.clerk(unit), this.people.entry(name), "试点机械厂", null));
		this.jdbc.sql("""
				update nomination.nomination set stage = 'ELIGIBLE', industry = 'C', cluster = '绿色煤电铝', trade = '熔铸工',
					post = '熔铸车间班长' where id = :id""").param("id", nomination.id()).update();
		return nomination;
	}

	private static String name(int number) {
		int given = (number / SURNAMES.length()) % (GIVEN.length() / 2) * 2;
		return SURNAMES.charAt(number % SURNAMES.length()) + GIVEN.substring(given, given + 2);
	}

	private void compose(Round round) {
		Actor officer = round.officer();
		done(this.panels.create(officer, round.edition(), Purpose.SELECTION));
		String id = panel(round).publicId();
		for (Actor expert : round.experts()) {
			MemberKind kind = (round.experts().indexOf(expert) == 1) ? MemberKind.DEPARTMENT : MemberKind.EXPERT;
			done(this.panels.join(officer, id,
					new Panels.NewMember(expert.accountId(), kind, "机械", "外地学院" + expert.accountId())));
		}
		done(this.panels.chair(officer, id, this.panels.members(panel(round)).getFirst().publicId()));
		this.jdbc.sql("update scoring.panel set due_at = now() + interval '30 days' where public_id = :id")
			.param("id", id)
			.update();
		step(officer, round, PanelStep.SUBMIT, "测试规模");
		step(round.leader(), round, PanelStep.APPROVE, null);
	}

	/** Enters, scores and puts together; the year stays in 专家评分. */
	void score(Round round, IntUnaryOperator less) {
		done(this.entrance.send(round.officer(), round.edition()));
		state(round, EditionState.SCORING);
		String panel = panel(round).publicId();
		round.experts().forEach((expert) -> done(this.declarations.sign(expert, panel)));
		step(round.officer(), round, PanelStep.OPEN, null);
		Map<String, Integer> places = new HashMap<>();
		round.people().forEach((one) -> places.put(String.valueOf(one.id()), places.size()));
		for (Actor expert : round.experts()) {
			for (Cards.Assigned one : this.cards.assigned(expert, panel)) {
				int place = places.getOrDefault(one.subject().id(), 0);
				done(this.cards.score(expert, panel, one.publicId(), half(less.applyAsInt(place)), Map.of()));
			}
		}
		step(round.officer(), round, PanelStep.CLOSE, null);
		step(round.officer(), round, PanelStep.AGGREGATE, null);
	}

	/** Fifteen items, all between 60% and 95%, with so many half points taken off. */
	private static List<Integer> half(int less) {
		List<Integer> half = new ArrayList<>();
		for (int force = 0; force < 5; force++) {
			half.addAll(List.of(12, 11, 10));
		}
		for (int i = 0; i < less; i++) {
			half.set(i % 15, half.get(i % 15) - 1);
		}
		return half;
	}

	/** The year is put where a test needs it; its own gates are tested elsewhere. */
	void state(Round round, EditionState state) {
		this.jdbc.sql("update edition.edition set state = :state where id = :id")
			.param("state", state.name())
			.param("id", round.editionId())
			.update();
	}

	Panel panel(Round round) {
		return this.panels.of(round.editionId(), Purpose.SELECTION).orElseThrow();
	}

	private void step(Actor actor, Round round, PanelStep step, @Nullable String written) {
		done(this.steps.take(actor, panel(round).publicId(), step, panel(round).version(), written));
	}

	private static void done(Outcome outcome) {
		EditionWorld.done(outcome);
	}

}
