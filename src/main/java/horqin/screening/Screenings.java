package horqin.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.Office;
import horqin.access.Permission;
import horqin.access.Separation;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.edition.Quotas;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.records.Details;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.screening.Dockets.Input;
import horqin.screening.Judgement.Said;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 形式审查 (Article 7): takes recommended people in, keeps what was judged of each item, and
 * concludes.
 */
@Service
public class Screenings {

	/** In the order of their ids, as every act on many at once goes. */
	static final String PICKED = """
			select n.id from nomination.nomination n
			where n.public_id = any (cast(:picked as text[])) and n.organiser_id = :organiser
			order by n.id for update""";

	static final String WAITING = """
			select n.id from nomination.nomination n
			where n.edition_id = :edition and n.stage = 'RECOMMENDED'
				and (cast(:unit as bigint) is null or n.unit_id = :unit)
			order by n.id for update""";

	private final Nominations nominations;

	private final Dockets dockets;

	private final Moves moves;

	private final ReviewTables reviews;

	private final Editions editions;

	private final Quotas quotas;

	private final Separation separation;

	private final ScreeningNews news;

	private final JdbcClient jdbc;

	Screenings(Nominations nominations, Dockets dockets, Moves moves, ReviewTables reviews, Editions editions,
			Quotas quotas, Separation separation, ScreeningNews news, JdbcClient jdbc) {
		this.nominations = nominations;
		this.dockets = dockets;
		this.moves = moves;
		this.reviews = reviews;
		this.editions = editions;
		this.quotas = quotas;
		this.separation = separation;
		this.news = news;
		this.jdbc = jdbc;
	}

	/**
	 * What came of an act on many.
	 *
	 * @param done people for whom it was done
	 * @param refused one sentence for each of the others, with name and reasons
	 */
	public record Many(int done, List<String> refused) {

		public Many {
			refused = List.copyOf(refused);
		}

	}

	/**
	 * What somebody judges of an item.
	 *
	 * @param verdict what
	 * @param remark what is to be put right, why it fails, or on what it holds
	 * @param ground by which duty it fails; {@code null} where the item has only one
	 */
	public record Judged(Verdict verdict, @Nullable String remark, @Nullable Duty ground) {

		/** Met, with nothing to say. */
		public static Judged met() {
			return new Judged(Verdict.MET, null, null);
		}

	}

	/**
	 * Takes recommended people in for review; whoever was taken in meanwhile is told
	 * apart, not twice.
	 * @param picked their public ids
	 */
	@Transactional
	public Many takeIn(Actor actor, Collection<String> picked) {
		actor.require(Permission.SCREEN);
		return each(picked(actor, picked), (nomination) -> takeIn(actor, nomination));
	}

	/**
	 * Takes in everybody who waits in a year.
	 * @param unitId of one unit only, or {@code null} for all
	 */
	@Transactional
	public Many takeInAll(Actor actor, String editionPublicId, @Nullable Long unitId) {
		actor.require(Permission.SCREEN);
		Edition edition = this.editions.see(actor, editionPublicId);
		List<Long> ids = this.jdbc.sql(WAITING)
			.param("edition", edition.id())
			.param("unit", unitId)
			.query(Long.class)
			.list();
		return each(ids, (nomination) -> takeIn(actor, nomination));
	}

	private Outcome takeIn(Actor actor, Nomination nomination) {
		return this.moves.take(actor, nomination, ScreeningStep.TAKE_IN, Input.none(), (_) -> Details.none());
	}

