package horqin.nomination;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendars;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.edition.QuotaStanding;
import horqin.edition.QuotaUse;
import horqin.edition.Quotas;
import horqin.nomination.ListRows.Draft;
import horqin.nomination.ListRows.Weighed;
import horqin.nomination.Nominations.Case;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 推荐名单 (Article 6): a unit orders its people by numbers, adds its minutes, its own notice
 * and its sealed letter, and sends all of it as one act within its quota. Acts on the
 * list wait for each other at its row; the seats are counted behind that, held against
 * every move of the quota.
 */
@Service
public class Recommendations implements QuotaUse {

	static final String SUBJECT = "nomination_list";

	private final Nominations nominations;

	private final ListRows rows;

	private final Quotas quotas;

	private final Editions editions;

	private final Situations situations;

	private final WorkingCalendars calendars;

	private final Scans scans;

	private final DecisionLog log;

	private final InstantSource clock;

	Recommendations(Nominations nominations, ListRows rows, Quotas quotas, Editions editions, Situations situations,
			WorkingCalendars calendars, Scans scans, DecisionLog log, InstantSource clock) {
		this.nominations = nominations;
		this.rows = rows;
		this.quotas = quotas;
		this.editions = editions;
		this.situations = situations;
		this.calendars = calendars;
		this.scans = scans;
		this.log = log;
		this.clock = clock;
	}

	@Override
	public Map<Long, Integer> used(long editionId) {
		return this.rows.taken(editionId, null);
	}

	/**
	 * A unit's list as it stands.
	 *
	 * @param seats seats the unit has
	 * @param taken people it has recommended and not taken back
	 * @param people those it still weighs, the list first
	 * @param batch what would be sent
	 * @param outcome what sending would be answered
	 */
	record View(Draft draft, int seats, int taken, List<Weighed> people, Batch batch, Outcome outcome) {

		public List<Weighed> listed() {
			return this.people.stream().filter(Weighed::listed).toList();
		}

		public int left() {
			return Math.max(0, this.seats - this.taken);
		}

	}

	/** What the unit of this actor has made up. */
	@Transactional(readOnly = true)
	public View view(Actor actor, Edition edition) {
		actor.require(Permission.NOMINATION_RECOMMEND);
		Draft draft = this.rows.draft(edition.id(), actor.unitId());
		int seats = this.quotas.standings(edition.id())
			.stream()
			.filter((row) -> row.unitId() == actor.unitId())
			.mapToInt(QuotaStanding::seats)
			.findFirst()
			.orElse(0);
		int taken = this.rows.taken(edition.id(), actor.unitId()).getOrDefault(actor.unitId(), 0);
		List<Weighed> people = this.rows.people(edition.id(), actor.unitId());
		Batch batch = batch(actor, edition, draft, seats, taken, people.stream().filter(Weighed::listed).toList());
		return new View(draft, seats, taken, people, batch, may(edition, batch, draft.explanation()));
	}

	/** The version of the unit's list now. */
	public int version(Actor actor, Edition edition) {
		actor.require(Permission.NOMINATION_RECOMMEND);
		return this.rows.draft(edition.id(), actor.unitId()).version();
	}

