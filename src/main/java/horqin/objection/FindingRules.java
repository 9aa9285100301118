package horqin.objection;

import java.util.ArrayList;
import java.util.List;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

/** What a case needs before it is put to a leader, and before it is answered. */
final class FindingRules {

	private static final int LEAST = 10;

	private FindingRules() {
	}

	/**
	 * A verified objection has been looked into, and says what came of it for each
	 * person.
	 */
	@Basis(Duty.OBJECTIONS_VERIFIED)
	static Outcome mayConclude(Finding finding, List<DossierTables.About> people, int evidence) {
		List<Reason> hard = new ArrayList<>();
		text(hard, "反映的主要问题", finding.summary(), 1000);
		text(hard, "核查经过", finding.course(), 4000);
		text(hard, "认定情况", finding.verdict(), 4000);
		if (!people.isEmpty()) {
			heard(hard, finding);
		}
		finding.without(people)
			.forEach((name) -> hard
				.add(Reason.of(Duty.OBJECTIONS_VERIFIED, "还没有对%s作出结论，请在不属实、部分属实、属实中选择一项。".formatted(name))));
		hard.addAll(evidence(evidence));
		return Outcome.weigh(hard, List.of(), null);
	}

	@Practice("核查结论须有至少1份核查材料，如谈话记录、查证材料")
	private static List<Reason> evidence(int documents) {
		return (documents > 0) ? List.of() : List.of(Reason.practice("还没有核查材料（现为0份），请至少上传1份，如谈话记录、查证材料。"));
	}

	@Practice("作出结论前听取本人说明；没有听取的写明原因")
	private static void heard(List<Reason> hard, Finding finding) {
		if (finding.heard() == null) {
			hard.add(Reason.practice("请选择是否已听取本人说明。"));
		}
		else if (finding.statement().isEmpty()) {
			hard.add(Reason.practice(finding.heard() ? "请写明本人说明的要点（现为0字）。" : "没有听取本人说明的，请写明原因（现为0字）。"));
		}
		if (finding.statement().length() > 2000) {
			hard.add(Reason.practice("「本人说明」最多2000字，现为%d字。".formatted(finding.statement().length())));
		}
	}

	private static void text(List<Reason> hard, String label, String text, int most) {
		if (text.length() < LEAST) {
			hard.add(Reason.of(Duty.OBJECTIONS_VERIFIED, "「%s」不少于%d字，现为%d字。".formatted(label, LEAST, text.length())));
		}
		if (text.length() > most) {
			hard.add(Reason.practice("「%s」最多%d字，现为%d字。".formatted(label, most, text.length())));
		}
	}

	/** A text that a step asks for. */
	static List<Reason> written(String label, String text, int most) {
		if (text.isBlank()) {
			return List.of(Reason.practice("请写明%s（现为0字）。".formatted(label)));
		}
		return (text.length() > most) ? List.of(Reason.practice("%s最多%d字，现为%d字。".formatted(label, most, text.length())))
				: List.of();
	}

	/** Cases about the same people are looked into together. */
	@Practice("反映同一人同一问题的几件异议可以并案核查，逐件答复")
	static List<Reason> mayMerge(DossierTables.Dossier one, List<DossierTables.About> people,
			DossierTables.Dossier leading, List<DossierTables.About> leadingPeople) {
		List<Reason> hard = new ArrayList<>();
		if (one.id() == leading.id()) {
			hard.add(Reason.practice("不能并入自己，请填写另一件的编号。"));
		}
		else if (!leading.state().isOpen()) {
			hard.add(Reason.practice("%s号异议现在是「%s」，不能再并入。".formatted(leading.number(), leading.state().label())));
		}
		else if (!java.util.Objects.equals(one.handlerId(), leading.handlerId())) {
			hard.add(Reason.practice("%s号异议不是由您核查，不能并入；请先受理那一件。".formatted(leading.number())));
		}
		people.stream()
			.filter((person) -> leadingPeople.stream().noneMatch((other) -> other.subject().equals(person.subject())))
			.forEach((person) -> hard
				.add(Reason.practice("%s号异议没有反映%s，并入会丢下这一位。".formatted(leading.number(), person.name()))));
		return hard;
	}

}
