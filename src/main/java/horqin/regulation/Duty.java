package horqin.regulation;

import static horqin.regulation.Disposition.BENDABLE;
import static horqin.regulation.Disposition.NO_SOFTWARE;
import static horqin.regulation.Disposition.REGISTER;
import static horqin.regulation.Disposition.RULE;

/**
 * Everything the 24 articles ask for, one duty each, in our own words. Words in braces
 * are figures of {@link Figures}: no figure is written here.
 */
public enum Duty {

	PURPOSE_AND_GROUNDS(1, "交代为什么办、依据什么办", "宗旨性内容，仅在办法页说明"),

	TARGET_ABOUT_TWENTY(2, BENDABLE, "全年培育人数在{target}名上下，高于或低于年度区间都要写明理由"),

	YEARLY_FROM_FIRST_YEAR(2, RULE, "自{firstYear}年度起按年办理，更早的年度不能设立"),

	SETS_AN_EXAMPLE(2, "带动各地各行业重视工匠培育", "属工作导向，不由系统判断"),

	POLITICAL_QUALITY(3, RULE, "政治素质由人依据所在单位党组织盖章意见认定，没有意见不能通过"),

	FIVE_YEARS_FRONT_LINE(3, RULE, "一线生产现场工作经历须满{frontLineYears}年"),

	KEY_INDUSTRY_MAJORITY(3, BENDABLE, "名单以重点产业职工为主，未过半数须写明理由，但不因此排除个人"),

	INDUSTRY_AND_REGION_CONSIDERED(3, REGISTER, "名单的行业、地区分布在推荐、建议和审议时展示"),

	CONTRIBUTION_MADE(3, REGISTER, "对现代产业体系和区域中心城市建设的贡献，由本人填写、单位核实"),

	CRAFT_SPIRIT_AND_SKILL(3, REGISTER, "工匠精神和技能水平写入申报材料，由专家评判"),

	FIVE_FORCES_STATED(4, RULE, "引领、实践、创新、攻关、传承五力，每一力都要有自述"),

	RUBRIC_COVERS_FIVE_FORCES(4, RULE, "年度评分表须覆盖五力，缺一力不能启用"),

	WILLING_TO_SERVE(4, REGISTER, "登记本人参加助企行等公益活动的意愿和经历"),

	LEADING_CADRES_EXCLUDED(4, BENDABLE, "副处级或相当职级以上领导干部一般不申报，例外须书面说明并经批准"),

	ENTERPRISE_HEADS_EXCLUDED(4, BENDABLE, "企业负责人一般不申报，例外须书面说明并经批准"),

	RETIRED_EXCLUDED(4, BENDABLE, "退休职工一般不申报，例外须书面说明并经批准"),

	RETAINED_RETIREES_EXEMPT(4, RULE, "延聘职工凭延聘证明申报，不受退休限制，也不需另行批准"),

	CLEAN_RECORD(4, RULE, "经查实违法违规、违背职业道德或诚信、有犯罪记录的，不能申报，没有例外"),

	NOTICE_ISSUED_FIRST(5, RULE, "年度推荐通知印发以后才开始申报推荐"),

	NOTICE_STATES_TARGET_NUMBER_TIMETABLE(5, RULE, "通知须写明目标、数量、时间安排和工作要求，缺项不能印发"),

	QUOTA_WEIGHS_FOUR_FACTORS(5, RULE, "分配名额须兼顾地区发展、行业技术、职工人数、培育环境四方面"),

	TERRITORY_OR_INDUSTRY_CHANNEL(6, RULE, "每名人选按属地或行业归口确定一个推荐渠道，报错的转办"),

	RECOMMENDER_IS_A_UNION(6, RULE, "推荐单位只能是旗县市区总工会或中区市直企事业单位工会"),

	UNIT_ORGANISES_APPLICATIONS(6, REGISTER, "本地区、本单位的申报由推荐单位组织，申报情况逐人留痕"),

