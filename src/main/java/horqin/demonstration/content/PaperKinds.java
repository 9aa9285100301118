package horqin.demonstration.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.edition.Force;
import horqin.nomination.EvidenceType;

/** Writes one paper of each kind for one person. Values are as typed into the form. */
final class PaperKinds {

	private static final List<String> GRADES = List.of("一等奖", "二等奖", "三等奖", "优秀奖");

	private static final List<String> PLACES = List.of("第一名", "第二名", "第三名", "第五名");

	private static final List<String> ROLES = List.of("项目负责人", "现场负责人", "主要完成人", "工艺组组长");

	/** Nothing may lie beyond the day on which it is handed in. */
	private static final LocalDate NEWEST = LocalDate.of(2026, 2, 28);

	private final Phrases phrases;

	private final PersonLine line;

	private final Craft craft;

	private final UnitBook.Employer employer;

	private final Map<String, String> words;

	private final Draws draws;

	PaperKinds(Phrases phrases, PersonLine line, Craft craft, UnitBook.Employer employer, Map<String, String> words,
			Draws draws) {
		this.phrases = phrases;
		this.line = line;
		this.craft = craft;
		this.employer = employer;
		this.words = words;
		this.draws = draws;
	}

	Applicant.Paper of(EvidenceType type) {
		return switch (type) {
			case SKILL -> skill();
			case PROJECT -> project();
			case APPRENTICES -> apprentice();
			case PATENT -> patent();
			case HONOUR -> honour();
			case COMPETITION -> competition();
			case METHOD -> method();
			case SERVICE -> service();
			case PUBLICATION -> publication();
			case MEDIA -> media();
			case STUDIO -> studio();
			case STANDARD -> standard();
			case SOFTWARE -> software();
			case UNIT_CERTIFICATE -> unitCertificate();
		};
	}

	Applicant.Paper skill() {
		boolean title = this.line.title() != null;
		String level = title ? this.words.getOrDefault("等级", "") : String.valueOf(this.line.level());
		return paper(EvidenceType.SKILL,
				values("kind", title ? "职称证书" : "职业技能等级证书", "level", level, "number",
						(title ? "Z" : "S") + this.draws.digits(17), "issuer", title ? "通辽市职称评审机构" : "通辽市职业技能评价机构",
						"on", day()),
				Force.PRACTICE);
	}

	Applicant.Paper project() {
		LocalDate from = this.draws.day();
		LocalDate until = from.plusMonths(this.draws.between(3, 14));
		until = until.isAfter(NEWEST) ? NEWEST : until;
		int invested = this.draws.between(8, 160) * 1000;
		return paper(EvidenceType.PROJECT,
				values("name", pickOne(this.craft.projects()), "role", this.draws.pick(ROLES), "place", place(3),
						"from", from.toString(), "until", until.toString(), "invested", String.valueOf(invested),
						"benefit",
						String.valueOf(invested * this.draws.between(2, 9) + this.draws.between(1, 9) * 1000)),
				Force.BREAKTHROUGH, Force.INNOVATION);
	}

	Applicant.Paper apprentice() {
		int turn = this.line.number() * 3;
		List<String> names = this.phrases.apprenticeNames();
		LocalDate from = LocalDate.of(this.draws.between(2019, 2023), this.draws.between(1, 12), 1);
		LocalDate until = from.plusYears(2).minusDays(1);
		return paper(EvidenceType.APPRENTICES,
				values("name", names.get(turn % names.size()), "from", from.toString(), "until", until.toString(),
						"result", fill(this.draws.pick(this.phrases.apprenticeResults()))),
				Force.TRANSMISSION, Force.LEADERSHIP);
	}

	Applicant.Paper patent() {
		int year = Math.max(2016, this.draws.year() - 1);
		int kind = this.draws.chance(30) ? 1 : 2;
		LocalDate on = LocalDate.of(year + 1, this.draws.between(1, 12), this.draws.between(1, 28));
		return paper(EvidenceType.PATENT,
				values("name", pickOne(this.craft.patents()), "kind", (kind == 1) ? "发明" : "实用新型", "number",
						InventedNumbers.patent(year, kind, this.draws), "place", place(4), "on", on.toString()),
				Force.INNOVATION);
	}

	Applicant.Paper honour() {
		List<List<String>> all = this.phrases.honours();
		List<String> honour = all.get((this.line.number() * 3) % all.size());
		boolean man = this.line.sex().equals("男");
		boolean odd = honour.getFirst().contains("巾帼") && man
				|| honour.getFirst().contains("共产党员") && !this.line.politics().equals("01")
				|| honour.getFirst().contains("青年") && this.line.birth().getYear() < 1986;
		honour = odd ? all.get(5) : honour;
		return paper(EvidenceType.HONOUR,
				values("name", honour.getFirst(), "level", honour.get(1), "issuer", fill(honour.get(2)), "on", day()),
				Force.LEADERSHIP, Force.PRACTICE);
	}

