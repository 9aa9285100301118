package horqin.nomination;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The people a unit recommends at once, with its minutes and its sealed letter: all of
 * them or none (Article 6).
 *
 * @param seats seats the unit has, moves included
 * @param taken people it has recommended before and not taken back
 * @param members who is on the list
 * @param minutes whether the minutes of the collective decision are stored
 * @param letter whether the sealed letter is stored
 * @param notice what became of the unit's own notice; moved when none is asked for
 */
public record Batch(int seats, int taken, List<Member> members, boolean minutes, boolean letter, Outcome notice) {

	/**
	 * One person on the list.
	 *
	 * @param name the name
	 * @param rank the place in the unit's order, from 1
	 * @param share for the balance
	 * @param ready what {@link NominationStep#RECOMMEND} answers for this person alone
	 */
	public record Member(String name, int rank, Balance.Share share, Outcome ready) {

	}

	public Batch {
		members = List.copyOf(members);
	}

	/**
	 * Whether the list can go to the city union.
	 * @param explanation why it is as it is, where that must be said
	 */
	public Outcome mayRecommend(@Nullable String explanation) {
		Weighing weighing = new Weighing();
		weighing.refuseUnless(!this.members.isEmpty(), Reason.practice("推荐名单上还没有人，至少1人"));
		weighing.add(withinQuota()).add(papers()).add(ranked()).add(this.notice);
		this.members.forEach((member) -> weighing.add(named(member)));
		if (!balance().mostlyKeyIndustry()) {
			weighing.ask(Reason.of(Duty.KEY_INDUSTRY_MAJORITY,
					"名单共%d人，%s，未过半数，请写明理由".formatted(balance().total(), balance().keyShare())));
		}
		return weighing.outcome(explanation);
	}

	/** Never above the seats, whoever presses first. */
	@Basis(Duty.QUOTA_NEVER_EXCEEDED)
	Outcome withinQuota() {
		int over = this.taken + this.members.size() - this.seats;
		return (over <= 0) ? Outcome.moved() : Outcome.refused(Duty.QUOTA_NEVER_EXCEEDED,
				"名额%d个，已推荐%d人，本次%d人，超出%d人".formatted(this.seats, this.taken, this.members.size(), over));
	}

	@Basis({ Duty.UNIT_DECIDES_COLLECTIVELY, Duty.REPORTED_BY_PROCEDURE })
	Outcome papers() {
		return new Weighing()
			.refuseUnless(this.minutes, Reason.of(Duty.UNIT_DECIDES_COLLECTIVELY, "还没有上传集体研究的会议纪要（1份）"))
			.refuseUnless(this.letter, Reason.of(Duty.REPORTED_BY_PROCEDURE, "还没有上传盖章的推荐函（1份）"))
			.outcome(null);
	}

	@Practice("推荐单位对人选排序，序号从1起连续、不重复")
	Outcome ranked() {
		List<Integer> ranks = this.members.stream().map(Member::rank).sorted().toList();
		List<Integer> right = IntStream.rangeClosed(1, this.members.size()).boxed().toList();
		return new Weighing().refuseUnless(ranks.equals(right), Reason.practice("推荐排序应为1至%d各一人，现为%s"
			.formatted(this.members.size(), ranks.stream().map(String::valueOf).collect(Collectors.joining("、")))))
			.outcome(null);
	}

	/** How the list is made up. */
	@Basis({ Duty.BALANCE_INDUSTRY_GENDER, Duty.KEY_INDUSTRY_MAJORITY })
	public Balance balance() {
		return Balance.of(this.members.stream().map(Member::share).toList());
	}

	private static Outcome named(Member member) {
		List<Reason> reasons = member.ready()
			.reasons()
			.stream()
			.map((reason) -> new Reason(reason.duty(), member.name() + "：" + reason.text()))
			.toList();
		return switch (member.ready()) {
			case Outcome.Moved _ -> new Outcome.Moved(reasons);
			case Outcome.Refused _ -> new Outcome.Refused(reasons);
			case Outcome.NeedsReason _ -> new Outcome.NeedsReason(reasons);
		};
	}

}
