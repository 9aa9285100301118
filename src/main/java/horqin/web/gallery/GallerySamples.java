package horqin.web.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.web.Choice;
import horqin.web.Conflict;
import horqin.web.Pieces.Answer;
import horqin.web.Pieces.Check;
import horqin.web.Pieces.Crumb;
import horqin.web.Pieces.Day;
import horqin.web.Pieces.Fact;
import horqin.web.Pieces.Figure;
import horqin.web.Pieces.KeptFile;
import horqin.web.Pieces.Moment;
import horqin.web.Pieces.Progress;
import horqin.web.Pieces.Running;
import horqin.web.Pieces.Stage;
import horqin.web.Pieces.Station;
import horqin.web.Pieces.Todo;
import horqin.web.Pieces.Track;

/** What the pieces are shown with. All people and units are invented. */
final class GallerySamples {

	static final String LONG_UNIT = "内蒙古霍林河露天煤业股份有限公司及所属南露天煤矿、北露天煤矿联合工会委员会";

	static final String LONG_NAME = "阿拉坦其其格·额尔德尼巴雅尔·苏和巴特尔";

	static final KeptFile KEPT = new KeptFile("k1", "高级技师证书（扫描件）.pdf", "1.2 兆");

	private GallerySamples() {
	}

	static List<Choice> forces() {
		return List.of(new Choice("引领力", "引领力", "勇挑重担、追求卓越、示范带动"), new Choice("实践力", "实践力", "技能精湛、业绩突出、持续学习"),
				new Choice("创新力", "创新力"), new Choice("攻关力", "攻关力"), new Choice("传承力", "传承力"));
	}

	static Map<String, Object> pieces() {
		return Map.ofEntries(Map.entry("track", track(6)), Map.entry("trackStart", track(0)),
				Map.entry("trackEnd", track(10)), Map.entry("todos", todos()), Map.entry("todosLong", todosLong()),
				Map.entry("moments", moments()), Map.entry("figures", figures()), Map.entry("checks", checks()),
				Map.entry("refused", refused()), Map.entry("needsReason", needsReason()), Map.entry("moved", moved()),
				Map.entry("excused", excused()), Map.entry("days", days()), Map.entry("facts", facts()),
				Map.entry("crumbs", crumbs()), Map.entry("progresses", progresses()),
				Map.entry("duty", Duty.NOTICE_FIVE_WORKING_DAYS),
				Map.entry("signs", List.of("经办人（签字）", "推荐单位负责人（签字）", "推荐单位（盖章）")), Map.entry("conflict", conflict()));
	}

	private static Track track(int now) {
		List<String> labels = List.of("部署", "申报推荐", "形式审查", "专家评分", "评审会议", "党组审议", "公示", "公布", "培育", "发证");
		List<String> notes = List.of("3月20日", "4月30日止", "5月15日", "5月29日", "6月3日", "6月10日", "6月18日止", "预计 6月22日", "一年",
				"2027年6月");
		List<Station> stations = new ArrayList<>();
		for (int at = 0; at < labels.size(); at++) {
			Stage stage = (at < now) ? Stage.DONE : (at == now) ? Stage.NOW : Stage.NEXT;
			stations.add(new Station(labels.get(at), notes.get(at), stage));
		}
		return new Track("2026年度进程", stations);
	}

	private static List<Todo> todos() {
		return List.of(
				new Todo("今天 17:00", "还剩 7 小时", true, "核查异议：获奖证书的完成人排序", "涉及 1 人，已暂缓公布；其余 19 人不受影响。",
						Duty.OBJECTIONS_VERIFIED, "/gallery", "提出核查结论"),
				new Todo("明天", "6月18日", true, "补登公告栏张贴照片（开鲁县）", "缺少一处张贴证明，公示期满前须补齐，否则不能公布。", null, "/gallery", "上传照片"),
				new Todo("6月30日", "还有 8 个工作日", false, "通知 11 个推荐单位准备培育方案", "公布后自动开出培育档案，方案期限为公布后 30 日。",
						Duty.UNIT_PLAN_COVERS_ITS_PEOPLE, "/gallery", "生成催办文字"));
	}

	private static List<Todo> todosLong() {
		return List.of(new Todo("12月31日 24:00", "还有 137 个工作日", false, "核对 " + LONG_NAME + " 的推荐审批表",
				LONG_UNIT + "报送的材料中，所在单位党组织意见一栏没有盖章，第三段工作经历与社保记录相差 5 个月，请逐项核对后一次告知。",
				Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, "/gallery", "逐项核对并一次告知补正"));
	}

