package horqin.objection;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import horqin.calendar.PlatformClock;
import horqin.records.Subject;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases, whom they are about, and who keeps away from them. */
@Component
class DossierTables {

	private static final String COLUMNS = """
			select d.id, d.public_id, d.organiser_id, d.number, d.notice, d.heading, d.matter, d.manner, d.channel,
				d.arrived_at, d.received_at, d.late_reason, d.take_by, d.due, d.state, d.handler_id,
				h.name as handler_name, l.public_id as leading_public_id, l.number as leading_number
			from objection.dossier d
			left join access.account h on h.id = d.handler_id
			left join objection.dossier l on l.id = d.merged_into
			""";

	static final String BY_PUBLIC_ID = COLUMNS + " where d.public_id = :publicId and d.organiser_id = :organiser";

	static final String LOCKED = BY_PUBLIC_ID + " for update of d";

	static final String BY_NUMBER = COLUMNS
			+ " where d.number = :number and d.organiser_id = :organiser for update of d";

	static final String BY_SUBMISSION = COLUMNS + " where d.submission = :submission";

	static final String INSERT = """
			insert into objection.dossier (public_id, organiser_id, number, notice, heading, matter, manner, channel,
				arrived_at, received_at, booked_by, late_reason, submission, code, take_by, due)
			values (:publicId, :organiser, :number, :notice, :heading, :matter, :manner, :channel,
				:arrived, :now, :by, :late, :submission, :code, :takeBy, :due)
			on conflict (submission) do nothing returning id""";

	static final String TAKEN = "select exists (select from objection.dossier where number = :number)";

	static final String ABOUT = """
			insert into objection.about (dossier_id, place, kind, ref, name, unit)
			values (:id, :place, :kind, :ref, :name, :unit)""";

	static final String PEOPLE = """
			select place, kind, ref, name, unit from objection.about where dossier_id = :id order by place""";

	static final String MOVE = """
			update objection.dossier set state = :to, handler_id = :handler, merged_into = :leading
			where id = :id and state = :from and handler_id is not distinct from cast(:had as bigint)""";

	static final String TIE = """
			insert into objection.tie (dossier_id, account_id, ground, at) values (:id, :account, :ground, :now)
			on conflict do nothing""";

	static final String IS_TIED = """
			select exists (select from objection.tie
				where dossier_id = :id and account_id = any (cast(:accounts as bigint[])))""";

	static final String TIES = """
			select a.name, t.ground, t.at from objection.tie t join access.account a on a.id = t.account_id
			where t.dossier_id = :id order by t.at""";

	static final String LEADS = "select exists (select from objection.dossier where merged_into = :id)";

