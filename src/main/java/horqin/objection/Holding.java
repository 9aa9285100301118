package horqin.objection;

import java.util.List;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;

/** Whether somebody may go on to be announced. */
final class Holding {

	private Holding() {
	}

	/**
	 * An open objection holds the person it is about, and nobody else.
	 * @param name who it is, as staff read it
	 * @param open objections about them that are not decided
	 */
	@Basis(Duty.OBJECTIONS_VERIFIED)
	static Outcome mayBeAnnounced(String name, int open) {
		return Outcome.weigh(
				(open == 0) ? List.of() : List
					.of(Reason.of(Duty.OBJECTIONS_VERIFIED, "%s还有%d件异议没有核查办结，暂缓公布；审定核查结论以后再公布。".formatted(name, open))),
				List.of(), null);
	}

}