	private static List<Moment> moments() {
		return List.of(new Moment("6月17日 08:52", "收到异议 2 号", "李国栋 受理", null, true),
				new Moment("6月11日 10:05", "公示开始，20 人，截止 6月18日", "白晓峰", Duty.NOTICE_FIVE_WORKING_DAYS, false),
				new Moment("6月10日 16:40", "市总工会 2026年第14次党组会：同意 20 人", "", Duty.PARTY_GROUP_DECIDES, false),
				new Moment("6月3日 11:30", "评审会议提出建议名单 20 人，" + LONG_NAME + "等 2 处调整附理由", "", null, false));
	}

	private static List<Figure> figures() {
		return List.of(new Figure("120", "申报", "/gallery"), new Figure("58", "推荐", ""), new Figure("54", "形审通过", ""),
				new Figure("10,000.00", "元，每人每年", ""));
	}

	private static List<Check> checks() {
		return List.of(new Check(Answer.YES, "身份证件校验通过", "", ""), new Check(Answer.NO, "一线年限满 5 年", "/gallery", "改"),
				new Check(Answer.OPEN, "传承力尚无材料", "/gallery", "添加"),
				new Check(Answer.OPEN, "个人信息同意书须由本人签署；由" + LONG_UNIT + "代填的，须上传签字扫描件", "/gallery", "签"));
	}

	private static Outcome refused() {
		return new Outcome.Refused(List.of(
				Reason.of(Duty.FIVE_YEARS_FRONT_LINE, "一线工作年限 4年7个月，未满 5 年：2021年3月至申报截止日 2026年4月30日，扣除脱产学习 7 个月。"),
				Reason.of(Duty.QUOTA_NEVER_EXCEEDED, "推荐名额 5 人，已推荐 5 人，再推荐 1 人将超过名额。"),
				Reason.practice("推荐排序第 3 位缺少 2 寸照片。")));
	}

	private static Outcome needsReason() {
		return new Outcome.NeedsReason(List.of(Reason.of(Duty.TARGET_ABOUT_TWENTY, "建议名单 24 人，高于本年度 18 至 22 人的区间。"),
				Reason.of(Duty.KEY_INDUSTRY_MAJORITY, "重点产业职工 11 人，占 46%，未过半数。")));
	}

	private static Outcome moved() {
		return Outcome.moved();
	}

	private static Outcome excused() {
		return new Outcome.Moved(List.of(Reason.of(Duty.TARGET_ABOUT_TWENTY, "建议名单 24 人，高于区间；已写明理由。")));
	}

	private static List<Day> days() {
		return List.of(new Day("周四", "6/11", "张贴", false, true), new Day("周五", "6/12", "第1日", true, true),
				new Day("周六", "6/13", "休", false, true), new Day("周日", "6/14", "休", false, true),
				new Day("周一", "6/15", "第2日", true, true), new Day("周二", "6/16", "第3日", true, true),
				new Day("周三", "6/17", "第4日", true, true), new Day("周四", "6/18", "第5日", true, false));
	}

	private static List<Fact> facts() {
		return List.of(new Fact("姓名", LONG_NAME), new Fact("推荐单位", LONG_UNIT), new Fact("一线年限", "4年7个月"),
				new Fact("曾用名", ""));
	}

	private static List<Crumb> crumbs() {
		return List.of(new Crumb("我的申报", "/gallery"), new Crumb("2026年度", "/gallery"), new Crumb("工作经历", ""));
	}

	static List<Station> steps() {
		List<String> labels = List.of("基本信息", "身份与意愿", "工作经历", "五力自述", "支撑材料", "照片与承诺", "核对提交");
		return IntStream.range(0, labels.size())
			.mapToObj(
					(at) -> new Station(labels.get(at), "", (at < 2) ? Stage.DONE : (at == 2) ? Stage.NOW : Stage.NEXT))
			.toList();
	}

	private static List<Progress> progresses() {
		return List.of(
				new Progress("work-run", "导出人选汇总表", 320, 1200, "正在写第 320 人", Running.RUNNING,
						"/gallery/progress?done=300", "/gallery/forms", ""),
				new Progress("work-start", "导入推荐人选汇总表", 0, 0, "正在检查文件", Running.RUNNING, "/gallery/progress?done=0", "",
						""),
				new Progress("work-done", "生成公示名单", 20, 20, "20 人全部写完，结果保留 7 天", Running.DONE, "", "", "/gallery"),
				new Progress("work-failed", "导入推荐人选汇总表", 14, 58, "第 15 行：身份证号码校验位不对。没有导入任何一行，改好后重新上传。", Running.FAILED,
						"", "", ""));
	}

	static Conflict conflict() {
		return new Conflict("高娃", "2026年4月22日 10:41",
				List.of(new Conflict.Difference("主要技术专长", "掌握电解铝液在线净化与细化处理。\n主持改进除气转子。",
						"掌握电解铝液在线净化与细化处理，能凭流动状态判断含氢量。"), new Conflict.Difference("联系电话", "", "0475-000 0000")),
				"/gallery");
	}

}
