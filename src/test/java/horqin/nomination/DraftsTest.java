package horqin.nomination;

import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.edition.EditionWorld;
import horqin.edition.Force;
import horqin.nomination.NominationWorld.Year;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import horqin.web.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is written in an application: kept as typed, told apart, never overwritten. */
@PlatformTest
class DraftsTest {

	private final NominationWorld world;

	private final Nominations nominations;

	private final Drafts drafts;

	private final Identities identities;

	private final WorkHistory history;

	private final Exhibits exhibits;

	private final Applying applying;

	private Year year;

	private Actor worker;

	private Nomination nomination;

	DraftsTest(NominationWorld world, Nominations nominations, Drafts drafts, Identities identities,
			WorkHistory history, Exhibits exhibits, Applying applying) {
		this.world = world;
		this.nominations = nominations;
		this.drafts = drafts;
		this.identities = identities;
		this.history = history;
		this.exhibits = exhibits;
		this.applying = applying;
	}

	@BeforeEach
	void open() {
		this.year = this.world.year(1);
		this.worker = this.world.worker(this.year, 0);
		this.nomination = this.world.opened(this.worker, "其木格");
	}

	private String id() {
		return this.nomination.publicId();
	}

	@Test
	void whatCannotBeReadYetIsKeptAsTypedAndWhatCanIsRead() {
		ProfileDraft typed = new ProfileDraft("二零一二年", "", "", "2009年7月", "试点机械厂", "9135", "民营企业", "Z", "镍循环", "",
				"true", "熔铸工", "", "十五", "");
		Saved saved = this.drafts.saveProfile(this.worker, id(), typed, Mark.opened(0), Drafts.By.PAGE);
		assertThat(((Saved.Done) saved).faults()).extracting(Fault::field)
			.containsExactlyInAnyOrder("partySince", "employerCode", "industry", "tradeYears");
		ProfileDraft again = this.drafts.profile(this.nomination).draft();
		assertThat(again.partySince()).isEqualTo("二零一二年");
		assertThat(again.employerCode()).isEqualTo("9135");
		assertThat(again.tradeYears()).isEqualTo("十五");
		assertThat(again.workingSince()).isEqualTo("2009-07");
		assertThat(this.nominations.situation(this.nomination).application().profile().missing())
			.containsExactly("单位统一社会信用代码", "所属行业", "岗位及职务");
	}

	@Test
	void ofTwoEditorsTheSecondIsToldWithBothTextsAndNothingIsOverwritten() {
		Nomination shared = this.world.openedFor(this.year.clerk(0), "朝鲁");
		Mark first = Mark.opened(0);
		Mark second = Mark.opened(0);
		AccountsDraft mine = new AccountsDraft("甲写的", "", "计划");
		Saved saved = this.drafts.saveAccounts(this.year.clerk(0), shared.publicId(), mine, first, Drafts.By.PAGE);
		assertThat(saved).isEqualTo(new Saved.Done(1, List.of()));
		Saved stale = this.drafts.saveAccounts(this.year.clerk(0), shared.publicId(),
				new AccountsDraft("乙写的", "", "计划"), second, Drafts.By.BUTTON);
		Conflict conflict = ((Saved.Stale) stale).conflict();
		assertThat(conflict.differences()).containsExactly(new Conflict.Difference("简要事迹", "乙写的", "甲写的"));
		assertThat(conflict.who()).isEqualTo(this.year.clerk(0).name());
		assertThat(this.drafts.accounts(shared).draft().brief()).isEqualTo("甲写的");
	}

	@Test
	void aPageThatSavesByItselfNeverStandsInItsOwnWay() {
		Mark page = Mark.opened(0);
		for (int i = 1; i <= 3; i++) {
			// The browser has not heard of the new version yet: its mark is still the
			// first one.
			assertThat(this.drafts.saveAccounts(this.worker, id(), new AccountsDraft("第" + i + "稿", "", ""), page,
					Drafts.By.PAGE))
				.isEqualTo(new Saved.Done(i, List.of()));
		}
	}

