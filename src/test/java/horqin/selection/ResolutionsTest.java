package horqin.selection;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.needsReason;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.access.Role;
import horqin.edition.EditionState;
import horqin.edition.EditionStep;
import horqin.edition.Editions;
import horqin.nomination.NominationWorld;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.records.Page;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.selection.Resolutions.Except;
import horqin.selection.SelectionWorld.Round;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the party group resolves, and what is left of it (Article 7). */
@PlatformTest
class ResolutionsTest {

	private final SelectionWorld world;

	private final Editions editions;

	private final Resolutions resolutions;

	private final Selections selections;

	private final Meetings meetings;

	private final Convening convening;

	private final DecisionLog log;

	private final JdbcClient jdbc;

	ResolutionsTest(SelectionWorld world, Editions editions, Resolutions resolutions, Selections selections,
			Meetings meetings, Convening convening, DecisionLog log, JdbcClient jdbc) {
		this.world = world;
		this.editions = editions;
		this.resolutions = resolutions;
		this.selections = selections;
		this.meetings = meetings;
		this.convening = convening;
		this.log = log;
		this.jdbc = jdbc;
	}

	private static String first(Outcome outcome) {
		return outcome.reasons().getFirst().text();
	}

	@Test
	void theListPlusItsExceptionsIsRecordedAndReadByTheRight() {
		Round round = this.world.submitted(4);
		assertThat(this.selections.resolution(round.editionId())).isEmpty();
		refused(Duty.PARTY_GROUP_DECIDES,
				this.editions.take(round.officer(), round.edition(), EditionStep.OPEN_NOTICE));
		allowed(Duty.PARTY_GROUP_DECIDES, this.world.resolve(round, Map.of(round.at(2),
				new Except(Verdict.NOT_APPROVED, "群众反映待核实"), round.at(4), new Except(Verdict.DEFERRED, "材料待补"))));
		assertThat(this.world.stages(round)).isEqualTo(Map.of("APPROVED", 2, "NOT_APPROVED", 1, "DEFERRED", 1));
		assertThat(this.selections.approved(round.editionId()).stream().map(ApprovedPerson::publicId).toList())
			.isEqualTo(List.of(round.at(1), round.at(3)));
		ApprovedPerson one = this.selections.approved(round.editionId()).getFirst();
		assertThat(List.of(one.name(), one.employer(), one.post(), one.unitId()))
			.isEqualTo(List.of(round.people().getFirst().name(), "试点机械厂", "熔铸车间班长", round.year().unit(0)));
		ResolutionHead head = this.selections.resolution(round.editionId()).orElseThrow();
		assertThat(List.of(head.session(), head.item(), head.approved(), head.deferred()))
			.isEqualTo(List.of("2026年第8次", "议题3", 2, 1));
		Logged told = this.log.timeline(round.people().get(1).subject(), new Page(1, 1)).items().getFirst();
		assertThat(List.of(told.label(), String.valueOf(told.reason()))).isEqualTo(List.of("党组会议：不同意", "群众反映待核实"));
		this.world.take(round, EditionStep.OPEN_NOTICE);
		assertThat(this.world.edition(round).state()).isEqualTo(EditionState.NOTICE);
	}

