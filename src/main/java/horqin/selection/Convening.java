package horqin.selection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.nomination.StageMoves;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.scoring.Panels;
import horqin.scoring.Purpose;
import horqin.scoring.Scoring;
import horqin.scoring.Seal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Convenes a review meeting and concludes it. Convening the first one moves everybody who
 * was scored to 评分完成; concluding moves each to what was decided, in one transaction with
 * the list that is frozen.
 */
@Service
public class Convening {

	private final Meetings meetings;

	private final MeetingTables tables;

	private final PlacingTables placings;

	private final Editions editions;

	private final Scoring scoring;

	private final Panels panels;

	private final StageMoves moves;

	private final DecisionLog log;

	Convening(Meetings meetings, MeetingTables tables, PlacingTables placings, Editions editions, Scoring scoring,
			Panels panels, StageMoves moves, DecisionLog log) {
		this.meetings = meetings;
		this.tables = tables;
		this.placings = placings;
		this.editions = editions;
		this.scoring = scoring;
		this.panels = panels;
		this.moves = moves;
		this.log = log;
	}

	/**
	 * Convenes a meeting; the list starts from the order of the scores, or from what the
	 * meeting before decided.
	 * @param occasion why the committee meets again; nothing for the first meeting
	 */
	@Transactional
	public Outcome convene(Actor actor, String editionPublicId, @Nullable String occasion) {
		actor.require(Permission.MEETING_RECORD);
		Edition seen = this.editions.see(actor, editionPublicId);
		this.tables.oneAtATime(seen.id());
		Edition edition = this.editions.hold(seen.id());
		Optional<Meeting> before = this.tables.valid(edition.id());
		String why = (occasion != null) ? occasion.strip() : "";
		Optional<Scoring.Results> results = this.scoring.results(edition.id(), Purpose.SELECTION);
		Outcome outcome = new Answers()
			.add(MeetingStep.CONVENE.may(this.tables.preparing(edition.id()).map(Meeting::state).orElse(null),
					edition.state()))
			.add(again(before.isPresent(), why))
			.refuseIf(results.isEmpty(), Reason.of(Duty.SCORES_AGGREGATED_FIRST, "评分汇总表现有0份，汇总以后才能召开评审会议"))
			.outcome();
		if (!outcome.isMoved()) {
			return outcome;
		}
		Outcome apart = this.meetings.prepares(actor, edition.id());
		if (apart.isMoved()) {
			convene(actor, edition, before.orElse(null), before.isPresent() ? why : null, results.orElseThrow());
		}
		return apart;
	}

	@Practice("再次召开评审会议须写明原因")
	private static Outcome again(boolean metBefore, String why) {
		return new Answers().refuseIf(metBefore && why.isEmpty(), "再次召开评审会议须写明原因（现为0字）")
			.refuseIf(why.length() > 500, "再次召开的原因最多500字，现为%d字".formatted(why.length()))
			.outcome();
	}

	private void convene(Actor actor, Edition edition, @Nullable Meeting before, @Nullable String why,
			Scoring.Results results) {
		boolean first = this.tables.of(edition.id()).isEmpty();
		String occasion = (first || why != null) ? why : "上一次会议已取消，重新召开";
		Meeting meeting = this.tables.byId(
				this.tables.insert(edition.organiserId(), edition.id(), occasion, results.digest(), actor.accountId()));
		if (before != null) {
			this.placings.copy(before.id(), meeting.id());
		}
		else {
			place(actor, meeting, edition, results);
		}
		attend(actor, meeting, results);
		this.log.append(Meetings.entry(meeting, actor, "CONVENE", "召开评审会议")
			.moved(null, MeetingState.PREPARING)
			.because(occasion)
			.basis(Duty.SCORES_AGGREGATED_FIRST, Duty.MEETING_DECIDES_COLLECTIVELY)
			.details(Details.none().with("sequence", meeting.sequence()).with("sheet", results.digest())));
	}

