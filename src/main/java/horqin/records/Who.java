package horqin.records;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as a value: the log keeps the name and role of that moment.
 *
 * @param accountId the account that acted; 0 is the platform itself
 * @param name the name at that moment
 * @param role the role in which it was done, by its name in code
 * @param onBehalfOf the account for which it was done (授权, 线下签批), if any
 * @param ip the network address, if there was one
 */
public record Who(long accountId, String name, String role, @Nullable Long onBehalfOf, @Nullable String ip) {

	private static final Who SYSTEM = new Who(0, "系统", "SYSTEM", null, null);

	public Who {
		Objects.requireNonNull(name);
		Objects.requireNonNull(role);
	}

	/** Somebody acting for themselves. */
	public static Who of(long accountId, String name, String role) {
		return new Who(accountId, name, role, null, null);
	}

	/** The platform itself: windows closed by the clock, reminders, sealing. */
	public static Who system() {
		return SYSTEM;
	}

	/** The same person acting for somebody else. */
	public Who onBehalfOf(long account) {
		return new Who(this.accountId, this.name, this.role, account, this.ip);
	}

}
