package horqin.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.calendar.CountedPeriod;
import horqin.calendar.PlatformClock;
import horqin.edition.EditionWorld;
import horqin.nomination.Stage;
import horqin.notice.NoticeWorld.Year;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.notice.NoticeWorld.done;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Notices and announcements through the services, on a clock of the test. */
@PlatformTest
class NoticesTest {

	private final NoticeWorld world;

	private final EditionWorld years;

	private final JdbcClient jdbc;

	NoticesTest(NoticeWorld world, EditionWorld years, JdbcClient jdbc) {
		this.world = world;
		this.years = years;
		this.jdbc = jdbc;
	}

	@Test
	void aNoticeBeginsWithItsLastChannelAndMovesItsPeopleTogether() {
		Year year = this.world.approved("乌日娜", "王海燕");
		NoticeDesk desk = this.world.desk(year);
		Paper paper = desk.signed(PaperKind.NOTICE, "");
		done(desk.record(paper, Postings.Record.website()));
		done(desk.record(paper, desk.wechat()));
		assertThat(desk.periods.of(paper)).isEmpty();
		assertThat(this.world.stage(year, 0)).isEqualTo(Stage.APPROVED);
		assertThat(desk.record(paper, desk.wechat()).reasons()).extracting(Reason::text)
			.containsExactly("微信公众号已经登记过1次，以第一次登记的为准。");
		done(desk.record(paper, desk.board()));
		CountedPeriod period = desk.periods.of(paper).orElseThrow();
		assertThat(period.postedOn()).isEqualTo(LocalDate.of(2026, 6, 11));
		assertThat(period.firstDay()).isEqualTo(LocalDate.of(2026, 6, 12));
		assertThat(period.lastDay()).isEqualTo(LocalDate.of(2026, 6, 18));
		assertThat(List.of(this.world.stage(year, 0), this.world.stage(year, 1))).containsExactly(Stage.IN_NOTICE,
				Stage.IN_NOTICE);
		assertThat(desk.periodTables.versions(paper.id()).getFirst().calendar()).startsWith("2026年第");
		assertThat(desk.periodTables.publications(paper.id()))
			.allSatisfy((each) -> assertThat(Content.digest(each.content())).isEqualTo(each.sha256()))
			.hasSize(2);
	}

	@Test
	void whatWasPostedStays() {
		NoticeDesk desk = this.world.desk(this.world.approved("乌日娜"));
		Paper paper = desk.posted();
		for (String sql : List.of("update notice.period set last_day = last_day - 1 where paper_id = :id",
				"delete from notice.period_day where paper_id = :id", "delete from notice.posting where paper_id = :id",
				"update notice.publication set content = 'x' where paper_id = :id",
				"update notice.paper set title = 'x' where id = :id",
				"update notice.person_shown set name = '某某' where paper_id = :id")) {
			assertThatThrownBy(() -> this.jdbc.sql(sql).param("id", paper.id()).update()).as(sql)
				.isInstanceOf(DataAccessException.class);
		}
		assertThat(desk.tx(() -> desk.papers.recall(desk.year.officer(), paper.publicId(), "改动")).isMoved()).isFalse();
	}

	@Test
	void somebodyElsesNameIsNeverAddedAndLeavingOutNeedsTheReason() {
		Year year = this.world.approved("乌日娜", "王海燕");
		Year other = this.world.approved("陈喆");
		NoticeDesk desk = this.world.desk(year);
		done(desk.begin(PaperKind.NOTICE));
		Paper paper = desk.newest(PaperKind.NOTICE);
		refused(Duty.NOTICE_AFTER_APPROVAL, desk.tx(() -> desk.papers.savePeople(year.officer(), paper.publicId(),
				new PaperDraft.People(List.of(line(other, 0, true, "")), null, paper.version()))));
		done(desk.tx(() -> desk.papers.savePeople(year.officer(), paper.publicId(), new PaperDraft.People(
				List.of(line(year, 0, true, ""), line(year, 1, false, "")), null, paper.version()))));
		refused(Duty.NOTICE_AFTER_APPROVAL, desk.submit(paper, ""));
		Outcome stale = desk.tx(() -> desk.papers.savePeople(year.officer(), paper.publicId(),
				new PaperDraft.People(List.of(line(year, 0, true, "")), null, paper.version())));
		assertThat(stale.reasons().getFirst().text()).contains("刚才已由他人保存");
		done(desk.tx(() -> desk.papers.savePeople(year.officer(), paper.publicId(), new PaperDraft.People(
				List.of(line(year, 0, true, ""), line(year, 1, false, "材料待核")), null, paper.version() + 1))));
		done(desk.submit(paper, ""));
		done(desk.sign(paper));
		for (Postings.Record record : List.of(Postings.Record.website(), desk.wechat(), desk.board())) {
			done(desk.record(paper, record));
		}
		assertThat(this.world.stage(year, 0)).isEqualTo(Stage.IN_NOTICE);
		assertThat(this.world.stage(year, 1)).as("stays for a further batch").isEqualTo(Stage.APPROVED);
		done(desk.begin(PaperKind.NOTICE));
		assertThat(desk.papers.people(desk.newest(PaperKind.NOTICE))).extracting(ShownPerson::name)
			.containsExactly("王海燕");
	}

