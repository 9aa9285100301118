package horqin.edition;

import java.time.LocalDate;
import java.util.List;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.access.PaperSignatures;
import horqin.access.Role;
import horqin.edition.EditionWorld.House;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The notice of a year: completed, signed by another than who sends it, issued, received.
 */
@PlatformTest
class NoticeDocumentsTest {

	private final EditionWorld years;

	private final Editions editions;

	private final Timetables timetables;

	private final NoticeDocuments notices;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	NoticeDocumentsTest(EditionWorld years, Editions editions, Timetables timetables, NoticeDocuments notices,
			ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.years = years;
		this.editions = editions;
		this.timetables = timetables;
		this.notices = notices;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void article5RefusesToSendAnIncompleteNoticeForSigningAndSaysAllThatIsMissing() {
		House house = this.years.house(1);
		Edition edition = this.years.drafted(house);
		EditionWorld.done(this.notices.begin(house.officer(), edition.publicId()));
		Outcome outcome = this.notices.submit(house.officer(), edition.publicId(), only(house, edition).publicId());
		refused(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE, outcome);
		assertThat(outcome.reasons()).extracting(Reason::text)
			.containsExactly("通知还缺少：推荐名额分配表（现有名额0个）",
					"时间安排还没有填写：印发通知、申报开始、申报截止、推荐报送截止、形式审查截止、专家评分截止、评审会议、党组会议、公示张贴、公示期满、公布", "通知还缺少：工作要求",
					"通知没有写明联系人和电话");
	}

	@Test
	void whoSendsANoticeForSigningDoesNotSignItAndALeaderSignsOnlyWhatTheyRead() {
		House house = this.years.house(1);
		Edition edition = this.years.complete(house, 3);
		String id = edition.publicId();
		String notice = only(house, edition).publicId();
		EditionWorld.done(this.notices.submit(house.officer(), id, notice));
		int version = only(house, edition).version();
		assertThatThrownBy(() -> this.notices.sign(house.officer(), id, notice, version))
			.isInstanceOf(NotAllowed.class);
		Actor both = asLeader(house.officer());
		assertThat(this.notices.sign(both, id, notice, version).reasons()).extracting(Reason::text)
			.containsExactly("您已在这件事上做过拟制，不能再做签发；请由另一位同事办理。");
		assertThat(this.notices.sign(house.leader(), id, notice, version - 1).isMoved()).isFalse();
		assertThat(this.notices.sign(house.leader(), id, notice, version).isMoved()).isTrue();
	}

	@Test
	void whatWasSentForSigningIsEditedOnlyAfterItIsTakenBackAndTheSignatureIsVoid() {
		House house = this.years.house(1);
		Edition edition = this.years.complete(house, 3);
		String id = edition.publicId();
		String notice = only(house, edition).publicId();
		EditionWorld.done(this.notices.submit(house.officer(), id, notice));
		Timetable timetable = this.timetables.current(edition.id()).timetable();
		assertThat(this.timetables.save(house.officer(), id, timetable, 1, null).reasons())
			.containsExactly(Reason.practice("2026年度通知现在是「送签」，先撤回通知再修改"));
		EditionWorld.done(this.notices.sign(house.leader(), id, notice, only(house, edition).version()));
		assertThat(this.notices.recall(house.officer(), id, notice, " ").isMoved()).isFalse();
		EditionWorld.done(this.notices.recall(house.officer(), id, notice, "申报截止日有误"));
		assertThat(only(house, edition).signedDigest()).isNull();
		assertThat(this.timetables.save(house.officer(), id, timetable, 1, null).isMoved()).isTrue();
		assertThat(this.notices.issue(house.officer(), id, notice, "通工办发〔2026〕12号").isMoved()).isFalse();
	}

	@Test
	void aNumberIsWrittenAsTheStandardSaysAndNeverUsedTwice() {
		House house = this.years.house(1);
		Edition edition = this.years.complete(house, 3);
		String notice = only(house, edition).publicId();
		EditionWorld.done(this.notices.submit(house.officer(), edition.publicId(), notice));
		EditionWorld
			.done(this.notices.sign(house.leader(), edition.publicId(), notice, only(house, edition).version()));
		for (String wrong : List.of("", "通工办发[2026]11号", "通工办发〔2026〕011号", "通工办发〔2026〕第11号")) {
			assertThat(this.notices.issue(house.officer(), edition.publicId(), notice, wrong).isMoved()).as(wrong)
				.isFalse();
		}
		assertThat(EditionRules.mayNumber("通工办发〔2026〕11号", true).reasons())
			.containsExactly(Reason.practice("文号通工办发〔2026〕11号已经用过1次，不能重号"));
	}

	@Test
	void unitsReceiveTheNoticeOnceAndOnlyTheirOwnHouseSeesIt() {
		House house = this.years.house(2);
		Edition edition = this.years.published(house, 6);
		NoticeDocument notice = only(house, edition);
		Actor clerk = house.clerks().getFirst();
		assertThat(this.notices.acknowledge(clerk, edition.publicId(), notice.publicId()).isMoved()).isTrue();
		assertThat(this.notices.acknowledge(clerk, edition.publicId(), notice.publicId()).isMoved()).isTrue();
		assertThat(this.notices.receipts(notice)).extracting(NoticeTables.ReceiptRow::receivedByName)
			.containsExactly(null, clerk.name());
		Actor stranger = this.years.house(1).clerks().getFirst();
		assertThatThrownBy(() -> this.notices.acknowledge(stranger, edition.publicId(), notice.publicId()))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.editions.see(stranger, edition.publicId())).isInstanceOf(NotFound.class);
	}

	@Test
	void aPaperSignatureCountsForTheVeryTextThatWasSentAndNotForAnotherRound() {
		House house = this.years.house(1);
		Edition edition = this.years.complete(house, 3);
		String notice = only(house, edition).publicId();
		EditionWorld.done(this.notices.submit(house.officer(), edition.publicId(), notice));
		NoticeDocument first = only(house, edition);
		EditionWorld.done(this.notices.recall(house.officer(), edition.publicId(), notice, "更正"));
		EditionWorld.done(this.notices.submit(house.officer(), edition.publicId(), notice));
		assertThatThrownBy(() -> confirm(first, house.leader().accountId(), house.leader()))
			.isInstanceOf(NotAllowed.class);
		NoticeDocument second = only(house, edition);
		assertThatThrownBy(() -> confirm(second, house.officer().accountId(), house.leader()))
			.isInstanceOf(NotAllowed.class);
		confirm(second, house.leader().accountId(), house.officer());
		NoticeDocument signed = only(house, edition);
		assertThat(signed.state()).isEqualTo(NoticeState.SIGNED);
		assertThat(signed.signedByName()).isEqualTo(house.leader().name());
		assertThat(signed.signedOn()).isEqualTo(LocalDate.of(2026, 3, 18));
		assertThat(signed.signedDigest()).isEqualTo(signed.digest());
	}

	private void confirm(NoticeDocument document, long signer, Actor by) {
		this.transaction
			.executeWithoutResult((_) -> this.events.publishEvent(new PaperSignatures.Confirmed(document.subject(),
					document.signingStep(), signer, LocalDate.of(2026, 3, 18), by)));
	}

	private NoticeDocument only(House house, Edition edition) {
		return this.notices.list(house.officer(), edition).getFirst();
	}

	private Actor asLeader(Actor officer) {
		return new Actor(officer.accountId(), officer.login(), officer.name(), Role.LEADER, officer.appointmentId(),
				officer.unitId(), officer.unitName(), officer.organiserId(), null, false, null);
	}

}
