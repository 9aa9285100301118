package horqin.nomination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.access.Units;
import horqin.edition.Force;
import horqin.nomination.Application.Facts;
import horqin.nomination.Application.Person;
import horqin.nomination.Application.Promises;
import horqin.nomination.Application.Route;
import horqin.regulation.Figures;
import org.jspecify.annotations.Nullable;

/** An application in which everything is there, and ways to spoil it. */
final class Applications {

	static final LocalDate CLOSING = LocalDate.of(2026, 4, 30);

	static final Terms TERMS = new Terms(2026, CLOSING, Figures.newest(), NominationSettings.defaults());

	private Applications() {
	}

	static Application complete() {
		return new Application(new Person("巴特尔", List.of(), true), profile(), List.of(span(SpanCheck.CONFIRMED)),
				facts(Standing.NOTHING, null), texts(), evidence(), new Promises(true, true), opinions(), true,
				new Route(Channel.TERRITORY, Units.Kind.DISTRICT, "霍林郭勒市总工会"));
	}

	static Application with(Application a, Facts facts) {
		return new Application(a.person(), a.profile(), a.spans(), facts, a.texts(), a.evidence(), a.promises(),
				a.opinions(), a.stampedForm(), a.route());
	}

	static Application with(Application a, Texts texts) {
		return new Application(a.person(), a.profile(), a.spans(), a.facts(), texts, a.evidence(), a.promises(),
				a.opinions(), a.stampedForm(), a.route());
	}

	static Application withSpans(Application a, WorkSpan... spans) {
		return new Application(a.person(), a.profile(), List.of(spans), a.facts(), a.texts(), a.evidence(),
				a.promises(), a.opinions(), a.stampedForm(), a.route());
	}

	static Application withEvidence(Application a, List<Evidence> evidence) {
		return new Application(a.person(), a.profile(), a.spans(), a.facts(), a.texts(), evidence, a.promises(),
				a.opinions(), a.stampedForm(), a.route());
	}

	static Application withOpinions(Application a, List<Opinion> opinions) {
		return new Application(a.person(), a.profile(), a.spans(), a.facts(), a.texts(), a.evidence(), a.promises(),
				opinions, a.stampedForm(), a.route());
	}

	/** As the applicant leaves it: nothing from the employer or the unit yet. */
	static Application handedIn() {
		Application a = complete();
		return new Application(a.person(), a.profile(), List.of(span(SpanCheck.PENDING)),
				new Facts(Standing.NOTHING, null, false, null, List.of(), PriorTitle.NONE, null), a.texts(),
				a.evidence(), a.promises(), List.of(), false, new Route(null, Units.Kind.DISTRICT, "霍林郭勒市总工会"));
	}

	static Application empty() {
		return new Application(new Person("其其格", List.of("手机号码", "学历"), false), Profile.empty(), List.of(),
				new Facts(null, null, false, null, List.of(), PriorTitle.NONE, null), Texts.none(), List.of(),
				new Promises(false, false), List.of(), false, new Route(null, Units.Kind.DISTRICT, "奈曼旗总工会"));
	}

	static Facts facts(Standing standing, @Nullable ExceptionCase exception) {
		return new Facts(standing, standing, false, exception, List.of(), PriorTitle.NONE, null);
	}

	static WorkSpan span(SpanCheck check) {
		return WorkSpan.months(YearMonth.of(2016, 3), null, "霍林郭勒市某铝业有限公司", "熔铸车间 熔铸工", true, check);
	}

	static Profile profile() {
		return new Profile(YearMonth.of(2012, 7), "某职业学院 材料成型", "内蒙古通辽", YearMonth.of(2009, 7), "霍林郭勒市某铝业有限公司",
				"91150500MA00000237", "民营企业", "C", "绿色煤电铝", "熔铸车间班长", true, "熔铸工", "技师（二级）", 15);
	}

	static Texts texts() {
		Map<Force, String> statements = new EnumMap<>(Force.class);
		Arrays.stream(Force.values()).forEach((force) -> statements.put(force, force.label() + "方面的做法和成效"));
		return new Texts(statements, "简要事迹", "详细事迹", "一年的目标与计划");
	}

	static List<Evidence> evidence() {
		return List.of(
				new Evidence(EvidenceType.COMPETITION, Map.of("name", "全区铝加工职业技能竞赛", "on", "2024-09-12"),
						Set.of(Force.LEADERSHIP, Force.PRACTICE), 1),
				new Evidence(EvidenceType.PATENT,
						Map.of("name", "一种除气转子", "number", "ZL202310102344.2", "on", "2023-11-07"),
						Set.of(Force.INNOVATION, Force.BREAKTHROUGH), 2),
				new Evidence(EvidenceType.APPRENTICES, Map.of("name", "白音", "from", "2021-01-01"),
						Set.of(Force.TRANSMISSION), 1));
	}

	static List<Opinion> opinions() {
		return Arrays.stream(Opinion.Body.values())
			.map((body) -> new Opinion(body, true, "情况属实，同意推荐", "包某", LocalDate.of(2026, 4, 10)))
			.toList();
	}

}
