package horqin.story;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import horqin.access.NotAllowed;
import horqin.calendar.DemonstrationClock;
import horqin.calendar.PlatformClock;
import horqin.edition.EditionState;
import horqin.edition.EditionStep;
import horqin.nomination.NominationWorld;
import horqin.nomination.Stage;
import horqin.notice.Channel;
import horqin.notice.PaperKind;
import horqin.notice.Postings;
import horqin.notice.Removals;
import horqin.objection.Conclusion;
import horqin.records.DecisionLog;
import horqin.records.Page;
import horqin.records.Verification;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.scoring.Ground;
import horqin.scoring.MemberKind;
import horqin.scoring.PanelStep;
import horqin.scoring.Purpose;
import horqin.selection.Decision;
import horqin.selection.Resolutions;
import horqin.selection.Verdict;
import horqin.web.Wording;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.needsReason;
import static horqin.regulation.RegulationAssert.refused;
import static horqin.story.Cast.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The year of selection from the notice to the announcement (Articles 2 to 9), told by
 * the services: at each gate first what is refused and by which article, then what is
 * allowed. Chapters 1 to 5 are those of {@link NominationChapters}.
 */
@StoryTest
class YearOfSelectionTest extends NominationChapters {

	private final Judging judging;

	private final Publishing publishing;

	private final Verification verification;

	private final DecisionLog log;

	private String pending = "";

	private String grave = "";

	YearOfSelectionTest(Services on, Cast cast, NominationWorld forms, DemonstrationClock clock,
			Verification verification, DecisionLog log) {
		super(on, Year.begun(on, cast, forms, clock));
		this.judging = new Judging(this.year);
		this.publishing = new Publishing(this.year);
		this.verification = verification;
		this.log = log;
	}

	@Test
	@Order(6)
	void chapter6ACommitteeOfBothKindsScoresEverybodyItemByItem() {
		this.year.at(5, 11, 9, 0);
		var experts = this.year.company.experts();
		done(this.on.panels().create(this.year.officer(), this.year.id(), Purpose.SELECTION));
		for (int i : List.of(0, 2, 3, 4)) {
			this.judging.join(experts.get(i), MemberKind.EXPERT);
		}
		this.judging.planned();
		refused(Duty.COMMITTEE_COMPOSITION, this.judging.step(this.year.officer(), PanelStep.SUBMIT));
		this.judging.join(experts.get(1), MemberKind.DEPARTMENT);
		allowed(Duty.COMMITTEE_COMPOSITION, this.judging.step(this.year.officer(), PanelStep.SUBMIT));
		done(this.judging.step(this.year.company.leader(), PanelStep.APPROVE));
		done(this.on.entrance().send(this.year.officer(), this.year.id()));
		saysWhy(this.year.take(EditionStep.OPEN_SCORING), "没有签署回避声明");
		String panel = this.judging.panel().publicId();
		done(this.on.declarations()
			.declare(experts.get(2), panel, this.judging.assigned(experts.get(2)).get("李文秀"), Ground.MASTER, "曾是其师傅"));
		experts.forEach((expert) -> done(this.on.declarations().sign(expert, panel)));
		allowed(Duty.FORMAL_REVIEW_BEFORE_SCORING, this.year.take(EditionStep.OPEN_SCORING));
		done(this.judging.step(this.year.officer(), PanelStep.OPEN));
		this.year.at(5, 20, 15, 0);
		var gap = Judging.card("张志远");
		gap.set(14, null);
		refused(Duty.ALL_SCORED_ITEM_BY_ITEM, this.judging.score(experts.getFirst(), "张志远", gap));
		refused(Duty.ALL_SCORED_ITEM_BY_ITEM, this.judging.step(this.year.officer(), PanelStep.CLOSE));
		experts.forEach(this.judging::scoreTheRest);
		assertThat(this.judging.assigned(experts.get(2))).containsOnlyKeys("张志远", "乌日娜", "包文龙", "孙晓峰");
		allowed(Duty.ALL_SCORED_ITEM_BY_ITEM, this.judging.step(this.year.officer(), PanelStep.CLOSE));
		refused(Duty.SCORES_AGGREGATED_FIRST, this.year.take(EditionStep.CONVENE_MEETING));
		done(this.judging.step(this.year.officer(), PanelStep.AGGREGATE));
		allowed(Duty.SCORES_AGGREGATED_FIRST, this.year.take(EditionStep.CONVENE_MEETING));
	}

