package horqin.selection;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import horqin.scoring.Seal;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Resolutions and their verdicts as they are kept: written once. */
@Component
class ResolutionTables {

	private static final String COLUMNS = """
			select r.id, r.public_id, r.organiser_id, r.edition_id, e.year, r.meeting_id, r.sequence, r.kind, r.session,
				r.held_on, r.item, r.conclusion, r.excerpt_file_id, r.number_reason, r.industry_reason, r.reason,
				r.approved, r.deferred, a.name as recorded_by_name, r.recorded_at, r.digest,
				exists (select from selection.valid_resolution v where v.id = r.id) as valid
			from selection.resolution r
			join edition.edition e on e.id = r.edition_id
			join access.account a on a.id = r.recorded_by
			""";

	static final String BY_PUBLIC_ID = COLUMNS + "where r.public_id = :publicId and r.organiser_id = :organiser";

	/** The newest first; a year has a few. */
	static final String OF_EDITION = COLUMNS + "where r.edition_id = :edition order by r.sequence desc limit 50";

	static final String NEWEST = """
			select coalesce(max(sequence), 0) from selection.resolution where edition_id = :edition""";

	static final String INSERT = """
			insert into selection.resolution (organiser_id, edition_id, meeting_id, sequence, kind, session, held_on,
				item, conclusion, excerpt_file_id, number_reason, industry_reason, reason, approved, deferred,
				recorded_by, recorded_at, list, salt, digest)
			values (:organiser, :edition, :meeting, :sequence, :kind, :session, :heldOn, :item, :conclusion, :file,
				:number, :industry, :reason, :approved, :deferred, :by, :now, :list, :salt, :digest)
			returning id""";

	static final String DECIDE = """
			insert into selection.verdict (resolution_id, nomination_id, verdict, reason)
			select :resolution, one.* from unnest(cast(:nominations as bigint[]), cast(:verdicts as text[]),
				cast(:reasons as text[])) as one""";

	static final String VERDICTS = """
			select v.nomination_id, v.verdict, v.reason from selection.verdict v
			where v.resolution_id = :resolution""";

	static final String STANDING = """
			select v.nomination_id, v.verdict, v.reason from selection.valid_verdict v where v.edition_id = :edition""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	ResolutionTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A verdict as it is kept. */
	record Given(long nominationId, Verdict verdict, String reason) {

	}

	/**
	 * A resolution to be written.
	 *
	 * @param list the text that is sealed
	 */
	record New(Meeting meeting, int sequence, Resolution.Kind kind, Deliberation.Head head, long file,
			List<FrozenList.Named> decided, String list, Seal seal) {

		private int count(Verdict verdict) {
			return (int) this.decided.stream().filter((one) -> one.verdict() == verdict).count();
		}

		private @Nullable String reason() {
			return (this.kind == Resolution.Kind.CORRECTION) ? this.head.reason().strip() : null;
		}

	}

	Optional<Resolution> byPublicId(long organiser, String publicId) {
		return this.jdbc.sql(BY_PUBLIC_ID)
			.param("publicId", publicId)
			.param("organiser", organiser)
			.query(Resolution.class)
			.optional();
	}

	List<Resolution> of(long edition) {
		return this.jdbc.sql(OF_EDITION).param("edition", edition).query(Resolution.class).list();
	}

	/** The number of the newest one of a year; 0 if there is none. */
	int newest(long edition) {
		return this.jdbc.sql(NEWEST).param("edition", edition).query(Integer.class).single();
	}

	List<Given> verdicts(long resolution) {
		return this.jdbc.sql(VERDICTS).param("resolution", resolution).query(Given.class).list();
	}

	/** The last word on everybody, as it holds now. */
	List<Given> standing(long edition) {
		return this.jdbc.sql(STANDING).param("edition", edition).query(Given.class).list();
	}

	long insert(New one, long by) {
		long id = this.jdbc.sql(INSERT)
			.param("organiser", one.meeting().organiserId())
			.param("edition", one.meeting().editionId())
			.param("meeting", one.meeting().id())
			.param("sequence", one.sequence())
			.param("kind", one.kind().name())
			.param("session", one.head().session().strip())
			.param("heldOn", Objects.requireNonNull(one.head().heldOn()))
			.param("item", one.head().item().strip())
			.param("conclusion", one.head().conclusion().strip())
			.param("file", one.file())
			.param("number", one.head().numberReason().strip())
			.param("industry", one.head().industryReason().strip())
			.param("reason", one.reason())
			.param("approved", one.count(Verdict.APPROVED))
			.param("deferred", one.count(Verdict.DEFERRED))
			.param("by", by)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("list", one.list())
			.param("salt", one.seal().salt())
			.param("digest", one.seal().digest())
			.query(Long.class)
			.single();
		List<FrozenList.Named> decided = one.decided();
		this.jdbc.sql(DECIDE)
			.param("resolution", id)
			.param("nominations", decided.stream().map((each) -> each.line().nominationId()).toArray(Long[]::new))
			.param("verdicts", decided.stream().map((each) -> each.verdict().name()).toArray(String[]::new))
			.param("reasons", decided.stream().map((each) -> each.reason().strip()).toArray(String[]::new))
			.update();
		return id;
	}

}