	/**
	 * Puts people on the list in an order, or takes them off it.
	 * @param places the place of each person by public id; 0 or nothing takes off
	 * @param version the version that was on the screen
	 */
	@Transactional
	public Outcome rank(Actor actor, Edition edition, Map<String, Integer> places, int version) {
		Draft draft = lock(actor, edition);
		Outcome outcome = mayChange(edition, draft, version);
		if (!outcome.isMoved()) {
			return outcome;
		}
		List<Weighed> people = this.rows.people(edition.id(), actor.unitId());
		List<Weighed> wanted = people.stream()
			.filter((each) -> each.stage() == Stage.UNIT_REVIEW && places.getOrDefault(each.publicId(), 0) > 0)
			.sorted(Comparator.comparing((Weighed each) -> places.get(each.publicId())).thenComparing(Weighed::id))
			.toList();
		List<Integer> given = wanted.stream().map((each) -> places.get(each.publicId())).toList();
		if (given.stream().distinct().count() < given.size()) {
			return Scans.refused("推荐排序有重复：" + String.join("、", given.stream().map(String::valueOf).toList()));
		}
		List<Long> ids = new ArrayList<>(people.stream().map(Weighed::id).toList());
		Map<Long, Integer> ranks = new HashMap<>();
		wanted.forEach((each) -> ranks.put(each.id(), ranks.size() + 1));
		this.rows.rank(edition.id(), actor.unitId(), ids, ids.stream().map((id) -> ranks.getOrDefault(id, 0)).toList());
		this.rows.save(edition.id(), actor.unitId(), draft);
		this.log.append(entry(actor, edition, "RANK", "排定推荐名单%d人".formatted(wanted.size())).practice("推荐单位对人选排序"));
		return outcome;
	}

	/**
	 * What a unit writes beside its list; a file that is not given stays as it is.
	 *
	 * @param version the version that was on the screen
	 */
	public record Papers(@Nullable LocalDate decidedOn, @Nullable Upload minutes, @Nullable String letterNumber,
			@Nullable Upload letter, @Nullable LocalDate postedOn, @Nullable LocalDate until, @Nullable Upload notice,
			@Nullable String result, int version) {

	}

	/** Saves minutes, letter and the unit's own notice, complete or not. */
	@Transactional
	public Outcome savePapers(Actor actor, Edition edition, Papers papers) {
		Draft draft = lock(actor, edition);
		Outcome outcome = Weighing
			.of(List.of(mayChange(edition, draft, papers.version()), ListRules.mayWrite(papers, today())));
		if (!outcome.isMoved()) {
			return outcome;
		}
		return this.scans.with(actor, papers.minutes(), Accept.SCAN,
				(minutes) -> this.scans.with(actor, papers.letter(), Accept.SCAN,
						(letter) -> this.scans.with(actor, papers.notice(), Accept.SCAN, (notice) -> {
							this.rows.save(edition.id(), actor.unitId(),
									new Draft((minutes != null) ? Long.valueOf(minutes.id()) : draft.minutesFileId(),
											papers.decidedOn(),
											(letter != null) ? Long.valueOf(letter.id()) : draft.letterFileId(),
											UnitReview.written(papers.letterNumber()), papers.postedOn(),
											papers.until(),
											(notice != null) ? Long.valueOf(notice.id()) : draft.noticeFileId(),
											UnitReview.written(papers.result()), draft.explanation(), draft.version()));
							this.log.append(entry(actor, edition, "LIST_PAPERS", "登记会议纪要、推荐函和本单位公示")
								.basis(Duty.UNIT_DECIDES_COLLECTIVELY, Duty.REPORTED_BY_PROCEDURE));
							return outcome;
						})));
	}

	/**
	 * Sends the list, as one act: everybody on it or nobody. Pressed twice, or in two
	 * tabs, the second one is told that it is gone.
	 * @param version the version that was on the screen
	 * @param explanation where the balance asks for one
	 */
	@Transactional
	public Outcome send(Actor actor, Edition seen, int version, @Nullable String explanation) {
		Draft draft = lock(actor, seen);
		Edition edition = this.editions.get(seen.id());
		if (draft.version() != version) {
			return stale();
		}
		int seats = this.quotas.lockSeats(edition.id(), actor.unitId()).orElse(0);
		int taken = this.rows.taken(edition.id(), actor.unitId()).getOrDefault(actor.unitId(), 0);
		this.rows.lockMembers(edition.id(), actor.unitId());
		List<Weighed> listed = this.rows.people(edition.id(), actor.unitId()).stream().filter(Weighed::listed).toList();
		Batch batch = batch(actor, edition, draft, seats, taken, listed);
		Outcome outcome = may(edition, batch, UnitReview.written(explanation));
		if (outcome.isMoved()) {
			send(actor, edition, seats, listed, UnitReview.written(explanation));
		}
		return outcome;
	}

