package horqin.story;

import java.util.List;
import java.util.Set;

import horqin.edition.EditionStep;
import horqin.edition.Factor;
import horqin.edition.Goal;
import horqin.edition.Milestone;
import horqin.edition.TargetBand;
import horqin.nomination.Exclusion;
import horqin.nomination.Finding;
import horqin.nomination.Findings;
import horqin.nomination.NominationStep;
import horqin.nomination.Standing;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.screening.Item;
import horqin.screening.Screenings.Judged;
import horqin.screening.ScreeningWorld;
import horqin.screening.Verdict;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.needsReason;
import static horqin.regulation.RegulationAssert.refused;
import static horqin.story.Cast.done;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first half of the year, from the notice to the end of formal review (Articles 2 to
 * 7): at each gate first what is refused and by which article, then what is allowed.
 */
abstract class NominationChapters {

	private static final Standing CADRE = new Standing(true, false, false, false);

	final Services on;

	final Year year;

	NominationChapters(Services on, Year year) {
		this.on = on;
		this.year = year;
	}

	@Test
	@Order(1)
	void chapter1TheNoticeStatesTargetNumberTimetableAndRequirementsAndEachUnitReceivesIt() {
		this.year.drafted();
		var officer = this.year.officer();
		Goal silent = new Goal(new TargetBand(4, 4, 4), null, "严格条件，好中选优。", "市总工会活动中心　0475-8230000",
				this.year.edition().version());
		needsReason(Duty.TARGET_ABOUT_TWENTY, this.on.editions().saveGoal(officer, this.year.id(), silent));
		done(this.on.editions()
			.saveGoal(officer, this.year.id(), new Goal(silent.band(), "首年试点，先在两个地区办", silent.requirements(),
					silent.contact(), silent.version())));
		done(this.year.timetable(Milestone.SCORING_UNTIL));
		refused(Duty.QUOTA_WEIGHS_FOUR_FACTORS, this.year.quota(Factor.ENVIRONMENT));
		allowed(Duty.QUOTA_WEIGHS_FOUR_FACTORS, this.year.quota(null));
		done(this.on.notices().begin(officer, this.year.id()));
		String notice = this.year.document().publicId();
		refused(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE, this.on.notices().submit(officer, this.year.id(), notice));
		done(this.year.timetable(null));
		done(this.on.notices().submit(officer, this.year.id(), notice));
		this.year.at(3, 20, 9, 0);
		var leader = this.year.company.leader();
		done(this.on.notices().sign(leader, this.year.id(), notice, this.year.document().version()));
		refused(Duty.NOTICE_ISSUED_FIRST, this.on.openings().mayOpen(this.year.clerk(0)));
		allowed(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE,
				this.on.notices().issue(officer, this.year.id(), notice, "通工办发〔2026〕11号"));
		this.year.company.clerks()
			.forEach((clerk) -> done(this.on.notices().acknowledge(clerk, this.year.id(), notice)));
		this.year.at(3, 23, 8, 30);
		done(this.year.take(EditionStep.OPEN_NOMINATION));
		allowed(Duty.NOTICE_ISSUED_FIRST, this.on.openings().mayOpen(this.year.clerk(0)));
	}

	@Test
	@Order(2)
	void chapter2WorkersApplyWithAStatementAndEvidenceForEachForce() {
		this.year.at(4, 1, 19, 0);
		this.year.opened(0, "张志远", false);
		Outcome empty = this.year.submit("张志远", NominationStep.SUBMIT);
		refused(Duty.FIVE_FORCES_STATED, empty);
		refused(Duty.FIVE_FORCES_EVIDENCED, empty);
		refused(Duty.FIVE_YEARS_FRONT_LINE, empty);
		this.year.filled("张志远");
		allowed(Duty.FIVE_FORCES_EVIDENCED, this.year.submit("张志远", NominationStep.SUBMIT));
		this.year.applied(0, "李文秀", true);
		this.year.applied(0, "王建国", false);
		this.year.applied(0, "赵德宝", false);
		this.year.applied(1, "乌日娜", true);
		this.year.applied(1, "陈永刚", false);
		this.year.applied(1, "包文龙", false);
		this.year.applied(1, "孙晓峰", false);
		this.year.applied(1, "刘海涛", false);
		this.year.opened(1, "齐明", false);
		this.year.filled("齐明");
	}

	@Test
	@Order(3)
	void chapter3EmployersCertifyAndUnionsWeighWhoeverIsExcludedOrBarred() {
		this.year.at(4, 13, 9, 30);
		refused(Duty.POLITICAL_QUALITY, this.year.review(0, "张志远", NominationStep.EMPLOYER_PASS, null));
		this.year.before(0, "张志远", Standing.NOTHING);
		this.year.before(0, "李文秀", Standing.NOTHING);
		saysWhy(this.year.review(0, "李文秀", NominationStep.RETURN, null), "理由");
		done(this.year.review(0, "李文秀", NominationStep.RETURN, "带徒传艺的证明请换成盖章的原件。"));
		done(this.year.submit("李文秀", NominationStep.RESUBMIT));
		this.year.before(0, "王建国", Standing.NOTHING);
		this.year.before(1, "乌日娜", Standing.NOTHING);
		this.year.before(1, "陈永刚", Standing.NOTHING);
		this.year.before(1, "孙晓峰", Standing.NOTHING);
		exception(0, "赵德宝", false);
		refused(Duty.LEADING_CADRES_EXCLUDED, this.year.mayRecommend(0, "赵德宝"));
		exception(1, "包文龙", true);
		allowed(Duty.LEADING_CADRES_EXCLUDED, this.year.mayRecommend(1, "包文龙"));
		this.year.before(1, "刘海涛", Standing.NOTHING);
		allowed(Duty.CLEAN_RECORD, this.year.mayRecommend(1, "刘海涛"));
		var unheard = new Findings.Wanted(Finding.Misconduct.CREDIT, "某法院失信决定书", null, null, true, "经核对文书原件，情况属实。");
		saysWhy(this.on.findings().record(this.year.officer(), this.year.idOf("刘海涛"), unheard, Year.scan("决定书")),
				"听取本人意见");
		done(this.on.findings()
			.record(this.year.officer(), this.year.idOf("刘海涛"), new Findings.Wanted(Finding.Misconduct.CREDIT,
					unheard.document(), Year.day(4, 12), "无意见", true, unheard.reason()), Year.scan("决定书")));
		refused(Duty.CLEAN_RECORD, this.year.mayRecommend(1, "刘海涛"));
		this.year.at(4, 21, 9, 0);
		saysWhy(this.year.submit("齐明", NominationStep.SUBMIT), "截止");
	}

