package horqin.objection;

import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.access.Office;
import horqin.access.Role;
import horqin.access.Separation;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.objection.ObjectionWorld.Scene;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static horqin.objection.ObjectionWorld.done;
import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The way of a case (Article 8), by its services. */
@PlatformTest
class CasesTest {

	private final ObjectionWorld world;

	private final Cases cases;

	private final Verifications verifications;

	private final Confidences confidences;

	private final Objections objections;

	private final StatusDesk desk;

	private final Separation separation;

	private final List<TaskSource> tasks;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	CasesTest(ObjectionWorld world, Cases cases, Verifications verifications, Confidences confidences,
			Objections objections, StatusDesk desk, Separation separation, List<TaskSource> tasks, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.world = world;
		this.cases = cases;
		this.verifications = verifications;
		this.confidences = confidences;
		this.objections = objections;
		this.desk = desk;
		this.separation = separation;
		this.tasks = tasks;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void anObjectionHoldsThePersonItIsAboutAndNobodyElseUntilALeaderDecides() {
		Scene scene = this.world.scene();
		List<Subject> all = List.of(scene.subject(0), scene.subject(1), scene.subject(2));
		assertThat(this.objections.openOn(all)).isEmpty();
		String id = this.world.accepted(scene, 0).publicId();
		assertThat(this.objections.openOn(all)).containsExactly(scene.subject(0));
		refused(Duty.OBJECTIONS_VERIFIED, this.objections.mayBeAnnounced(scene.subject(0), "乌日娜"));
		this.world.evidence(scene.officer(), id);
		done(this.verifications.conclude(scene.officer(), id,
				ObjectionWorld.finding(Map.of(0, Conclusion.PARTLY_TRUE_NO_EFFECT))));
		assertThat(this.objections.openOn(all)).containsExactly(scene.subject(0));
		done(this.world.decide(scene, scene.leader(), id, true, "同意"));
		assertThat(this.objections.openOn(all)).isEmpty();
		assertThat(this.objections.removalProposedOn(all)).isEmpty();
		allowed(Duty.OBJECTIONS_VERIFIED, this.objections.mayBeAnnounced(scene.subject(0), "乌日娜"));
		done(this.cases.answer(scene.officer(), id, "经核查，反映的情况部分属实，不影响入选。", ReportChannel.CALL));
		assertThat(state(id)).isEqualTo("ANSWERED");
	}

	@Test
	void aRemovalIsProposedAndNeverAutomatic() {
		Scene scene = this.world.scene();
		this.world.decided(scene, Conclusion.TRUE_PROPOSE_REMOVAL);
		assertThat(this.objections.removalProposedOn(List.of(scene.subject(0), scene.subject(1))))
			.containsExactly(scene.subject(0));
	}

	@Test
	void twoOnOnePersonAreBothToBeSettled() {
		Scene scene = this.world.scene();
		this.world.send(scene, ObjectionWorld.named(scene, 0, 1));
		this.world.decided(scene, Conclusion.UNFOUNDED);
		assertThat(this.objections.openOn(List.of(scene.subject(0), scene.subject(1))))
			.isEqualTo(Set.of(scene.subject(0), scene.subject(1)));
	}

	@Test
	void whoReviewedThePersonOrDeclaredATieKeepsAwayAndAnotherTakesOver() {
		Scene scene = this.world.scene();
		String id = this.world.send(scene, ObjectionWorld.named(scene, 0, 1)).publicId();
		done(this.transaction.execute((_) -> this.separation.claim(scene.officer(), scene.subject(1), Office.REVIEW)));
		Outcome reviewer = this.cases.take(scene.officer(), id);
		assertThat(reviewer.reasons().getFirst().text()).isEqualTo("您已在这件事上做过形式审查，不能再做核查异议；请由另一位同事办理。");
		done(this.transaction.execute((_) -> this.separation.claim(scene.officer(), scene.subject(0), Office.REVIEW)));
		done(this.cases.take(scene.other(), id));
		done(this.cases.keepAway(scene.other(), id, "与被反映人是师徒关系"));
		assertThat(this.cases.take(scene.other(), id).isMoved()).isFalse();
		Actor third = this.world.person(scene.house(), Role.OFFICER);
		done(this.cases.take(third, id));
		assertThat(this.confidences.look(third, id).objector().name()).isEqualTo("王守信");
		assertThatThrownBy(() -> this.confidences.look(scene.other(), id)).isInstanceOf(NotFound.class);
	}

	@Test
	void aLeaderWhoIsTiedOrHandledItDoesNotDecide() {
		Scene scene = this.world.scene();
		String id = this.world.concluded(scene, Conclusion.UNFOUNDED).publicId();
		done(this.cases.keepAway(scene.leader(), id, "与被反映人有亲属关系"));
		assertThat(this.world.decide(scene, scene.leader(), id, true, "").isMoved()).isFalse();
		Actor both = new Actor(scene.officer().accountId(), "x", "x", Role.LEADER, 1, scene.house().organiser(), "",
				scene.house().organiser(), null, false, null);
		assertThat(this.world.decide(scene, both, id, true, "").isMoved()).isFalse();
		assertThatThrownBy(() -> this.world.decide(scene, scene.other(), id, true, "")).isInstanceOf(NotAllowed.class);
		Actor another = this.world.person(scene.house(), Role.LEADER);
		done(this.world.decide(scene, another, id, true, ""));
		assertThat(this.world.decide(scene, another, id, true, "").isMoved()).as("twice").isFalse();
	}

	@Test
	void whatIsSentBackGoesOnAndWhatWasRenewedIsNotDecidedUnseen() {
		Scene scene = this.world.scene();
		String id = this.world.concluded(scene, Conclusion.UNFOUNDED).publicId();
		long old = this.verifications.current(scene.officer(), id).orElseThrow();
		assertThat(this.verifications.decide(scene.leader(), id, old, false, "").reasons().getFirst().text())
			.isEqualTo("请写明退回的理由（现为0字）。");
		done(this.verifications.decide(scene.leader(), id, old, false, "补充走访材料"));
		assertThat(this.objections.openOn(List.of(scene.subject(0)))).hasSize(1);
		done(this.verifications.conclude(scene.officer(), id,
				ObjectionWorld.finding(Map.of(0, Conclusion.PARTLY_TRUE_NO_EFFECT))));
		assertThat(this.verifications.decide(scene.leader(), id, old, true, "").isMoved()).isFalse();
		done(this.world.decide(scene, scene.leader(), id, true, ""));
	}

	@Test
	void whatSaysNothingIsRejectedByALeaderOnlyAndTheObjectorReadsWhy() {
		Scene scene = this.world.scene();
		Received.Registered sent = this.world.accepted(scene, 0);
		done(this.verifications.proposeRejection(scene.officer(), sent.publicId(), "反映其不适合入选", "没有写明具体事实，无法核查。"));
		assertThat(this.objections.openOn(List.of(scene.subject(0)))).hasSize(1);
		done(this.world.decide(scene, scene.leader(), sent.publicId(), true, ""));
		assertThat(this.objections.openOn(List.of(scene.subject(0)))).isEmpty();
		StatusDesk.Status status = status(sent);
		assertThat(status.told()).isEqualTo("未予受理");
		assertThat(status.answer()).isEqualTo("没有写明具体事实，无法核查。");
	}

	@Test
	void whatIsHandedToDisciplineStaysOpenUntilItHasEnded() {
		Scene scene = this.world.scene();
		Received.Registered sent = this.world.accepted(scene, 0);
		done(this.cases.transfer(scene.officer(), sent.publicId(), "反映工作人员纪律问题，转派驻纪检组"));
		assertThat(status(sent).told()).isEqualTo("已转有关部门核查");
		assertThat(this.objections.openOn(List.of(scene.subject(0)))).hasSize(1);
		this.world.evidence(scene.officer(), sent.publicId());
		done(this.verifications.conclude(scene.officer(), sent.publicId(),
				ObjectionWorld.finding(Map.of(0, Conclusion.UNFOUNDED))));
		done(this.world.decide(scene, scene.leader(), sent.publicId(), true, ""));
	}

	@Test
	void aMergedCaseGoesWithTheOtherAndItsObjectorIsAnsweredToo() {
		Scene scene = this.world.scene();
		Received.Registered leading = this.world.accepted(scene, 0, 1);
		Received.Registered wide = this.world.accepted(scene, 0, 2);
		Received.Registered merged = this.world.accepted(scene, 0);
		assertThat(this.cases.merge(scene.officer(), wide.publicId(), leading.number()).reasons().getFirst().text())
			.isEqualTo("%s号异议没有反映赵铁柱，并入会丢下这一位。".formatted(leading.number()));
		done(this.cases.merge(scene.officer(), merged.publicId(), leading.number()));
		assertThat(this.cases.merge(scene.officer(), leading.publicId(), wide.number()).isMoved()).isFalse();
		this.world.evidence(scene.officer(), leading.publicId());
		done(this.verifications.conclude(scene.officer(), leading.publicId(),
				ObjectionWorld.finding(Map.of(0, Conclusion.UNFOUNDED, 1, Conclusion.UNFOUNDED))));
		done(this.world.decide(scene, scene.leader(), leading.publicId(), true, ""));
		done(this.cases.answer(scene.officer(), leading.publicId(), "经核查，反映的情况不属实。", ReportChannel.ONLINE));
		assertThat(status(merged).answer()).isEqualTo("经核查，反映的情况不属实。");
	}

	@Test
	void whatTheHandlerWritesDoesNotTellWhoObjectedAndTheOthersLearnNothingByTrying() {
		Scene scene = this.world.scene();
		String id = this.world.accepted(scene, 0).publicId();
		assertThat(this.cases.transfer(scene.officer(), id, "王守信反映工作人员").isMoved()).isFalse();
		assertThat(
				this.verifications.addEvidence(scene.officer(), id, "谈话记录", ObjectionWorld.pdf("王守信谈话.pdf")).isMoved())
			.isFalse();
		// A colleague who guesses gets the same answer for a right guess as for a wrong
		// one.
		done(this.cases.keepAway(scene.other(), id, "与李四认识"));
		done(this.cases.keepAway(this.world.person(scene.house(), Role.OFFICER), id, "与王守信认识"));
	}

	@Test
	void eachLookAtTheObjectorIsWrittenDownAndNobodyElseLooks() {
		Scene scene = this.world.scene();
		String id = this.world.accepted(scene, 0).publicId();
		this.confidences.look(scene.officer(), id);
		this.confidences.look(scene.officer(), id);
		assertThat(this.jdbc.sql("""
				select count(*) from records.entry e join objection.dossier d on e.subject_id = d.id::text
				where e.subject_kind = 'objection' and d.public_id = :id and e.act = 'OBJECTOR_SEEN'
					and e.account_id = :account""")
			.param("id", id)
			.param("account", scene.officer().accountId())
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThatThrownBy(() -> this.confidences.look(scene.other(), id)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.confidences.look(scene.leader(), id)).isInstanceOf(NotAllowed.class);
		Scene stranger = this.world.scene();
		assertThatThrownBy(() -> this.cases.take(stranger.officer(), id)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.cases.see(stranger.leader(), id)).isInstanceOf(NotFound.class);
	}

	@Test
	void aLeaderTakesACaseOutOfHandsAndAnotherGoesOn() {
		Scene scene = this.world.scene();
		String id = this.world.accepted(scene, 0).publicId();
		assertThat(this.cases.take(scene.other(), id).isMoved()).isFalse();
		done(this.cases.release(scene.leader(), id, "核查人外出学习"));
		assertThat(task(scene.other())).contains("受理1件异议");
		done(this.cases.take(scene.other(), id));
		assertThat(task(scene.other())).contains("核查1件异议");
	}

	private List<String> task(Actor actor) {
		return this.tasks.stream().flatMap((source) -> source.tasks(actor).stream()).map(Task::title).toList();
	}

	private StatusDesk.Status status(Received.Registered sent) {
		return this.desk.ask(sent.number(), sent.code(), ObjectionWorld.address()).orElseThrow();
	}

	private String state(String publicId) {
		return this.jdbc.sql("select state from objection.dossier where public_id = :id")
			.param("id", publicId)
			.query(String.class)
			.single();
	}

}
