package horqin.regulation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The duties whose code is still to come. They are counted openly on the rules page. The
 * build fails when a duty stands here although its code and both its tests exist, so the
 * list can only shrink honestly; in the end it is empty.
 */
public final class Planned {

	private static final Set<Duty> DUTIES = Collections.unmodifiableSet(EnumSet.of(

			Duty.CULTIVATION_ABOUT_ONE_YEAR, Duty.CERTIFICATE_AFTER_PERIOD, Duty.CERTIFICATE_NEEDS_TASKS_DONE,
			Duty.CERTIFICATE_NEEDS_GOOD_EVALUATION, Duty.UNIT_PLAN_COVERS_ITS_PEOPLE, Duty.SUPPORT_YEARLY_AMOUNT,
			Duty.SUPPORT_DURING_CULTIVATION_ONLY, Duty.SUPPORT_MAINLY_FOR_THREE_PURPOSES, Duty.STUDIO_LED_BY_TRAINEE,
			Duty.STUDIO_NAMED_BEFORE_SUBSIDY, Duty.STUDIO_SUBSIDY_AMOUNT, Duty.STUDIO_SUBSIDY_ONCE,
			Duty.STUDIO_SECOND_OF_SAME_LEAD, Duty.TREATMENT_AFTER_CERTIFICATE, Duty.TREATMENT_AS_MODEL_WORKER,
			Duty.BEIJIANG_SELECTION_RECOMMENDED, Duty.MONEY_UNDER_AUDIT, Duty.EARMARKED, Duty.STOP_NEEDS_GROUNDS,
			Duty.STOP_APPROVED_BY_CITY_UNION, Duty.STOP_ENDS_EVERYTHING));

	private Planned() {
	}

	public static Set<Duty> duties() {
		return DUTIES;
	}

	static boolean contains(Duty duty) {
		return DUTIES.contains(duty);
	}

}
