package horqin.nomination;

/**
 * What is looked at before an application may go on, in the order of the form. The
 * {@link Party} says who can put it right, and with that at which gate it is asked for.
 */
public enum CheckPoint {

	PERSON("个人身份信息", Page.PROFILE, Party.APPLICANT),

	PROFILE("基本信息", Page.PROFILE, Party.APPLICANT),

	PHOTO("照片", Page.PROFILE, Party.APPLICANT),

	REPEAT("未重复申报", Page.PROFILE, Party.APPLICANT),

	FRONT_LINE("一线年限", Page.HISTORY, Party.APPLICANT),

	STANDING_DECLARED("是否领导干部、企业负责人、退休", Page.STANDING, Party.APPLICANT),

	RECORD("没有不得申报的情形", Page.STANDING, Party.APPLICANT),

	STATEMENTS("五力自述", Page.STATEMENTS, Party.APPLICANT),

	EVIDENCE("材料", Page.EVIDENCE, Party.APPLICANT),

	ACCOUNTS("事迹和培育期计划", Page.ACCOUNTS, Party.APPLICANT),

	CONSENT("个人信息同意书", Page.PROMISES, Party.APPLICANT),

	PLEDGE("诚信承诺", Page.PROMISES, Party.APPLICANT),

	SPANS_CERTIFIED("工作经历由单位核对", Page.EMPLOYER, Party.EMPLOYER),

	STANDING_CONFIRMED("身份情况由单位核实", Page.EMPLOYER, Party.EMPLOYER),

	UNION_OPINION("所在单位工会意见", Page.EMPLOYER, Party.EMPLOYER),

	PARTY_OPINION("所在单位党组织意见", Page.EMPLOYER, Party.EMPLOYER),

	STAMPED_FORM("盖章的申报表", Page.EMPLOYER, Party.EMPLOYER),

	CHANNEL("推荐渠道", Page.UNIT, Party.UNIT),

	EXCLUSIONS("原则上不参与的情形", Page.UNIT, Party.UNIT),

	UNIT_OPINION("推荐单位意见", Page.UNIT, Party.UNIT);

	/** Who can put it right, in the order of the way. */
	public enum Party {

		APPLICANT("本人"), EMPLOYER("所在单位"), UNIT("推荐单位");

		private final String label;

		Party(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** The page on which it is put right: the last part of its address. */
	public enum Page {

		PROFILE("profile", "基本信息"), HISTORY("history", "工作经历"), STANDING("standing", "身份情况"),
		STATEMENTS("statements", "五力自述"), EVIDENCE("evidence", "支撑材料"), ACCOUNTS("accounts", "事迹与计划"),
		PROMISES("promises", "承诺与提交"), EMPLOYER("employer", "所在单位审核"), UNIT("unit", "推荐单位审核");

		private final String path;

		private final String label;

		Page(String path, String label) {
			this.path = path;
			this.label = label;
		}

		public String path() {
			return this.path;
		}

		public String label() {
			return this.label;
		}

		/** Whether it is one of the applicant's own steps. */
		public boolean isApplicants() {
			return compareTo(EMPLOYER) < 0;
		}

	}

	private final String label;

	private final Page page;

	private final Party party;

	CheckPoint(String label, Page page, Party party) {
		this.label = label;
		this.page = page;
		this.party = party;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

	public Page page() {
		return this.page;
	}

	public Party party() {
		return this.party;
	}

}
