package horqin.access;

import java.util.Set;

/** Who works here. The labels are the users' words. */
public enum Role {

	/** The worker. */
	APPLICANT("申报人"),

	/** Collects, ranks and reports a unit's people; sees only its own. */
	RECOMMENDER("推荐单位经办"),

	/** Answers for what the unit reports. */
	RECOMMENDER_LEAD("推荐单位负责人"),

	/** Runs a round for the organiser; secretary of the committee, no vote. */
	OFFICER("市总经办"),

	/** Signs what the organiser issues or approves. */
	LEADER("市总审批"),

	/** Records the party group's resolution. */
	PARTY_SECRETARY("党组秘书"),

	/** Scores what is assigned to them. */
	EXPERT("评审委员"),

	/** Books and pays. */
	FINANCE("财务"),

	/** Reads everything about money and process, raises findings, writes nothing else. */
	AUDITOR("经审监督"),

	/** Accounts and units. */
	SYSTEM_ADMIN("系统管理员"),

	/** Roles and policy. */
	SECURITY_ADMIN("安全管理员"),

	/** Reads and verifies the log: digests, not contents. */
	AUDIT_ADMIN("审计管理员");

	/**
	 * 三员分立: each excludes every other role of the same person (GB/T 22239-2019, 8.1.5).
	 */
	static final Set<Role> ADMINISTRATORS = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

	private final String label;

	Role(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * Whether one person may hold both: an administrator does nothing else; an auditor
	 * runs nothing.
	 */
	boolean goesWith(Role other) {
		if (this == other) {
			return true;
		}
		if (ADMINISTRATORS.contains(this) || ADMINISTRATORS.contains(other)) {
			return false;
		}
		return this != AUDITOR && other != AUDITOR;
	}

	/** Whether this role sees one unit's people only. */
	public boolean boundToUnit() {
		return this == RECOMMENDER || this == RECOMMENDER_LEAD;
	}

}
