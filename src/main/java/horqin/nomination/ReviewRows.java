package horqin.nomination;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What employer and unit found, said, sent back and handed over; written once, the last
 * word counts.
 */
@Repository
class ReviewRows {

	static final String SPAN_VERSION = """
			select version from nomination.work_span where id = :span and nomination_id = :nomination
				and not removed""";

	/** Pressed twice, it is said once. */
	static final String CERTIFY = """
			insert into nomination.span_certification (span_id, span_version, confirmed, grounds, file_id, recorded_by,
				recorded_at)
			select :span, :version, :confirmed, :grounds, :file, :by, :now
			where cast(:file as bigint) is not null or not exists (select from (select confirmed, grounds
					from nomination.span_certification where span_id = :span and span_version = :version
					order by id desc limit 1) as last
				where last.confirmed = :confirmed and last.grounds = :grounds)""";

	static final String CERTIFICATIONS = """
			select distinct on (c.span_id) c.span_id, c.confirmed, c.grounds, c.file_id, a.name as by_name,
				c.recorded_at
			from nomination.span_certification c
			join nomination.work_span s on s.id = c.span_id and s.version = c.span_version and not s.removed
			join access.account a on a.id = c.recorded_by
			where s.nomination_id = :nomination
			order by c.span_id, c.id desc""";

	static final String CONFIRM = """
			insert into nomination.standing_certification (nomination_id, confirmed, recorded_by, recorded_at)
			select :nomination, cast(:confirmed as text[]), :by, :now
			where not exists (select from (select confirmed from nomination.standing_certification
					where nomination_id = :nomination order by id desc limit 1) as last
				where last.confirmed = cast(:confirmed as text[]))""";

	static final String OPINE = """
			insert into nomination.opinion (nomination_id, body, favourable, text, signer, signed_on, recorded_by,
				recorded_at)
			select :nomination, :body, :favourable, :text, :signer, :on, :by, :now
			where not exists (select from (select favourable, text, signer, signed_on from nomination.opinion
					where nomination_id = :nomination and body = :body
						and recorded_at >= coalesce(cast(:since as timestamptz), '-infinity')
					order by id desc limit 1) as last
				where last.favourable = :favourable and last.text = :text and last.signer = :signer
					and last.signed_on = :on)""";

	static final String OPINIONS = """
			select o.body, o.favourable, o.text, o.signer, o.signed_on, a.name as by_name, o.recorded_at,
				o.recorded_at < coalesce(n.submitted_at, '-infinity') as lapsed
			from nomination.opinion o
			join nomination.nomination n on n.id = o.nomination_id
			join access.account a on a.id = o.recorded_by
			where o.nomination_id = :nomination order by o.id desc limit 50""";

	static final String SEND_BACK = """
			insert into nomination.sent_back (nomination_id, from_stage, defects, sent_by, sent_at)
			values (:nomination, :stage, :defects, :by, :now)""";

	static final String SENT_BACK = """
			select s.from_stage, s.defects, a.name as by_name, s.sent_at
			from nomination.sent_back s join access.account a on a.id = s.sent_by
			where s.nomination_id = :nomination order by s.id desc limit 20""";

	static final String REDIRECT = """
			insert into nomination.redirection (nomination_id, from_unit_id, to_unit_id, reason, redirected_by,
				redirected_at)
			values (:nomination, :from, :to, :reason, :by, :now)""";

	static final String HAND_OVER = """
			update nomination.nomination set unit_id = :to, ground = :ground, unit_rank = null
				where id = :nomination""";

	static final String REDIRECTIONS = """
			select f.short_name as from_name, t.short_name as to_name, r.reason, r.redirected_at
			from nomination.redirection r
			join access.unit f on f.id = r.from_unit_id
			join access.unit t on t.id = r.to_unit_id
			where r.nomination_id = :nomination order by r.id desc limit 20""";