	private static PaperDraft.Line line(Year year, int index, boolean included, String why) {
		return new PaperDraft.Line(year.people().get(index).publicId(), included, null, false, "试点机械厂", "熔铸工", "", why);
	}

	@Test
	void whoPreparesDoesNotSignAndNobodySignsAnUnseenText() {
		Year year = this.world.approved("乌日娜");
		NoticeDesk desk = this.world.desk(year);
		done(desk.begin(PaperKind.NOTICE));
		Paper paper = desk.newest(PaperKind.NOTICE);
		assertThat(desk.sign(paper).reasons().getFirst().text()).contains("「拟制」，不能签发");
		done(desk.submit(paper, ""));
		assertThat(desk.tx(() -> desk.papers.sign(year.leader(), paper.publicId(), paper.version()))
			.reasons()
			.getFirst()
			.text()).contains("请看过再签发");
		assertThatThrownBy(() -> desk.tx(() -> desk.papers.sign(year.officer(), paper.publicId(), paper.version())))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> desk.tx(() -> desk.papers.submit(year.leader(), paper.publicId(), "")))
			.isInstanceOf(NotAllowed.class);
		done(desk.tx(() -> desk.papers.sendBack(year.leader(), paper.publicId(), "补充受理地址")));
		assertThat(desk.tables.get(paper.id()).state()).isEqualTo(PaperState.DRAFT);
	}

	@Test
	void aLaterResolutionVoidsTheSignature() {
		Year year = this.world.approved("乌日娜", "王海燕");
		NoticeDesk desk = this.world.desk(year);
		Paper paper = desk.signed(PaperKind.NOTICE, "");
		this.jdbc.sql("""
				insert into selection.resolution (organiser_id, edition_id, meeting_id, sequence, kind, session,
					held_on, item, conclusion, excerpt_file_id, approved, deferred, recorded_by, recorded_at, list,
					salt, digest)
				select organiser_id, edition_id, meeting_id, 2, 'FURTHER', '2026年第9次', date '2026-06-11',
					'议题1', '同意', excerpt_file_id, 0, 0, recorded_by, now(), 'x', salt, 'second'
				from selection.resolution
				where edition_id = :edition""").param("edition", year.edition().id()).update();
		refused(Duty.NOTICE_AFTER_APPROVAL, desk.record(paper, Postings.Record.website()));
		done(desk.tx(() -> desk.papers.recall(year.officer(), paper.publicId(), "党组审议结果有变动")));
	}

	@Test
	void anotherOrganiserFindsNothing() {
		NoticeDesk desk = this.world.desk(this.world.approved("乌日娜"));
		Paper paper = desk.posted();
		EditionWorld.House stranger = this.years.house(1);
		assertThatThrownBy(() -> desk.papers.see(stranger.officer(), paper.publicId())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.tx(() -> desk.periods.extend(stranger.officer(), paper.publicId(), 1, "x")))
			.isInstanceOf(NotFound.class);
		assertThat(desk.papers.of(stranger.officer(), desk.year.edition())).isEmpty();
	}

	@Test
	void aNoticeIsExtendedAndMadeGoodButNeverShortened() {
		NoticeDesk desk = this.world.desk(this.world.approved("乌日娜"));
		Paper paper = desk.posted();
		desk.at(LocalDateTime.of(2026, 6, 16, 10, 0));
		refused(Duty.NOTICE_FIVE_WORKING_DAYS,
				desk.tx(() -> desk.periods.extend(desk.year.officer(), paper.publicId(), 0, "提前")));
		done(desk.tx(() -> desk.periods.extend(desk.year.officer(), paper.publicId(), 1, "增加公示渠道")));
		assertThat(desk.periods.of(paper).orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 6, 22));
		Interruption down = new Interruption(instant("2026-06-15T09:00"), instant("2026-06-15T18:00"),
				Interruption.Effect.EXTEND, "机房断电");
		done(desk.tx(() -> desk.periods.interrupt(desk.year.officer(), paper.publicId(), down)));
		assertThat(desk.periods.of(paper).orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 6, 23));
		assertThat(desk.tx(() -> desk.periods.recount(desk.year.officer(), paper.publicId())).isMoved()).isFalse();
		assertThat(desk.periodTables.versions(paper.id())).hasSize(3);
		assertThat(desk.periodTables.publications(paper.id())).hasSize(4);
	}

	private static Instant instant(String time) {
		return PlatformClock.instantOf(LocalDateTime.parse(time));
	}

	@Test
	void aYearWithoutACalendarIsRefusedBeforeAnythingIsUp() {
		NoticeDesk desk = this.world.desk(this.world.approved("乌日娜")).at(LocalDateTime.of(2028, 12, 29, 9, 0));
		Paper paper = desk.signed(PaperKind.NOTICE, "");
		assertThat(refused(Duty.NOTICE_FIVE_WORKING_DAYS, desk.record(paper, Postings.Record.website())).text())
			.contains("放假安排尚未导入");
		assertThat(desk.periodTables.postings(paper.id())).isEmpty();
	}

	@Test
	void twoWhoPostTheLastChannelAtOnceStartOnePeriod() throws Exception {
		Year year = this.world.approved("乌日娜", "王海燕");
		NoticeDesk desk = this.world.desk(year);
		Paper paper = desk.signed(PaperKind.NOTICE, "");
		done(desk.record(paper, Postings.Record.website()));
		done(desk.record(paper, desk.wechat()));
		List<Callable<Boolean>> both = List.of(() -> desk.record(paper, desk.board()).isMoved(),
				() -> desk.record(paper, desk.board()).isMoved());
		try (var threads = Executors.newFixedThreadPool(2)) {
			List<Boolean> moved = new ArrayList<>();
			for (var each : threads.invokeAll(both)) {
				moved.add(each.get());
			}
			assertThat(moved).containsExactlyInAnyOrder(true, false);
		}
		assertThat(desk.periodTables.versions(paper.id())).hasSize(1);
		assertThat(desk.begin(PaperKind.NOTICE).reasons().getFirst().text()).contains("等待公示的有0人");
	}

	@Test
	void twoWhoBeginANoticeAtOnceMakeOne() throws Exception {
		NoticeDesk desk = this.world.desk(this.world.approved("乌日娜"));
		List<Callable<Boolean>> both = List.of(() -> desk.begin(PaperKind.NOTICE).isMoved(),
				() -> desk.begin(PaperKind.NOTICE).isMoved());
		try (var threads = Executors.newFixedThreadPool(2)) {
			List<Boolean> moved = new ArrayList<>();
			for (var each : threads.invokeAll(both)) {
				moved.add(each.get());
			}
			assertThat(moved).containsExactlyInAnyOrder(true, false);
		}
	}

	@Test
	void publicWordsWithANumberInThemAreRefused() {
		Year year = this.world.approved("乌日娜");
		NoticeDesk desk = this.world.desk(year);
		done(desk.begin(PaperKind.NOTICE));
		Paper paper = desk.newest(PaperKind.NOTICE);
		PaperDraft.Line leak = new PaperDraft.Line(year.people().getFirst().publicId(), true, null, false, "试点机械厂",
				"熔铸工", "手机13804750000", "");
		assertThat(desk
			.tx(() -> desk.papers.savePeople(year.officer(), paper.publicId(),
					new PaperDraft.People(List.of(leak), null, paper.version())))
			.reasons()).extracting(Reason::text).containsExactly("乌日娜的公开文字里有1处像是电话号码，不能公开，请删去。");
	}

}