	@Test
	@Order(7)
	void chapter7TheMeetingProposesAndThePartyGroupDecides() {
		this.year.at(6, 3, 9, 0);
		done(this.on.convening().convene(this.year.officer(), this.year.id(), null));
		refused(Duty.MEETING_DECIDES_COLLECTIVELY, this.judging.conclude(4));
		String meeting = this.judging.meeting();
		this.year.at(6, 3, 16, 0);
		this.judging.minutes(Year.day(6, 3));
		this.judging.decide("包文龙", Decision.NOT_PROPOSED, "");
		this.judging.decide("孙晓峰", Decision.PROPOSED, "");
		saysWhy(this.judging.conclude(4), "离开评分名次");
		this.judging.decide("包文龙", Decision.NOT_PROPOSED, "属破例推荐，且所在行业已有人选，集体研究不列入。");
		allowed(Duty.MEETING_DECIDES_COLLECTIVELY, this.judging.conclude(4));
		refused(Duty.MEETING_DECIDES_COLLECTIVELY, this.year.take(EditionStep.SUBMIT_TO_PARTY_GROUP));
		done(this.on.meetings().addScan(this.year.officer(), meeting, Year.scan("会议记录")));
		done(this.year.take(EditionStep.SUBMIT_TO_PARTY_GROUP));
		this.year.at(6, 8, 16, 0);
		refused(Duty.PARTY_GROUP_DECIDES, this.year.take(EditionStep.OPEN_NOTICE));
		var secretary = this.year.company.secretary();
		var deferred = Map.of("孙晓峰", new Resolutions.Except(Verdict.DEFERRED, "另有情况待核实"));
		var added = Map.of("包文龙", new Resolutions.Except(Verdict.APPROVED, "建议增加"));
		assertThatThrownBy(() -> this.judging.resolve(this.year.company.leader(), Year.day(6, 8), added, ""))
			.isInstanceOf(NotAllowed.class);
		refused(Duty.ONLY_PROPOSED_TO_PARTY_GROUP, this.judging.resolve(secretary, Year.day(6, 8), added, ""));
		needsReason(Duty.TARGET_ABOUT_TWENTY, this.judging.resolve(secretary, Year.day(6, 8), deferred, ""));
		allowed(Duty.ONLY_PROPOSED_TO_PARTY_GROUP,
				this.judging.resolve(secretary, Year.day(6, 8), deferred, "一人暂缓，宁缺毋滥"));
		allowed(Duty.PARTY_GROUP_DECIDES, this.year.take(EditionStep.OPEN_NOTICE));
	}

	@Test
	@Order(8)
	void chapter8ThePublicNoticeRunsItsFiveDaysAndAnObjectionHoldsOnePersonOnly() {
		this.year.at(6, 10, 9, 0);
		done(this.publishing.begin(PaperKind.NOTICE));
		refused(Duty.NOTICE_AFTER_APPROVAL, this.publishing.smuggle("孙晓峰"));
		refused(Duty.NOTICE_FIVE_WORKING_DAYS, this.publishing.workingDays(4));
		done(this.publishing.workingDays(5));
		allowed(Duty.NOTICE_AFTER_APPROVAL, this.publishing.submit(PaperKind.NOTICE, "一人暂缓"));
		done(this.publishing.sign(PaperKind.NOTICE, this.year.company.leader()));
		this.year.at(6, 11, 9, 30);
		LocalDateTime posted = LocalDateTime.of(Year.NUMBER, 6, 11, 9, 20);
		done(this.publishing.post(Postings.Record.website()));
		done(this.publishing.post(Publishing.wechat(posted)));
		saysWhy(this.publishing.post(new Postings.Record(Channel.BOARD, posted, "", "市总工会一楼公告栏", null, null)),
				"作为张贴的证明");
		refused(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, this.year.take(EditionStep.ANNOUNCE));
		done(this.publishing.post(Publishing.board(posted)));
		var notice = this.publishing.paper(PaperKind.NOTICE);
		var period = this.on.periods().of(notice).orElseThrow();
		assertThat(period.firstDay()).isEqualTo(Year.day(6, 12));
		assertThat(period.lastDay()).isEqualTo(Year.day(6, 18));
		this.year.at(6, 15, 10, 0);
		this.pending = this.publishing.reported("乌日娜", "storyonestoryonestoryone22");
		this.grave = this.publishing.called("李文秀", LocalDateTime.of(Year.NUMBER, 6, 15, 9, 0),
				"storytwostorytwostorytwo22");
		refused(Duty.NOTICE_FIVE_WORKING_DAYS,
				this.on.periods().extend(this.year.officer(), notice.publicId(), -2, "没有新的反映，拟提前结束"));
		this.year.at(6, 18, 16, 0);
		refused(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, this.year.take(EditionStep.ANNOUNCE));
		refused(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, this.publishing.begin(PaperKind.ANNOUNCEMENT));
		this.year.at(6, 22, 9, 0);
		allowed(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, this.year.take(EditionStep.ANNOUNCE));
		assertThat(this.year.stages()).containsEntry("张志远", Stage.IN_NOTICE)
			.containsEntry("李文秀", Stage.HELD)
			.containsEntry("乌日娜", Stage.HELD);
	}