	static final String GROUND = """
			update nomination.nomination set ground = :ground, version = version + 1, changed_at = :now
			where id = :nomination and ground is distinct from :ground""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	ReviewRows(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Integer> spanVersion(Nomination nomination, long span) {
		return this.jdbc.sql(SPAN_VERSION)
			.param("span", span)
			.param("nomination", nomination.id())
			.query(Integer.class)
			.optional();
	}

	boolean certify(long span, int version, boolean confirmed, String grounds, @Nullable Long file, Actor by) {
		return recorded(CERTIFY, by).param("span", span)
			.param("version", version)
			.param("confirmed", confirmed)
			.param("grounds", grounds)
			.param("file", file)
			.update() == 1;
	}

	/** What was found of each span as it stands now. */
	List<Certified> certifications(long nomination) {
		return this.jdbc.sql(CERTIFICATIONS).param("nomination", nomination).query(Certified.class).list();
	}

	boolean confirm(Nomination nomination, Standing standing, Actor by) {
		List<String> confirmed = new ArrayList<>(standing.exclusions().stream().map(Enum::name).toList());
		if (standing.retained()) {
			confirmed.add("RETAINED");
		}
		return recorded(CONFIRM, by).param("nomination", nomination.id())
			.param("confirmed", confirmed.toArray(String[]::new))
			.update() == 1;
	}

	boolean opine(Nomination nomination, ReviewRules.Said said, Actor by) {
		return recorded(OPINE, by).param("nomination", nomination.id())
			.param("body", said.body().name())
			.param("favourable", said.favourable())
			.param("text", Reading.text(String.valueOf(said.text())))
			.param("signer", Reading.text(String.valueOf(said.signer())))
			.param("on", said.on())
			.param("since", nomination.submittedAt())
			.update() == 1;
	}

	/**
	 * Everything that was said, newest first; what was said of an older text has lapsed.
	 */
	List<Opined> opinions(long nomination) {
		return this.jdbc.sql(OPINIONS).param("nomination", nomination).query(Opined.class).list();
	}

	void sendBack(Nomination nomination, String defects, Actor by) {
		recorded(SEND_BACK, by).param("nomination", nomination.id())
			.param("stage", nomination.stage().name())
			.param("defects", defects)
			.update();
	}

	List<SentBack> sentBack(long nomination) {
		return this.jdbc.sql(SENT_BACK).param("nomination", nomination).query(SentBack.class).list();
	}

	void redirect(Nomination nomination, long toUnit, Channel ground, String reason, Actor by) {
		recorded(REDIRECT, by).param("nomination", nomination.id())
			.param("from", nomination.unitId())
			.param("to", toUnit)
			.param("reason", reason)
			.update();
		this.jdbc.sql(HAND_OVER)
			.param("nomination", nomination.id())
			.param("to", toUnit)
			.param("ground", ground.name())
			.update();
	}

	List<Redirected> redirections(long nomination) {
		return this.jdbc.sql(REDIRECTIONS).param("nomination", nomination).query(Redirected.class).list();
	}

	boolean ground(Nomination nomination, Channel ground) {
		return this.jdbc.sql(GROUND)
			.param("nomination", nomination.id())
			.param("ground", ground.name())
			.param("now", now())
			.update() == 1;
	}

	private JdbcClient.StatementSpec recorded(String sql, Actor by) {
		return this.jdbc.sql(sql).param("by", by.accountId()).param("now", now());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** What was found of a span. */
	record Certified(long spanId, boolean confirmed, String grounds, @Nullable Long fileId, String byName,
			OffsetDateTime recordedAt) {

	}

	/** An opinion as it is shown. */
	record Opined(Opinion.Body body, boolean favourable, String text, String signer, LocalDate signedOn, String byName,
			OffsetDateTime recordedAt, boolean lapsed) {

	}

	/** One list of what to put right. */
	record SentBack(Stage fromStage, String defects, String byName, OffsetDateTime sentAt) {

	}

	/** One handing over. */
	record Redirected(String fromName, String toName, String reason, OffsetDateTime redirectedAt) {

	}

}
