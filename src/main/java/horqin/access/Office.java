package horqin.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What somebody does on a record, as far as separation of duties cares.
 */
public enum Office {

	PREPARE("拟制"), CHECK("审核"), APPROVE("签发"), PAY("支付"), REVIEW("形式审查"), AUDIT("审计"), SCORE("评分"), HANDLE("核查异议");

	private static final Map<Office, Set<Office>> APART = Map.of(PREPARE,
			EnumSet.of(CHECK, APPROVE, PAY, AUDIT, HANDLE), CHECK, EnumSet.of(PREPARE, PAY, AUDIT, HANDLE), APPROVE,
			EnumSet.of(PREPARE, PAY, AUDIT, HANDLE), PAY, EnumSet.of(PREPARE, CHECK, APPROVE, AUDIT), REVIEW,
			EnumSet.of(SCORE, AUDIT, HANDLE), AUDIT, EnumSet.of(PREPARE, CHECK, APPROVE, PAY, REVIEW, SCORE, HANDLE),
			SCORE, EnumSet.of(REVIEW, AUDIT, HANDLE), HANDLE,
			EnumSet.of(PREPARE, CHECK, APPROVE, REVIEW, SCORE, AUDIT));

	private final String label;

	Office(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * The matrix: offices which one person may not both hold on the same record.
	 * Symmetrical.
	 */
	public boolean apartFrom(Office other) {
		return APART.getOrDefault(this, Set.of()).contains(other);
	}

}
