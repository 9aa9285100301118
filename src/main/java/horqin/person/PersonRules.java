package horqin.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/** What is asked back before facts about a person are written. */
final class PersonRules {

	/** Fewer characters say nothing: "查看". */
	private static final int SHORTEST_REASON = 4;

	private PersonRules() {
	}

	/**
	 * Whether what was stated agrees with the identity number. A card can be wrong, so
	 * the statement is kept and the difference explained; nothing is overwritten
	 * silently.
	 * @param explanation what the person wrote about the difference
	 */
	@Practice("性别、出生日期与身份证件号码不一致时请填表人核对并说明，不自动改写")
	static Outcome agreesWithNumber(PersonFacts facts, @Nullable String explanation) {
		var soft = new ArrayList<Reason>();
		var number = facts.number();
		if (facts.sex() != number.sex()) {
			soft.add(Reason.practice(
					"填写的性别为%s，证件号码第17位表示%s，请核对；确实不一致的请说明原因".formatted(facts.sex().label(), number.sex().label())));
		}
		if (!facts.birthDate().equals(number.birthDate())) {
			soft.add(Reason.practice("填写的出生日期为%s，证件号码中为%s，请核对；确实不一致的请说明原因".formatted(chinese(facts.birthDate()),
					chinese(number.birthDate()))));
		}
		return Outcome.weigh(List.of(), soft, explanation);
	}

	/** Whether a full number may be shown for this reason. */
	@Practice("查看完整证件号码和电话须写明用途，并留下记录")
	static Outcome mayReveal(String reason) {
		int length = reason.strip().codePointCount(0, reason.strip().length());
		return (length >= SHORTEST_REASON) ? Outcome.moved()
				: refused("请写明查看用途，至少%d个字，现为%d个字".formatted(SHORTEST_REASON, length));
	}

	/** Whether a correction says why. */
	@Practice("更正已登记的人员信息须写明原因，原内容保留备查")
	static Outcome mayCorrect(String reason, boolean numberTaken) {
		var hard = new ArrayList<Reason>();
		if (reason.isBlank()) {
			hard.add(Reason.practice("请写明更正原因"));
		}
		if (numberTaken) {
			hard.add(Reason.practice("更正后的证件号码已登记在另一人名下，请核对证件；确属重复登记的由市总工会经办人处理"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether this consent can be asked for and given so. Consent online is the person's
	 * own act; anybody else brings a signed paper.
	 */
	@Practice("同意由本人作出：在线同意限本人账号，他人代办须上传本人签字的书面同意；公开用途不得包含证件号码、出生日期、电话等")
	static Outcome mayConsent(ConsentPurpose purpose, String about, Set<PersonField> fields, ConsentForm form,
			boolean byThePerson) {
		var hard = new ArrayList<Reason>(formReasons(form, byThePerson));
		if (fields.isEmpty()) {
			hard.add(Reason.practice("请勾选同意的具体内容，现为0项"));
		}
		var outside = fields.stream()
			.filter((field) -> !purpose.fields().contains(field))
			.sorted()
			.map(PersonField::label)
			.collect(Collectors.joining("、"));
		if (!outside.isEmpty()) {
			hard.add(Reason.practice("“%s”的同意不能包含：%s".formatted(purpose.label(), outside)));
		}
		if ((purpose == ConsentPurpose.STORY) == about.isBlank()) {
			hard.add(Reason.practice(about.isBlank() ? "宣传报道须逐篇同意，请选择是哪一篇" : "只有宣传报道逐篇同意，其他用途不对应具体文章"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether a consent can be withdrawn so: as it was given, by the person or on a
	 * signed paper.
	 */
	@Practice("同意可以随时撤回，撤回不影响此前已完成的处理")
	static Outcome mayWithdraw(ConsentForm form, boolean byThePerson, boolean alreadyWithdrawn) {
		var hard = new ArrayList<Reason>(formReasons(form, byThePerson));
		if (alreadyWithdrawn) {
			hard.add(Reason.practice("这项同意此前已经撤回，不用再次撤回"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	private static List<Reason> formReasons(ConsentForm form, boolean byThePerson) {
		return (form instanceof ConsentForm.Online && !byThePerson)
				? List.of(Reason.practice("在线同意和撤回只能由本人登录办理，代办请上传本人签字的书面材料")) : List.of();
	}

	private static Outcome refused(String sentence) {
		return new Outcome.Refused(List.of(Reason.practice(sentence)));
	}

	private static String chinese(LocalDate date) {
		return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
	}

}