	@Test
	@Order(9)
	void chapter9WhoeverIsNotHeldIsAnnouncedAndWhoeverIsReleasedLater() {
		done(this.publishing.begin(PaperKind.ANNOUNCEMENT));
		needsReason(Duty.TARGET_ABOUT_TWENTY, this.publishing.submit(PaperKind.ANNOUNCEMENT, ""));
		announced("通工发〔2026〕18号", "两人因异议暂缓公布");
		assertThat(this.year.of("张志远").stage()).isEqualTo(Stage.SELECTED);
		refused(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, this.publishing.begin(PaperKind.ANNOUNCEMENT));
		this.year.at(6, 24, 9, 0);
		for (String dossier : List.of(this.pending, this.grave)) {
			done(this.publishing.looked(dossier));
		}
		done(this.publishing.conclude(this.pending, Conclusion.UNFOUNDED));
		done(this.publishing.conclude(this.grave, Conclusion.TRUE_PROPOSE_REMOVAL));
		done(this.publishing.decided(this.pending));
		done(this.publishing.decided(this.grave));
		assertThat(this.year.of("乌日娜").stage()).isEqualTo(Stage.IN_NOTICE);
		assertThat(this.year.of("李文秀").stage()).isEqualTo(Stage.HELD);
		saysWhy(this.removed(""), "届次");
		done(this.removed("2026年第9次"));
		done(this.publishing.begin(PaperKind.ANNOUNCEMENT));
		announced("通工发〔2026〕21号", "全年两人，宁缺毋滥");
		done(this.year.take(EditionStep.CLOSE));
	}

	private Outcome removed(String session) {
		return this.on.removals()
			.decide(this.year.company.secretary(), this.year.idOf("李文秀"), new Removals.Decision(true, session,
					Year.day(6, 24), "议题2", "专利完成人与申报不符，取消入选资格。", Year.scan("决定摘录")));
	}

	private void announced(String number, String why) {
		done(this.publishing.submit(PaperKind.ANNOUNCEMENT, why));
		done(this.publishing.sign(PaperKind.ANNOUNCEMENT, this.year.company.leader()));
		refused(Duty.ANNOUNCED_BY_DOCUMENT, this.publishing.announce("", true));
		refused(Duty.ANNOUNCED_BY_DOCUMENT, this.publishing.announce(number, false));
		allowed(Duty.ANNOUNCED_BY_DOCUMENT, this.publishing.announce(number, true));
	}

	@Test
	@Order(10)
	void epilogueEverybodyStandsWhereTheirStoryEndsAndTheLogIsWhole() {
		assertThat(this.year.edition().state()).isEqualTo(EditionState.CLOSED);
		assertThat(this.year.stages()).containsExactly(Map.entry("张志远", Stage.SELECTED),
				Map.entry("李文秀", Stage.REVOKED), Map.entry("王建国", Stage.NOT_RECOMMENDED),
				Map.entry("赵德宝", Stage.NOT_RECOMMENDED), Map.entry("乌日娜", Stage.SELECTED),
				Map.entry("陈永刚", Stage.INELIGIBLE), Map.entry("包文龙", Stage.NOT_PROPOSED),
				Map.entry("孙晓峰", Stage.DEFERRED), Map.entry("刘海涛", Stage.UNIT_REVIEW), Map.entry("齐明", Stage.DRAFT));
		// Links are sealed within a second of real time; the story's clock may have leapt
		// over a minute meanwhile.
		await().untilAsserted(() -> assertThat(this.verification.run().first()).isNull());
		assertThat(moves("乌日娜")).containsExactly("4月1日 乌日娜：开始申报 → 填报中", "4月1日 乌日娜：提交所在单位审核 → 所在单位审核",
				"4月13日 韩立新：所在单位审核通过 → 推荐单位审核", "4月22日 韩立新：推荐 → 已推荐", "4月23日 白晓峰：受理 → 形式审查中", "4月23日 白晓峰：发出补正清单 → 补正",
				"4月24日 韩立新：补正完成，重新报送 → 形式审查中", "4月24日 白晓峰：形审通过 → 形审通过", "6月3日 白晓峰：评分汇总，提交评审会议 → 评分完成",
				"6月3日 白晓峰：评审会议：建议人选 → 建议人选", "6月8日 齐木格：党组会议：同意 → 党组审议通过", "6月11日 白晓峰：公示 → 公示中",
				"6月15日 系统：收到异议，暂缓公布 → 暂缓公布", "6月24日 系统：异议办结，解除暂缓 → 公示中", "6月24日 白晓峰：公布为培育对象 → 入选");
	}

	/** Where somebody went, when and by whom, from the first day on. */
	private List<String> moves(String name) {
		return this.log.timeline(this.year.of(name).subject(), new Page(1, 200))
			.items()
			.reversed()
			.stream()
			.filter((entry) -> entry.to() != null)
			.map((entry) -> "%s %s：%s → %s".formatted(Wording.day(PlatformClock.dateOf(entry.at())), entry.who().name(),
					entry.label(), Stage.valueOf(entry.to()).label()))
			.toList();
	}

}
