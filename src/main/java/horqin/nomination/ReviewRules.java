package horqin.nomination;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before something is booked of what employer and unit found (Articles 3
 * and 6).
 */
public final class ReviewRules {

	private static final int OPINION_MOST = 500;

	private static final int GROUNDS_MOST = 200;

	/** What the employer has to say can also be put right on a list of corrections. */
	private static final Set<Stage> EMPLOYERS = EnumSet.of(Stage.EMPLOYER_REVIEW, Stage.CORRECTION);

	private ReviewRules() {
	}

	/** An opinion as it is to be booked. */
	public record Said(Opinion.Body body, @Nullable Boolean favourable, @Nullable String text, @Nullable String signer,
			@Nullable LocalDate on) {

	}

	/**
	 * Whether an opinion may be booked: while its body has the application before it, as
	 * it stands on the paper. The party organisation's opinion is what political quality
	 * rests on.
	 */
	@Basis(Duty.POLITICAL_QUALITY)
	@Practice("意见照盖章件登记，写明是否同意、签字人和日期")
	static Outcome mayOpine(Stage stage, Said said, LocalDate today) {
		Stage asked = (said.body() == Opinion.Body.RECOMMENDER) ? Stage.UNIT_REVIEW : Stage.EMPLOYER_REVIEW;
		Weighing weighing = stage(stage, EnumSet.of(asked, Stage.CORRECTION), said.body().label() + "意见");
		weighing.refuseUnless(said.favourable() != null, Reason.practice("请选择同意或不同意"));
		int length = Prose.length(said.text());
		weighing.refuseUnless(length > 0 && length <= OPINION_MOST,
				Reason.practice("请填写意见，不超过%d字，现为%d字".formatted(OPINION_MOST, length)));
		weighing.refuseUnless(!Prose.isBlank(said.signer()) && Prose.length(said.signer()) <= 50,
				Reason.practice("请填写签字人，不超过50字"));
		weighing.refuseUnless(said.on() != null, Reason.practice("请填写盖章件上的日期"));
		if (said.on() != null) {
			weighing.refuseUnless(!said.on().isAfter(today),
					Reason.practice("盖章日期%s还没有到".formatted(Wording.date(said.on()))));
		}
		return weighing.outcome(null);
	}

	/**
	 * Whether what was found of a span may be booked: of the version that was held
	 * against documents.
	 */
	@Basis(Duty.FIVE_YEARS_FRONT_LINE)
	@Practice("工作经历逐段对照劳动合同、社保记录等核对，写明对照的材料")
	static Outcome mayCertify(Stage stage, boolean sameVersion, @Nullable Boolean confirmed, @Nullable String grounds) {
		Weighing weighing = stage(stage, EMPLOYERS, "核对结果");
		weighing.refuseUnless(sameVersion, Reason.practice("这段经历刚才已改动，请刷新后对照新的内容再核对1次"));
		weighing.refuseUnless(confirmed != null, Reason.practice("请选择属实或不符"));
		int length = Prose.length(grounds);
		weighing.refuseUnless(length > 0 && length <= GROUNDS_MOST,
				Reason.practice("请写明对照的材料，如劳动合同、社保缴费记录，不超过%d字，现为%d字".formatted(GROUNDS_MOST, length)));
		return weighing.outcome(null);
	}

	/** Whether the employer's word on Article 4 may be booked. */
	@Practice("是否领导干部、企业负责人、退休由所在单位按任职文件核实，不以本人填写为准")
	static Outcome mayConfirm(Stage stage, Standing standing) {
		Weighing weighing = stage(stage, EMPLOYERS, "核实情况");
		weighing.refuseUnless(standing.retired() || !standing.retained(), Reason.practice("延聘是退休后继续聘用，请同时选择退休"));
		return weighing.outcome(null);
	}

	/** Whether a paper of employer or unit may be added. */
	static Outcome mayAdd(Stage stage, Paper.Kind kind) {
		Set<Stage> when = (kind == Paper.Kind.STAMPED_FORM) ? EMPLOYERS
				: EnumSet.of(Stage.EMPLOYER_REVIEW, Stage.UNIT_REVIEW, Stage.CORRECTION);
		return stage(stage, when, kind.label()).outcome(null);
	}

	/** Whether the ground may be recorded. */
	@Basis(Duty.TERRITORY_OR_INDUSTRY_CHANNEL)
	static Outcome mayGround(Stage stage, Outcome fits) {
		return stage(stage, EnumSet.of(Stage.EMPLOYER_REVIEW, Stage.UNIT_REVIEW, Stage.CORRECTION), "推荐渠道").add(fits)
			.outcome(null);
	}

	/** Whether somebody can be handed over to this unit. */
	@Basis({ Duty.TERRITORY_OR_INDUSTRY_CHANNEL, Duty.RECOMMENDER_IS_A_UNION })
	static Outcome mayRedirect(boolean another, boolean recommends, @Nullable String unit) {
		Weighing weighing = new Weighing();
		if (!recommends) {
			weighing.refuse(Reason.of(Duty.RECOMMENDER_IS_A_UNION,
					(unit == null) ? "请选择转给哪个推荐单位" : "%s不是推荐单位，不能转办过去".formatted(unit)));
		}
		else if (!another) {
			weighing.refuse(Reason.practice("现在就在%s，不需要转办".formatted(unit)));
		}
		return weighing.outcome(null);
	}

	/** Whether a text is short enough to be kept whole. */
	static Outcome within(String what, @Nullable String text, int most) {
		int length = (text != null) ? text.length() : 0;
		return new Weighing()
			.refuseUnless(length <= most, Reason.practice("%s不超过%d字，现为%d字".formatted(what, most, length)))
			.outcome(null);
	}

	private static Weighing stage(Stage stage, Set<Stage> when, String what) {
		String names = String.join("」「", when.stream().map(Stage::label).toList());
		return new Weighing().refuseUnless(when.contains(stage),
				Reason.practice("现在是「%s」，%s在「%s」时登记".formatted(stage.label(), what, names)));
	}

}
