package horqin.edition;

import java.util.List;

import horqin.records.Subject;
import horqin.regulation.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A year of the programme, as its own row stands.
 *
 * @param id the inside id
 * @param publicId the id in addresses
 * @param organiserId whose programme it is
 * @param year the year
 * @param state where it stands
 * @param figuresVersion the version of the regulation that it pins
 * @param target people aimed at
 * @param low least people within the band
 * @param high most people within the band
 * @param bandReason why the band departs from the regulation's figure, if it does
 * @param requirements requirements on the work, for the notice
 * @param contact who answers questions
 * @param version of this row, for two people on it at once
 * @param noticeState where the annual notice stands; {@code null} before it is drafted
 */
public record Edition(long id, String publicId, long organiserId, int year, EditionState state, String figuresVersion,
		int target, int low, int high, @Nullable String bandReason, String requirements, String contact, int version,
		@Nullable NoticeState noticeState) {

	/** The figures of the regulation that hold for this year. */
	public Figures figures() {
		return Figures.version(this.figuresVersion);
	}

	/** Target and band. */
	public TargetBand band() {
		return new TargetBand(this.target, this.low, this.high);
	}

	/** The requirements, paragraph by paragraph. */
	public List<String> requirementLines() {
		return this.requirements.lines().filter((line) -> !line.isBlank()).toList();
	}

	/** What it is called on screen. */
	public String label() {
		return this.year + "年度";
	}

	/** What the decision log calls it. */
	public Subject subject() {
		return Subject.of("edition", this.id);
	}

	/** Where its page is. */
	public String href() {
		return "/editions/" + this.publicId;
	}

}