	FIVE_FORCES_EVIDENCED(6, RULE, "围绕五力提交支撑材料，缺少材料的不能报送"),

	ONLY_QUALIFIED_RECOMMENDED(6, RULE, "推荐人选须符合申报条件"),

	QUOTA_NEVER_EXCEEDED(6, RULE, "推荐人数不超过分配名额"),

	BALANCE_INDUSTRY_GENDER(6, REGISTER, "确定推荐人选时展示行业、性别构成"),

	BEST_ARE_CHOSEN(6, REGISTER, "推荐单位从符合条件的人中择优，登记排序"),

	UNIT_DECIDES_COLLECTIVELY(6, RULE, "推荐人选由推荐单位集体研究，须附会议纪要"),

	REPORTED_BY_PROCEDURE(6, RULE, "推荐名单须附盖章推荐函，按程序报市总工会"),

	FORMAL_REVIEW_AGAINST_CONDITIONS(7, RULE, "形式审查逐条对照条件和名额作结论，不通过须写明哪一条"),

	FORMAL_REVIEW_BEFORE_SCORING(7, RULE, "形式审查通过的才进入专家评分"),

	COMMITTEE_COMPOSITION(7, RULE, "评审委员会须有领域专家，也须有部门单位业务科室负责人"),

	ALL_SCORED_ITEM_BY_ITEM(7, RULE, "所有人选都要评，评分表每一项都要打分"),

	SCORED_ON_EVIDENCE(7, REGISTER, "评分时支撑材料与评分项对照展示"),

	SCORES_AGGREGATED_FIRST(7, RULE, "评分汇总完成以后才开评审会议"),

	MEETING_DECIDES_COLLECTIVELY(7, RULE, "建议名单由评审会议集体研究提出，须有会议记录"),

	ONLY_PROPOSED_TO_PARTY_GROUP(7, RULE, "提交党组的须是会议建议的人选，其他人选先回到会议"),

	PARTY_GROUP_DECIDES(7, RULE, "入选人选只由市总工会党组会议审议决定"),

	NOTICE_AFTER_APPROVAL(8, RULE, "党组审议通过的人选才公示，名单须与审议结果一致"),

	NOTICE_FIVE_WORKING_DAYS(8, RULE, "公示不少于{noticeDays}个工作日，不能提前结束"),

	OBJECTIONS_RECEIVED(8, REGISTER, "公示期间反映的问题，不论渠道一律登记并给回执编号"),

	OBJECTIONS_VERIFIED(8, RULE, "反映的问题须核查并作出结论，未办结的该人选暂缓公布"),

	ANNOUNCED_BY_DOCUMENT(9, RULE, "入选对象由市总工会发文公布，须有文号和盖章件"),

	ANNOUNCED_ONLY_AFTER_NOTICE(9, RULE, "公示期满且没有暂缓的人选才公布"),

	CULTIVATION_ABOUT_ONE_YEAR(10, BENDABLE, "培育期一般为{cultivationYears}年，延长或缩短须写明理由"),

	CERTIFICATE_AFTER_PERIOD(10, RULE, "培育期满以后才颁发证书"),

	CERTIFICATE_NEEDS_TASKS_DONE(10, RULE, "培育任务全部完成的才颁发证书"),

	CERTIFICATE_NEEDS_GOOD_EVALUATION(10, RULE, "期满评价合格的才颁发证书"),

	TRAINEE_UNTIL_CERTIFIED(10, REGISTER, "获证以前一律称培育对象，获证以后称科尔沁工匠"),

	UNIT_PLAN_COVERS_ITS_PEOPLE(11, RULE, "推荐单位的培育方案须包括本单位全部培育对象"),

	UNIT_REPORTS_REGULARLY(11, REGISTER, "推荐单位定期报备培育情况，逾期催办，不影响本人"),

	PROGRESS_TRACKED(12, REGISTER, "培育情况随时记录，供跟踪评价"),

	TRAINING_HELD(12, REGISTER, "登记训练营、研修班、工匠学院等培训及参加人员"),

