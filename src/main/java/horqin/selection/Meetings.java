package horqin.selection;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Office;
import horqin.access.Permission;
import horqin.access.Separation;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.Editions;
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
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Review meetings (评审会议): prepared, concluded as one act, kept. Convening one and
 * concluding it is {@link Convening}; here stands what is written in between.
 */
@Service
public class Meetings {

	private final MeetingTables tables;

	private final PlacingTables placings;

	private final Editions editions;

	private final StoredFiles files;

	private final Separation separation;

	private final DecisionLog log;

	private final InstantSource clock;

	Meetings(MeetingTables tables, PlacingTables placings, Editions editions, StoredFiles files, Separation separation,
			DecisionLog log, InstantSource clock) {
		this.tables = tables;
		this.placings = placings;
		this.editions = editions;
		this.files = files;
		this.separation = separation;
		this.log = log;
		this.clock = clock;
	}

	/** A meeting that this actor may see; one in preparation only with the scores. */
	Meeting see(Actor actor, String publicId) {
		actor.require(Permission.PROPOSAL_SEE);
		return this.tables.byPublicId(actor.organiserId(), publicId)
			.filter((meeting) -> !meeting.isPreparing() || actor.may(Permission.SCORES_SEE))
			.orElseThrow(NotFound::new);
	}

	/** Everything the rules read of a meeting. */
	Proposal proposal(Meeting meeting) {
		return proposal(meeting, this.editions.get(meeting.editionId()));
	}

	private Proposal proposal(Meeting meeting, Edition edition) {
		return new Proposal(meeting, edition.state(), edition.band(), this.placings.of(meeting.id()),
				this.tables.attendance(meeting.id()), today());
	}

	/** The public id of the meeting in preparation, for whoever drives it by services. */
	public Optional<String> inPreparation(long editionId) {
		return this.tables.preparing(editionId).map(Meeting::publicId);
	}

	/** The version of a meeting as it stands. */
	public int version(Actor actor, String publicId) {
		return see(actor, publicId).version();
	}

	/**
	 * A decision as somebody types it.
	 *
	 * @param reason why it leaves the order of the scores; may be empty
	 * @param votes votes for the person; {@code null} if not counted
	 */
	public record Decided(Decision decision, String reason, @Nullable Integer votes) {

	}

	/**
	 * Saves the list; whoever is not named keeps the decision they had.
	 * @param decisions by the public id of the nomination
	 * @param version the version that was on the screen
	 */
	@Transactional
	public Outcome saveList(Actor actor, String publicId, Map<String, Decided> decisions, boolean reserves,
			int version) {
		Held held = hold(actor, publicId);
		Answers answers = new Answers().add(MeetingStep.PREPARE.may(held.meeting().state(), held.year().state()))
			.add(fresh(held.meeting(), version));
		decisions.values()
			.forEach((one) -> answers.refuseIf(one.reason().length() > 500,
					"离开名次的理由最多500字，现为%d字".formatted(one.reason().length())));
		Outcome outcome = answers.outcome();
		if (outcome.isMoved()) {
			List<Line> changed = new ArrayList<>();
			for (Line line : this.placings.of(held.meeting().id())) {
				Decided one = decisions.get(line.publicId());
				if (one != null && line.stands()) {
					changed.add(line.with(one.decision(), one.reason().strip(), one.votes()));
				}
			}
			this.placings.decide(held.meeting().id(), changed);
			one(this.tables.touch(held.meeting(), reserves));
			this.log
				.append(entry(held.meeting(), actor, "SAVE_LIST", "保存建议名单草稿").basis(Duty.MEETING_DECIDES_COLLECTIVELY)
					.details(Details.none().with("reserves", reserves)));
		}
		return outcome;
	}

	/**
	 * What is written down of a meeting.
	 *
	 * @param chair the place of the member who presided; 0 for nobody
	 * @param presence by the place of each member
	 * @param recorders names
	 * @param supervisors names
	 */
	public record Written(@Nullable LocalDate heldOn, String place, int chair, Map<Integer, Presence> presence,
			List<String> recorders, List<String> supervisors, String minutes) {

	}

	/** Whether a member was there, and why not. */
	public record Presence(boolean present, String reason) {

	}

	/** Saves day, place, attendance and minutes, complete or not. */
	@Transactional
	public Outcome saveRecord(Actor actor, String publicId, Written written, int version) {
		Held held = hold(actor, publicId);
		Outcome outcome = new Answers().add(MeetingStep.PREPARE.may(held.meeting().state(), held.year().state()))
			.add(fresh(held.meeting(), version))
			.add(readable(written))
			.outcome();
		if (outcome.isMoved()) {
			this.tables.attend(held.meeting().id(), attendance(held.meeting(), written));
			one(this.tables.record(held.meeting(), written.heldOn(), written.place().strip(),
					written.minutes().strip()));
			this.log.append(entry(held.meeting(), actor, "SAVE_RECORD", "登记评审会议出席情况和会议记录")
				.basis(Duty.MEETING_DECIDES_COLLECTIVELY));
		}
		return outcome;
	}

