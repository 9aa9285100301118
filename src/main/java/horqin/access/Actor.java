package horqin.access;

import java.util.Locale;

import horqin.records.Who;
import horqin.web.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, in the one role they act in now. Built anew for each
 * request, so that a role withdrawn a second ago is gone.
 *
 * @param appointmentId the appointment they act by; 0 before a role is chosen
 * @param unitId the unit they act for
 * @param organiserId the organiser whose programme it is
 * @param lentBy the account that lent the role (授权), or {@code null}
 * @param mustChange a password that somebody else gave must be changed first
 * @param severalRoles whether there is another role to change to
 */
public record Actor(long accountId, String login, String name, @Nullable Role role, long appointmentId, long unitId,
		String unitName, long organiserId, @Nullable Long lentBy, boolean mustChange, @Nullable String ip,
		boolean severalRoles) implements SignedIn {

	/** Somebody with this one role. */
	public Actor(long accountId, String login, String name, @Nullable Role role, long appointmentId, long unitId,
			String unitName, long organiserId, @Nullable Long lentBy, boolean mustChange, @Nullable String ip) {
		this(accountId, login, name, role, appointmentId, unitId, unitName, organiserId, lentBy, mustChange, ip, false);
	}

	public boolean may(Permission permission) {
		return this.role != null && !this.mustChange && permission.allows(this.role);
	}

	/** Asked by services at the data, whatever the route said. */
	public void require(Permission permission) {
		if (!may(permission)) {
			throw new NotAllowed(permission);
		}
	}

	/** What this actor may see of people and papers. */
	public Scope scope() {
		if (this.role == null) {
			return Scope.nothing();
		}
		return switch (this.role) {
			case APPLICANT -> Scope.ofAccount(this.organiserId, this.accountId);
			case RECOMMENDER, RECOMMENDER_LEAD -> Scope.ofUnit(this.organiserId, this.unitId);
			case OFFICER, LEADER, PARTY_SECRETARY, AUDITOR, FINANCE -> Scope.ofOrganiser(this.organiserId);
			case EXPERT, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> Scope.nothing();
		};
	}

	/** As the decision log writes them down. */
	public Who who() {
		String inRole = (this.role != null) ? this.role.name() : "NONE";
		return new Who(this.accountId, this.name, inRole, this.lentBy, this.ip);
	}

	@Override
	public String roleLabel() {
		if (this.role == null) {
			return "未选择角色";
		}
		return (this.lentBy != null) ? this.role.label() + "（受委托）" : this.role.label();
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "Actor[%d as %s]", this.accountId, this.role);
	}

}
