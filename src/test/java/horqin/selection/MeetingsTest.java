package horqin.selection;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.edition.EditionState;
import horqin.edition.EditionStep;
import horqin.edition.EditionWorld;
import horqin.edition.Editions;
import horqin.nomination.NominationWorld;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.records.Page;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.scoring.PanelState;
import horqin.selection.SelectionWorld.Round;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From formal review to the proposed list (Article 7). */
@PlatformTest
class MeetingsTest {

	private final SelectionWorld world;

	private final EditionWorld houses;

	private final Editions editions;

	private final Entrance entrance;

	private final Meetings meetings;

	private final Convening convening;

	private final CandidateView view;

	private final DecisionLog log;

	private final JdbcClient jdbc;

	MeetingsTest(SelectionWorld world, EditionWorld houses, Editions editions, Entrance entrance, Meetings meetings,
			Convening convening, CandidateView view, DecisionLog log, JdbcClient jdbc) {
		this.world = world;
		this.houses = houses;
		this.editions = editions;
		this.entrance = entrance;
		this.meetings = meetings;
		this.convening = convening;
		this.view = view;
		this.log = log;
		this.jdbc = jdbc;
	}

	private static String first(Outcome outcome) {
		return outcome.reasons().getFirst().text();
	}

	@Test
	void whoPassedFormalReviewIsSentToTheCommitteeOnceAndLateOnesLater() {
		Round round = this.world.eligible(3);
		assertThat(this.editions.missing(round.editionId(), EditionStep.OPEN_SCORING)
			.stream()
			.map(Reason::text)
			.filter((text) -> text.startsWith("形式审查通过的人选还有3人没有送交评审委员会"))
			.toList()).hasSize(1);
		SelectionWorld.done(this.entrance.send(round.officer(), round.edition()));
		SelectionWorld.done(this.entrance.send(round.officer(), round.edition()));
		assertThat(this.entrance.standing(round.editionId()).entered()).isEqualTo(3);
		this.world.state(round, EditionState.NOMINATING);
		this.world.person(round.year(), 0, "包·额尔德尼");
		this.world.state(round, EditionState.SCREENING);
		assertThat(this.entrance.standing(round.editionId()).waiting().stream().map(Entrance.Person::name).toList())
			.isEqualTo(List.of("包·额尔德尼"));
		this.world.set(round.at(2), "stage", "WITHDRAWN");
		SelectionWorld.done(this.entrance.send(round.officer(), round.edition()));
		Entrance.Standing after = this.entrance.standing(round.editionId());
		assertThat(after.entered()).isEqualTo(3);
		assertThat(after.hasNothingToDo()).isTrue();
		assertThat(after.panelState()).isEqualTo(PanelState.APPROVED);
		this.world.state(round, EditionState.NOMINATING);
		refused(Duty.FORMAL_REVIEW_BEFORE_SCORING, this.entrance.send(round.officer(), round.edition()));
		assertThatThrownBy(() -> this.entrance.send(round.leader(), round.edition())).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> this.entrance.send(this.houses.house(1).officer(), round.edition()))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void conveningMovesWhoWasScoredAndListsThemByTheirScores() {
		Round round = this.world.scored(4);
		refused(Duty.SCORES_AGGREGATED_FIRST, this.convening.convene(round.officer(), round.edition(), null));
		this.world.set(round.at(4), "stage", "WITHDRAWN");
		this.world.take(round, EditionStep.CONVENE_MEETING);
		allowed(Duty.SCORES_AGGREGATED_FIRST, this.convening.convene(round.officer(), round.edition(), null));
		assertThat(this.world.stages(round)).isEqualTo(Map.of("SCORED", 3, "WITHDRAWN", 1));
		Proposal proposal = proposal(round);
		assertThat(proposal.lines().stream().map(Line::publicId).toList())
			.isEqualTo(List.of(round.at(1), round.at(2), round.at(3)));
		assertThat(proposal.members()).isEqualTo(5);
		assertThat(first(this.convening.convene(round.officer(), round.edition(), null)))
			.isEqualTo("已有1次评审会议正在准备，请先办完或取消");
		Logged moved = this.log.timeline(round.people().getFirst().subject(), new Page(1, 1)).items().getFirst();
		assertThat(List.of(moved.act(), moved.from() + ">" + moved.to()))
			.isEqualTo(List.of("SCORED", "ELIGIBLE>SCORED"));
	}

