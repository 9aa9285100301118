package horqin.nomination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import horqin.edition.Force;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;

/**
 * What an applicant writes in their own words: a statement for each force, the short and
 * the detailed account, and the plan for the year of cultivation.
 *
 * @param statements by force; a missing one is absent or blank
 * @param brief 简要事迹
 * @param full 详细事迹
 * @param plan 培育期目标与计划
 */
public record Texts(Map<Force, String> statements, String brief, String full, String plan) {

	public Texts {
		EnumMap<Force, String> byForce = new EnumMap<>(Force.class);
		byForce.putAll(statements);
		statements = Collections.unmodifiableMap(byForce);
	}

	public static Texts none() {
		return new Texts(Map.of(), "", "", "");
	}

	public String statement(Force force) {
		return this.statements.getOrDefault(force, "");
	}

	/** Each of the five forces is stated, none at more length than the setting allows. */
	@Basis(Duty.FIVE_FORCES_STATED)
	Outcome stated(NominationSettings settings) {
		List<Reason> hard = new ArrayList<>();
		List<Force> missing = Arrays.stream(Force.values()).filter((force) -> Prose.isBlank(statement(force))).toList();
		if (!missing.isEmpty()) {
			hard.add(Reason.of(Duty.FIVE_FORCES_STATED, "五力自述还缺" + missing.size() + "项："
					+ missing.stream().map(Force::label).collect(Collectors.joining("、"))));
		}
		for (Force force : Force.values()) {
			tooLong(force.label() + "自述", statement(force), settings.statementMost(), hard);
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/** The two accounts and the plan are written, within their lengths. */
	Outcome written(NominationSettings settings) {
		List<Reason> hard = new ArrayList<>();
		writtenWithin("简要事迹", this.brief, settings.briefMost(), hard);
		writtenWithin("详细事迹", this.full, settings.fullMost(), hard);
		writtenWithin("培育期目标与计划", this.plan, settings.planMost(), hard);
		return Outcome.weigh(hard, List.of(), null);
	}

	private static void writtenWithin(String label, String text, int most, List<Reason> hard) {
		if (Prose.isBlank(text)) {
			hard.add(Reason.practice(label + "还没有填写（不超过" + most + "字）"));
		}
		tooLong(label, text, most, hard);
	}

	private static void tooLong(String label, String text, int most, List<Reason> hard) {
		int length = Prose.length(text);
		if (length > most) {
			hard.add(Reason.practice("%s%d字，超过上限%d字，请删减%d字".formatted(label, length, most, length - most)));
		}
	}

}