	/** Everybody who was scored and is still there stands before the meeting. */
	private void place(Actor actor, Meeting meeting, Edition edition, Scoring.Results results) {
		Map<Long, Scoring.Result> scored = new HashMap<>();
		results.lines()
			.stream()
			.filter((line) -> line.subject().kind().equals(CandidateView.KIND))
			.forEach((line) -> scored.put(Long.valueOf(line.subject().id()), line));
		List<Nomination> there = this.moves.lock(scored.keySet());
		List<Nomination> eligible = there.stream().filter((one) -> one.stage() == Stage.ELIGIBLE).toList();
		this.moves.move(eligible.stream().map(Nomination::id).toList(), Stage.ELIGIBLE, Stage.SCORED);
		eligible.forEach((one) -> this.log.append(Nominations.entry(one, actor, "SCORED", "评分汇总，提交评审会议")
			.moved(Stage.ELIGIBLE, Stage.SCORED)
			.basis(Duty.SCORES_AGGREGATED_FIRST)));
		List<PlacingTables.Placed> placed = new ArrayList<>();
		there.stream()
			.filter((one) -> one.stage() == Stage.ELIGIBLE || one.stage() == Stage.SCORED)
			.map((one) -> Objects.requireNonNull(scored.get(one.id())))
			.forEach((line) -> placed.add(new PlacingTables.Placed(Long.parseLong(line.subject().id()), line.position(),
					line.rank(), line.shared(), line.score())));
		this.placings.put(meeting.id(), placed);
		this.placings.decide(meeting.id(),
				OrderRules.byScores(this.placings.of(meeting.id()), edition.band().target()));
	}

	private void attend(Actor actor, Meeting meeting, Scoring.Results results) {
		List<Attendee> all = new ArrayList<>();
		this.panels.members(results.panel())
			.forEach((member) -> all.add(new Attendee(all.size() + 1, Attendee.Kind.MEMBER, member.name(),
					member.unitName(), member.chair(), true, "")));
		all.add(new Attendee(all.size() + 1, Attendee.Kind.RECORDER, actor.name(), "", false, true, ""));
		this.panels.observerNames(results.panel())
			.forEach((name) -> all
				.add(new Attendee(all.size() + 1, Attendee.Kind.SUPERVISOR, name, "", false, true, "")));
		this.tables.attend(meeting.id(), all);
	}

	/**
	 * Concludes the meeting: the list is frozen, everybody moves to what was decided, and
	 * whatever was resolved on an earlier list is void.
	 * @param version the version that was on the screen
	 * @param proposed how many the officer has confirmed; somebody may have withdrawn
	 * since
	 */
	@Transactional
	public Outcome conclude(Actor actor, String publicId, int version, int proposed, String numberReason,
			String industryReason) {
		Meetings.Held held = this.meetings.hold(actor, publicId);
		Meeting meeting = held.meeting();
		List<Nomination> people = this.moves
			.lock(this.placings.of(meeting.id()).stream().map(Line::nominationId).toList());
		Proposal proposal = this.meetings.proposal(meeting);
		Answers answers = new Answers().add(proposal.mayConclude(numberReason, industryReason))
			.refuseIf(Math.max(numberReason.length(), industryReason.length()) > 500, "理由最多500字");
		if (meeting.isPreparing()) {
			answers.add(Meetings.fresh(meeting, version))
				.refuseIf(proposal.proposed().size() != proposed,
						"建议名单刚才有变动：现为%d人，您核对的是%d人，请重新核对".formatted(proposal.proposed().size(), proposed));
		}
		Outcome outcome = answers.outcome();
		if (!outcome.isMoved()) {
			return outcome;
		}
		Outcome apart = this.meetings.prepares(actor, meeting.editionId());
		if (!apart.isMoved()) {
			return apart;
		}
		freeze(actor, proposal, numberReason.strip(), industryReason.strip());
		move(actor, meeting, proposal.standing(), people);
		return outcome;
	}

