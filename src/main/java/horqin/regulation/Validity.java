package horqin.regulation;

import java.time.LocalDate;

/** When the regulation applies at all: asked before a year is opened under it. */
public final class Validity {

	private Validity() {
	}

	/** Article 2: the programme has a first year; there are no years before it. */
	@Basis(Duty.YEARLY_FROM_FIRST_YEAR)
	public static Outcome ofYear(int year) {
		int first = Figures.versions().getFirst().firstYear();
		if (year < first) {
			return Outcome.refused(Duty.YEARLY_FROM_FIRST_YEAR, "%d年度早于培育工程的开始年度%d年度，不能设立。".formatted(year, first));
		}
		return Outcome.moved();
	}

	/** Article 24: nothing is done under the regulation before it was issued. */
	@Basis(Duty.IN_FORCE_FROM_ISSUE)
	public static Outcome onDay(LocalDate day) {
		if (Figures.inForceOn(day).isEmpty()) {
			return Outcome.refused(Duty.IN_FORCE_FROM_ISSUE, "%s时办法尚未施行，施行日期为%s。".formatted(Figures.chinese(day),
					Figures.chinese(Figures.versions().getFirst().inForceFrom())));
		}
		return Outcome.moved();
	}

}