	@Test
	void aNameNotOnTheListIsRefusedAndNothingMoves() {
		Round round = this.world.convened(4);
		this.world.record(round);
		String meeting = this.world.preparing(round);
		SelectionWorld.done(this.meetings.saveList(round.officer(), meeting,
				Map.of(round.at(4), new Meetings.Decided(Decision.NOT_PROPOSED, "", null)), false,
				this.meetings.version(round.officer(), meeting)));
		SelectionWorld.done(this.world.conclude(round));
		this.world.scan(round);
		refused(Duty.ONLY_PROPOSED_TO_PARTY_GROUP, this.world.resolve(round, Map.of()));
		this.world.take(round, EditionStep.SUBMIT_TO_PARTY_GROUP);
		Outcome outcome = this.world.resolve(round, Map.of(round.at(4), new Except(Verdict.DEFERRED, "会上提出")));
		refused(Duty.ONLY_PROPOSED_TO_PARTY_GROUP, outcome);
		assertThat(first(outcome)).isEqualTo("1人不在建议名单上，须先回到评审会议：" + round.people().get(3).name());
		assertThat(this.world.stages(round)).isEqualTo(Map.of("PROPOSED", 3, "NOT_PROPOSED", 1));
		long id = round.people().get(3).id();
		SelectionWorld.done(this.world.resolve(round, Map.of()));
		assertThatThrownBy(() -> this.jdbc.sql("""
				insert into selection.verdict (resolution_id, nomination_id, verdict)
				select max(id), :id, 'APPROVED' from selection.resolution where edition_id = :edition""")
			.param("id", id)
			.param("edition", round.editionId())
			.update()).as("the database keeps it too").isInstanceOf(DataIntegrityViolationException.class);
		assertThatThrownBy(
				() -> this.jdbc.sql("update selection.verdict set verdict = 'DEFERRED' where nomination_id = :id")
					.param("id", round.people().getFirst().id())
					.update())
			.isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void whatIsPressedTwiceIsRecordedOnce() throws Exception {
		Round round = this.world.submitted(3);
		Resolutions.Wanted wanted = this.world.wanted(round, Map.of(), false);
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			List<Future<Outcome>> tried = both
				.invokeAll(List.of(() -> record(round, wanted), () -> record(round, wanted)));
			List<Outcome> outcomes = List.of(tried.getFirst().get(), tried.getLast().get());
			assertThat(outcomes.stream().filter(Outcome::isMoved).count()).isEqualTo(1);
			assertThat(outcomes.stream().filter((each) -> !each.isMoved()).map(ResolutionsTest::first).toList())
				.isEqualTo(List.of("审议结果刚才已登记（本年度现有1份，您看到的是0份），请核对后再办理"));
		}
		assertThat(this.resolutions.of(round.editionId())).hasSize(1);
	}

	private Outcome record(Round round, Resolutions.Wanted wanted) {
		return this.resolutions.record(round.secretary(), round.edition(), wanted, NominationWorld.pdf("摘录.pdf"));
	}

	@Test
	void whoWasDeferredIsSettledLaterAlsoDuringTheNotice() {
		Round round = this.world.resolved(3);
		this.world.take(round, EditionStep.OPEN_NOTICE);
		assertThat(first(this.world.resolve(round, Map.of(round.at(1), new Except(Verdict.NOT_APPROVED, "改主意")))))
			.isEqualTo("没有写明对任何人选的决定（0人）");
		Outcome settled = this.world.resolve(round, Map.of(round.at(1), new Except(Verdict.NOT_APPROVED, "改主意"),
				round.at(3), new Except(Verdict.APPROVED, "")));
		assertThat(first(settled)).isEqualTo("1人已有审议结论，不是暂缓人选，须用更正登记：" + round.people().getFirst().name());
		SelectionWorld.done(this.world.resolve(round, Map.of(round.at(3), new Except(Verdict.APPROVED, ""))));
		assertThat(this.world.stage(round.at(3))).isEqualTo("APPROVED");
		ResolutionHead head = this.selections.resolution(round.editionId()).orElseThrow();
		assertThat(List.of(head.session(), head.approved(), head.deferred())).as("the session that decided the list")
			.isEqualTo(List.of("2026年第8次", 3, 0));
		assertThat(this.selections.approved(round.editionId()).getLast().resolutionId()).isNotEqualTo(head.id());
		assertThat(this.selections.digest(round.editionId()).split(" ")).hasSize(2);
		assertThat(this.world.resolve(round, Map.of(), true).isMoved()).as("no correction once names are posted")
			.isFalse();
	}

	@Test
	void aCorrectionIsANewResolutionWithAReasonAndVoidsTheOneBefore() {
		Round round = this.world.resolved(3);
		String before = this.selections.digest(round.editionId());
		SelectionWorld
			.done(this.world.resolve(round, Map.of(round.at(1), new Except(Verdict.NOT_APPROVED, "登记时漏写")), true));
		assertThat(List.of(1, 2, 3).stream().map((place) -> this.world.stage(round.at(place))).toList())
			.isEqualTo(List.of("NOT_APPROVED", "APPROVED", "APPROVED"));
		assertThat(this.resolutions.of(round.editionId()).stream().map(Resolution::valid).toList())
			.isEqualTo(List.of(true, false));
		assertThat(this.selections.digest(round.editionId())).isNotEqualTo(before).doesNotContain(" ");
		List<Logged> line = this.log.timeline(round.people().getFirst().subject(), new Page(1, 2)).items();
		assertThat(line.stream().map((act) -> act.from() + ">" + act.to()).toList())
			.isEqualTo(List.of("APPROVED>NOT_APPROVED", "PROPOSED>APPROVED"));
	}