	private Proposal proposal(Round round) {
		return this.meetings.proposal(this.meetings.see(round.officer(), this.world.preparing(round)));
	}

	@Test
	void aStaleListIsToldAndNothingIsOverwritten() {
		Round round = this.world.convened(3);
		String id = this.world.preparing(round);
		Map<String, Meetings.Decided> one = Map.of(round.at(3),
				new Meetings.Decided(Decision.NOT_PROPOSED, "研究认为条件尚需培养", 2));
		SelectionWorld.done(this.meetings.saveList(round.officer(), id, one, false, 1));
		assertThat(first(this.meetings.saveList(round.officer(), id, Map.of(), true, 1)))
			.isEqualTo("会议材料刚才已由他人保存（第2版，您看到的是第1版），请核对后再办理");
		Line line = proposal(round).lines().getLast();
		assertThat(List.of(line.decision(), line.reason(), line.votes()))
			.isEqualTo(List.of(Decision.NOT_PROPOSED, "研究认为条件尚需培养", 2));
		assertThat(proposal(round).meeting().reserves()).isFalse();
	}

	@Test
	void concludingMovesEverybodyOnceAndFreezesTheList() {
		Round round = this.world.convened(4);
		this.world.record(round);
		String id = this.world.preparing(round);
		SelectionWorld.done(this.meetings.saveList(round.officer(), id,
				Map.of(round.at(2), new Meetings.Decided(Decision.NOT_PROPOSED, "材料待核实", null)), false,
				this.meetings.version(round.officer(), id)));
		assertThat(first(this.world.conclude(round, "", ""))).isEqualTo("建议名单3名，低于本年度区间下限18名（目标20名），须写明理由");
		int version = this.meetings.version(round.officer(), id);
		assertThat(first(this.convening.conclude(round.officer(), id, version, 4, "人少", "")))
			.isEqualTo("建议名单刚才有变动：现为3人，您核对的是4人，请重新核对");
		allowed(Duty.MEETING_DECIDES_COLLECTIVELY,
				this.convening.conclude(round.officer(), id, version, 3, "参评人数较少", ""));
		assertThat(first(this.convening.conclude(round.officer(), id, version, 3, "参评人数较少", "")))
			.isEqualTo("本次会议现在是「已提出建议名单」，不能再提出建议名单");
		assertThat(this.world.stages(round)).isEqualTo(Map.of("PROPOSED", 3, "NOT_PROPOSED", 1));
		Meeting meeting = this.meetings.see(round.leader(), id);
		Logged act = this.log.timeline(meeting.subject(), new Page(1, 1)).items().getFirst();
		assertThat(act.details()).contains("\"list\":\"" + meeting.digest() + "\"", "\"proposed\":3", "\"leaving\":1")
			.doesNotContain(round.people().getFirst().name());
		assertThatThrownBy(
				() -> this.jdbc.sql("update selection.placing set decision = 'PROPOSED' where meeting_id = :id")
					.param("id", meeting.id())
					.update())
			.isInstanceOf(DataIntegrityViolationException.class);
		assertThatThrownBy(() -> this.jdbc.sql("update selection.meeting set minutes = '另一份' where id = :id")
			.param("id", meeting.id())
			.update()).isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void theListIsSubmittedOnlyWithTheSignedMinutes() {
		Round round = this.world.convened(3);
		refused(Duty.ONLY_PROPOSED_TO_PARTY_GROUP,
				this.editions.take(round.officer(), round.edition(), EditionStep.SUBMIT_TO_PARTY_GROUP));
		this.world.record(round);
		SelectionWorld.done(this.world.conclude(round));
		refused(Duty.MEETING_DECIDES_COLLECTIVELY,
				this.editions.take(round.officer(), round.edition(), EditionStep.SUBMIT_TO_PARTY_GROUP));
		this.world.scan(round);
		allowed(Duty.ONLY_PROPOSED_TO_PARTY_GROUP,
				this.editions.take(round.officer(), round.edition(), EditionStep.SUBMIT_TO_PARTY_GROUP));
	}

	@Test
	void aLaterMeetingMakesANewVersionAndVoidsWhatWasApproved() {
		Round round = this.world.resolved(4);
		assertThat(this.world.stages(round)).isEqualTo(Map.of("APPROVED", 3, "DEFERRED", 1));
		assertThat(first(this.convening.convene(round.officer(), round.edition(), " ")))
			.isEqualTo("再次召开评审会议须写明原因（现为0字）");
		SelectionWorld.done(this.convening.convene(round.officer(), round.edition(), "党组会议要求重新研究1人"));
		assertThat(this.world.stages(round)).as("nothing moves before the meeting concludes")
			.isEqualTo(Map.of("APPROVED", 3, "DEFERRED", 1));
		this.world.record(round);
		String id = this.world.preparing(round);
		SelectionWorld.done(this.meetings.saveList(round.officer(), id,
				Map.of(round.at(4), new Meetings.Decided(Decision.NOT_PROPOSED, "", null)), false,
				this.meetings.version(round.officer(), id)));
		SelectionWorld.done(this.world.conclude(round));
		assertThat(this.world.stages(round)).isEqualTo(Map.of("PROPOSED", 3, "NOT_PROPOSED", 1));
		List<Logged> line = this.log.timeline(round.people().getFirst().subject(), new Page(1, 3)).items();
		assertThat(line.stream().map((act) -> act.from() + ">" + act.to()).toList())
			.isEqualTo(List.of("APPROVED>PROPOSED", "PROPOSED>APPROVED", "SCORED>PROPOSED"));
	}

	@Test
	void aMeetingInPreparationIsGivenUpWithAReasonAndTheListStays() {
		Round round = this.world.concluded(3);
		SelectionWorld.done(this.convening.convene(round.officer(), round.edition(), "误点"));
		String id = this.world.preparing(round);
		assertThat(this.convening.cancel(round.officer(), id, "").isMoved()).isFalse();
		SelectionWorld.done(this.convening.cancel(round.officer(), id, "误点召开"));
		assertThat(first(this.convening.cancel(round.officer(), id, "再来"))).isEqualTo("本次会议现在是「已取消」，不能再取消本次会议");
		assertThat(this.world.stages(round)).isEqualTo(Map.of("PROPOSED", 3));
		assertThat(this.world.valid(round)).isNotEqualTo(Optional.of(id));
	}

	@Test
	void othersNeitherRecordAMeetingNorSeeItsScoresEarly() {
		Round round = this.world.convened(3);
		String id = this.world.preparing(round);
		assertThatThrownBy(() -> this.meetings.see(round.secretary(), id)).isInstanceOf(NotFound.class);
		assertThat(this.meetings.see(round.auditor(), id).publicId()).isEqualTo(id);
		assertThatThrownBy(() -> this.meetings.see(round.experts().getFirst(), id)).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> this.meetings.see(round.year().clerk(0), id)).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> this.meetings.see(this.houses.house(1).officer(), id)).isInstanceOf(NotFound.class);
		for (var actor : List.of(round.leader(), round.secretary(), round.auditor())) {
			assertThatThrownBy(() -> this.meetings.saveList(actor, id, Map.of(), false, 1))
				.isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> this.convening.convene(actor, round.edition(), null))
				.isInstanceOf(NotAllowed.class);
		}
		assertThatThrownBy(
				() -> this.meetings.addScan(this.houses.house(1).officer(), id, NominationWorld.pdf("a.pdf")))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void expertsReadTheFileOfANominationWithoutIdentityOrTelephone() {
		Round round = this.world.eligible(1);
		var file = this.view.read(Subject.of("nomination", round.people().getFirst().id())).orElseThrow();
		String all = file.toString();
		assertThat(all).contains("试点机械厂", "熔铸工", "推荐单位");
		assertThat(all).doesNotContain("1380475", "150502", "出生");
		assertThat(this.view.read(Subject.of("nomination", 999_999_999L))).isEmpty();
		assertThat(this.view.document(Subject.of("nomination", round.people().getFirst().id()), "nothing")).isEmpty();
	}

}
