package horqin.nomination.web;

import horqin.edition.EditionState;
import horqin.nomination.Stage;

/**
 * What a stage means to the person it concerns, and what they do now.
 *
 * @param head the sentence in large
 * @param text what happens, who does it, what the person does
 * @param tone how the state is coloured: good, warn, bad, info or empty
 */
record StageAdvice(String head, String text, String tone) {

	private static final StageAdvice BEHIND_DOORS = new StageAdvice("评审和审议中", "专家评分、评审会议和党组审议依次进行，结果以公示为准。", "info");

	/**
	 * What is scored, proposed and decided is nobody's to read before the public notice.
	 */
	static boolean isOpen(Stage stage, EditionState year) {
		return switch (stage.segment()) {
			case NOMINATION, SCREENING, NOTICE -> true;
			case SCORING, SELECTION -> !year.isBefore(EditionState.NOTICE);
		};
	}

	static StageAdvice of(Stage stage, EditionState year) {
		return isOpen(stage, year) ? of(stage) : BEHIND_DOORS;
	}

	/** The word on the chip. */
	static String label(Stage stage, EditionState year) {
		return isOpen(stage, year) ? stage.label() : BEHIND_DOORS.head();
	}

	private static StageAdvice of(Stage stage) {
		return switch (stage) {
			case DRAFT -> new StageAdvice("继续填写申报材料", "填写的内容会自动保存，可以分几次填，也可以换手机或电脑接着填。", "");
			case RETURNED -> new StageAdvice("按退回意见修改，再提交一次", "下面列出了全部需要修改的地方，改完再提交。", "warn");
			case CORRECTION -> new StageAdvice("形式审查要求补正", "请在补正期限前补齐，由推荐单位报回。", "warn");
			case EMPLOYER_REVIEW -> new StageAdvice("等所在单位审核", "请打印申报表，交所在单位工会核对工作经历、签署意见并盖章，再由推荐单位上传。", "info");
			case UNIT_REVIEW, REDIRECTED -> new StageAdvice("等推荐单位审核", "推荐单位正在审核，研究确定后按程序报送。需要修改时会退回给您。", "info");
			case EXCEPTION_PENDING -> new StageAdvice("破例申请待批", "推荐单位已书面申请破例，等市总工会审批。", "info");
			case RECOMMENDED -> new StageAdvice("已推荐到市总工会", "推荐名单已报送，接下来进行形式审查。", "good");
			case NOT_RECOMMENDED -> new StageAdvice("今年没有推荐", "推荐单位研究后没有列入今年的推荐名单。以后年度可以再申报，材料会保留。", "");
			case SCREENING -> new StageAdvice("形式审查中", "市总工会正在对照申报条件和名额审查。", "info");
			case ELIGIBLE -> new StageAdvice("形式审查通过", "接下来由专家评审委员会依据支撑材料逐项打分。", "good");
			case INELIGIBLE -> new StageAdvice("形式审查没有通过", "理由和依据见下面的经过；有疑问请联系推荐单位。", "bad");
			case SCORED -> new StageAdvice("专家评分已完成", "接下来召开评审会议，集体研究建议名单。", "info");
			case PROPOSED, RESERVE -> new StageAdvice("评审会议已研究", "名单由市总工会党组会议审议决定，决定以前不对外公布。", "info");
			case NOT_PROPOSED, NOT_APPROVED -> new StageAdvice("今年没有入选", "感谢您的申报。以后年度可以再申报，材料会保留。", "");
			case APPROVED -> new StageAdvice("党组会议审议通过", "接下来进行公示。", "good");
			case DEFERRED -> new StageAdvice("暂缓决定", "党组会议暂缓决定，有结果后会在这里显示。", "warn");
			case IN_NOTICE -> new StageAdvice("公示中", "公示期满没有问题的，由市总工会发文公布。", "good");
			case HELD -> new StageAdvice("暂缓公布", "公示期间有反映的问题正在核查，核查清楚以后再公布。", "warn");
			case SELECTED -> new StageAdvice("已入选培育对象", "培育期从公布开始，推荐单位会制定培育方案。", "good");
			case REVOKED -> new StageAdvice("已取消入选资格", "决定和依据见下面的经过。", "bad");
			case WITHDRAWN -> new StageAdvice("已撤回", "申报已撤回；申报截止以前可以重新申报。", "");
		};
	}

}
