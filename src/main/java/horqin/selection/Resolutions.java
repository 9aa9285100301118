package horqin.selection;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Office;
import horqin.access.Permission;
import horqin.access.Separation;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.nomination.StageMoves;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.records.Subject;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.scoring.Seal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 党组审议 (Article 7): the secretary records what the party group resolved, as the whole
 * list plus its exceptions. Written once; later ones settle who was deferred, or decide
 * the list anew.
 */
@Service
public class Resolutions {

	private final ResolutionTables tables;

	private final MeetingTables meetings;

	private final PlacingTables placings;

	private final Editions editions;

	private final StageMoves moves;

	private final Separation separation;

	private final StoredFiles files;

	private final DecisionLog log;

	private final InstantSource clock;

	Resolutions(ResolutionTables tables, MeetingTables meetings, PlacingTables placings, Editions editions,
			StageMoves moves, Separation separation, StoredFiles files, DecisionLog log, InstantSource clock) {
		this.tables = tables;
		this.meetings = meetings;
		this.placings = placings;
		this.editions = editions;
		this.moves = moves;
		this.separation = separation;
		this.files = files;
		this.log = log;
		this.clock = clock;
	}

	/** A person whom the session did not simply agree to. */
	public record Except(Verdict verdict, String reason) {

	}

	/**
	 * A resolution as somebody records it.
	 *
	 * @param session which session, e.g. 2026年第8次
	 * @param item the number of the item
	 * @param exceptions by the public id of the nomination. On the whole list everybody
	 * else is agreed to; on those who were deferred everybody else stays so
	 * @param corrects whether it decides the list anew although one is recorded
	 * @param reason why it does
	 * @param known the number of the newest resolution that was on the screen; 0 for none
	 */
	public record Wanted(String session, @Nullable LocalDate heldOn, String item, String conclusion,
			Map<String, Except> exceptions, String numberReason, String industryReason, boolean corrects, String reason,
			int known) {

		public Wanted {
			exceptions = Map.copyOf(exceptions);
		}

		Deliberation.Head head() {
			return new Deliberation.Head(this.session, this.heldOn, this.item, this.conclusion, this.numberReason,
					this.industryReason, this.reason);
		}

	}

	@Transactional(readOnly = true)
	Submitted before(Edition edition) {
		Meeting meeting = this.meetings.valid(edition.id()).orElse(null);
		List<Line> proposed = (meeting == null) ? List.of()
				: this.placings.of(meeting.id())
					.stream()
					.filter((line) -> line.stands() && line.decision() == Decision.PROPOSED)
					.toList();
		Map<Long, ResolutionTables.Given> verdicts = this.tables.standing(edition.id())
			.stream()
			.collect(Collectors.toMap(ResolutionTables.Given::nominationId, Function.identity()));
		return new Submitted(edition, meeting, this.meetings.preparing(edition.id()).isPresent(), proposed, verdicts,
				this.tables.newest(edition.id()));
	}

	/**
	 * Records a resolution; everybody on the list moves in the same transaction.
	 * @param excerpt the scan, received in this transaction or before; {@code null} when
	 * there is none
	 */
	@Transactional
	public Outcome record(Actor actor, String editionPublicId, Wanted wanted, @Nullable StoredFile excerpt) {
		actor.require(Permission.RESOLUTION_RECORD);
		long id = this.editions.see(actor, editionPublicId).id();
		this.meetings.oneAtATime(id);
		Edition edition = this.editions.hold(id);
		Submitted before = before(edition);
		if (before.newest() != wanted.known()) {
			return Answers.refused("审议结果刚才已登记（本年度现有%d份，您看到的是%d份），请核对后再办理".formatted(before.newest(), wanted.known()));
		}
		Resolution.Kind kind = before.kind(wanted.corrects());
		List<FrozenList.Named> decided = before.decided(kind, wanted);
		Outcome outcome = new Answers().add(deliberation(before, kind, wanted, decided, excerpt).mayRecord())
			.add(before.notSettled(kind, wanted))
			.add(this.separation.may(actor, Meetings.list(id), Office.APPROVE))
			.outcome();
		Meeting meeting = before.meeting();
		if (outcome.isMoved() && meeting != null && excerpt != null) {
			Outcome apart = this.separation.claim(actor, Meetings.list(id), Office.APPROVE);
			if (!apart.isMoved()) {
				return apart;
			}
			write(actor, meeting, kind, wanted, decided, excerpt);
		}
		return outcome;
	}

	/** The same with the scan as it is handed in. */
	@Transactional
	public Outcome record(Actor actor, String editionPublicId, Wanted wanted, Upload excerpt) {
		actor.require(Permission.RESOLUTION_RECORD);
		return switch (this.files.receive(excerpt, Accept.SCAN, actor.accountId())) {
			case Receipt.Rejected(String sentence) -> Answers.refused(sentence.replaceFirst("。$", ""));
			case Receipt.Stored(StoredFile file) -> record(actor, editionPublicId, wanted, file);
		};
	}

