package horqin.nomination;

import java.util.List;
import java.util.Optional;

import horqin.nomination.EvidenceField.Kind;
import org.jspecify.annotations.Nullable;

import static horqin.nomination.EvidenceField.choice;
import static horqin.nomination.EvidenceField.date;
import static horqin.nomination.EvidenceField.of;
import static horqin.nomination.EvidenceField.place;
import static horqin.nomination.EvidenceField.text;

/**
 * The kinds of papers people bring for the five forces, each with what must be known of
 * it. A unit's certificate counts like any other paper. The form, its checks and the
 * printed list are drawn from here.
 */
public enum EvidenceType {

	SKILL("技能等级、职业资格或职称证书", "number", "on", choice("kind", "证书类型", "职业技能等级证书", "职业资格证书", "职称证书", "特种作业操作证", "专项职业能力证书"),
			text("level", "等级"), text("number", "证书编号"), text("issuer", "发证机关"), date("on", "发证日期")),

	COMPETITION("竞赛获奖", null, "on", text("name", "赛事名称"), level(), text("award", "名次"), text("host", "主办单位"),
			place("第几完成人").orNothing(), date("on", "获奖日期")),

	HONOUR("荣誉", "number", "on", text("name", "荣誉名称"), level(), text("issuer", "授予单位"),
			text("number", "文号").orNothing(), date("on", "授予日期")),

	PATENT("专利", "number", "on", text("name", "专利名称"), choice("kind", "专利类型", "发明", "实用新型", "外观设计"),
			of("number", "专利号", Kind.PATENT_NUMBER), place("发明人排序"), date("on", "授权公告日")),

	SOFTWARE("软件著作权", "number", "on", text("name", "软件名称"), of("number", "登记号", Kind.SOFTWARE_NUMBER), place("著作权人排序"),
			date("on", "登记日期")),

	PUBLICATION("论文专著", "number", "on", text("name", "题名"), text("publisher", "刊物或出版社"),
			text("number", "刊号或书号").orNothing(), place("作者排序"), date("on", "发表或出版日期")),

	METHOD("工艺工法、先进操作法", "number", "on", text("name", "名称"), level(), text("issuer", "命名单位"),
			text("number", "命名文件文号").orNothing(), place("第几完成人"), date("on", "命名日期")),

	STANDARD("标准", "number", "on", text("name", "标准名称"), choice("kind", "标准层级", "国家标准", "行业标准", "地方标准", "团体标准", "企业标准"),
			text("number", "标准编号"), place("起草人排序"), date("on", "发布日期")),

	PROJECT("技术改进、攻关项目", null, "until", text("name", "项目名称"), text("role", "本人承担的角色"), place("第几完成人"),
			date("from", "开始日期"), date("until", "结束日期"), of("invested", "投入（元）", Kind.MONEY).orNothing(),
			of("benefit", "经济效益（元，附单位财务证明）", Kind.MONEY).orNothing()),

	APPRENTICES("带徒", null, "from", text("name", "徒弟姓名"), date("from", "师徒协议开始日期"),
			date("until", "师徒协议结束日期").orNothing(), text("result", "徒弟的等级或获奖").orNothing()),

	STUDIO("工作室", "number", "on", text("name", "工作室名称"), level(), text("issuer", "命名单位"),
			text("number", "命名文件文号").orNothing(), date("on", "命名日期")),

	SERVICE("社会公益、助企行", null, "on", text("name", "活动名称"), text("host", "组织单位"), text("done", "本人做了什么"),
			date("on", "活动日期")),

	MEDIA("媒体报道", null, "on", text("name", "报道标题"), text("publisher", "媒体名称"), text("address", "网址").orNothing(),
			date("on", "报道日期")),

	/** For what has no other paper: the unit certifies it. */
	UNIT_CERTIFICATE("单位证明", null, "on", text("name", "证明事项"), text("issuer", "出具单位"), date("on", "出具日期"));

	private final String label;

	private final @Nullable String numberKey;

	private final String dateKey;

	private final List<EvidenceField> fields;

	EvidenceType(String label, @Nullable String numberKey, String dateKey, EvidenceField... fields) {
		this.label = label;
		this.numberKey = numberKey;
		this.dateKey = dateKey;
		this.fields = List.of(fields);
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

	/** What to fill in, in the order of the form. */
	public List<EvidenceField> fields() {
		return this.fields;
	}

	/** The field whose number tells this paper from all others of its kind. */
	Optional<String> numberKey() {
		return Optional.ofNullable(this.numberKey);
	}

	/** The field by whose day the paper counts as recent. */
	String dateKey() {
		return this.dateKey;
	}

	private static EvidenceField level() {
		return choice("level", "级别", "国家级", "自治区级", "市级", "旗县级", "单位级");
	}

}
