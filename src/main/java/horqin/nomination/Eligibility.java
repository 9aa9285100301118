package horqin.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Who may not be nominated, who only by an exception, and who is expressly exempt
 * (Article 4).
 */
final class Eligibility {

	private Eligibility() {
	}

	/**
	 * The three exclusions "as a rule". Being kept on (延聘) lifts retirement only, against
	 * proof and without anybody's approval. Whatever else applies is refused, unless an
	 * exception that names it has been granted; then it passes and the exception stays
	 * visible.
	 * @param standing what the unit confirmed, or what the person declared before that
	 * @param retainedProof whether the proof of being kept on is there
	 * @param exception the exception last asked for, if any
	 */
	@Basis({ Duty.LEADING_CADRES_EXCLUDED, Duty.ENTERPRISE_HEADS_EXCLUDED, Duty.RETIRED_EXCLUDED,
			Duty.RETAINED_RETIREES_EXEMPT })
	static Outcome standing(Standing standing, boolean retainedProof, @Nullable ExceptionCase exception) {
		List<Reason> hard = new ArrayList<>();
		List<Reason> excused = new ArrayList<>();
		Set<Exclusion> found = standing.exclusions();
		if (standing.retired() && standing.retained()) {
			if (retainedProof) {
				found.remove(Exclusion.RETIRED);
			}
			else {
				hard.add(Reason.of(Duty.RETAINED_RETIREES_EXEMPT, "已填写延聘，还缺1份延聘证明；上传后不受退休限制，也不需另行批准"));
			}
		}
		for (Exclusion exclusion : found) {
			if (exception != null && exception.grants(exclusion)) {
				excused
					.add(Reason.of(exclusion.duty(), "属于" + exclusion.label() + "，已由" + exception.decision() + "批准破例"));
			}
			else {
				hard.add(Reason.of(exclusion.duty(), refusal(exclusion, exception)));
			}
		}
		return Outcome.weigh(hard, excused, (exception != null) ? exception.decision() : null);
	}

	/**
	 * The hard bar: a person found it, on a document, after the applicant was heard. What
	 * is only being looked into bars nobody; what was found knows no exception.
	 */
	@Basis(Duty.CLEAN_RECORD)
	static Outcome cleanRecord(List<Finding> findings) {
		List<Reason> hard = findings.stream()
			.filter(Finding::upheld)
			.map((finding) -> Reason.of(Duty.CLEAN_RECORD,
					"经认定有" + finding.misconduct().label() + "（" + finding.document() + "），不能申报，也不能破例"))
			.toList();
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether an exception can be asked for: for what applies, and never against a
	 * finding.
	 * @param facts what is known of the person
	 * @param asked the exclusions named in the unit's letter
	 */
	@Basis(Duty.CLEAN_RECORD)
	static Outcome mayAskException(Application.Facts facts, Set<Exclusion> asked) {
		Weighing weighing = new Weighing().add(cleanRecord(facts.findings()));
		weighing.refuseUnless(!asked.isEmpty(), Reason.practice("请写明申请破例的情形，至少1项"));
		Set<Exclusion> found = facts.standing().exclusions();
		for (Exclusion exclusion : asked) {
			weighing.refuseUnless(found.contains(exclusion),
					Reason.practice("核实情况里没有“" + exclusion.label() + "”，不需要破例"));
		}
		if (asked.contains(Exclusion.RETIRED) && facts.standing().retained()) {
			weighing.refuse(Reason.practice("延聘职工不需破例，上传延聘证明1份即可"));
		}
		return weighing.outcome(null);
	}

	/**
	 * The regulation is silent; honouring the same person twice would take another's
	 * place.
	 */
	@Practice("正在培育的和已获证书的不重复申报，其他人可以再次申报")
	static Outcome repeat(PriorTitle prior) {
		return switch (prior) {
			case NONE -> Outcome.moved();
			case IN_CULTIVATION -> refused("本人正在培育期内，不能重复申报");
			case CERTIFIED -> refused("本人已获科尔沁工匠证书，不能重复申报");
		};
	}

	/** Nobody stands on two lists: through one channel, once a year. */
	@Basis(Duty.TERRITORY_OR_INDUSTRY_CHANNEL)
	static Outcome once(int year, @Nullable String otherUnit) {
		return (otherUnit == null) ? Outcome.moved() : Outcome.refused(Duty.TERRITORY_OR_INDUSTRY_CHANNEL,
				"本人%d年度已通过%s申报，一人一年只能申报1次；需要换推荐单位的，请联系市总经办转办".formatted(year, otherUnit));
	}

	private static String refusal(Exclusion exclusion, @Nullable ExceptionCase exception) {
		String what = "属于" + exclusion.label() + "，原则上不参与推荐申报；";
		if (exception == null || !exception.covers().contains(exclusion)) {
			return what + "确需推荐的，由推荐单位书面申请破例，经市总审批后办理";
		}
		return what + switch (exception.verdict()) {
			case PENDING -> "破例申请已报，待市总审批";
			case DENIED -> "破例申请未获批准（" + exception.decision() + "）";
			case GRANTED -> throw new IllegalStateException("Granted and yet refused: " + exclusion);
		};
	}

	private static Outcome refused(String text) {
		return Outcome.weigh(List.of(Reason.practice(text)), List.of(), null);
	}

}