	@Test
	void aTextThatIsTooLongIsKeptAndSaidByHowMuch() {
		String text = "字".repeat(803);
		Saved saved = this.drafts.saveStatements(this.worker, id(), new StatementsDraft(text, "", "", "", ""),
				Mark.opened(0), Drafts.By.BUTTON);
		assertThat(((Saved.Done) saved).faults())
			.containsExactly(new Fault("leadership", "引领力自述不超过800字，现在是803字，超出3字。"));
		assertThat(this.drafts.statements(this.nomination).draft().leadership()).isEqualTo(text);
		refused(Duty.FIVE_FORCES_STATED,
				this.nominations.situation(this.nomination)
					.application()
					.texts()
					.stated(NominationSettings.defaults()));
	}

	@Test
	void article3YearsAreComputedFromSpansWithEachReason() {
		NominationWorld.saved(this.history.add(this.worker, id(), new SpanDraft("2021-03", "", "试点机械厂", "熔铸工", "true",
				"", "", List.of("2023-09", "", ""), List.of("2024-03", "", ""), List.of("脱产学习", "", ""))));
		FrontLine line = this.nominations.situation(this.nomination).frontLine();
		refused(Duty.FIVE_YEARS_FRONT_LINE, line.outcomeExpected());
		assertThat(line.rows().getFirst().notes()).containsExactly("扣除脱产学习7个月", "计至申报截止日", "待所在单位核对，核对后才计入");
		SavedSpan span = this.history.of(this.nomination).getFirst();
		NominationWorld.saved(this.history.change(this.worker, id(), span.id(),
				new SpanDraft("2016-03", "", "试点机械厂", "熔铸工", "true", "", "", null, null, null), span.version()));
		allowed(Duty.FIVE_YEARS_FRONT_LINE, this.nominations.situation(this.nomination).frontLine().outcomeExpected());
		assertThat(this.history.change(this.worker, id(), span.id(),
				new SpanDraft("2012-03", "", "试点机械厂", "熔铸工", "true", "", "", null, null, null), span.version()))
			.isInstanceOf(Saved.Stale.class);
	}

	@Test
	void aSpanPressedTwiceIsThereOnceAndOneThatCannotBeReadIsSaidFieldByField() {
		SpanDraft draft = new SpanDraft("2016-03", "2018-02", "试点机械厂", "熔铸工", "true", "", "", null, null, null);
		NominationWorld.saved(this.history.add(this.worker, id(), draft));
		NominationWorld.saved(this.history.add(this.worker, id(), draft));
		assertThat(this.history.of(this.nomination)).hasSize(1);
		Saved wrong = this.history.add(this.worker, id(), new SpanDraft("三年前", "2018-02", "", "熔铸工", null, "",
				"1380475", List.of("2017-01", "", ""), List.of("2016-01", "", ""), List.of("", "", "")));
		assertThat(((Saved.Done) wrong).faults()).extracting(Fault::field)
			.containsExactlyInAnyOrder("from", "frontLine", "witnessPhone", "employer");
	}

	@Test
	void article6EachForceNeedsAPaperAndOnePaperMayServeSeveral() {
		refused(Duty.FIVE_FORCES_EVIDENCED, this.applying.submit(this.worker, id(), NominationStep.SUBMIT));
		Map<String, String> patent = Map.of("name", "一种除气转子", "kind", "发明", "number", "ZL202310102344.2", "place", "1",
				"on", "2023-11-07");
		String made = NominationWorld
			.filed(this.exhibits.add(this.worker, id(), EvidenceType.PATENT, new Exhibits.Typed(patent,
					Set.of(Force.values()), List.of(NominationWorld.pdf("专利证书.pdf")), List.of())));
		assertThat(this.exhibits.paper(this.nomination, made).files()).extracting("name").containsExactly("专利证书.pdf");
		allowed(Duty.FIVE_FORCES_EVIDENCED, Evidence.supports(Force.INNOVATION,
				this.nominations.situation(this.nomination).application().evidence(), NominationSettings.defaults()));
	}

