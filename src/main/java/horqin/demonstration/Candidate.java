package horqin.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;

import horqin.access.Actor;
import horqin.demonstration.content.Applicant;
import horqin.demonstration.content.EditionBook;
import horqin.edition.Milestone;
import horqin.nomination.Nomination;
import horqin.nomination.Stage;
import org.jspecify.annotations.Nullable;

/** Somebody who applies in one year, while the story is told. */
final class Candidate {

	/** Cases that only make sense at the person's own screen. */
	private static final Set<String> OWN = Set.of("SHORT_FRONT_LINE", "MISSING_STATEMENT", "STATEMENT_TOO_LONG",
			"MISSING_EVIDENCE", "LATE_SUBMISSION", "WITHDRAWN", "SEAT_MOVED", "WRONG_UNIT", "DOCUMENT_SUBSTITUTED",
			"ENTERPRISE_HEAD", "RETIRED_REFUSED", "RETIRED_REEMPLOYED", "RETURNED_CORRECTED", "DUPLICATE_FILE",
			"OBJECTION_HELD");

	/** Cases that only make sense where the unit types. */
	private static final Set<String> ON_BEHALF = Set.of("IDENTITY_WRONG", "IDENTITY_MISMATCH", "NAME_DOT_VARIANT",
			"ON_BEHALF_WITHOUT_CONSENT", "ENTERED_BY_UNIT", "IMPORTED", "TWO_UNITS");

	private final Applicant applicant;

	private final Stage end;

	private final @Nullable Candidate before;

	private final @Nullable LocalDateTime submittedAt;

	private @Nullable Actor worker;

	private @Nullable Actor writer;

	private @Nullable String id;

	private @Nullable String subject;

	Candidate(Applicant applicant) {
		this(applicant, applicant.end(), null, applicant.submittedAt());
	}

	private Candidate(Applicant applicant, Stage end, @Nullable Candidate before, @Nullable LocalDateTime submittedAt) {
		this.applicant = applicant;
		this.end = end;
		this.before = before;
		this.submittedAt = submittedAt;
	}

	/**
	 * Somebody who was not selected and applies again with what they wrote.
	 * @param end where the new application stands when the story stops
	 */
	static Candidate again(Candidate before, Stage end, EditionBook.Year year) {
		LocalDate opens = Objects.requireNonNull(year.timetable().get(Milestone.APPLICATIONS_OPEN));
		int number = before.number();
		LocalDateTime handedIn = (end == Stage.DRAFT) ? null
				: opens.plusDays(1 + number % 11).atTime(9 + number % 9, number * 13 % 60);
		return new Candidate(before.applicant, end, before, handedIn);
	}

	Applicant applicant() {
		return this.applicant;
	}

	String key() {
		return this.applicant.key();
	}

	Stage end() {
		return this.end;
	}

	boolean again() {
		return this.before != null;
	}

	boolean shows(String caseKey) {
		return !again() && this.applicant.shows(caseKey);
	}

	/** A number of its own from 0 on, for minutes and turns. */
	int number() {
		return Integer.parseInt(this.applicant.key().substring(1));
	}

	/** Whether the person types; otherwise the unit does. */
	boolean own() {
		if (this.applicant.cases().stream().anyMatch(ON_BEHALF::contains)) {
			return false;
		}
		return this.applicant.cases().stream().anyMatch(OWN::contains) || number() % 9 < 5;
	}

	/** The union it is handed to first. */
	String firstUnit() {
		String first = again() ? null : this.applicant.firstUnit();
		return (first != null) ? first : this.applicant.unit();
	}

	LocalDateTime submittedAt() {
		return Objects.requireNonNull(this.submittedAt, () -> key() + " is never handed in");
	}

	boolean isSubmitted() {
		return this.submittedAt != null;
	}

	/** The account of the person, who keeps it from year to year. */
	@Nullable Actor worker() {
		return (this.worker == null && this.before != null) ? this.before.worker() : this.worker;
	}

	void signsInAs(Actor actor) {
		this.worker = actor;
	}

	/** The nomination was opened. */
	void opened(Actor by, Nomination nomination) {
		this.writer = by;
		this.id = nomination.publicId();
		this.subject = nomination.subject().id();
	}

	/** What modules that know no nominations call it. */
	String subject() {
		return (this.subject != null) ? this.subject : "";
	}

	/** Who types: the person or the unit's clerk. */
	Actor writer() {
		return Objects.requireNonNull(this.writer, () -> key() + " is not opened");
	}

	/** The public id of the nomination. */
	String id() {
		return Objects.requireNonNull(this.id, () -> key() + " is not opened");
	}

}