	private void freeze(Actor actor, Proposal proposal, String numberReason, String industryReason) {
		Meeting meeting = proposal.meeting();
		String list = FrozenList.of(proposal);
		Seal seal = Seal.of(list);
		Meetings.one(this.tables.conclude(meeting, numberReason, industryReason, list, seal, actor.accountId()));
		String why = String.join("；",
				List.of(numberReason, industryReason).stream().filter((each) -> !each.isEmpty()).toList());
		this.log
			.append(Meetings.entry(meeting, actor, "CONCLUDE", "评审会议提出建议名单%d人".formatted(proposal.proposed().size()))
				.moved(MeetingState.PREPARING, MeetingState.CONCLUDED)
				.because(why.isEmpty() ? null : why)
				.basis(Duty.MEETING_DECIDES_COLLECTIVELY, Duty.TARGET_ABOUT_TWENTY, Duty.KEY_INDUSTRY_MAJORITY)
				.details(Details.none()
					.with("list", seal.digest())
					.with("proposed", proposal.proposed().size())
					.with("reserve", proposal.having(Decision.RESERVE).size())
					.with("leaving", proposal.leaving().size())
					.with("present", proposal.present())
					.with("members", proposal.members())));
	}

	/**
	 * Everybody goes back to 评分完成 and on to what this meeting decided; who stays where
	 * they were has no row in the log, and no approval is left.
	 */
	private void move(Actor actor, Meeting meeting, List<Line> lines, List<Nomination> people) {
		Map<Long, Decision> decided = new HashMap<>();
		lines.forEach((line) -> decided.put(line.nominationId(), line.decision()));
		List<Nomination> standing = people.stream().filter((one) -> decided.containsKey(one.id())).toList();
		Map<Stage, List<Long>> byStage = new EnumMap<>(Stage.class);
		standing.forEach((one) -> byStage.computeIfAbsent(one.stage(), (_) -> new ArrayList<>()).add(one.id()));
		byStage.forEach((from, ids) -> {
			if (from != Stage.SCORED) {
				this.moves.move(ids, from, Stage.SCORED);
			}
		});
		for (Decision decision : Decision.values()) {
			Set<Long> ids = new HashSet<>();
			standing.stream().filter((one) -> decided.get(one.id()) == decision).forEach((one) -> ids.add(one.id()));
			this.moves.move(ids, Stage.SCORED, decision.stage());
		}
		standing.forEach((one) -> {
			Decision decision = decided.getOrDefault(one.id(), Decision.NOT_PROPOSED);
			if (one.stage() != decision.stage()) {
				this.log.append(Nominations.entry(one, actor, "DECIDE_AT_MEETING", "评审会议：" + decision.stage().label())
					.moved(one.stage(), decision.stage())
					.basis(Duty.MEETING_DECIDES_COLLECTIVELY)
					.details(Details.none().with("meeting", meeting.sequence())));
			}
		});
	}

	/** Gives up a meeting in preparation; what was decided before still holds. */
	@Practice("准备中的评审会议可以取消，须写明原因；原来的建议名单不变")
	@Transactional
	public Outcome cancel(Actor actor, String publicId, String reason) {
		Meetings.Held held = this.meetings.hold(actor, publicId);
		Meeting meeting = held.meeting();
		String why = reason.strip();
		Outcome outcome = new Answers().add(MeetingStep.CANCEL.may(meeting.state(), held.year().state()))
			.refuseIf(why.isEmpty() || why.length() > 500, "取消会议须写明原因，1至500字，现为%d字".formatted(why.length()))
			.outcome();
		if (outcome.isMoved()) {
			Meetings.one(this.tables.cancel(meeting, why, actor.accountId()));
			this.log.append(Meetings.entry(meeting, actor, "CANCEL_MEETING", "取消本次评审会议")
				.moved(MeetingState.PREPARING, MeetingState.CANCELLED)
				.because(why)
				.practice("准备中的评审会议可以取消，原来的建议名单不变"));
		}
		return outcome;
	}

}
