package horqin.selection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import horqin.edition.EditionState;
import horqin.edition.TargetBand;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A resolution about to be recorded, with everything its rules read (Article 7).
 *
 * @param year where the year stands
 * @param meeting the meeting whose list holds; {@code null} if none was concluded
 * @param preparing whether one more meeting is being prepared
 * @param kind what it decides
 * @param head what is written on top
 * @param excerpt whether the excerpt is there
 * @param decided the people it decides about, each with the verdict
 * @param outsiders names that were not proposed
 * @param approved everybody who is approved once it holds, earlier settlements included
 * @param band the year's target band
 * @param today the day of the platform's clock
 */
record Deliberation(EditionState year, @Nullable Meeting meeting, boolean preparing, Resolution.Kind kind, Head head,
		boolean excerpt, List<FrozenList.Named> decided, List<String> outsiders, List<Line> approved, TargetBand band,
		LocalDate today) {

	private static final String LIST = "审议通过名单";

	private static final int MOST = 60;

	Deliberation {
		decided = List.copyOf(decided);
		outsiders = List.copyOf(outsiders);
		approved = List.copyOf(approved);
	}

	/**
	 * What is written on top of a resolution.
	 *
	 * @param session which session
	 * @param item the number of the item
	 * @param reason why an earlier resolution is corrected
	 */
	record Head(String session, @Nullable LocalDate heldOn, String item, String conclusion, String numberReason,
			String industryReason, String reason) {

	}

	/** Whether it may be recorded: everything at once. */
	Outcome mayRecord() {
		return new Answers().add(inTime())
			.add(onlyProposed())
			.add(proven())
			.add(written())
			.add(explained())
			.add(numbered())
			.add(composed())
			.outcome();
	}

	@Practice("暂缓的人选可以在公示、公布期间补充审议；更正审议结果须在公示以前")
	Outcome inTime() {
		Set<EditionState> years = (this.kind == Resolution.Kind.FURTHER)
				? EnumSet.of(EditionState.DELIBERATION, EditionState.NOTICE, EditionState.ANNOUNCED)
				: EnumSet.of(EditionState.DELIBERATION);
		if (years.contains(this.year)) {
			return new Answers().refuseIf(this.preparing, "评审会议正在重新研究名单，提出新的建议名单或取消会议以后再登记").outcome();
		}
		return this.year.isBefore(EditionState.DELIBERATION)
				? Outcome.refused(Duty.ONLY_PROPOSED_TO_PARTY_GROUP,
						"本年度现在是「%s」，建议名单提交党组审议以后才能登记".formatted(this.year.label()))
				: Answers.refused("本年度已经是「%s」，不能再%s".formatted(this.year.label(), this.kind.label()));
	}

	/** The party group decides about names the meeting proposed, and about no others. */
	@Basis(Duty.ONLY_PROPOSED_TO_PARTY_GROUP)
	Outcome onlyProposed() {
		return new Answers()
			.refuseIf(this.meeting == null,
					Reason.of(Duty.ONLY_PROPOSED_TO_PARTY_GROUP, "评审会议还没有提出建议名单（0份），党组会议没有可以审议的名单"))
			.refuseIf(!this.outsiders.isEmpty(),
					Reason.of(Duty.ONLY_PROPOSED_TO_PARTY_GROUP,
							"%d人不在建议名单上，须先回到评审会议：%s".formatted(this.outsiders.size(),
									String.join("、", this.outsiders))))
			.outcome();
	}

	/** Names are decided by a session of the party group, shown by its excerpt. */
	@Basis(Duty.PARTY_GROUP_DECIDES)
	Outcome proven() {
		return new Answers()
			.refuseIf(this.head.session().isBlank(), Reason.of(Duty.PARTY_GROUP_DECIDES, "请填写党组会议届次，如2026年第8次（现为0字）"))
			.refuseIf(this.head.heldOn() == null, Reason.of(Duty.PARTY_GROUP_DECIDES, "请填写党组会议日期"))
			.refuseIf(!this.excerpt, Reason.of(Duty.PARTY_GROUP_DECIDES, "请上传党组会议决定摘录扫描件（现为0件）"))
			.refuseIf(this.decided.isEmpty() && this.meeting != null,
					Reason.of(Duty.PARTY_GROUP_DECIDES, "没有写明对任何人选的决定（0人）"))
			.outcome();
	}

	@Practice("审议结果登记届次、日期、议题和结论，不登记讨论和票数")
	Outcome written() {
		LocalDate held = this.head.heldOn();
		LocalDate met = (this.meeting != null) ? this.meeting.heldOn() : null;
		return new Answers().refuseIf(this.head.item().isBlank(), "请填写议题号，如议题3（现为0字）")
			.refuseIf(this.head.conclusion().isBlank(), "请填写审议结论（现为0字）")
			.refuseIf(this.head.session().length() > MOST || this.head.item().length() > MOST, "届次和议题号最多60字")
			.refuseIf(this.head.conclusion().length() > 2000,
					"审议结论最多2000字，现为%d字".formatted(this.head.conclusion().length()))
			.refuseIf(longest() > 500, "理由最多500字，现为%d字".formatted(longest()))
			.refuseIf(held != null && held.isAfter(this.today), "党组会议日期%s还没有到".formatted(Wording.date(held)))
			.refuseIf(held != null && met != null && held.isBefore(met),
					"党组会议日期%s早于评审会议日期%s，请核对".formatted(Wording.date(held), Wording.date(met)))
			.outcome();
	}

	private int longest() {
		int head = Math.max(this.head.reason().length(),
				Math.max(this.head.numberReason().length(), this.head.industryReason().length()));
		return Math.max(head, this.decided.stream().mapToInt((one) -> one.reason().length()).max().orElse(0));
	}

	@Practice("不同意、暂缓的逐人写明理由；更正审议结果写明原因")
	Outcome explained() {
		List<String> silent = this.decided.stream()
			.filter((one) -> one.verdict() != Verdict.APPROVED && one.reason().isBlank())
			.map((one) -> one.line().name() + "（" + one.verdict().label() + "）")
			.toList();
		return new Answers()
			.refuseIf(!silent.isEmpty(), "%d人没有写明理由：%s".formatted(silent.size(), String.join("、", silent)))
			.refuseIf(this.kind == Resolution.Kind.CORRECTION && this.head.reason().isBlank(), "更正审议结果须写明原因（现为0字）")
			.outcome();
	}

	/** The number of people, within the year's band or explained. */
	@Basis(Duty.TARGET_ABOUT_TWENTY)
	Outcome numbered() {
		return this.band.mayHold(this.approved.size(), LIST, this.head.numberReason());
	}

	Outcome composed() {
		return Composition.of(this.approved).mostlyKey(LIST, this.head.industryReason());
	}

	/**
	 * Whether notice may be given: the party group has decided, and has approved
	 * somebody. Who is deferred holds nobody else up.
	 * @param recorded whether a resolution holds
	 * @param approved how many it approves
	 */
	@Basis(Duty.PARTY_GROUP_DECIDES)
	static Outcome beforeNotice(boolean recorded, int approved, boolean preparing) {
		return new Answers().refuseIf(!recorded, Reason.of(Duty.PARTY_GROUP_DECIDES, "党组会议对建议名单的审议结果还没有登记（0份）"))
			.refuseIf(recorded && approved == 0, Reason.of(Duty.PARTY_GROUP_DECIDES, "党组会议审议通过0人，没有可以公示的人选"))
			.refuseIf(preparing, "评审会议正在重新研究名单（1次准备中），办完或取消以后再公示")
			.outcome();
	}

}
