package horqin.nomination;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.Appointments;
import horqin.access.Role;
import horqin.calendar.Deadline;
import horqin.message.Messages;
import horqin.nomination.Nominations.Case;
import horqin.records.Accept;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing in, handing in again, taking back; and the single papers that go along. */
@Service
public class Applying {

	static final String SENT_BACK = """
			select b.from_stage, b.defects, a.name, b.sent_at
			from nomination.sent_back b join access.account a on a.id = b.sent_by
			where b.nomination_id = :id order by b.id desc limit 1""";

	private final Nominations nominations;

	private final Editing editing;

	private final Papers papers;

	private final Situations situations;

	private final Appointments appointments;

	private final Messages messages;

	private final JdbcClient jdbc;

	Applying(Nominations nominations, Editing editing, Papers papers, Situations situations, Appointments appointments,
			Messages messages, JdbcClient jdbc) {
		this.nominations = nominations;
		this.editing = editing;
		this.papers = papers;
		this.situations = situations;
		this.appointments = appointments;
		this.messages = messages;
		this.jdbc = jdbc;
	}

	/**
	 * Hands an application in: to the employer, or after a return straight to the unit.
	 * @param step {@link NominationStep#SUBMIT} or {@link NominationStep#RESUBMIT}
	 */
	@Transactional
	public Outcome submit(Actor actor, String publicId, NominationStep step) {
		if (step != NominationStep.SUBMIT && step != NominationStep.RESUBMIT) {
			throw new IllegalArgumentException("Not a way of handing in: " + step);
		}
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = this.nominations.take(actor, nomination, step, asked(actor, nomination));
		if (outcome.isMoved()) {
			tellUnit(actor, nomination, nomination.name() + "提交了申报材料",
					(step == NominationStep.SUBMIT) ? "请组织所在单位核对工作经历、签署意见。" : "已按退回意见修改，请审核。");
		}
		return outcome;
	}

	/** What the page shows before the button. */
	public Outcome maySubmit(Actor actor, Situation situation, NominationStep step) {
		Nomination nomination = situation.nomination();
		return this.nominations.may(actor, nomination, step, asked(actor, nomination), situation);
	}

	/** Who types it hands it in; a unit types only what it opened. */
	private static Case asked(Actor actor, Nomination nomination) {
		boolean own = actor.role() == Role.APPLICANT || nomination.onBehalf();
		return Case.plain()
			.and(own ? Outcome.moved() : new Outcome.Refused(
					List.of(Reason.practice("这份材料由" + nomination.name() + "本人填写和提交，推荐单位不能代为提交"))));
	}

	/**
	 * Takes an application back before it is recommended.
	 * @param paper the signed request, which a unit that acts for somebody must show
	 */
	@Transactional
	public Outcome withdraw(Actor actor, String publicId, @Nullable String reason, @Nullable Upload paper) {
		Nomination nomination = this.editing.lock(actor, publicId);
		boolean there = this.papers.last(nomination.id()).containsKey(Paper.Kind.WITHDRAWAL);
		if (paper != null && actor.role() != Role.APPLICANT) {
			if (this.papers.add(actor, nomination, Paper.Kind.WITHDRAWAL, paper,
					Accept.SCAN) instanceof Receipt.Rejected(String sentence)) {
				return new Outcome.Refused(List.of(Reason.practice(sentence)));
			}
			there = true;
		}
		Outcome outcome = this.nominations.take(actor, nomination, NominationStep.WITHDRAW,
				Case.because(Prose.isBlank(reason) ? null : reason).withPaper(there));
		if (outcome.isMoved() && actor.role() == Role.APPLICANT) {
			tellUnit(actor, nomination, nomination.name() + "撤回了申报", "本人在推荐之前撤回，可以在截止前重新申报。");
		}
		return outcome;
	}

	/** Keeps the portrait. */
	@Transactional
	public Outcome photo(Actor actor, String publicId, Upload upload) {
		return paper(actor, publicId, Paper.Kind.PHOTO, upload, Accept.IMAGE, Photo.fits(upload));
	}

	/** Keeps the proof of being kept on after retirement. */
	@Transactional
	public Outcome retainedProof(Actor actor, String publicId, Upload upload) {
		return paper(actor, publicId, Paper.Kind.RETAINED_PROOF, upload, Accept.SCAN, Outcome.moved());
	}

	private Outcome paper(Actor actor, String publicId, Paper.Kind kind, Upload upload, Accept accept, Outcome fits) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Weighing.of(List.of(Editing.mayEdit(actor, nomination), fits));
		if (!outcome.isMoved()) {
			return outcome;
		}
		if (this.papers.add(actor, nomination, kind, upload, accept) instanceof Receipt.Rejected(String sentence)) {
			return new Outcome.Refused(List.of(Reason.practice(sentence)));
		}
		this.editing.touch(nomination);
		return outcome;
	}

	/** The last paper of a kind, for whoever may see the nomination. */
	public Optional<StoredFile> paper(Actor actor, String publicId, Paper.Kind kind) {
		return this.papers.file(this.nominations.see(actor, publicId).id(), kind);
	}

	/** Whether this actor may write in it now. */
	public Outcome mayEdit(Actor actor, Nomination nomination) {
		return Editing.mayEdit(actor, nomination);
	}

	/** By when it has to be handed in as it stands. */
	public Optional<Deadline> deadline(Nomination nomination) {
		return this.situations.deadline(nomination);
	}

	/** What was asked when it was last sent back. */
	public Optional<SentBack> sentBack(Nomination nomination) {
		return this.jdbc.sql(SENT_BACK)
			.param("id", nomination.id())
			.query((row, _) -> new SentBack(Stage.valueOf(row.getString(1)), row.getString(2), row.getString(3),
					row.getObject(4, OffsetDateTime.class)))
			.optional();
	}

	private void tellUnit(Actor actor, Nomination nomination, String title, String body) {
		List<Long> clerks = this.appointments.withRole(nomination.organiserId(), Role.RECOMMENDER, nomination.unitId())
			.stream()
			.map(Appointments.Appointment::accountId)
			.filter((id) -> id != actor.accountId())
			.toList();
		this.messages.tell(clerks, title, body, nomination.unitHref());
	}

}
