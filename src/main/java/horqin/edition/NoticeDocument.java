package horqin.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A notice of the year: the annual one, or a supplement.
 *
 * @param id its inside id
 * @param publicId the id in addresses
 * @param editionId its year
 * @param sequence 0 for the annual notice, 1 and so on for supplements
 * @param state where it stands
 * @param title issuer, matter and kind
 * @param addressee to whom it goes
 * @param body one paragraph to a line
 * @param number the office's number, once issued
 * @param version of the row
 * @param submittedBy who sent it for signing
 * @param submittedByName their name
 * @param signedByName who signed
 * @param signedOn when
 * @param signedDigest SHA-256 of what was signed
 * @param issuedAt when it went out
 */
public record NoticeDocument(long id, String publicId, long editionId, int sequence, NoticeState state, String title,
		String addressee, String body, @Nullable String number, int version, @Nullable Long submittedBy,
		@Nullable String submittedByName, @Nullable String signedByName, @Nullable LocalDate signedOn,
		@Nullable String signedDigest, @Nullable OffsetDateTime issuedAt) {

	/** Whether it opens the year. */
	public boolean isAnnual() {
		return this.sequence == 0;
	}

	/** What it is called on screen. */
	public String label() {
		return isAnnual() ? "推荐工作通知" : "补充通知" + this.sequence;
	}

	/** What the decision log and the separation of duties call it. */
	public Subject subject() {
		return Subject.of("edition_notice", this.id);
	}

	/** The step a paper signature names: another round of signing needs another paper. */
	String signingStep() {
		return "SIGN_" + this.version;
	}

	/** The paragraphs of the body. */
	public List<String> paragraphs() {
		return this.body.lines().filter((line) -> !line.isBlank()).toList();
	}

	/** Whether a paragraph is a heading of the first level. */
	public static boolean isHeading(String paragraph) {
		return paragraph.matches("[一二三四五六七八九十]{1,3}、.{1,40}");
	}

	/** What a signature is bound to. */
	String digest() {
		try {
			byte[] text = String.join("\n", this.title, this.addressee, this.body).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
