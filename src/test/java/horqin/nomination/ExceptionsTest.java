package horqin.nomination;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.Appointments;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.access.PaperSignatures;
import horqin.access.Role;
import horqin.nomination.ExceptionRows.Asked;
import horqin.nomination.Findings.Wanted;
import horqin.nomination.NominationWorld.Year;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static horqin.nomination.UnitWorld.done;
import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Exceptions from the exclusions, and findings that know none (Article 4). */
@PlatformTest
class ExceptionsTest {

	private static final Standing HEAD = new Standing(false, true, false, false);

	private final NominationWorld world;

	private final UnitWorld units;

	private final World staff;

	private final Nominations nominations;

	private final Exceptions exceptions;

	private final Findings findings;

	private final UnitReview review;

	private final Recommendations recommendations;

	private final Appointments appointments;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	ExceptionsTest(NominationWorld world, UnitWorld units, World staff, Nominations nominations, Exceptions exceptions,
			Findings findings, UnitReview review, Recommendations recommendations, Appointments appointments,
			ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient jdbc) {
		this.world = world;
		this.units = units;
		this.staff = staff;
		this.nominations = nominations;
		this.exceptions = exceptions;
		this.findings = findings;
		this.review = review;
		this.recommendations = recommendations;
		this.appointments = appointments;
		this.events = events;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@Test
	void anEnterpriseHeadPassesOnlyByAnExceptionThatALeaderGrantedUnderArticle4() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Nomination nomination = this.units.before(year, 0, "朝鲁", HEAD);
		String id = nomination.publicId();
		done(this.review.opine(clerk, id, UnitWorld.said(Opinion.Body.RECOMMENDER)));
		int version = this.units.listed(clerk, year.edition(), List.of(nomination));
		refused(Duty.ENTERPRISE_HEADS_EXCLUDED, this.recommendations.send(clerk, year.edition(), version, null));
		assertThat(texts(this.exceptions.request(clerk, id, Set.of(), null, null))).contains("请写明申请破例的情形，至少1项",
				"请上传「申请破例」所依据的签字或盖章材料（1份）");
		assertThat(texts(this.exceptions.request(clerk, id, EnumSet.of(Exclusion.RETIRED), "理由", letter())))
			.containsExactly("核实情况里没有“退休职工”，不需要破例");
		done(this.exceptions.request(clerk, id, EnumSet.of(Exclusion.ENTERPRISE_HEAD), "长期在一线带队攻关", letter()));
		assertThat(this.exceptions.list(clerk, year.edition())).singleElement().satisfies((asked) -> {
			assertThat(asked.waits()).isTrue();
			assertThat(asked.coversText()).isEqualTo("企业负责人");
		});
		Actor leader = year.house().leader();
		assertThat(this.exceptions.decide(leader, id, true, " ")).isInstanceOf(Outcome.NeedsReason.class);
		done(this.exceptions.decide(leader, id, true, "技艺确属全市领先"));
		assertThat(texts(this.exceptions.decide(leader, id, false, "再想想"))).containsExactly("朝鲁现在没有待批的破例申请");
		Outcome sent = this.recommendations.send(clerk, year.edition(), this.units.version(clerk, year.edition()),
				null);
		assertThat(sent.isMoved()).isTrue();
		assertThat(texts(sent)).singleElement().asString().startsWith("朝鲁：属于企业负责人，已由").endsWith("批准破例");
		assertThat(this.exceptions.of(nomination)).extracting(Asked::decision).containsExactly("技艺确属全市领先");
	}

