package horqin.objection;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import horqin.calendar.PlatformClock;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who objected and what they wrote: sealed here, and nowhere else. */
@Component
class ObjectorTables {

	static final String INSERT = """
			insert into objection.objector (dossier_id, name, contact, facts, salt)
			values (:id, :name, :contact, :facts, :salt)""";

	static final String ATTACH = """
			insert into objection.objector_file (dossier_id, place, file_id, name)
			values (:id, :place, :file, :name)""";

	static final String ONE = "select name, contact, facts, salt from objection.objector where dossier_id = :id";

	static final String FILES = """
			select o.place, f.public_id, o.name, f.size from objection.objector_file o
			join records.file f on f.id = o.file_id where o.dossier_id = :id order by o.place""";

	static final String FILE = """
			select o.file_id from objection.objector_file o where o.dossier_id = :id and o.place = :place""";

	static final String QUESTIONS = """
			select q.public_id, q.text, q.asked_at, r.text as reply, r.at as replied_at
			from objection.question q left join objection.reply r on r.question_id = q.id
			where q.dossier_id = :id order by q.id""";

	static final String REPLY = """
			insert into objection.reply (question_id, text, at)
			select q.id, :text, :now from objection.question q
			where q.public_id = :publicId and q.dossier_id = :id
			on conflict do nothing""";

	private final JdbcClient jdbc;

	private final Seals seals;

	private final InstantSource clock;

	ObjectorTables(JdbcClient jdbc, Seals seals, InstantSource clock) {
		this.jdbc = jdbc;
		this.seals = seals;
		this.clock = clock;
	}

	/** In the open, for the handler of the case alone. It prints as nothing. */
	record Objector(String name, String contact, String facts) {

		@Override
		public String toString() {
			return "Objector[***]";
		}

	}

	/** A file that the objector sent, under the name they gave it. */
	record Attachment(int place, String name, long size) {

		public String sizeText() {
			return Wording.size(this.size);
		}

		@Override
		public String toString() {
			return "Attachment[" + this.place + "]";
		}

	}

	/**
	 * Something the objector was asked.
	 *
	 * @param reply what they answered; {@code null} if nothing yet, empty for whoever may
	 * not read it
	 */
	record Question(String publicId, String text, String asked, @Nullable String reply) {

		@Override
		public String toString() {
			return "Question[" + this.publicId + "]";
		}

	}

	void insert(long id, String publicId, Report report, byte[] salt) {
		this.jdbc.sql(INSERT)
			.param("id", id)
			.param("name", this.seals.seal(report.name(), "name", publicId))
			.param("contact", this.seals.seal(report.contact(), "contact", publicId))
			.param("facts", this.seals.seal(report.facts(), "facts", publicId))
			.param("salt", salt)
			.update();
	}

	void attach(long id, String publicId, int place, long file, String name) {
		this.jdbc.sql(ATTACH)
			.param("id", id)
			.param("place", place)
			.param("file", file)
			.param("name", this.seals.seal(name.isBlank() ? "附件" + place : name, "file" + place, publicId))
			.update();
	}

	Objector open(DossierTables.Dossier dossier) {
		return this.jdbc.sql(ONE)
			.param("id", dossier.id())
			.query((row, _) -> new Objector(this.seals.open(row.getBytes("name"), "name", dossier.publicId()),
					this.seals.open(row.getBytes("contact"), "contact", dossier.publicId()),
					this.seals.open(row.getBytes("facts"), "facts", dossier.publicId())))
			.single();
	}

	List<Attachment> attachments(DossierTables.Dossier dossier) {
		return this.jdbc.sql(FILES)
			.param("id", dossier.id())
			.query((row, _) -> new Attachment(row.getInt("place"),
					this.seals.open(row.getBytes("name"), "file" + row.getInt("place"), dossier.publicId()),
					row.getLong("size")))
			.list();
	}

	Optional<Long> file(long id, int place) {
		return this.jdbc.sql(FILE).param("id", id).param("place", place).query(Long.class).optional();
	}

	/** What was asked; the replies in the open only if wanted. */
	List<Question> questions(long id, boolean inTheOpen) {
		return this.jdbc.sql(QUESTIONS)
			.param("id", id)
			.query((row, _) -> new Question(row.getString("public_id"), row.getString("text"),
					Wording.time(PlatformClock.timeOf(row.getObject("asked_at", OffsetDateTime.class).toInstant())),
					reply(row.getBytes("reply"), row.getString("public_id"), inTheOpen)))
			.list();
	}

	private @Nullable String reply(byte @Nullable [] sealed, String question, boolean inTheOpen) {
		if (sealed == null) {
			return null;
		}
		return inTheOpen ? this.seals.open(sealed, "reply", question) : "";
	}

	/** False when it was answered before. */
	boolean reply(long id, String question, String text) {
		return this.jdbc.sql(REPLY)
			.param("id", id)
			.param("publicId", question)
			.param("text", Objects.requireNonNull(this.seals.seal(text, "reply", question)))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

}
