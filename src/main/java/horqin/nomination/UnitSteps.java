package horqin.nomination;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.access.Role;

/** The steps that unit and office take on one person's page. */
final class UnitSteps {

	/**
	 * Those that need no more than a reason and a paper; the others have forms of their
	 * own.
	 */
	static final Set<NominationStep> PLAIN = EnumSet.of(NominationStep.EMPLOYER_PASS, NominationStep.RETURN,
			NominationStep.NOT_RECOMMEND, NominationStep.RECONSIDER, NominationStep.RECALL, NominationStep.TAKE_OVER,
			NominationStep.WITHDRAW_RECOMMENDED);

	private UnitSteps() {
	}

	static Permission permission(NominationStep step) {
		return switch (step) {
			case RECALL, WITHDRAW_RECOMMENDED -> Permission.NOMINATION_RECOMMEND;
			case EMPLOYER_PASS -> Permission.NOMINATION_CERTIFY;
			default -> Permission.NOMINATION_REVIEW;
		};
	}

	/** What this actor could press now. */
	static List<NominationStep> of(Actor actor, Nomination nomination) {
		Role role = Objects.requireNonNull(actor.role());
		return NominationStep.at(nomination.stage(), role)
			.stream()
			.filter((step) -> PLAIN.contains(step) && actor.may(permission(step)))
			.toList();
	}

}
