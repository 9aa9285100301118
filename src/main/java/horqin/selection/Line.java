package horqin.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;

import horqin.nomination.Balance;
import horqin.nomination.Shares;
import horqin.nomination.Stage;
import horqin.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person before the meeting: how they scored and what is decided about them.
 *
 * @param position the place in the order of the scores, from 1, each once
 * @param rank shared by those who cannot be told apart
 * @param shared whether somebody shares it
 * @param score points with four places
 * @param unitName short name of the recommending unit
 * @param industry section of GB/T 4754
 * @param cluster the industrial cluster
 * @param exception whether a leader granted an exception (破例)
 * @param stage where the person stands now
 * @param reason why the decision leaves the order of the scores
 * @param votes votes for the person, if they were counted
 */
record Line(long nominationId, String publicId, int position, int rank, boolean shared, BigDecimal score, String name,
		Sex sex, String unitName, String employer, String trade, @Nullable String industry, @Nullable String cluster,
		boolean exception, Stage stage, Decision decision, String reason, @Nullable Integer votes) {

	/** Whether the person is still there to be decided about. */
	public boolean stands() {
		return this.stage != Stage.WITHDRAWN;
	}

	/** The result as it is shown: 91.54. */
	public String scoreText() {
		return this.score.setScale(2, RoundingMode.HALF_UP).toPlainString();
	}

	/** Whether the person counts as of a key industry. */
	public boolean isKey() {
		return share().key();
	}

	Balance.Share share() {
		return Shares.of(this.sex, this.industry, this.cluster);
	}

	/** With another decision. */
	Line with(Decision other, String why, @Nullable Integer counted) {
		return new Line(this.nominationId, this.publicId, this.position, this.rank, this.shared, this.score, this.name,
				this.sex, this.unitName, this.employer, this.trade, this.industry, this.cluster, this.exception,
				this.stage, other, why, counted);
	}

}
