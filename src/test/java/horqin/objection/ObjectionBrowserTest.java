package horqin.objection;

import java.util.Map;

import horqin.objection.ObjectionWorld.Scene;
import horqin.testing.Browsing;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static horqin.objection.ObjectionWorld.done;

/** Objections in a real browser: the public on a phone, the office at a desktop. */
@PlatformTest
class ObjectionBrowserTest {

	private final ObjectionWorld objections;

	private final World world;

	private final Cases cases;

	private final Verifications verifications;

	@LocalServerPort
	private int port;

	ObjectionBrowserTest(ObjectionWorld objections, World world, Cases cases, Verifications verifications) {
		this.objections = objections;
		this.world = world;
		this.cases = cases;
		this.verifications = verifications;
	}

	@Test
	void somebodyReportsOnAPhoneAndLooksUpHowItStands() {
		Scene scene = this.objections.scene();
		this.objections.calm();
		String path = "/notices/" + scene.notice() + "/objection";
		try (Browsing browsing = new Browsing(this.port, this.world)) {
			browsing.desktop().open(path).isAccessible().picture("objection-report");
			Browsing.Visitor phone = browsing.phone().open(path);
			phone.isAccessible().picture("objection-report-phone");
			phone.page().getByText("提交", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
			phone.isAccessible().picture("objection-wrong-phone");
			phone.page().getByText("乌日娜").click();
			phone.page().locator("#name").fill("王守信");
			phone.page().locator("#contact").fill("13847500012");
			phone.page().locator("#facts").fill(ObjectionWorld.FACTS);
			phone.page().locator("#agrees").check();
			phone.page().getByText("提交", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
			phone.isAccessible().picture("objection-receipt-phone");
			String number = phone.page().locator(".slip__name b").textContent();
			String code = phone.page().locator(".slip__code").textContent();
			phone.open("/objections/status").isAccessible();
			phone.page().locator("#number").fill(number);
			phone.page().locator("#code").fill(code);
			phone.page().locator("main button.btn--main").click();
			assertThat(phone.page().getByText("已收到，正在安排核查")).isVisible();
			phone.isAccessible().picture("objection-status-phone");
			this.objections.over(scene);
			browsing.desktop().open(path).isAccessible().picture("objection-over");
		}
	}

	@Test
	void theOfficeVerifiesAndALeaderDecides() {
		Scene scene = this.objections.scene();
		this.objections.send(scene, ObjectionWorld.named(scene, 1, 2));
		this.objections.decided(scene, Conclusion.PARTLY_TRUE_NO_EFFECT);
		String fresh = this.objections.send(scene, ObjectionWorld.named(scene, 0)).publicId();
		String page = "/objections/" + fresh;
		try (Browsing browsing = new Browsing(this.port, this.world)) {
			Browsing.Visitor officer = browsing.desktop().signIn(scene.officer());
			officer.open("/objections").isAccessible().picture("objection-list");
			officer.open("/objections/new/" + scene.notice()).isAccessible().picture("objection-book");
			officer.open(page).isAccessible().picture("objection-received");
			officer.page().locator("button.btn--main").first().click();
			officer.isAccessible().picture("objection-case");
			officer.page().getByText("查看异议人和反映原文").click();
			officer.isAccessible().picture("objection-objector");
			this.objections.evidence(scene.officer(), fresh);
			officer.open(page + "/finding").isAccessible().picture("objection-finding");
			done(this.verifications.conclude(scene.officer(), fresh,
					ObjectionWorld.finding(Map.of(0, Conclusion.UNFOUNDED))));
			Browsing.Visitor leader = browsing.phone().signIn(scene.leader());
			leader.open("/objections").isAccessible().picture("objection-list-phone");
			leader.open(page).isAccessible().picture("objection-case-phone");
			leader.open(page + "/decision").isAccessible().picture("objection-decision-phone");
			done(this.objections.decide(scene, scene.leader(), fresh, true, "同意"));
			officer.open(page).isAccessible().picture("objection-answer");
			done(this.cases.answer(scene.officer(), fresh, "经核查，反映的情况不属实。", ReportChannel.ONLINE));
			officer.open(page + "/report").isAccessible().picture("objection-print");
		}
	}

}
