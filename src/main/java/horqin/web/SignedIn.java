package horqin.web;

/**
 * Somebody who is signed in, as far as a page shows them. The object that Spring Security
 * keeps as the principal implements it.
 */
public interface SignedIn {

	/** Tells two people at one desk apart; never shown. */
	long accountId();

	/** The person's name, of any length and script. */
	String name();

	/** The role they act in now, in Chinese. */
	String roleLabel();

	/** The unit they act for; empty if there is none. */
	default String unitName() {
		return "";
	}

	/** Whether the shell offers 「换角色」. */
	default boolean severalRoles() {
		return false;
	}

}
