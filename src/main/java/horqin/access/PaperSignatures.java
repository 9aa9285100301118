package horqin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 线下签批登记: a decision signed on paper. One person uploads the scan, another compares it
 * with the paper and confirms; then it counts like a signature in the platform. The
 * module whose step it is hears {@link Confirmed} in the same transaction.
 */
@Service
public class PaperSignatures {

	private static final String INSERT = """
			insert into access.paper_signature (public_id, subject_kind, subject_id, step, title, step_label, href,
				signer_appointment_id, signed_on, file_id, uploaded_by, uploaded_at)
			values (:publicId, :kind, :id, :step, :title, :stepLabel, :href, :signer, :signedOn, :file, :by, :now)
			on conflict (subject_kind, subject_id, step) where refused_reason is null do nothing""";

	/**
	 * Only what is the actor's to confirm: their organiser's, or their unit's, and
	 * nobody's own.
	 */
	private static final String THEIRS = """
			from access.appointment p
			where s.public_id = :publicId and p.id = s.signer_appointment_id and p.organiser_id = :organiser
				and (:unit::bigint is null or p.unit_id = :unit)
				and s.confirmed_at is null and s.refused_reason is null and s.uploaded_by <> :by
			returning s.subject_kind, s.subject_id, s.step, s.title, s.href, s.signed_on, s.uploaded_by,
				p.account_id""";

	private static final String CONFIRM = """
			update access.paper_signature s set confirmed_by = :by, confirmed_at = :now
			""" + THEIRS;

	private static final String REFUSE = """
			update access.paper_signature s set refused_reason = :reason
			""" + THEIRS;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final DecisionLog log;

	private final Appointments appointments;

	private final ApplicationEventPublisher events;

	PaperSignatures(JdbcClient jdbc, Clock clock, DecisionLog log, Appointments appointments,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.log = log;
		this.appointments = appointments;
		this.events = events;
	}

	/** The same as below, for a thing that is called by its kind only. */
	@Transactional
	public Outcome register(Actor actor, Subject subject, String step, long signer, LocalDate signedOn, long fileId) {
		return register(actor, new Paper(subject, step, null, null, null), signer, signedOn, fileId);
	}

	/**
	 * Registers a paper. That the actor may sign for this thing at all, the caller has
	 * made sure of.
	 * @param signer the appointment of who signed
	 * @param fileId the scan, stored by the caller through {@code records.StoredFiles}
	 */
	@Practice("线下签批由一人上传扫描件，另一人对照原件复核后生效")
	@Transactional
	public Outcome register(Actor actor, Paper paper, long signer, LocalDate signedOn, long fileId) {
		actor.require(Permission.PAPER_UPLOAD);
		List<Reason> hard = new ArrayList<>();
		if (signedOn.isAfter(LocalDate.now(this.clock))) {
			hard.add(Reason.practice("签批日期不能晚于今天。"));
		}
		if (signers(actor, true).stream().noneMatch((each) -> each.id() == signer)) {
			hard.add(Reason.practice("请选择有签批权限的负责人。"));
		}
		Outcome outcome = Outcome.weigh(hard, List.of(), null);
		if (!outcome.isMoved()) {
			return outcome;
		}
		if (insert(actor, paper, signer, signedOn, fileId) == 0) {
			return new Outcome.Refused(List.of(Reason.practice("这一步的签批件已经登记过，不必重复登记。")));
		}
		this.log.append(
				Entry.of(paper.subject(), actor.who(), "PAPER_REGISTERED", "登记线下签批件").organiser(actor.organiserId()));
		return outcome;
	}

	private int insert(Actor actor, Paper paper, long signer, LocalDate signedOn, long fileId) {
		return this.jdbc.sql(INSERT)
			.param("publicId", Tokens.publicId())
			.param("kind", paper.subject().kind())
			.param("id", paper.subject().id())
			.param("step", paper.step())
			.param("title", paper.title())
			.param("stepLabel", paper.stepLabel())
			.param("href", paper.href())
			.param("signer", signer)
			.param("signedOn", signedOn)
			.param("file", fileId)
			.param("by", actor.accountId())
			.param("now", now())
			.update();
	}

	/**
	 * Who may have signed what this actor registers: their unit's lead, or the
	 * organiser's leaders.
	 */
	List<Appointments.Appointment> signers(Actor actor, boolean leadsToo) {
		Long unit = actor.scope().unitId();
		if (unit != null) {
			return this.appointments.withRole(actor.organiserId(), Role.RECOMMENDER_LEAD, unit);
		}
		List<Appointments.Appointment> all = new ArrayList<>(
				this.appointments.withRole(actor.organiserId(), Role.LEADER, null));
		if (leadsToo) {
			all.addAll(this.appointments.withRole(actor.organiserId(), Role.RECOMMENDER_LEAD, null));
		}
		return all;
	}

	/**
	 * Confirms a paper that somebody else uploaded; 404 for one's own, and for one that
	 * is decided.
	 */
	@Transactional
	void confirm(Actor actor, String publicId) {
		actor.require(Permission.PAPER_CONFIRM);
		Found found = decide(CONFIRM, actor, publicId, null);
		this.log.append(
				Entry.of(found.subject(), actor.who(), "PAPER_CONFIRMED", "复核线下签批件").organiser(actor.organiserId()));
		this.events
			.publishEvent(new Confirmed(found.subject(), found.step(), found.accountId(), found.signedOn(), actor));
		this.events.publishEvent(new Decided(found.uploadedBy(), found.title(), found.href(), null));
	}

	/** Sends a paper back to whoever uploaded it; another one can be registered. */
	@Transactional
	void refuse(Actor actor, String publicId, String reason) {
		actor.require(Permission.PAPER_CONFIRM);
		Found found = decide(REFUSE, actor, publicId, reason);
		this.log.append(Entry.of(found.subject(), actor.who(), "PAPER_REFUSED", "退回线下签批件")
			.organiser(actor.organiserId())
			.because(reason));
		this.events.publishEvent(new Decided(found.uploadedBy(), found.title(), found.href(), reason));
	}

	private Found decide(String sql, Actor actor, String publicId, @Nullable String reason) {
		Optional<Found> found = this.jdbc.sql(sql)
			.param("by", actor.accountId())
			.param("now", now())
			.param("reason", reason)
			.param("publicId", publicId)
			.param("organiser", actor.organiserId())
			.param("unit", actor.scope().unitId())
			.query(Found.class)
			.optional();
		return found.orElseThrow(NotFound::new);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What is signed.
	 *
	 * @param step the step it signs, by the name of the owning module's machine
	 * @param title what people call the thing
	 * @param stepLabel what the step is called on screen
	 * @param href where it can be looked at
	 */
	public record Paper(Subject subject, String step, @Nullable String title, @Nullable String stepLabel,
			@Nullable String href) {
	}

	/**
	 * A paper counts from now on.
	 *
	 * @param signerAccount who signed on paper
	 * @param confirmedBy who compared it
	 */
	public record Confirmed(Subject subject, String step, long signerAccount, LocalDate signedOn, Actor confirmedBy) {
	}

	/**
	 * Somebody else has looked at what an account uploaded.
	 *
	 * @param refusedReason why it was sent back; {@code null} when it was confirmed
	 */
	public record Decided(long uploadedBy, @Nullable String title, @Nullable String href,
			@Nullable String refusedReason) {
	}

	record Found(String subjectKind, String subjectId, String step, @Nullable String title, @Nullable String href,
			LocalDate signedOn, long uploadedBy, long accountId) {

		Subject subject() {
			return new Subject(this.subjectKind, this.subjectId);
		}

	}

}
