package horqin.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A notice (公示), an announcement (公布) or a correction, as its own row stands.
 *
 * @param id the inside id
 * @param publicId the id in addresses
 * @param editionId its year's inside id
 * @param editionPublicId its year's id in addresses
 * @param organiserId whose it is
 * @param organiserName who issues it
 * @param year the year
 * @param kind what it is
 * @param sequence 1 is the year's first of its kind
 * @param state where it stands
 * @param title issuer, matter and kind
 * @param body one paragraph to a line
 * @param contact where objections are taken, a line each
 * @param plannedOn a notice: the day of posting that its printed days are counted from
 * @param workingDays a notice: for how many working days
 * @param termFirst an announcement: the first day of the cultivation
 * @param termLast an announcement: its last day
 * @param refersTo the announcement that a supplement or a correction adds to
 * @param orderReason why the names do not follow their strokes, if they do not
 * @param bandReason why the number is outside of the year's band, if it is
 * @param number the office's number, once announced
 * @param sealedFileId the sealed scan, once announced
 * @param version of this row
 * @param submittedBy who sent it for signing
 * @param submittedByName their name
 * @param signedByName who signed
 * @param signedOn when
 * @param signedDigest SHA-256 of what was signed
 * @param outAt when its period began, or when it was announced
 */
public record Paper(long id, String publicId, long editionId, String editionPublicId, long organiserId,
		String organiserName, int year, PaperKind kind, int sequence, PaperState state, String title, String body,
		String contact, @Nullable LocalDate plannedOn, @Nullable Integer workingDays, @Nullable LocalDate termFirst,
		@Nullable LocalDate termLast, @Nullable Long refersTo, @Nullable String orderReason,
		@Nullable String bandReason, @Nullable String number, @Nullable Long sealedFileId, int version,
		@Nullable Long submittedBy, @Nullable String submittedByName, @Nullable String signedByName,
		@Nullable LocalDate signedOn, @Nullable String signedDigest, @Nullable OffsetDateTime outAt) {

	/** What it is called on screen, e.g. 2026年度公示（第2批）. */
	public String label() {
		String of = this.year + "年度";
		return switch (this.kind) {
			case NOTICE -> of + "公示" + ((this.sequence > 1) ? "（第%d批）".formatted(this.sequence) : "");
			case ANNOUNCEMENT -> of + ((this.sequence > 1) ? "补充公布（第%d批）".formatted(this.sequence) : "公布");
			case CORRECTION -> of + "更正公布" + ((this.sequence > 1) ? this.sequence : "");
		};
	}

	/** What the decision log and the separation of duties call it. */
	public Subject subject() {
		return Subject.of(PaperTables.SUBJECT, this.id);
	}

	/** Where the office works on it. */
	public String href() {
		return "/notice-desk/" + this.publicId;
	}

	/** Where everybody reads it, once it is up. */
	public String publicHref() {
		return this.kind.publicPath() + "/" + this.publicId;
	}

	/** The paragraphs of the body. */
	public List<String> paragraphs() {
		return lines(this.body);
	}

	/** Where objections are taken, line by line. */
	public List<String> contactLines() {
		return lines(this.contact);
	}

	/** Whether a paragraph is a heading of the first level. */
	public static boolean isHeading(String paragraph) {
		return paragraph.matches("[一二三四五六七八九十]{1,3}、.{1,40}");
	}

	/** The working days that a notice asks for. */
	public int days() {
		return Objects.requireNonNull(this.workingDays);
	}

	/** The step a paper signature names: another round of signing needs another scan. */
	public String signingStep() {
		return "SIGN_" + this.version;
	}

	private static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
