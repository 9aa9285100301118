package horqin.selection;

import java.util.List;

import horqin.edition.EditionStep;
import horqin.edition.Gate;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;

import org.springframework.stereotype.Component;

/**
 * What must be there before scores are opened, before the meeting, before the party group
 * and before the notice.
 */
@Component
class SelectionGate implements Gate {

	private final Entrance entrance;

	private final MeetingTables meetings;

	private final Selections selections;

	SelectionGate(Entrance entrance, MeetingTables meetings, Selections selections) {
		this.entrance = entrance;
		this.meetings = meetings;
		this.selections = selections;
	}

	@Override
	public List<Reason> missing(long editionId, EditionStep step) {
		return switch (step) {
			case OPEN_SCORING, CONVENE_MEETING -> Entrance
				.allEntered(this.entrance.standing(editionId).waiting().stream().map(Entrance.Person::name).toList())
				.reasons();
			case SUBMIT_TO_PARTY_GROUP -> {
				boolean scan = this.meetings.valid(editionId)
					.flatMap((meeting) -> this.meetings.scan(meeting.id()))
					.isPresent();
				yield beforePartyGroup(this.meetings.valid(editionId).isPresent(), preparing(editionId), scan)
					.reasons();
			}
			case OPEN_NOTICE -> this.selections.resolution(editionId)
				.map((head) -> Deliberation.beforeNotice(true, head.approved(), preparing(editionId)))
				.orElseGet(() -> Deliberation.beforeNotice(false, 0, preparing(editionId)))
				.reasons();
			default -> List.of();
		};
	}

	private boolean preparing(long editionId) {
		return this.meetings.preparing(editionId).isPresent();
	}

	/**
	 * Only a list that a meeting concluded, with its signed minutes, is put before it.
	 */
	@Basis({ Duty.ONLY_PROPOSED_TO_PARTY_GROUP, Duty.MEETING_DECIDES_COLLECTIVELY })
	static Outcome beforePartyGroup(boolean concluded, boolean preparing, boolean scan) {
		return new Answers().refuseIf(!concluded, Reason.of(Duty.ONLY_PROPOSED_TO_PARTY_GROUP, "评审会议还没有提出建议名单（0份）"))
			.refuseIf(concluded && !scan, Reason.of(Duty.MEETING_DECIDES_COLLECTIVELY, "评审会议记录签字件还没有上传（0件）"))
			.refuseIf(concluded && preparing, "评审会议正在重新研究名单（1次准备中），办完或取消以后再提交")
			.outcome();
	}

}
