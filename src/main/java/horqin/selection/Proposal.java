package horqin.selection;

import java.time.LocalDate;
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

/**
 * A meeting with everything its rules read.
 *
 * @param meeting its own row
 * @param year where the year stands
 * @param band the year's target band
 * @param lines everybody who was scored, in order
 * @param attendance who was there
 * @param today the day of the platform's clock
 */
record Proposal(Meeting meeting, EditionState year, TargetBand band, List<Line> lines, List<Attendee> attendance,
		LocalDate today) {

	static final String LIST = "建议名单";

	Proposal {
		lines = List.copyOf(lines);
		attendance = List.copyOf(attendance);
	}

	/** Those who can be decided about. */
	public List<Line> standing() {
		return this.lines.stream().filter(Line::stands).toList();
	}

	/** Those on the list. */
	public List<Line> proposed() {
		return having(Decision.PROPOSED);
	}

	List<Line> having(Decision decision) {
		return this.lines.stream().filter((line) -> line.stands() && line.decision() == decision).toList();
	}

	Set<Long> leaving() {
		return OrderRules.leaving(standing());
	}

	public Composition composition() {
		return Composition.of(proposed());
	}

	public int members() {
		return (int) this.attendance.stream().filter(Attendee::isMember).count();
	}

	public int present() {
		return (int) this.attendance.stream().filter((one) -> one.isMember() && one.present()).count();
	}

	/**
	 * Whether the meeting may conclude: everything its list and its record still lack.
	 */
	Outcome mayConclude(String numberReason, String industryReason) {
		return new Answers().add(MeetingStep.CONCLUDE.may(this.meeting.state(), this.year))
			.add(collectively())
			.add(quorate())
			.add(recorded())
			.add(reserved())
			.add(counted())
			.add(OrderRules.explained(standing()))
			.add(numbered(numberReason))
			.add(composition().mostlyKey(LIST, industryReason))
			.outcome();
	}

	/** The number of people, within the year's band or explained. */
	@Basis(Duty.TARGET_ABOUT_TWENTY)
	Outcome numbered(String explanation) {
		return this.band.mayHold(proposed().size(), LIST, explanation);
	}

	/** A list of a meeting that really met, with its minutes (Article 7). */
	@Basis(Duty.MEETING_DECIDES_COLLECTIVELY)
	Outcome collectively() {
		return new Answers()
			.refuseIf(present() < 2,
					Reason.of(Duty.MEETING_DECIDES_COLLECTIVELY, "到会委员%d人，不是集体研究，请核对出席情况".formatted(present())))
			.refuseIf(this.meeting.minutes().isBlank(), Reason.of(Duty.MEETING_DECIDES_COLLECTIVELY, "会议记录还没有填写（现为0字）"))
			.refuseIf(proposed().isEmpty(), Reason.of(Duty.MEETING_DECIDES_COLLECTIVELY, "建议名单上还没有人，至少1人"))
			.outcome();
	}

	@Practice("到会委员不足规定比例的，改期再开")
	Outcome quorate() {
		int quorum = MeetingSettings.usual().quorum(members());
		return new Answers()
			.refuseIf(present() < quorum,
					"到会委员%d人，全体委员%d人，须到会%d人以上，还差%d人".formatted(present(), members(), quorum, quorum - present()))
			.outcome();
	}

	@Practice("评审会议记录时间、地点、主持人、到会和缺席情况")
	Outcome recorded() {
		Answers answers = new Answers();
		LocalDate held = this.meeting.heldOn();
		answers.refuseIf(held == null, "会议日期还没有填写");
		answers.refuseIf(held != null && held.isAfter(this.today),
				"会议日期%s还没有到，会后再提出建议名单".formatted(Wording.date(held)));
		answers.refuseIf(this.meeting.place().isBlank(), "会议地点还没有填写");
		long chairs = this.attendance.stream().filter((one) -> one.chair() && one.present()).count();
		answers.refuseIf(chairs != 1, "会议主持人应为到会委员1人，现为%d人".formatted(chairs));
		answers.refuseIf(this.attendance.stream().noneMatch((one) -> one.kind() == Attendee.Kind.RECORDER),
				"会议记录人还没有填写（0人）");
		List<String> silent = this.attendance.stream()
			.filter((one) -> one.isMember() && !one.present() && one.reason().isBlank())
			.map(Attendee::name)
			.toList();
		answers.refuseIf(!silent.isEmpty(), "%d位委员缺席，还没有写明原因：%s".formatted(silent.size(), String.join("、", silent)));
		return answers.outcome();
	}

	@Practice("递补人选默认不设；设递补的，由会议一并研究")
	Outcome reserved() {
		int reserve = having(Decision.RESERVE).size();
		return new Answers()
			.refuseIf(!this.meeting.reserves() && reserve > 0, "本次会议不设递补，却有%d人列为递补，请改列".formatted(reserve))
			.outcome();
	}

	/** Votes are optional; what is counted cannot exceed those who were there. */
	@Practice("票数由会议自定是否统计；统计的，同意票不超过到会委员人数")
	Outcome counted() {
		List<String> wrong = standing().stream().filter((line) -> {
			Integer votes = line.votes();
			return votes != null && votes > present();
		}).map((line) -> line.name() + line.votes() + "票").toList();
		return new Answers()
			.refuseIf(!wrong.isEmpty(), "到会委员%d人，同意票多于到会人数：%s".formatted(present(), String.join("、", wrong)))
			.outcome();
	}

}