	/** The unit asks in writing, a leader decides: never silently, never a dead end. */
	private void exception(int unit, String name, boolean granted) {
		this.year.before(unit, name, CADRE);
		refused(Duty.LEADING_CADRES_EXCLUDED, this.year.mayRecommend(unit, name));
		done(this.on.exceptions()
			.request(this.year.clerk(unit), this.year.idOf(name), Set.of(Exclusion.LEADING_CADRE), "长期在生产一线，技术攻关成绩突出。",
					Year.scan("破例请示")));
		done(this.on.exceptions()
			.decide(this.year.company.leader(), this.year.idOf(name), granted, granted ? "情况特殊，同意。" : "不属于特殊情况。"));
	}

	@Test
	@Order(4)
	void chapter4EachUnionSendsWhatItDecidedTogetherWithinItsQuota() {
		this.year.at(4, 22, 9, 0);
		this.year.ranked(0, "张志远", "李文秀", "王建国");
		Outcome bare = this.year.send(0);
		refused(Duty.UNIT_DECIDES_COLLECTIVELY, bare);
		refused(Duty.REPORTED_BY_PROCEDURE, bare);
		refused(Duty.QUOTA_NEVER_EXCEEDED, bare);
		this.year.listPapers(0);
		refused(Duty.QUOTA_NEVER_EXCEEDED, this.year.send(0));
		this.year.ranked(0, "张志远", "李文秀");
		allowed(Duty.QUOTA_NEVER_EXCEEDED, this.year.send(0));
		done(this.year.review(0, "王建国", NominationStep.NOT_RECOMMEND, "名额已满，择优推荐。"));
		done(this.year.review(0, "赵德宝", NominationStep.NOT_RECOMMEND, "破例未获批准。"));
		saysWhy(this.year.take(EditionStep.OPEN_SCREENING), "推荐报送还没有截止");
		this.year.ranked(1, "乌日娜", "陈永刚", "包文龙");
		this.year.listPapers(1);
		allowed(Duty.UNIT_DECIDES_COLLECTIVELY, this.year.send(1));
		done(this.year.take(EditionStep.OPEN_SCREENING));
	}

	@Test
	@Order(5)
	void chapter5FormalReviewCorrectsRefusesAndLetsTheUnionPutSomebodyElse() {
		this.year.at(4, 23, 9, 0);
		assertThat(this.on.screenings().takeInAll(this.year.officer(), this.year.id(), null).done()).isEqualTo(5);
		for (String name : List.of("张志远", "李文秀", "包文龙")) {
			done(this.year.judge(name, ScreeningWorld.allMet()));
			done(this.year.pass(name));
		}
		done(this.year.judge("乌日娜",
				ScreeningWorld.but(Item.OPINIONS, new Judged(Verdict.TO_CORRECT, "工会意见没有盖章。", null))));
		refused(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, this.year.pass("乌日娜"));
		done(this.on.corrections()
			.send(this.year.officer(), this.year.idOf("乌日娜"), this.year.reviewVersion("乌日娜"), 2, null));
		this.year.at(4, 24, 10, 0);
		done(this.on.corrections().resubmit(this.year.clerk(1), this.year.idOf("乌日娜"), "已补盖公章。"));
		done(this.year.judge("乌日娜", ScreeningWorld.allMet()));
		allowed(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, this.year.pass("乌日娜"));
		this.year.at(5, 6, 9, 0);
		done(this.year.judge("陈永刚",
				ScreeningWorld.but(Item.FRONT_LINE, new Judged(Verdict.NOT_MET, "2022年起为管理岗，一线年限未满5年。", null))));
		refused(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, this.year.pass("陈永刚"));
		refused(Duty.FORMAL_REVIEW_BEFORE_SCORING, this.year.take(EditionStep.OPEN_SCORING));
		done(this.on.screenings()
			.refuse(this.year.officer(), this.year.idOf("陈永刚"), this.year.reviewVersion("陈永刚"), null));
		this.year.ranked(1, "孙晓峰");
		this.year.listPapers(1);
		saysWhy(this.year.send(1), "截止");
		done(this.on.substitutions()
			.give(this.year.officer(), this.year.id(), this.year.unitId(1), Year.day(5, 8), "一人形审不通过，同意替换"));
		done(this.year.send(1));
		this.on.screenings().takeInAll(this.year.officer(), this.year.id(), null);
		done(this.year.judge("孙晓峰", ScreeningWorld.allMet()));
		done(this.year.pass("孙晓峰"));
	}

	static void saysWhy(Outcome outcome, String sentence) {
		assertThat(outcome.isMoved()).as("not refused").isFalse();
		assertThat(outcome.reasons()).extracting(Reason::text).anyMatch((text) -> text.contains(sentence));
	}

}
