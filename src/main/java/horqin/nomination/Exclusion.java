package horqin.nomination;

import horqin.regulation.Duty;

/** Who as a rule does not apply (Article 4, last paragraph, first sentence). */
public enum Exclusion {

	/** At deputy division level or what corresponds to it, or above. */
	LEADING_CADRE("副处级或相当于副处级以上领导干部", Duty.LEADING_CADRES_EXCLUDED),

	ENTERPRISE_HEAD("企业负责人", Duty.ENTERPRISE_HEADS_EXCLUDED),

	RETIRED("退休职工", Duty.RETIRED_EXCLUDED);

	private final String label;

	private final Duty duty;

	Exclusion(String label, Duty duty) {
		this.label = label;
		this.duty = duty;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

	public Duty duty() {
		return this.duty;
	}

}
