package horqin.selection;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

import horqin.access.Actor;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.EditionStep;
import horqin.edition.EditionWorld;
import horqin.edition.Editions;
import horqin.nomination.Nomination;
import horqin.nomination.NominationWorld;
import horqin.nomination.NominationWorld.Year;
import horqin.regulation.Outcome;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A year with people, a committee and its scores, brought as far as a test needs it: to
 * the committee, the meeting, the party group, the notice. Everything from the scores on
 * is done by the platform's own verbs; people are put to 形审通过 directly.
 */
@Lazy
@Component
public class SelectionWorld {

	private final ScoredWorld scored;

	private final Editions editions;

	private final Meetings meetings;

	private final Convening convening;

	private final Resolutions resolutions;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	SelectionWorld(ScoredWorld scored, Editions editions, Meetings meetings, Convening convening,
			Resolutions resolutions, JdbcClient jdbc, InstantSource clock) {
		this.scored = scored;
		this.editions = editions;
		this.meetings = meetings;
		this.convening = convening;
		this.resolutions = resolutions;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A year under way.
	 *
	 * @param secretary who records for the party group
	 * @param experts the first is the 主任委员
	 * @param people in the order in which they were entered, which is that of the scores
	 */
	public record Round(Year year, Actor secretary, Actor auditor, List<Actor> experts, List<Nomination> people) {

		public Actor officer() {
			return this.year.house().officer();
		}

		public Actor leader() {
			return this.year.house().leader();
		}

		public String edition() {
			return this.year.edition().publicId();
		}

		public long editionId() {
			return this.year.edition().id();
		}

		/** The nomination of whoever stands at this place of the scores, from 1. */
		public String at(int place) {
			return this.people.get(place - 1).publicId();
		}

	}

	/** So many people who passed formal review, and a committee approved. */
	public Round eligible(int count) {
		return this.scored.eligible(count);
	}

	/** One more person who passed formal review; of a key industry. */
	public Nomination person(Year year, int unit, String name) {
		return this.scored.person(year, unit, name);
	}

	/** The same, scored: each a little less than the one before. */
	public Round scored(int count) {
		return scored(count, (place) -> place);
	}

	/**
	 * The same with scores of one's own.
	 * @param less how many half points less than the best somebody gets, by place from 0;
	 * at most 35
	 */
	public Round scored(int count, IntUnaryOperator less) {
		Round round = eligible(count);
		this.scored.score(round, less);
		return round;
	}

	/** The year before its meeting. */
	public Round meeting(int count) {
		Round round = scored(count);
		take(round, EditionStep.CONVENE_MEETING);
		return round;
	}

	/** A meeting in preparation, with its list by the order of the scores. */
	public Round convened(int count) {
		Round round = meeting(count);
		done(this.convening.convene(round.officer(), round.edition(), null));
		return round;
	}

	/**
	 * A meeting concluded with its list by the order of the scores, and the scan kept.
	 */
	public Round concluded(int count) {
		Round round = convened(count);
		record(round);
		done(conclude(round));
		scan(round);
		return round;
	}

	/** The list before the party group. */
	public Round submitted(int count) {
		Round round = concluded(count);
		take(round, EditionStep.SUBMIT_TO_PARTY_GROUP);
		return round;
	}

	/** All of the list approved but the last one proposed, who is deferred. */
	public Round resolved(int count) {
		Round round = submitted(count);
		int last = Math.min(count, round.year().edition().target());
		done(resolve(round, Map.of(round.at(last), new Resolutions.Except(Verdict.DEFERRED, "另有情况待核实"))));
		return round;
	}

	/** Everybody on the list approved; the year is at its notice. */
	public Round inNotice(int count) {
		Round round = submitted(count);
		done(resolve(round, Map.of()));
		take(round, EditionStep.OPEN_NOTICE);
		return round;
	}

	String preparing(Round round) {
		return this.meetings.inPreparation(round.editionId()).orElseThrow();
	}

	/** Everything that is written down of the meeting in preparation. */
	void record(Round round) {
		String id = preparing(round);
		Map<Integer, Meetings.Presence> presence = new HashMap<>();
		for (int place = 1; place <= 5; place++) {
			presence.put(place, new Meetings.Presence(place < 5, (place < 5) ? "" : "因公出差"));
		}
		done(this.meetings.saveRecord(round.officer(), id, new Meetings.Written(today(), "市总工会三楼会议室", 1, presence,
				List.of("白晓峰"), List.of("敖日格乐"), "听取评分汇总情况，逐一研究人选，形成建议名单。"),
				this.meetings.version(round.officer(), id)));
	}

	Outcome conclude(Round round) {
		return conclude(round, "参评人数较少", "");
	}

	Outcome conclude(Round round, String numberReason, String industryReason) {
		String id = preparing(round);
		Meeting meeting = this.meetings.see(round.officer(), id);
		return this.convening.conclude(round.officer(), id, meeting.version(),
				this.meetings.proposal(meeting).proposed().size(), numberReason, industryReason);
	}

	void scan(Round round) {
		done(this.meetings.addScan(round.officer(), valid(round).orElseThrow(), NominationWorld.pdf("会议记录.pdf")));
	}

	/** The meeting whose list holds. */
	Optional<String> valid(Round round) {
		return this.jdbc.sql("select public_id from selection.valid_meeting where edition_id = :id")
			.param("id", round.editionId())
			.query(String.class)
			.optional();
	}

	Outcome resolve(Round round, Map<String, Resolutions.Except> exceptions) {
		return resolve(round, exceptions, false);
	}

	Outcome resolve(Round round, Map<String, Resolutions.Except> exceptions, boolean corrects) {
		return this.resolutions.record(round.secretary(), round.edition(), wanted(round, exceptions, corrects),
				NominationWorld.pdf("决定摘录.pdf"));
	}

	Resolutions.Wanted wanted(Round round, Map<String, Resolutions.Except> exceptions, boolean corrects) {
		int known = this.resolutions.before(this.editions.get(round.editionId())).newest();
		return new Resolutions.Wanted("2026年第" + (8 + known) + "次", today(), "议题3", "原则同意建议名单。", exceptions, "参评人数较少",
				"重点产业申报较少", corrects, corrects ? "登记有误" : "", known);
	}

	LocalDate today() {
		return PlatformClock.dateOf(this.clock.instant());
	}

	/** A step of the year, through its gates. */
	void take(Round round, EditionStep step) {
		done(this.editions.take(round.officer(), round.edition(), step));
	}

	Edition edition(Round round) {
		return this.editions.get(round.editionId());
	}

	void state(Round round, EditionState state) {
		this.scored.state(round, state);
	}

	String stage(String publicId) {
		return this.jdbc.sql("select stage from nomination.nomination where public_id = :id")
			.param("id", publicId)
			.query(String.class)
			.single();
	}

	/** How many stand where. */
	Map<String, Integer> stages(Round round) {
		Map<String, Integer> stages = new HashMap<>();
		this.jdbc
			.sql("select stage, count(*) as people from nomination.nomination where edition_id = :id group by stage")
			.param("id", round.editionId())
			.query((row, _) -> stages.put(row.getString(1), row.getInt(2)))
			.list();
		return stages;
	}

	void set(String publicId, String column, String value) {
		String sql = column.equals("stage") ? "update nomination.nomination set stage = :value where public_id = :id"
				: "update nomination.nomination set cluster = :value where public_id = :id";
		this.jdbc.sql(sql).param("value", value).param("id", publicId).update();
	}

	static void done(Outcome outcome) {
		EditionWorld.done(outcome);
	}

}