	@Test
	void filesThatWereFineAreKeptWhenAFieldIsWrongAndOthersAreRefusedInWords() {
		Upload evil = new Upload("证书.pdf", "application/pdf", new ByteArrayResource("<html>".getBytes()));
		Upload word = new Upload("证书.docx", null, new ByteArrayResource(new byte[] { 1 }));
		Filed filed = this.exhibits.add(this.worker, id(), EvidenceType.UNIT_CERTIFICATE,
				new Exhibits.Typed(Map.of("name", "证明"), Set.of(Force.PRACTICE),
						List.of(NominationWorld.pdf("好.pdf"), evil, word), List.of()));
		Filed.Wrong wrong = (Filed.Wrong) filed;
		assertThat(wrong.faults()).extracting(Fault::field).containsExactly("issuer", "on");
		assertThat(wrong.kept()).extracting("name").containsExactly("好.pdf");
		assertThat(wrong.rejected()).hasSize(2).allMatch((sentence) -> sentence.startsWith("「证书."));
		Filed again = this.exhibits.add(this.worker, id(), EvidenceType.UNIT_CERTIFICATE,
				new Exhibits.Typed(Map.of("name", "证明", "issuer", "试点机械厂", "on", "2025-01-02"), Set.of(Force.PRACTICE),
						List.of(), wrong.kept().stream().map((file) -> file.publicId()).toList()));
		assertThat(this.exhibits.paper(this.nomination, NominationWorld.filed(again)).files()).hasSize(1);
	}

	@Test
	void aRegisteredNameChangesOnlyWithAReasonAndListsFollow() {
		int version = this.identities.of(this.nomination).version();
		PersonEntry renamed = new PersonEntry("其木格·巴图", "", null, "02", "", "", "", "13", "31");
		Saved asked = this.identities.save(this.worker, id(), renamed, version, null);
		assertThat(((Saved.Refused) asked).outcome()).isInstanceOf(Outcome.NeedsReason.class);
		NominationWorld.saved(this.identities.save(this.worker, id(), renamed, version, "身份证已换领，姓名补全"));
		assertThat(this.nominations.get(this.nomination.id()).name()).isEqualTo("其木格·巴图");
		assertThat(this.identities.of(this.nomination).maskedPhone()).isNotNull();
	}

	@Test
	void whatIsHandedInCannotBeChangedAndSaysWhy() {
		Nomination ready = this.world.ready(this.worker, this.nomination);
		EditionWorld.done(this.applying.submit(this.worker, ready.publicId(), NominationStep.SUBMIT));
		List<Reason> why = List.of(Reason.practice("现在是「所在单位审核」，材料不能改动；需要修改的，请推荐单位退回"));
		assertThat(this.drafts.saveAccounts(this.worker, id(), new AccountsDraft("改", "", ""), Mark.opened(1),
				Drafts.By.BUTTON))
			.isEqualTo(new Saved.Refused(new Outcome.Refused(why)));
		assertThat(this.applying.photo(this.worker, id(), NominationWorld.portrait()))
			.isEqualTo(new Outcome.Refused(why));
		assertThat(this.drafts.accounts(ready).draft().brief()).isEqualTo("简要事迹。");
	}

	@Test
	void nobodyWritesInAnotherPersonsApplication() {
		Actor other = this.world.worker(this.year, 0);
		assertThatThrownBy(() -> this.drafts.saveAccounts(other, id(), new AccountsDraft("", "", ""), Mark.opened(0),
				Drafts.By.PAGE))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.history.add(other, id(), SpanDraft.empty())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.exhibits.remove(other, id(), "x")).isInstanceOf(NotFound.class);
		Saved refused = this.drafts.saveAccounts(this.year.clerk(0), id(), new AccountsDraft("", "", ""),
				Mark.opened(0), Drafts.By.BUTTON);
		assertThat(((Saved.Refused) refused).outcome().reasons().getFirst().text()).contains("本人填写");
	}

}