	@Test
	void aRefusedExceptionSaysWhoRefusedItAndIsNoDeadEndUnderArticle4() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Nomination nomination = this.units.before(year, 0, "呼格吉勒", HEAD);
		String id = nomination.publicId();
		done(this.exceptions.request(clerk, id, EnumSet.of(Exclusion.ENTERPRISE_HEAD), "理由一", letter()));
		done(this.exceptions.decide(year.house().leader(), id, false, "不在一线"));
		Outcome standing = this.nominations.situation(this.nominations.get(nomination.id()))
			.checklist()
			.outcome(CheckPoint.Party.UNIT);
		assertThat(refused(Duty.ENTERPRISE_HEADS_EXCLUDED, standing).text()).contains("破例申请未获批准");
		done(this.exceptions.request(clerk, id, EnumSet.of(Exclusion.ENTERPRISE_HEAD), "补充材料后再报", letter()));
		assertThat(this.exceptions.of(nomination)).hasSize(2);
	}

	@Test
	void whoeverIsKeptOnAfterRetiringNeedsProofAndNobodysApprovalUnderArticle4() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Nomination nomination = this.units.before(year, 0, "老张", new Standing(false, false, true, true));
		String id = nomination.publicId();
		Outcome before = this.nominations.situation(nomination).checklist().outcome(CheckPoint.Party.UNIT);
		refused(Duty.RETAINED_RETIREES_EXEMPT, before);
		assertThat(texts(this.exceptions.request(clerk, id, EnumSet.of(Exclusion.RETIRED), "理由", letter())))
			.containsExactly("延聘职工不需破例，上传延聘证明1份即可");
		done(this.review.addPaper(clerk, id, Paper.Kind.RETAINED_PROOF, letter()));
		done(this.review.opine(clerk, id, UnitWorld.said(Opinion.Body.RECOMMENDER)));
		allowed(Duty.RETAINED_RETIREES_EXEMPT,
				this.nominations.situation(this.nominations.get(nomination.id()))
					.checklist()
					.outcome(CheckPoint.Party.UNIT));
	}

	@Test
	void aLeaderWhoAskedForTheUnitDoesNotDecide() {
		Year year = this.world.year(1);
		Nomination nomination = this.units.before(year, 0, "满都拉", HEAD);
		done(this.exceptions.request(year.clerk(0), nomination.publicId(), EnumSet.of(Exclusion.ENTERPRISE_HEAD), "理由",
				letter()));
		Asked asked = this.exceptions.of(nomination).getFirst();
		Actor leader = year.house().leader();
		this.jdbc
			.sql("insert into access.deed (subject_kind, subject_id, office, account_id, done_at)"
					+ " values (:kind, :id, 'PREPARE', :leader, now())")
			.param("leader", leader.accountId())
			.param("kind", asked.subject().kind())
			.param("id", asked.subject().id())
			.update();
		assertThat(texts(this.exceptions.decide(leader, nomination.publicId(), true, "同意")).getFirst())
			.startsWith("您已在这件事上做过拟制，不能再做签发");
		done(this.exceptions.decide(this.staff.person(Role.LEADER, year.house().organiser()), nomination.publicId(),
				true, "同意"));
	}

	@Test
	void anExceptionSignedOnPaperCountsOnceSomebodyElseConfirmedItAndOnlyOnce() {
		Year year = this.world.year(1);
		Actor officer = year.house().officer();
		Actor leader = year.house().leader();
		Nomination nomination = this.units.before(year, 0, "额尔德尼", HEAD);
		String id = nomination.publicId();
		done(this.exceptions.request(year.clerk(0), id, EnumSet.of(Exclusion.ENTERPRISE_HEAD), "理由", letter()));
		long signer = this.appointments.withRole(officer.organiserId(), Role.LEADER, null).getFirst().id();
		assertThat(texts(this.exceptions.register(officer, id, true, null, null, null)))
			.containsExactly("请选择签批人、填写签批日期并选择签批件扫描件");
		done(this.exceptions.register(officer, id, true, signer, LocalDate.of(2026, 4, 20), letter()));
		Asked asked = this.exceptions.of(nomination).getFirst();
		PaperSignatures.Confirmed paper = new PaperSignatures.Confirmed(asked.subject(), "GRANT_EXCEPTION",
				leader.accountId(), LocalDate.of(2026, 4, 20), officer);
		this.transaction.executeWithoutResult((_) -> this.events.publishEvent(paper));
		assertThat(this.nominations.get(nomination.id()).stage()).isEqualTo(Stage.UNIT_REVIEW);
		assertThat(this.exceptions.of(nomination).getFirst().decidedByName()).isEqualTo(leader.name());
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((_) -> this.events.publishEvent(paper)))
			.isInstanceOf(NotAllowed.class);
	}

	@Test
	void nothingIsFoundWithoutDocumentAndHearingAndAFindingKnowsNoExceptionUntilItIsClearedUnderArticle4() {
		Year year = this.world.year(1);
		Actor officer = year.house().officer();
		Nomination nomination = this.units.before(year, 0, "赛罕", HEAD);
		String id = nomination.publicId();
		Outcome bare = this.findings.record(officer, id, new Wanted(null, " ", null, null, null, null), null);
		refused(Duty.CLEAN_RECORD, bare);
		assertThat(texts(bare)).contains("请选择属于哪一类情形", "请选择认定属实或不属实", "请写明认定的理由", "请上传1份认定所依据的文书");
		Wanted unheard = new Wanted(Finding.Misconduct.CREDIT, "失信被执行人决定书", null, null, true, "查询属实");
		assertThat(texts(this.findings.record(officer, id, unheard, letter())).getFirst()).startsWith("认定之前须听取本人意见");
		Wanted heard = new Wanted(Finding.Misconduct.CREDIT, "失信被执行人决定书", LocalDate.of(2026, 4, 12), "无意见", true,
				"查询属实");
		done(this.findings.record(officer, id, heard, letter()));
		refused(Duty.CLEAN_RECORD,
				this.exceptions.request(year.clerk(0), id, EnumSet.of(Exclusion.ENTERPRISE_HEAD), "理由", letter()));
		long finding = this.findings.about(nomination).getFirst().id();
		done(this.findings.clear(officer, id, finding, "撤销决定书", "已履行完毕", letter()));
		assertThat(texts(this.findings.clear(officer, id, finding, "撤销决定书", "再撤一次", letter())))
			.containsExactly("这次认定已经撤销");
		allowed(Duty.CLEAN_RECORD,
				this.exceptions.request(year.clerk(0), id, EnumSet.of(Exclusion.ENTERPRISE_HEAD), "理由", letter()));
		assertThat(this.findings.about(nomination)).extracting(Findings.Found::state).containsExactly("撤销先前的认定", "已撤销");
	}

	@Test
	void aUnitFindsNothingAgainstAnybodyAndSeesNoOtherUnitsExceptions() {
		Year year = this.world.year(2);
		Nomination nomination = this.units.before(year, 0, "乌恩", HEAD);
		String id = nomination.publicId();
		done(this.exceptions.request(year.clerk(0), id, EnumSet.of(Exclusion.ENTERPRISE_HEAD), "理由", letter()));
		assertThat(this.exceptions.list(year.clerk(1), year.edition())).isEmpty();
		assertThat(this.exceptions.list(year.house().officer(), year.edition())).hasSize(1);
		assertThat(this.exceptions.list(this.world.year(1).house().officer(), year.edition())).isEmpty();
		Wanted wanted = new Wanted(Finding.Misconduct.LAW, "决定书", null, null, false, "理由");
		assertThatThrownBy(() -> this.findings.record(year.clerk(0), id, wanted, letter()))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> this.exceptions.decide(year.house().officer(), id, true, "同意"))
			.isInstanceOf(NotAllowed.class);
		Actor stranger = this.world.year(1).house().leader();
		assertThatThrownBy(() -> this.exceptions.decide(stranger, id, true, "同意")).isInstanceOf(NotFound.class);
	}

	private static Upload letter() {
		return NominationWorld.pdf("材料.pdf");
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