	private void send(Actor actor, Edition edition, int seats, List<Weighed> listed, @Nullable String explanation) {
		long batch = this.rows.send(edition.id(), actor.unitId(), seats, explanation, actor);
		this.rows.sendMembers(batch, listed.stream().map(Weighed::id).toList());
		int place = 0;
		for (Weighed each : listed) {
			place++;
			Outcome moved = this.nominations.take(actor, this.nominations.lock(each.id()), NominationStep.RECOMMEND,
					new Case(null, false, List.of(), Details.none().with("batch", batch).with("rank", place)));
			if (!moved.isMoved()) {
				throw new IllegalStateException("Ready and yet refused: " + each.id());
			}
		}
		this.rows.clear(edition.id(), actor.unitId());
		this.log.append(entry(actor, edition, "SEND_LIST", "报送推荐名单%d人".formatted(listed.size())).because(explanation)
			.basis(Duty.UNIT_DECIDES_COLLECTIVELY, Duty.REPORTED_BY_PROCEDURE, Duty.QUOTA_NEVER_EXCEEDED)
			.details(Details.none().with("batch", batch).with("seats", seats).with("people", listed.size())));
	}

	/** What was sent in a year, as far as this actor may see it. */
	@Transactional(readOnly = true)
	public List<ListRows.Sent> batches(Actor actor, Edition edition) {
		actor.require(Permission.NOMINATION_SEE);
		if (edition.organiserId() != actor.scope().organiserId()) {
			throw new NotFound();
		}
		return this.rows.batches(edition.id(), actor.scope().unitId());
	}

	private Batch batch(Actor actor, Edition edition, Draft draft, int seats, int taken, List<Weighed> listed) {
		List<Batch.Member> members = new ArrayList<>();
		for (Weighed each : listed) {
			Nomination nomination = this.nominations.get(each.id());
			Outcome ready = this.nominations.may(actor, nomination, NominationStep.RECOMMEND, Case.plain(),
					this.situations.of(nomination, edition));
			members.add(new Batch.Member(each.name(), members.size() + 1, each.share(), ready));
		}
		boolean minutes = draft.minutesFileId() != null && draft.decidedOn() != null;
		return new Batch(seats, taken, members, minutes, draft.letterFileId() != null,
				ListRules.notice(draft, this.calendars.current(), NominationSettings.defaults(), this.clock.instant()));
	}

	private static Outcome may(Edition edition, Batch batch, @Nullable String explanation) {
		return ListRules.open(edition) instanceof Outcome.Refused closed ? closed : batch.mayRecommend(explanation);
	}

	/**
	 * The year first, then the list: in the same order as whoever moves quota does it.
	 */
	private Draft lock(Actor actor, Edition edition) {
		actor.require(Permission.NOMINATION_RECOMMEND);
		if (edition.organiserId() != actor.organiserId()) {
			throw new NotFound();
		}
		Edition held = this.editions.hold(edition.id());
		if (held.state() == EditionState.DRAFT) {
			throw new NotFound();
		}
		return this.rows.lock(edition.id(), actor.unitId());
	}

	private static Outcome mayChange(Edition edition, Draft draft, int version) {
		return (draft.version() != version) ? stale() : ListRules.open(edition);
	}

	private static Outcome stale() {
		return new Outcome.Refused(List.of(Reason.practice("推荐名单刚才已经报送或由他人改动，您看到的不是最新内容，请核对后再办理")));
	}

	private static Entry entry(Actor actor, Edition edition, String act, String label) {
		return Entry.of(new Subject(SUBJECT, edition.id() + "-" + actor.unitId()), actor.who(), act, label)
			.organiser(edition.organiserId());
	}

	private LocalDate today() {
		return PlatformClock.dateOf(Objects.requireNonNull(this.clock.instant()));
	}

}
