package horqin.notice;

import java.time.LocalDateTime;

import horqin.edition.EditionState;
import horqin.notice.NoticeWorld.Year;
import horqin.objection.Conclusion;
import horqin.testing.Browsing;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static horqin.notice.NoticeWorld.done;

/** Notices in a real browser: the office at a desktop, everybody on a phone. */
@PlatformTest
class NoticeBrowserTest {

	private static final String[] NAMES = { "乌日娜", "包·额尔德尼", "张志远", "王海燕", "阿拉坦其其格", "赵铁柱", "陈喆", "刘玥", "苏和巴特尔", "白音查干",
			"孙立军", "高娃" };

	private final NoticeWorld world;

	private final World people;

	@LocalServerPort
	private int port;

	NoticeBrowserTest(NoticeWorld world, World people) {
		this.world = world;
		this.people = people;
	}

	@Test
	void theOfficeDraftsAndSigns() {
		Year year = this.world.approved(NAMES);
		try (Browsing browsing = new Browsing(this.port, this.people)) {
			Browsing.Visitor officer = browsing.desktop().signIn(year.officer());
			officer.open("/notice-desk/years/" + year.edition().publicId()).isAccessible().picture("notice-year");
			officer.page().locator("form:has(input[value='NOTICE']) button").click();
			officer.isAccessible().picture("notice-draft");
			String paper = officer.path();
			officer.open(paper + "/people").isAccessible().picture("notice-people");
			officer.open(paper + "/text").isAccessible().picture("notice-text");
			officer.open(paper);
			officer.page().locator("form[action$='/steps/SUBMIT'] button").click();
			browsing.phone()
				.signIn(year.officer())
				.open(paper + "/people")
				.isAccessible()
				.picture("notice-people-phone");
			Browsing.Visitor leader = browsing.phone().signIn(year.leader()).open(paper);
			leader.isAccessible().picture("notice-sign-phone");
			leader.page().locator("form[action$='/steps/SIGN'] button").click();
			assertThat(leader.page().getByText("已签发").first()).isVisible();
			officer.open(paper).isAccessible().picture("notice-signed");
		}
	}

	@Test
	void everybodyReadsARunningNotice() {
		Year year = this.world.approved(NAMES);
		NoticeDesk desk = this.world.desk(year);
		Paper paper = desk.posted();
		this.world.running(paper);
		this.world.objected(year, paper, 2, LocalDateTime.of(2026, 6, 15, 9, 0));
		try (Browsing browsing = new Browsing(this.port, this.people)) {
			Browsing.Visitor desktop = browsing.desktop();
			desktop.open(paper.publicHref()).isAccessible().picture("notice-public");
			desktop.open("/notices").isAccessible().picture("notice-public-list");
			desktop.open("/home").isAccessible().picture("notice-home");
			Browsing.Visitor phone = browsing.phone();
			phone.open(paper.publicHref()).isAccessible().picture("notice-public-phone");
			phone.open("/notices").isAccessible().picture("notice-public-list-phone");
			Browsing.Visitor officer = browsing.desktop().signIn(year.officer());
			officer.open(paper.href()).isAccessible().picture("notice-running");
			officer.open("/notice-desk").isAccessible().picture("notice-desk");
		}
	}

	@Test
	void everybodyReadsAnAnnouncement() {
		Year year = this.world.approved(NAMES);
		NoticeDesk desk = this.world.desk(year);
		Paper notice = desk.posted();
		String dossier = this.world.objected(year, notice, 0, LocalDateTime.of(2026, 6, 15, 9, 0));
		this.world.settled(year, dossier, Conclusion.TRUE_PROPOSE_REMOVAL);
		this.world.stand(year.edition(), EditionState.ANNOUNCED);
		Paper paper = desk.at(LocalDateTime.of(2026, 6, 23, 9, 0)).signed(PaperKind.ANNOUNCEMENT, "首次试行，人数较少");
		try (Browsing browsing = new Browsing(this.port, this.people)) {
			Browsing.Visitor officer = browsing.desktop().signIn(year.officer());
			officer.open(paper.href()).isAccessible().picture("notice-announcing");
			done(desk.publish(paper, "通工发〔2026〕12号", NoticeWorld.scan()));
			Browsing.Visitor phone = browsing.phone();
			phone.open(paper.publicHref()).isAccessible().picture("notice-announcement-phone");
			phone.open("/trainees?q=%E5%8C%85").isAccessible().picture("notice-trainees-phone");
			phone.open("/craftsmen").isAccessible().picture("notice-craftsmen-phone");
			Browsing.Visitor desktop = browsing.desktop();
			desktop.open(paper.publicHref()).isAccessible().picture("notice-announcement");
			desktop.open("/trainees").isAccessible().picture("notice-trainees");
			Browsing.Visitor secretary = browsing.desktop().signIn(year.secretary());
			secretary.open("/notice-desk/removals/" + year.people().getFirst().publicId())
				.isAccessible()
				.picture("notice-removal");
		}
	}

}