	TRAINING_ELSEWHERE_SUPPORTED(12, REGISTER, "登记参加市内外其他培训研修的学时和证明"),

	STUDIO_EXCHANGES_HELD(13, REGISTER, "登记到创新工作室的交流学习活动"),

	LECTURERS_AND_PROJECTS_FOUND(13, REGISTER, "登记联系的讲师、受聘授课和参加的攻关项目"),

	SEMINARS_SUPPORTED(13, REGISTER, "登记参加的研讨和交流活动"),

	TRAINEE_DUTIES_DONE(13, REGISTER, "登记弘扬精神、带培人才、建工作室、助企行四项责任的履行"),

	FUND_ESTABLISHED(14, REGISTER, "专项资金单独建账，收入和支出逐笔登记"),

	FUND_SUPPORTS_PROJECTS_AND_TEACHING(14, REGISTER, "专项资金支持攻关、传承的支出单列用途"),

	SUPPORT_YEARLY_AMOUNT(14, RULE, "培育对象每人每年扶持{supportYuan}元，不超标准"),

	SUPPORT_DURING_CULTIVATION_ONLY(14, RULE, "扶持经费只在培育期内拨付"),

	SUPPORT_MAINLY_FOR_THREE_PURPOSES(14, BENDABLE, "扶持经费主要用于项目创新、培训研修、交流学习，其他用途须写明理由"),

	TEAM_NAMED_AFTER_TRAINEE(15, REGISTER, "登记以培育对象命名的班组"),

	STUDIO_LED_BY_TRAINEE(15, RULE, "申请补助的工作室须由培育对象领衔"),

	STUDIO_NAMED_BEFORE_SUBSIDY(15, RULE, "工作室取得市级命名文号以后才给补助"),

	STUDIO_SUBSIDY_AMOUNT(15, RULE, "工作室补助标准为{studioYuan}元"),

	STUDIO_SUBSIDY_ONCE(15, RULE, "同一工作室只补助一次"),

	STUDIO_SECOND_OF_SAME_LEAD(15, BENDABLE, "同一领衔人的另一工作室再申请补助，须写明理由"),

	STUDIO_DIGITAL_UPGRADE(15, REGISTER, "登记工作室的数字化、智能化升级"),

	TREATMENT_AFTER_CERTIFICATE(16, RULE, "持有有效证书的科尔沁工匠才享受待遇"),

	TREATMENT_AS_MODEL_WORKER(16, RULE, "慰问、疗休养、帮扶参照市级劳模标准，须有标准依据，不超标准"),

	BEIJIANG_SELECTION_RECOMMENDED(16, RULE, "推荐参加北疆工匠遴选的须是获证的科尔沁工匠"),

	PAY_SET_BY_EMPLOYER(16, REGISTER, "登记所在单位核定薪酬待遇的情况"),

	IMPORTANT_ACTIVITIES_RECOMMENDED(16, REGISTER, "登记推荐参加的重要活动"),

	PARTY_COMMITTEE_CONTACT(17, REGISTER, "登记推荐纳入党委联系服务范围的情况"),

	INNOVATION_TALENT_CHAIN(17, REGISTER, "登记推动进入创新人才链的情况"),

	DELEGATE_ABILITIES_TRAINED(17, REGISTER, "登记代表、委员履职能力的培养，与推荐任职分开"),

	UNION_AND_SOCIAL_POSTS(17, REGISTER, "登记推荐担任工会兼职副主席和社会职务的情况"),

	SENIOR_POSTS(17, REGISTER, "登记推荐担任企业、行业高级职务的情况"),

	CITY_UNION_LEADS(18, "市总工会加强对全市工作的领导", "领导职责由组织落实，不由系统判断"),

	CENTRE_RUNS_THE_PROGRAMME(18, REGISTER, "市总工会的具体事务由经济协作与职工活动中心账号办理"),

	DESIGNATED_PERSON(18, RULE, "每个单位须有在任的专责人员，撤换时同时交接"),

