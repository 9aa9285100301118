package horqin.edition;

import java.util.ArrayList;
import java.util.List;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How many people a year aims at ("左右", Article 2): within the band nothing is asked,
 * outside of it, below as well as above, somebody writes down why.
 *
 * @param target people aimed at
 * @param low least people within the band
 * @param high most people within the band
 */
public record TargetBand(int target, int low, int high) {

	/** The usual band: a tenth to either side, at least one. */
	@Practice("“左右”按上下一成掌握，区间可以逐年调整")
	public static TargetBand usual(int target) {
		int tenth = Math.max(1, (target + 5) / 10);
		return new TargetBand(target, target - tenth, target + tenth);
	}

	/**
	 * Whether an edition may aim at this band.
	 * @param figures the version the edition pins
	 * @param explanation why it departs from the regulation's figure, if anything
	 */
	@Basis(Duty.TARGET_ABOUT_TWENTY)
	public Outcome maySet(Figures figures, @Nullable String explanation) {
		List<Reason> hard = new ArrayList<>();
		if (this.low < 1 || this.low > this.target || this.target > this.high) {
			hard.add(Reason.practice("区间须包含目标且至少1名，现为目标%d名、区间%d至%d名".formatted(this.target, this.low, this.high)));
		}
		List<Reason> soft = new ArrayList<>();
		int usual = figures.yearlyTarget();
		if (usual < this.low || usual > this.high) {
			soft.add(Reason.of(Duty.TARGET_ABOUT_TWENTY,
					"办法定的是每年%d名左右，本年度区间%d至%d名不包含%d名，须写明理由".formatted(usual, this.low, this.high, usual)));
		}
		if (this.low * 10L < this.target * 7L || this.high * 10L > this.target * 13L) {
			soft.add(Reason.of(Duty.TARGET_ABOUT_TWENTY,
					"区间%d至%d名，偏离目标%d名超过三成，已不算“左右”，须写明理由".formatted(this.low, this.high, this.target)));
		}
		return Outcome.weigh(hard, soft, explanation);
	}

	/**
	 * Whether a list of so many people may go on: at the meeting, the party group and the
	 * announcement.
	 * @param count people on the list, earlier batches of the year included
	 * @param list what the list is called on screen, e.g. 建议名单
	 * @param explanation why the number departs from the band, if anything
	 */
	@Basis(Duty.TARGET_ABOUT_TWENTY)
	public Outcome mayHold(int count, String list, @Nullable String explanation) {
		if (count >= this.low && count <= this.high) {
			return Outcome.moved();
		}
		String text = (count < this.low)
				? "%s%d名，低于本年度区间下限%d名（目标%d名），须写明理由".formatted(list, count, this.low, this.target)
				: "%s%d名，高于本年度区间上限%d名（目标%d名），须写明理由".formatted(list, count, this.high, this.target);
		return Outcome.weigh(List.of(), List.of(Reason.of(Duty.TARGET_ABOUT_TWENTY, text)), explanation);
	}

	/** For the eye, e.g. 20名左右（18至22名）. */
	public String label() {
		return "%d名左右（%d至%d名）".formatted(this.target, this.low, this.high);
	}

}