	static final String MERGED = """
			select public_id, number from objection.dossier where merged_into = :id order by id""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	DossierTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A case, as far as all of its staff may read it.
	 *
	 * @param takeBy the day by which somebody should have it in hand
	 * @param due the day by which it should be decided; {@code null} without a calendar
	 */
	record Dossier(long id, String publicId, long organiserId, String number, String notice, String heading,
			Matter matter, Manner manner, ReportChannel channel, OffsetDateTime arrivedAt, OffsetDateTime receivedAt,
			@Nullable String lateReason, @Nullable LocalDate takeBy, @Nullable LocalDate due, CaseState state,
			@Nullable Long handlerId, @Nullable String handlerName, @Nullable String leadingPublicId,
			@Nullable String leadingNumber) {

		/** What the decision log calls it. */
		Subject subject() {
			return Subject.of("objection", this.id);
		}

		public String href() {
			return "/objections/" + this.publicId;
		}

		public String arrived() {
			return Wording.time(PlatformClock.timeOf(this.arrivedAt.toInstant()));
		}

		public String received() {
			return Wording.time(PlatformClock.timeOf(this.receivedAt.toInstant()));
		}

		/** 2026-483920 号异议. */
		public String label() {
			return this.number + "号异议";
		}

		boolean isHandledBy(long account) {
			return this.handlerId != null && this.handlerId == account;
		}

	}

	/** Somebody a case is about, as the notice named them. */
	record About(int place, String kind, String ref, String name, String unit) {

		Subject subject() {
			return new Subject(this.kind, this.ref);
		}

	}

	/** Somebody of the staff who keeps away. */
	record Tie(String name, String ground, OffsetDateTime at) {
	}

	/** A case that was merged into another. */
	record Merged(String publicId, String number) {
	}

	/** What goes in with a new case. */
	record Fresh(String publicId, String number, byte[] submission, byte[] code, @Nullable LocalDate takeBy,
			@Nullable LocalDate due) {
	}

	Optional<Dossier> bySubmission(byte[] submission) {
		return this.jdbc.sql(BY_SUBMISSION).param("submission", submission).query(Dossier.class).optional();
	}

	Optional<Dossier> byPublicId(long organiser, String publicId) {
		return this.jdbc.sql(BY_PUBLIC_ID)
			.param("publicId", publicId)
			.param("organiser", organiser)
			.query(Dossier.class)
			.optional();
	}

	/** The case, which nobody else moves until the caller's transaction ends. */
	Optional<Dossier> locked(long organiser, String publicId) {
		return this.jdbc.sql(LOCKED)
			.param("publicId", publicId)
			.param("organiser", organiser)
			.query(Dossier.class)
			.optional();
	}

	Optional<Dossier> lockedByNumber(long organiser, String number) {
		return this.jdbc.sql(BY_NUMBER)
			.param("number", number)
			.param("organiser", organiser)
			.query(Dossier.class)
			.optional();
	}

	boolean isTaken(String number) {
		return this.jdbc.sql(TAKEN).param("number", number).query(Boolean.class).single();
	}

	/** The id, or empty when this very form was already sent. */
	Optional<Long> insert(Report report, Booking booking, ObjectionTargets.Target target, Fresh fresh,
			@Nullable Long by) {
		return this.jdbc.sql(INSERT)
			.param("publicId", fresh.publicId())
			.param("organiser", target.organiserId())
			.param("number", fresh.number())
			.param("notice", target.publicId())
			.param("heading", target.heading())
			.param("matter", report.matter().name())
			.param("manner", report.manner().name())
			.param("channel", booking.channel().name())
			.param("arrived", booking.arrived().atOffset(ZoneOffset.UTC))
			.param("now", now())
			.param("by", by)
			.param("late", booking.lateReason().isBlank() ? null : booking.lateReason().strip())
			.param("submission", fresh.submission())
			.param("code", fresh.code())
			.param("takeBy", fresh.takeBy())
			.param("due", fresh.due())
			.query(Long.class)
			.optional();
	}

	void about(long id, int place, ObjectionTargets.Person person) {
		this.jdbc.sql(ABOUT)
			.param("id", id)
			.param("place", place)
			.param("kind", person.subject().kind())
			.param("ref", person.subject().id())
			.param("name", person.name())
			.param("unit", person.unit())
			.update();
	}

	List<About> people(long id) {
		return this.jdbc.sql(PEOPLE).param("id", id).query(About.class).list();
	}

	/** Moves it on; false when somebody was faster. */
	boolean move(Dossier from, CaseState to, @Nullable Long handler, @Nullable Long leading) {
		return this.jdbc.sql(MOVE)
			.param("to", to.name())
			.param("handler", handler)
			.param("leading", leading)
			.param("id", from.id())
			.param("from", from.state().name())
			.param("had", from.handlerId())
			.update() == 1;
	}

	boolean tie(long id, long account, String ground) {
		return this.jdbc.sql(TIE)
			.param("id", id)
			.param("account", account)
			.param("ground", ground)
			.param("now", now())
			.update() == 1;
	}

	/** Whether any of these people keeps away from it. */
	boolean isTied(long id, Collection<Long> accounts) {
		return this.jdbc.sql(IS_TIED)
			.param("id", id)
			.param("accounts", accounts.toArray(Long[]::new))
			.query(Boolean.class)
			.single();
	}

	List<Tie> ties(long id) {
		return this.jdbc.sql(TIES).param("id", id).query(Tie.class).list();
	}

	boolean leads(long id) {
		return this.jdbc.sql(LEADS).param("id", id).query(Boolean.class).single();
	}

	List<Merged> merged(long id) {
		return this.jdbc.sql(MERGED).param("id", id).query(Merged.class).list();
	}

	private OffsetDateTime now() {
		Instant now = this.clock.instant();
		return now.atOffset(ZoneOffset.UTC);
	}

}
