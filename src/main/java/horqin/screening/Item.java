package horqin.screening;

import java.util.List;

import horqin.regulation.Duty;
import horqin.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What formal review looks at, in the order of its form. Each item can only fail by one
 * of its grounds; the first one is what it rests on.
 */
public enum Item {

	QUOTA("名额内", "推荐人数不超过分配给推荐单位的名额", true, Duty.QUOTA_NEVER_EXCEEDED),

	CHANNEL("推荐单位和渠道", "推荐单位和属地、行业归口渠道正确；报错单位的转办，不作不通过", true, Duty.TERRITORY_OR_INDUSTRY_CHANNEL,
			Duty.RECOMMENDER_IS_A_UNION),

	FRONT_LINE("一线年限", "一线生产现场工作经历满年限，逐段有单位核对", true, Duty.FIVE_YEARS_FRONT_LINE),

	EXCLUSIONS("排除情形", "没有不参与推荐和不得申报的情形；属破例的，已经批准", true, Duty.LEADING_CADRES_EXCLUDED, Duty.ENTERPRISE_HEADS_EXCLUDED,
			Duty.RETIRED_EXCLUDED, Duty.RETAINED_RETIREES_EXEMPT, Duty.CLEAN_RECORD),

	/** Judged on the stamped opinion of the party organisation, by a person alone. */
	POLITICAL("政治素质", "依据所在单位党组织盖章的意见，由审查人判断", true, Duty.POLITICAL_QUALITY),

	MATERIALS("材料齐全清晰", "表格、自述、支撑材料、承诺和盖章件齐全，扫描件能看清", true, Duty.FIVE_FORCES_EVIDENCED, Duty.FIVE_FORCES_STATED),

	OPINIONS("意见栏齐全盖章", "所在单位工会、党组织和推荐单位的意见齐全，签字盖章", true, Duty.ONLY_QUALIFIED_RECOMMENDED, Duty.REPORTED_BY_PROCEDURE),

	UNIT_NOTICE("单位公示", "推荐单位公示期满，没有异议或异议已处理", false, Duty.FORMAL_REVIEW_AGAINST_CONDITIONS,
			Duty.ONLY_QUALIFIED_RECOMMENDED),

	REPEAT("重复申报", "没有重复申报，材料、证书没有与他人重复而说不清的", true, Duty.TERRITORY_OR_INDUSTRY_CHANNEL,
			Duty.FORMAL_REVIEW_AGAINST_CONDITIONS),

	NUMBERS("证件和信用代码", "身份证件、单位统一社会信用代码有效，与材料一致", false, Duty.FORMAL_REVIEW_AGAINST_CONDITIONS),

	LENGTHS("事迹字数", "简要事迹、详细事迹和培育期计划都已填写，不超字数", false, Duty.FORMAL_REVIEW_AGAINST_CONDITIONS);

	private final String label;

	private final String asks;

	private final boolean ruled;

	private final List<Duty> grounds;

	Item(String label, String asks, boolean ruled, Duty... grounds) {
		this.label = label;
		this.asks = asks;
		this.ruled = ruled;
		this.grounds = List.of(grounds);
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

	/** What has to hold, in one line. */
	public String asks() {
		return this.asks;
	}

	/** What it can fail by; never empty. */
	public List<Duty> grounds() {
		return this.grounds;
	}

	/** What it rests on; {@code null} for office practice. */
	public @Nullable Duty duty() {
		return this.ruled ? this.grounds.getFirst() : null;
	}

	/** The only ground, where there is no choice; {@code null} where somebody chooses. */
	public @Nullable Duty onlyGround() {
		return (this.grounds.size() == 1) ? this.grounds.getFirst() : null;
	}

	/** Its grounds as a form offers them. */
	public List<Choice> choices() {
		return this.grounds.stream()
			.map((duty) -> new Choice(duty.name(), duty.label() + "　" + duty.sentence()))
			.toList();
	}

	/**
	 * Whether a judgement can hold over a correction at all: papers were exchanged, so
	 * they are looked at again.
	 */
	boolean staysOver() {
		return this != MATERIALS && this != OPINIONS;
	}

	/** As the page names its place. */
	public String anchor() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

}