	PARTY_AND_GOVERNMENT_SUPPORT(19, "争取党政重视和社会各方支持", "属工作方法，不由系统判断"),

	PARTNERS_COORDINATED(19, REGISTER, "登记与各有关部门沟通协调的事项和结果"),

	TALENT_POLICY_LINKED(19, REGISTER, "逐人登记与“英才兴蒙”政策衔接的情况"),

	FUND_SECURED(20, REGISTER, "登记历年预算、到账和支出，投入变化可以对照"),

	MATCHING_FUNDS(20, REGISTER, "登记各级工会、单位、社会的配套资金，按来源分开"),

	TRAINING_BASES(20, REGISTER, "登记工匠学院和与院校合作的培育、研修基地"),

	LOCAL_PROGRAMMES_GUIDED(20, REGISTER, "登记各地各行业的工匠培育工程及市总工会的指导"),

	UNION_FUNDS_ENCOURAGED(20, REGISTER, "登记各级工会用本级经费开展的培育工作"),

	MONEY_UNDER_AUDIT(20, RULE, "扶持和补助纳入经费审查，没有凭证的支出不能核销"),

	EARMARKED(20, RULE, "扶持和补助只能用于规定用途，禁止的用途不予支出"),

	REGULAR_CONTACT(21, REGISTER, "按人登记定期联系，到期提醒"),

	CONCERNS_FOLLOWED_UP(21, REGISTER, "反映的困难和问题登记到办结为止"),

	STOP_NEEDS_GROUNDS(21, RULE, "停止培育须有弄虚作假、违纪违法或其他不宜继续的情形"),

	STOP_APPROVED_BY_CITY_UNION(21, RULE, "停止培育须经市总工会审核批准，没有决议和签发不能执行"),

	STOP_ENDS_EVERYTHING(21, RULE, "停止培育、收回证书、终止待遇同时办理，缺一项都不生效"),

	MEDIA_PUBLICITY(22, REGISTER, "登记媒体宣传的渠道和内容"),

	SPIRIT_THROUGHOUT(22, "把弘扬工匠精神贯穿始终", "属工作要求，不由系统判断"),

	POLICY_EXPLAINED(22, REGISTER, "向公众解读办法，逐条说明平台怎么做"),

	CASES_AND_DEEDS_SHARED(22, REGISTER, "发布工匠案例和事迹，先审核并征得本人同意"),

	INTERPRETED_BY_CITY_UNION(23, REGISTER, "登记市总工会的解释口径，问答、编号、日期可查"),

	IN_FORCE_FROM_ISSUE(24, RULE, "自{inForce}起施行，此前不能按本办法办理；每个年度固定所用版本");

	private final int article;

	private final Disposition disposition;

	private final String sentence;

	private final String because;

	Duty(int article, Disposition disposition, String sentence) {
		this(article, disposition, sentence, "");
	}

	Duty(int article, String sentence, String because) {
		this(article, NO_SOFTWARE, sentence, because);
	}

	Duty(int article, Disposition disposition, String sentence, String because) {
		this.article = article;
		this.disposition = disposition;
		this.sentence = sentence;
		this.because = because;
	}

	/** The article that asks for it, 1 to 24. */
	public int article() {
		return this.article;
	}

	public Disposition disposition() {
		return this.disposition;
	}

	/** What is asked, one Chinese sentence with the figures of the newest version. */
	public String sentence() {
		return sentence(Figures.newest());
	}

	/** What is asked, with the figures of the version that an edition pinned. */
	public String sentence(Figures figures) {
		return figures.fill(this.sentence);
	}

	/** Why software has nothing to do; empty unless {@link Disposition#NO_SOFTWARE}. */
	public String because() {
		return this.because;
	}

	/** For the chip 「依据」, e.g. 第八条. */
	public String label() {
		return Article.label(this.article);
	}

	/** Where the chip leads. */
	public String href() {
		return "/regulation#a" + this.article;
	}

}