	private Deliberation deliberation(Submitted before, Resolution.Kind kind, Wanted wanted,
			List<FrozenList.Named> decided, @Nullable StoredFile excerpt) {
		List<String> outsiders = before.outside(wanted.exceptions().keySet())
			.stream()
			.map((publicId) -> name(before, publicId))
			.sorted()
			.toList();
		return new Deliberation(before.edition().state(), before.meeting(), before.preparing(), kind, wanted.head(),
				excerpt != null, decided, outsiders, before.approvedAfter(kind, decided), before.edition().band(),
				PlatformClock.dateOf(this.clock.instant()));
	}

	private String name(Submitted before, String publicId) {
		Meeting meeting = before.meeting();
		List<Line> all = (meeting != null) ? this.placings.of(meeting.id()) : List.of();
		return all.stream()
			.filter((line) -> line.publicId().equals(publicId))
			.map(Line::name)
			.findFirst()
			.orElse("未参加本年度评审的人");
	}

	private void write(Actor actor, Meeting meeting, Resolution.Kind kind, Wanted wanted,
			List<FrozenList.Named> decided, StoredFile excerpt) {
		String text = FrozenList.of(Objects.requireNonNullElse(meeting.digest(), ""),
				wanted.session().strip() + " " + wanted.heldOn() + " " + kind.name(), decided);
		Seal seal = Seal.of(text);
		long id = this.tables.insert(new ResolutionTables.New(meeting, wanted.known() + 1, kind, wanted.head(),
				excerpt.id(), decided, text, seal), actor.accountId());
		long approved = decided.stream().filter((one) -> one.verdict() == Verdict.APPROVED).count();
		this.log.append(entry(actor, meeting, id, kind).because(because(kind, wanted))
			.basis(Duty.PARTY_GROUP_DECIDES, Duty.ONLY_PROPOSED_TO_PARTY_GROUP)
			.details(Details.none()
				.with("list", seal.digest())
				.with("meeting", meeting.sequence())
				.with("decided", decided.size())
				.with("approved", approved)
				.with("excerpt", excerpt.sha256())));
		move(actor, id, decided);
	}

	private static Entry entry(Actor actor, Meeting meeting, long id, Resolution.Kind kind) {
		return Entry
			.of(Subject.of("selection_resolution", id), actor.who(), "RECORD_RESOLUTION", "登记党组会议决定：" + kind.label())
			.organiser(meeting.organiserId());
	}

	private static @Nullable String because(Resolution.Kind kind, Wanted wanted) {
		String why = List
			.of((kind == Resolution.Kind.CORRECTION) ? wanted.reason() : "", wanted.numberReason(),
					wanted.industryReason())
			.stream()
			.map(String::strip)
			.filter((each) -> !each.isEmpty())
			.collect(Collectors.joining("；"));
		return why.isEmpty() ? null : why;
	}

	/** A correction goes back over the list to the verdict; nothing is left of before. */
	private void move(Actor actor, long resolution, List<FrozenList.Named> decided) {
		Map<Long, FrozenList.Named> byId = decided.stream()
			.collect(Collectors.toMap((one) -> one.line().nominationId(), Function.identity()));
		List<Nomination> people = this.moves.lock(byId.keySet());
		Map<Stage, Map<Stage, List<Long>>> ways = new HashMap<>();
		for (Nomination one : people) {
			FrozenList.Named named = Objects.requireNonNull(byId.get(one.id()));
			Stage to = named.verdict().stage();
			if (one.stage() != to) {
				ways.computeIfAbsent(one.stage(), (_) -> new HashMap<>())
					.computeIfAbsent(to, (_) -> new ArrayList<>())
					.add(one.id());
				this.log.append(Nominations.entry(one, actor, "RESOLVE", "党组会议：" + named.verdict().label())
					.moved(one.stage(), to)
					.because(named.reason().isBlank() ? null : named.reason().strip())
					.basis(Duty.PARTY_GROUP_DECIDES)
					.details(Details.none().with("resolution", resolution)));
			}
		}
		ways.forEach((from, ends) -> ends.forEach((to, ids) -> move(ids, from, to)));
	}

	private void move(List<Long> ids, Stage from, Stage to) {
		if (from.mayGoTo(to)) {
			this.moves.move(ids, from, to);
			return;
		}
		this.moves.move(ids, from, Stage.SCORED);
		this.moves.move(ids, Stage.SCORED, Stage.PROPOSED);
		this.moves.move(ids, Stage.PROPOSED, to);
	}

	/** A resolution that this actor may see. */
	Resolution see(Actor actor, String publicId) {
		actor.require(Permission.PROPOSAL_SEE);
		return this.tables.byPublicId(actor.organiserId(), publicId).orElseThrow(NotFound::new);
	}

	/** What it decided, in the order of the list. */
	List<FrozenList.Named> decided(Resolution resolution) {
		Map<Long, ResolutionTables.Given> given = this.tables.verdicts(resolution.id())
			.stream()
			.collect(Collectors.toMap(ResolutionTables.Given::nominationId, Function.identity()));
		List<FrozenList.Named> decided = new ArrayList<>();
		for (Line line : this.placings.of(resolution.meetingId())) {
			ResolutionTables.Given one = given.get(line.nominationId());
			if (one != null) {
				decided.add(new FrozenList.Named(line, one.verdict(), one.reason()));
			}
		}
		return decided;
	}

	List<Resolution> of(long editionId) {
		return this.tables.of(editionId);
	}

	Optional<StoredFile> excerpt(Resolution resolution) {
		return this.files.find(resolution.excerptFileId());
	}

}
