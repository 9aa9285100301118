package horqin.nomination;

import java.util.List;

import horqin.access.Units;
import horqin.edition.EditionState;
import horqin.person.Sex;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/** What came of opening a nomination. */
public sealed interface Opening {

	/**
	 * It is open, or was already.
	 *
	 * @param nomination the nomination
	 * @param notes what the person registered earlier differs in from what was typed
	 */
	record Done(Nomination nomination, List<String> notes) implements Opening {

		public Done {
			notes = List.copyOf(notes);
		}

	}

	/** Something typed cannot be read. */
	record Wrong(List<Fault> faults) implements Opening {

		public Wrong {
			faults = List.copyOf(faults);
		}

	}

	/** Refused, or asked back. */
	record Asked(Outcome outcome) implements Opening {
	}

	/**
	 * Somebody about to apply.
	 *
	 * @param state where the year stands
	 * @param window whether applications are still taken
	 * @param unit the unit through which it would go
	 * @param prior what earlier years made of the person
	 * @param elsewhere the unit through which they apply already
	 */
	record Attempt(int year, EditionState state, Outcome window, Units.Unit unit, PriorTitle prior,
			@Nullable String elsewhere) {

		/** The one ground on which a unit of this kind can recommend. */
		Channel ground() {
			return (this.unit.kind() == Units.Kind.DIRECT) ? Channel.INDUSTRY : Channel.TERRITORY;
		}

	}

	/** Whether a nomination may be opened, with everything that stands in its way. */
	@Basis({ Duty.NOTICE_ISSUED_FIRST, Duty.RECOMMENDER_IS_A_UNION, Duty.TERRITORY_OR_INDUSTRY_CHANNEL })
	@Practice("开始申报以后、申报截止以前可以新建申报")
	static Outcome may(Attempt attempt) {
		Weighing weighing = new Weighing();
		if (attempt.state().isBefore(EditionState.NOMINATING)) {
			weighing.refuse(Reason.of(Duty.NOTICE_ISSUED_FIRST,
					"%d年度现在是「%s」，推荐通知印发并开始申报以后才能填报".formatted(attempt.year(), attempt.state().label())));
		}
		else if (attempt.state() != EditionState.NOMINATING) {
			weighing.refuse(Reason.practice("%d年度已是「%s」，不再受理新的申报".formatted(attempt.year(), attempt.state().label())));
		}
		weighing.add(attempt.window());
		weighing.add(Channel.fits(attempt.ground(), attempt.unit().kind(), attempt.unit().name()));
		weighing.add(Eligibility.repeat(attempt.prior()));
		weighing.add(Eligibility.once(attempt.year(), attempt.elsewhere()));
		return weighing.outcome(null);
	}

	/**
	 * Whose name and sex stand on the nomination.
	 *
	 * @param id the person
	 */
	record Subject(long id, String name, Sex sex) {
	}

}
