package horqin.nomination;

import java.time.LocalDate;
import java.util.List;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.nomination.NominationWorld.Year;
import horqin.nomination.ReviewRules.Said;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.records.Page;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.nomination.UnitWorld.done;
import static horqin.nomination.UnitWorld.said;
import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** 所在单位审核 and 推荐单位审核 on the database (Articles 3 and 6). */
@PlatformTest
class UnitReviewTest {

	private final NominationWorld world;

	private final UnitWorld units;

	private final Nominations nominations;

	private final UnitReview review;

	private final ReviewRows rows;

	private final WorkHistory history;

	private final DecisionLog log;

	private final JdbcClient jdbc;

	UnitReviewTest(NominationWorld world, UnitWorld units, Nominations nominations, UnitReview review, ReviewRows rows,
			WorkHistory history, DecisionLog log, JdbcClient jdbc) {
		this.world = world;
		this.units = units;
		this.nominations = nominations;
		this.review = review;
		this.rows = rows;
		this.history = history;
		this.log = log;
		this.jdbc = jdbc;
	}

	@Test
	void yearsCountOnlyOnceEverySpanIsCertifiedAndThePartyOrganisationAgreesUnderArticle3() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Nomination nomination = this.units.submitted(year, 0, "巴特尔");
		Outcome missing = this.review.take(clerk, nomination.publicId(), NominationStep.EMPLOYER_PASS, null, null);
		assertThat(refused(Duty.FIVE_YEARS_FRONT_LINE, missing).text()).contains("未满5年", "另有1段一线经历待所在单位核对");
		assertThat(refused(Duty.POLITICAL_QUALITY, missing).text()).isEqualTo("还没有登记所在单位党组织意见");
		assertThat(texts(missing)).contains("还没有登记所在单位工会意见", "还没有上传盖章的申报表", "所在单位还没有核实是否领导干部、企业负责人、退休");
		Nomination certified = this.units.certified(year, 0, "其其格", Standing.NOTHING);
		Outcome passed = this.review.take(clerk, certified.publicId(), NominationStep.EMPLOYER_PASS, null, null);
		allowed(Duty.FIVE_YEARS_FRONT_LINE, passed);
		allowed(Duty.POLITICAL_QUALITY, passed);
		assertThat(this.nominations.get(certified.id()).stage()).isEqualTo(Stage.UNIT_REVIEW);
		assertThat(labels(certified)).startsWith("所在单位审核通过", "上传盖章的申报表", "登记所在单位党组织意见：同意").contains("工作经历1段核对属实");
	}

	@Test
	void aSpanThatIsNotBorneOutByDocumentsDoesNotCountUnderArticle3() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Nomination nomination = this.units.submitted(year, 0, "乌云");
		SavedSpan span = this.history.of(nomination).getFirst();
		String id = nomination.publicId();
		assertThat(texts(this.review.certify(clerk, id, span.id(), span.version() + 1, true, "社保记录", null)))
			.containsExactly("这段经历刚才已改动，请刷新后对照新的内容再核对1次");
		assertThat(texts(this.review.certify(clerk, id, span.id(), span.version(), null, " ", null)))
			.containsExactly("请选择属实或不符", "请写明对照的材料，如劳动合同、社保缴费记录，不超过200字，现为0字");
		done(this.review.certify(clerk, id, span.id(), span.version(), false, "社保记录从2023年起", null));
		done(this.review.certify(clerk, id, span.id(), span.version(), false, "社保记录从2023年起", null));
		assertThat(this.rows.certifications(nomination.id())).hasSize(1);
		assertThat(count("span_certification", span.id())).isEqualTo(1);
		Outcome outcome = this.review.take(clerk, id, NominationStep.EMPLOYER_PASS, null, null);
		assertThat(refused(Duty.FIVE_YEARS_FRONT_LINE, outcome).text()).startsWith("填报的一线工作年限0日");
		assertThatThrownBy(() -> this.review.certify(clerk, id, 999_999_999, 1, true, "无", null))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void anOpinionAgainstStopsItAndALaterOneReplacesItAndTwiceIsOnce() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Nomination nomination = this.units.certified(year, 0, "白音", Standing.NOTHING);
		String id = nomination.publicId();
		Said against = new Said(Opinion.Body.EMPLOYER_PARTY, false, "不同意。", "赵某", LocalDate.of(2026, 4, 11));
		done(this.review.opine(clerk, id, against));
		done(this.review.opine(clerk, id, against));
		assertThat(this.rows.opinions(nomination.id())).hasSize(3);
		Outcome outcome = this.review.take(clerk, id, NominationStep.EMPLOYER_PASS, null, null);
		assertThat(refused(Duty.POLITICAL_QUALITY, outcome).text()).isEqualTo("所在单位党组织意见为不同意");
		done(this.review.opine(clerk, id, said(Opinion.Body.EMPLOYER_PARTY)));
		done(this.review.take(clerk, id, NominationStep.EMPLOYER_PASS, null, null));
		assertThat(texts(this.review.opine(clerk, id, against)))
			.containsExactly("现在是「推荐单位审核」，所在单位党组织意见在「所在单位审核」「补正」时登记");
		assertThat(texts(this.review.opine(clerk, id,
				new Said(Opinion.Body.RECOMMENDER, null, "", null, LocalDate.of(2126, 1, 1)))))
			.containsExactly("请选择同意或不同意", "请填写意见，不超过500字，现为0字", "请填写签字人，不超过50字", "盖章日期2126年1月1日还没有到");
	}

	@Test
	void sendingBackNeedsAListAndLapsesWhatWasSaidOfTheOlderText() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Nomination nomination = this.units.certified(year, 0, "高娃", Standing.NOTHING);
		String id = nomination.publicId();
		assertThat(this.review.take(clerk, id, NominationStep.RETURN, " ", null))
			.isInstanceOf(Outcome.NeedsReason.class);
		assertThat(texts(this.review.take(clerk, id, NominationStep.RETURN, "多".repeat(1801), null)))
			.containsExactly("理由不超过1800字，现为1801字");
		done(this.review.take(clerk, id, NominationStep.RETURN, "1. 照片不清\n2. 缺技师证书", null));
		assertThat(this.nominations.get(nomination.id()).stage()).isEqualTo(Stage.RETURNED);
		assertThat(this.rows.sentBack(nomination.id())).extracting(ReviewRows.SentBack::defects)
			.containsExactly("1. 照片不清\n2. 缺技师证书");
		Outcome twice = this.review.take(clerk, id, NominationStep.RETURN, "再退一次", null);
		assertThat(texts(twice)).contains("现在是「退回修改」，不能退回修改");
		assertThat(this.rows.sentBack(nomination.id())).hasSize(1);
	}

	@Test
	void aWrongUnitIsHandedOverAndTakenUpByTheRightOneUnderArticle6() {
		Year year = this.world.year(2);
		Actor officer = year.house().officer();
		Nomination nomination = this.units.before(year, 0, "陶格斯", Standing.NOTHING);
		String id = nomination.publicId();
		assertThat(texts(this.review.redirect(officer, id, publicId(year.unit(0)), "应由乙旗推荐")).getFirst())
			.contains("不需要转办");
		refused(Duty.RECOMMENDER_IS_A_UNION, this.review.redirect(officer, id, "没有", "应由乙旗推荐"));
		Outcome handed = this.review.redirect(officer, id, publicId(year.unit(1)), "工作单位在乙旗，属地管理");
		allowed(Duty.RECOMMENDER_IS_A_UNION, handed);
		assertThatThrownBy(() -> this.nominations.see(year.clerk(0), id)).isInstanceOf(NotFound.class);
		Nomination there = this.nominations.see(year.clerk(1), id);
		assertThat(there.stage()).isEqualTo(Stage.REDIRECTED);
		done(this.review.take(year.clerk(1), id, NominationStep.TAKE_OVER, null, null));
		assertThat(this.nominations.get(nomination.id()).stage()).isEqualTo(Stage.UNIT_REVIEW);
		assertThat(this.rows.redirections(nomination.id())).extracting(ReviewRows.Redirected::reason)
			.containsExactly("工作单位在乙旗，属地管理");
	}

	@Test
	void whoWasHandedToAWrongUnitAgainGoesBackUnderArticle6() {
		Year year = this.world.year(2);
		Actor officer = year.house().officer();
		String id = this.units.before(year, 0, "陶格图", Standing.NOTHING).publicId();
		done(this.review.redirect(officer, id, publicId(year.unit(1)), "工作单位在乙旗，属地管理"));
		assertThat(texts(this.review.redirect(officer, id, publicId(year.unit(1)), "再转一次")).getFirst())
			.contains("不需要转办");
		done(this.review.redirect(officer, id, publicId(year.unit(0)), "乙旗核实：工作单位已迁回甲旗"));
		Nomination back = this.nominations.see(year.clerk(0), id);
		assertThat(back.stage()).isEqualTo(Stage.REDIRECTED);
		assertThat(this.rows.redirections(back.id())).hasSize(2);
	}

	@Test
	void theGroundMustFitTheUnitUnderArticle6() {
		Year year = this.world.year(1);
		Nomination nomination = this.units.before(year, 0, "苏和", Standing.NOTHING);
		refused(Duty.TERRITORY_OR_INDUSTRY_CHANNEL,
				this.review.ground(year.clerk(0), nomination.publicId(), Channel.INDUSTRY));
		allowed(Duty.TERRITORY_OR_INDUSTRY_CHANNEL,
				this.review.ground(year.clerk(0), nomination.publicId(), Channel.TERRITORY));
	}

	@Test
	void nobodyTouchesAnotherUnitsPeopleAndAnOfficerCertifiesNothing() {
		Year year = this.world.year(2);
		Nomination nomination = this.units.submitted(year, 0, "阿拉坦");
		SavedSpan span = this.history.of(nomination).getFirst();
		String id = nomination.publicId();
		Actor stranger = year.clerk(1);
		assertThatThrownBy(() -> this.review.certify(stranger, id, span.id(), span.version(), true, "无", null))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.review.opine(stranger, id, said(Opinion.Body.EMPLOYER_UNION)))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.review.take(stranger, id, NominationStep.RETURN, "理由", null))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.review.redirect(stranger, id, publicId(year.unit(1)), "理由"))
			.isInstanceOf(NotAllowed.class);
		Actor officer = year.house().officer();
		assertThat(officer.may(Permission.NOMINATION_CERTIFY)).isFalse();
		assertThatThrownBy(() -> this.review.opine(officer, id, said(Opinion.Body.EMPLOYER_UNION)))
			.isInstanceOf(NotAllowed.class);
		assertThat(this.rows.opinions(nomination.id())).isEmpty();
	}

	private long count(String table, long span) {
		return this.jdbc.sql("select count(*) from nomination." + table + " where span_id = :span")
			.param("span", span)
			.query(Long.class)
			.single();
	}

	private String publicId(long unit) {
		return this.jdbc.sql("select public_id from access.unit where id = :id")
			.param("id", unit)
			.query(String.class)
			.single();
	}

	private List<String> labels(Nomination nomination) {
		return this.log.timeline(nomination.subject(), new Page(1, 50)).items().stream().map(Logged::label).toList();
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
