package horqin.edition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import horqin.web.Wording;

/**
 * Drafts the yearly notice from what the edition knows, in our own words after the order
 * usual for such papers. The officer edits it before it is signed; from then on it is
 * frozen.
 */
final class NoticeText {

	private static final String OPEN = "（待定）";

	private NoticeText() {
	}

	/**
	 * What the draft is made of.
	 *
	 * @param organiser the issuing organisation's full name
	 * @param year the year
	 * @param band the target
	 * @param seats seats in all
	 * @param units recommending units in the table
	 * @param timetable the days planned so far
	 * @param requirements requirements on the work, paragraphs divided by line ends
	 * @param contact who answers questions
	 */
	record Source(String organiser, int year, TargetBand band, int seats, int units, Timetable timetable,
			String requirements, String contact) {

	}

	/** The title: issuer, matter and kind of paper. */
	static String title(String organiser, int year) {
		return "%s关于做好%d年度“科尔沁工匠”培育对象推荐工作的通知".formatted(organiser, year);
	}

	/** To whom it goes. */
	static String addressee() {
		return "各旗县市区总工会、中区市直各基层工会：";
	}

	/** The body: one paragraph to a line, headings begin with 一、二、 and so on. */
	static String body(Source source) {
		List<String> lines = new ArrayList<>();
		lines.add("根据《通辽市“科尔沁工匠”人才培育工程实施办法（试行）》，现就做好%d年度推荐工作通知如下。".formatted(source.year()));
		lines.add("一、目标任务");
		lines.add("本年度培育科尔沁工匠%d名左右。".formatted(source.band().target()));
		lines.add("二、推荐范围和条件");
		lines.add("推荐对象须符合办法第三条、第四条规定，一线工作年限计算至申报截止日（%s）。".formatted(day(source, Milestone.APPLICATIONS_CLOSE)));
		lines.add("三、名额分配");
		lines.add("共分配推荐名额%d个，推荐单位%d个，详见附件1。各单位推荐人数不得超过分配名额。".formatted(source.seats(), source.units()));
		lines.add("四、推荐程序");
		lines.add("个人提出申报，所在单位工会核实并听取党组织意见；推荐单位审核后集体研究，在本单位公示，按名额择优报送。");
		lines.add("五、时间安排");
		lines.addAll(times(source));
		lines.add("六、材料要求");
		lines.add("申报表、五力自述和支撑材料在平台填写上传；推荐单位报送推荐汇总表、会议纪要和盖章推荐函。材料须真实、清晰、可核查。");
		lines.add("七、工作要求");
		source.requirements().lines().filter((line) -> !line.isBlank()).map(String::strip).forEach(lines::add);
		lines.add("联系方式：" + (source.contact().isBlank() ? OPEN : source.contact()));
		lines.add("附件：1.推荐名额分配表");
		lines.add("2.培育对象申报表");
		lines.add("3.推荐人选汇总表");
		return String.join("\n", lines);
	}

	/** The title of a supplementary notice. */
	static String supplementTitle(String organiser, int year) {
		return "%s关于%d年度“科尔沁工匠”培育对象推荐工作的补充通知".formatted(organiser, year);
	}

	/** A frame for a supplementary notice: what changes is for the officer to write. */
	static String supplementBody(String contact) {
		return String.join("\n", "现就推荐工作有关事项补充通知如下。", "一、调整内容", OPEN, "二、其他事项", "未作调整的，仍按原通知执行。",
				"联系方式：" + (contact.isBlank() ? OPEN : contact));
	}

	private static List<String> times(Source source) {
		LocalTime close = source.timetable().closingTime();
		return List.of(
				"申报：%s至%s%s，届时系统关闭。".formatted(day(source, Milestone.APPLICATIONS_OPEN),
						day(source, Milestone.APPLICATIONS_CLOSE), close),
				"推荐报送：%s%s前。".formatted(day(source, Milestone.RECOMMENDATIONS_CLOSE), close),
				"形式审查：%s前；专家评分：%s前。".formatted(day(source, Milestone.SCREENING_UNTIL),
						day(source, Milestone.SCORING_UNTIL)),
				"评审会议：%s；党组审议：%s。".formatted(day(source, Milestone.MEETING), day(source, Milestone.PARTY_GROUP)),
				"公示：%s张贴，%s期满；公布：%s。".formatted(day(source, Milestone.NOTICE_POSTED),
						day(source, Milestone.NOTICE_UNTIL), day(source, Milestone.ANNOUNCEMENT)));
	}

	private static String day(Source source, Milestone milestone) {
		Optional<LocalDate> day = source.timetable().day(milestone);
		return day.map(Wording::date).orElse(OPEN);
	}

}