	@Test
	void aLaterMeetingVoidsTheResolutionAndThePartyGroupDecidesAnew() {
		Round round = this.world.resolved(3);
		SelectionWorld.done(this.convening.convene(round.officer(), round.edition(), "党组会议要求重新研究"));
		assertThat(first(this.world.resolve(round, Map.of(round.at(3), new Except(Verdict.APPROVED, "")))))
			.isEqualTo("评审会议正在重新研究名单，提出新的建议名单或取消会议以后再登记");
		assertThat(this.editions.missing(round.editionId(), EditionStep.OPEN_NOTICE)
			.stream()
			.map((reason) -> reason.text())
			.toList()).contains("评审会议正在重新研究名单（1次准备中），办完或取消以后再公示");
		this.world.record(round);
		SelectionWorld.done(this.world.conclude(round));
		assertThat(this.selections.approved(round.editionId())).isEmpty();
		assertThat(this.selections.resolution(round.editionId())).isEmpty();
		refused(Duty.PARTY_GROUP_DECIDES,
				this.editions.take(round.officer(), round.edition(), EditionStep.OPEN_NOTICE));
		SelectionWorld.done(this.world.resolve(round, Map.of()));
		assertThat(this.selections.approved(round.editionId())).hasSize(3);
		assertThat(this.resolutions.of(round.editionId()).stream().map(Resolution::kind).toList())
			.isEqualTo(List.of(Resolution.Kind.WHOLE, Resolution.Kind.WHOLE));
	}

	@Test
	void theNumberAndTheShareOfKeyIndustriesAreExplainedHereToo() {
		Round round = this.world.submitted(3);
		for (int place = 1; place <= 2; place++) {
			this.world.set(round.at(place), "cluster", "其他");
		}
		Resolutions.Wanted full = this.world.wanted(round, Map.of(), false);
		Resolutions.Wanted silent = new Resolutions.Wanted(full.session(), full.heldOn(), full.item(),
				full.conclusion(), Map.of(), "", "", false, "", 0);
		needsReason(Duty.TARGET_ABOUT_TWENTY, record(round, silent));
		needsReason(Duty.KEY_INDUSTRY_MAJORITY, record(round, silent));
		Outcome outcome = record(round, full);
		allowed(Duty.TARGET_ABOUT_TWENTY, outcome);
		allowed(Duty.KEY_INDUSTRY_MAJORITY, outcome);
	}

	@Test
	void whoeverPreparedTheListDoesNotRecordWhatIsResolvedOnIt() {
		Round round = this.world.submitted(3);
		Actor officer = round.officer();
		Actor both = new Actor(officer.accountId(), officer.login(), officer.name(), Role.PARTY_SECRETARY,
				officer.appointmentId(), officer.unitId(), officer.unitName(), officer.organiserId(), null, false,
				null);
		Outcome outcome = this.resolutions.record(both, round.edition(), this.world.wanted(round, Map.of(), false),
				NominationWorld.pdf("摘录.pdf"));
		assertThat(first(outcome)).isEqualTo("您已在这件事上做过拟制，不能再做签发；请由另一位同事办理。");
		for (Actor other : List.of(officer, round.leader(), round.auditor(), round.experts().getFirst(),
				round.year().clerk(0))) {
			assertThatThrownBy(() -> this.resolutions.record(other, round.edition(),
					this.world.wanted(round, Map.of(), false), NominationWorld.pdf("摘录.pdf")))
				.isInstanceOf(NotAllowed.class);
		}
		Round neighbour = this.world.submitted(1);
		assertThatThrownBy(() -> this.resolutions.record(neighbour.secretary(), round.edition(),
				this.world.wanted(round, Map.of(), false), NominationWorld.pdf("摘录.pdf")))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.resolutions.see(round.experts().getFirst(), "x")).isInstanceOf(NotAllowed.class);
	}

	@Test
	void aFileThatIsNoScanIsToldInASentence() {
		Round round = this.world.submitted(1);
		Outcome outcome = this.resolutions.record(round.secretary(), round.edition(),
				this.world.wanted(round, Map.of(), false),
				new Upload("摘录.exe", "application/pdf", new ByteArrayResource(new byte[] { 1 })));
		assertThat(first(outcome)).startsWith("「摘录.exe」不是这里可以上传的文件");
		assertThat(this.resolutions.of(round.editionId())).isEmpty();
	}

}