	private static Outcome readable(Written written) {
		Answers answers = new Answers();
		answers.refuseIf(written.place().length() > 100, "会议地点最多100字，现为%d字".formatted(written.place().length()));
		answers.refuseIf(written.minutes().length() > 20000,
				"会议记录最多20000字，现为%d字".formatted(written.minutes().length()));
		List<String> names = new ArrayList<>(written.recorders());
		names.addAll(written.supervisors());
		answers.refuseIf(names.size() > 20, "记录人和列席人员最多20人，现为%d人".formatted(names.size()));
		names.stream()
			.filter((name) -> name.length() > 50)
			.forEach((name) -> answers.refuseIf(true, "姓名最多50字，请一行写一人：%s…".formatted(name.substring(0, 12))));
		written.presence()
			.values()
			.forEach((one) -> answers.refuseIf(one.reason().length() > 200,
					"缺席原因最多200字，现为%d字".formatted(one.reason().length())));
		return answers.outcome();
	}

	/** Members are those of the committee; the others are named at the meeting. */
	private List<Attendee> attendance(Meeting meeting, Written written) {
		List<Attendee> all = new ArrayList<>();
		for (Attendee before : this.tables.attendance(meeting.id())) {
			if (before.isMember()) {
				Presence said = written.presence().getOrDefault(before.place(), new Presence(false, ""));
				all.add(new Attendee(before.place(), before.kind(), before.name(), before.unitName(),
						before.place() == written.chair(), said.present(),
						said.present() ? "" : said.reason().strip()));
			}
		}
		int place = all.stream().mapToInt(Attendee::place).max().orElse(0);
		for (String name : written.recorders()) {
			place++;
			all.add(new Attendee(place, Attendee.Kind.RECORDER, name, "", false, true, ""));
		}
		for (String name : written.supervisors()) {
			place++;
			all.add(new Attendee(place, Attendee.Kind.SUPERVISOR, name, "", false, true, ""));
		}
		return all;
	}

	/** Keeps the scan of the signed minutes; a better one may follow. */
	@Transactional
	public Outcome addScan(Actor actor, String publicId, Upload scan) {
		Held held = hold(actor, publicId);
		Outcome outcome = MeetingStep.ADD_SCAN.may(held.meeting().state(), held.year().state());
		if (!outcome.isMoved()) {
			return outcome;
		}
		return switch (this.files.receive(scan, Accept.SCAN, actor.accountId())) {
			case Receipt.Rejected(String sentence) -> Answers.refused(sentence.replaceFirst("。$", ""));
			case Receipt.Stored(StoredFile file) -> {
				this.tables.addScan(held.meeting().id(), file.id(), actor.accountId());
				this.log.append(entry(held.meeting(), actor, "ADD_MINUTES_SCAN", "上传评审会议记录签字件")
					.basis(Duty.MEETING_DECIDES_COLLECTIVELY)
					.details(Details.none().with("file", file.sha256())));
				yield outcome;
			}
		};
	}

	/** The newest scan of a meeting's signed minutes. */
	Optional<StoredFile> scan(Meeting meeting) {
		return this.tables.scan(meeting.id()).flatMap(this.files::find);
	}

	/** A meeting with its year, both held until the transaction ends. */
	record Held(Meeting meeting, Edition year) {

	}

	/** Held for whoever records meetings, who from now on has prepared this list. */
	Held hold(Actor actor, String publicId) {
		actor.require(Permission.MEETING_RECORD);
		Meeting seen = this.tables.byPublicId(actor.organiserId(), publicId).orElseThrow(NotFound::new);
		this.tables.oneAtATime(seen.editionId());
		Edition year = this.editions.hold(seen.editionId());
		Meeting meeting = this.tables.locked(actor.organiserId(), publicId).orElseThrow(NotFound::new);
		return new Held(meeting, year);
	}

	/** Whoever prepares the list does not record what the party group resolves on it. */
	Outcome prepares(Actor actor, long editionId) {
		return this.separation.claim(actor, list(editionId), Office.PREPARE);
	}

	static Subject list(long editionId) {
		return Subject.of("selection_list", editionId);
	}

	static Outcome fresh(Meeting meeting, int version) {
		return (meeting.version() == version) ? Outcome.moved()
				: Answers.refused("会议材料刚才已由他人保存（第%d版，您看到的是第%d版），请核对后再办理".formatted(meeting.version(), version));
	}

	static Entry entry(Meeting meeting, Actor actor, String act, String label) {
		return Entry.of(meeting.subject(), actor.who(), act, label).organiser(meeting.organiserId());
	}

	static void one(int rows) {
		if (rows != 1) {
			throw new IllegalStateException("A meeting moved while it was locked");
		}
	}

	private LocalDate today() {
		return PlatformClock.dateOf(this.clock.instant());
	}

}