	/**
	 * Keeps what was judged, of some items or of all; what did not change is not kept
	 * twice.
	 * @param version the version that was on the screen
	 */
	@Transactional
	@Practice("逐项判断可以分次保存，作结论以前可以改")
	public Outcome judge(Actor actor, String publicId, Map<Item, Judged> judged, int version) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.SCREEN);
		Docket docket = this.dockets.of(nomination, this.editions.hold(nomination.editionId()));
		Map<Item, Said> said = Said.all(judged);
		Sheet sheet = docket.sheet();
		Map<Item, Said> changed = sheet.changed(said);
		Outcome outcome = mayJudge(actor, docket, said);
		if (!outcome.isMoved() || changed.isEmpty()) {
			return outcome;
		}
		if (sheet.version() != version) {
			return ScreeningRules.stale(sheet.lastJudge());
		}
		Outcome claimed = this.separation.claim(actor, nomination.subject(), Office.REVIEW);
		if (!claimed.isMoved()) {
			return claimed;
		}
		changed.forEach((item, each) -> this.reviews.judge(nomination.id(), sheet.round(), item, each, sheet.hint(item),
				actor));
		Map<Item, Judgement> now = this.reviews.judged(nomination.id(), sheet.round());
		int met = (int) now.values().stream().filter((each) -> each.verdict() == Verdict.MET).count();
		this.reviews.count(nomination.id(), sheet.round(), version, now.size(), met);
		this.moves.note(actor, nomination, "JUDGE", "登记形式审查判断%d项".formatted(changed.size()),
				Details.none().with("round", sheet.round()).with("judged", now.size()).with("met", met));
		return outcome;
	}

	private Outcome mayJudge(Actor actor, Docket docket, Map<Item, Said> said) {
		List<Reason> hard = new ArrayList<>();
		Stage stage = docket.nomination().stage();
		if (stage != Stage.SCREENING || docket.edition().state() != EditionState.SCREENING) {
			hard.add(Reason
				.practice("现在是「%s」，本年度是「%s」，判断在「形式审查中」登记".formatted(stage.label(), docket.edition().state().label())));
		}
		ScreeningRules.faults(said, docket.known(), Hints.of(docket.known()))
			.forEach((item, fault) -> hard
				.add(new Reason(fault.duty(), "「%s」：%s".formatted(item.label(), fault.text()))));
		hard.addAll(this.separation.may(actor, docket.nomination().subject(), Office.REVIEW).reasons());
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Passes somebody of whom every item was judged as met.
	 * @param version the version that was on the screen
	 */
	@Transactional
	public Outcome pass(Actor actor, String publicId, int version, @Nullable String note) {
		return conclude(actor, publicId, version, ScreeningStep.PASS, note);
	}

	/** Passes those of whom every item was judged as met; nobody else. */
	@Transactional
	public Many passJudged(Actor actor, Collection<String> picked) {
		actor.require(Permission.SCREEN);
		return each(picked(actor, picked),
				(nomination) -> this.moves.take(actor, nomination, ScreeningStep.PASS, Input.none(), (docket) -> {
					this.reviews.conclude(docket, true, null, List.of(), actor);
					this.news.passed(docket);
					return Details.none().with("round", docket.sheet().round());
				}));
	}

	/**
	 * Refuses somebody, with article and reason of each item that fails.
	 * @param version the version that was on the screen
	 * @param note what the office adds
	 */
	@Transactional
	public Outcome refuse(Actor actor, String publicId, int version, @Nullable String note) {
		return conclude(actor, publicId, version, ScreeningStep.REFUSE, note);
	}

	private Outcome conclude(Actor actor, String publicId, int version, ScreeningStep step, @Nullable String note) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.SCREEN);
		Docket docket = this.dockets.of(nomination, this.editions.hold(nomination.editionId()));
		if (docket.sheet().version() != version && ScreeningStep.at(nomination.stage(), actor.role()).contains(step)) {
			return ScreeningRules.stale(docket.sheet().lastJudge());
		}
		Input with = Input.because(note);
		boolean passed = step == ScreeningStep.PASS;
		return this.moves.take(actor, docket, step, with, (seen) -> {
			List<Sheet.Line> failing = passed ? List.of() : ScreeningStep.failing(seen.sheet(), nomination.stage());
			this.reviews.conclude(seen, passed, with.reason(), failing, actor);
			if (passed) {
				this.news.passed(seen);
			}
			else {
				this.news.refused(seen, this.reviews.conclusion(nomination.id()).orElseThrow());
			}
			return Details.none()
				.with("round", seen.sheet().round())
				.with("items", failing.stream().map((line) -> line.item().name()).collect(Collectors.joining(" ")));
		});
	}

	/** Opens a conclusion again, with a reason, as long as nobody scores. */
	@Transactional
	public Outcome reopen(Actor actor, String publicId, @Nullable String reason) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.SCREEN);
		this.editions.hold(nomination.editionId());
		// Whoever recommends waits here: the seat cannot be taken meanwhile.
		this.quotas.lockSeats(nomination.editionId(), nomination.unitId());
		Input with = Input.because(reason);
		return this.moves.take(actor, nomination, ScreeningStep.REOPEN, with, (docket) -> {
			this.news.reopened(docket);
			return Details.none().with("round", docket.sheet().round());
		});
	}

	private List<Long> picked(Actor actor, Collection<String> picked) {
		return this.jdbc.sql(PICKED)
			.param("picked", picked.toArray(String[]::new))
			.param("organiser", actor.organiserId())
			.query(Long.class)
			.list();
	}

	private Many each(List<Long> ids, Function<Nomination, Outcome> act) {
		int done = 0;
		List<String> refused = new ArrayList<>();
		for (Long id : ids) {
			Nomination nomination = this.nominations.lock(id);
			Outcome outcome = act.apply(nomination);
			if (outcome.isMoved()) {
				done++;
			}
			else {
				refused.add(nomination.name() + "："
						+ outcome.reasons().stream().map(Reason::text).collect(Collectors.joining("；")));
			}
		}
		return new Many(done, refused);
	}

}