	Applicant.Paper competition() {
		boolean region = this.craft.contest().startsWith("全区");
		int year = this.draws.year();
		LocalDate on = LocalDate.of(year, this.draws.between(5, 11), this.draws.between(1, 28));
		return paper(EvidenceType.COMPETITION,
				values("name", year + "年" + this.craft.contest(), "level", region ? "自治区级" : "市级", "award",
						this.draws.pick(region ? GRADES : PLACES), "host", region ? "自治区有关主管部门" : "通辽市总工会", "on",
						on.toString()),
				Force.PRACTICE, Force.LEADERSHIP);
	}

	Applicant.Paper method() {
		LocalDate on = this.draws.day();
		return paper(EvidenceType.METHOD,
				values("name", pickOne(this.craft.methods()), "level", "单位级", "issuer", this.employer.name(), "number",
						"%s技发〔%d〕%d号".formatted(this.employer.shortName(), on.getYear(), this.line.number() + 10),
						"place", place(2), "on", on.toString()),
				Force.TRANSMISSION, Force.INNOVATION);
	}

	Applicant.Paper service() {
		return paper(EvidenceType.SERVICE, values("name", this.draws.pick(this.phrases.services()), "host", "本地区工会",
				"done", fill(this.draws.pick(this.phrases.servicesDone())), "on", day()), Force.LEADERSHIP);
	}

	Applicant.Paper publication() {
		String subject = this.craft.projects().getLast();
		return paper(
				EvidenceType.PUBLICATION, values("name", subject + "的实践与思考", "publisher",
						"《" + this.draws.pick(this.phrases.publishers()) + "》", "place", place(3), "on", day()),
				Force.TRANSMISSION, Force.INNOVATION);
	}

	Applicant.Paper media() {
		return paper(EvidenceType.MEDIA,
				values("name", fill(this.draws.pick(this.phrases.media())) + "——记" + this.line.name(), "publisher",
						this.draws.pick(this.phrases.mediaNames()), "on", day()),
				Force.LEADERSHIP);
	}

	Applicant.Paper studio() {
		LocalDate on = this.draws.day();
		return paper(EvidenceType.STUDIO,
				values("name", this.line.name() + "创新工作室", "level", "单位级", "issuer", this.employer.name() + "工会",
						"number",
						"%s工发〔%d〕%d号".formatted(this.employer.shortName(), on.getYear(), this.line.number() + 3), "on",
						on.toString()),
				Force.TRANSMISSION, Force.LEADERSHIP);
	}

	Applicant.Paper standard() {
		LocalDate on = this.draws.day();
		return paper(EvidenceType.STANDARD,
				values("name", this.craft.trade() + "岗位作业规范", "kind", "企业标准", "number",
						"Q/TL%03d %s-%d".formatted(this.line.number(), this.draws.digits(3), on.getYear()), "place",
						place(5), "on", on.toString()),
				Force.TRANSMISSION);
	}

	Applicant.Paper software() {
		int year = this.draws.between(2021, Draws.LAST_YEAR);
		LocalDate on = LocalDate.of(year, this.draws.between(1, 12), this.draws.between(1, 28));
		return paper(
				EvidenceType.SOFTWARE, values("name", this.craft.trade() + "岗位经验记录与提示软件V1.0", "number",
						year + "SR0" + this.draws.digits(6), "place", place(4), "on", on.toString()),
				Force.TRANSMISSION, Force.INNOVATION);
	}

	Applicant.Paper unitCertificate() {
		return paper(EvidenceType.UNIT_CERTIFICATE, values("name", pickOne(this.craft.projects()) + "中本人承担工作的证明",
				"issuer", this.employer.name(), "on", day()), Force.BREAKTHROUGH, Force.LEADERSHIP);
	}

	private Applicant.Paper paper(EvidenceType type, Map<String, String> values, Force first, Force... more) {
		return PaperWriter.paper(type, values, this.line.name(), first, more);
	}

	private String pickOne(List<String> titles) {
		return titles.get(this.line.variant() % titles.size());
	}

	private String place(int most) {
		return String.valueOf(this.draws.chance(65) ? 1 : this.draws.between(2, most));
	}

	private String day() {
		return this.draws.day().toString();
	}

	private String fill(String template) {
		return this.draws.fill(template, this.words);
	}

	private static Map<String, String> values(String... pairs) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			values.put(pairs[i], pairs[i + 1]);
		}
		return values;
	}

}
