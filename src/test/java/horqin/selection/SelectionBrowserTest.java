package horqin.selection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import horqin.edition.EditionStep;
import horqin.nomination.NominationWorld;
import horqin.selection.SelectionWorld.Round;
import horqin.testing.Browsing;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

/** From the scores to the party group in a real browser, at a desk and on a phone. */
@PlatformTest
class SelectionBrowserTest {

	private static final FilePayload SCAN = new FilePayload("签字件.pdf", "application/pdf", NominationWorld.pdf());

	private final SelectionWorld rounds;

	private final World world;

	@LocalServerPort
	private int port;

	SelectionBrowserTest(SelectionWorld rounds, World world) {
		this.rounds = rounds;
		this.world = world;
	}

	@Test
	void theMeetingAndThePartyGroup() {
		Round round = this.rounds.scored(26, (place) -> (place == 20) ? 19 : place);
		for (int place : new int[] { 4, 9, 14 }) {
			this.rounds.set(round.at(place), "cluster", "其他");
		}
		this.rounds.take(round, EditionStep.CONVENE_MEETING);
		try (Browsing browsing = new Browsing(this.port, this.world)) {
			Browsing.Visitor officer = browsing.desktop().signIn(round.officer()).open("/selection");
			officer.isAccessible().picture("selection-list");
			officer.open("/selection/" + round.edition()).isAccessible().picture("selection-year");
			officer.page().getByText("召开评审会议").last().click();
			decide(officer, round);
			record(officer);
			officer.isAccessible().picture("selection-conclude");
			officer.page().getByText("我已核对，确认提出建议名单").click();
			officer.page().locator(".confirm button").click();
			assertThat(officer.page().getByText("建议名单已提出并固定")).isVisible();
			officer.page().locator("#scan").setInputFiles(SCAN);
			officer.page().locator("form[action$=scan] button").click();
			officer.isAccessible().picture("selection-concluded");
			String meeting = officer.path();
			officer.open(meeting + "/minutes").isAccessible().picture("selection-minutes");
			officer.open(meeting + "/proposal").isAccessible().picture("selection-proposal");
			Browsing.Visitor phone = browsing.phone().signIn(round.leader()).open(meeting);
			phone.isAccessible().picture("selection-concluded-phone");
			this.rounds.take(round, EditionStep.SUBMIT_TO_PARTY_GROUP);
			resolve(browsing, round);
		}
	}

	private void decide(Browsing.Visitor officer, Round round) {
		assertThat(officer.page().locator("#count")).containsText("20");
		choose(officer, round.at(3), "NOT_PROPOSED");
		assertThat(officer.page().locator("#count")).containsText("还有1人离开评分名次");
		officer.isAccessible().picture("selection-meeting");
		officer.page().locator("[name='r-" + round.at(3) + "']").fill("一项成果的完成人排序待核实");
		officer.page().getByText("保存，下一步登记会议情况").click();
	}

	private static void choose(Browsing.Visitor visitor, String id, String decision) {
		visitor.page().locator("label:has([name='d-" + id + "'][value='" + decision + "'])").click();
	}

	private void record(Browsing.Visitor officer) {
		officer.page().locator("#heldOn").fill(this.rounds.today().toString());
		officer.page().locator("#place").fill("市总工会三楼会议室");
		officer.page().locator("label:has([name='p-5'][value='no'])").click();
		officer.page().locator("[name='a-5']").fill("因公出差");
		officer.page().locator("#minutes").fill("听取评分汇总情况。\n逐一研究人选，形成建议名单。");
		officer.isAccessible().picture("selection-record");
		officer.page().getByText("保存，下一步提出建议名单").click();
	}

	private void resolve(Browsing browsing, Round round) {
		Browsing.Visitor secretary = browsing.desktop()
			.signIn(round.secretary())
			.open("/selection/" + round.edition() + "/resolution");
		secretary.page().locator("#session").fill("2026年第8次");
		secretary.page().locator("#heldOn").fill(this.rounds.today().toString());
		secretary.page().locator("#conclusion").fill("原则同意建议名单，1人暂缓。");
		secretary.page().locator("#excerpt").setInputFiles(SCAN);
		secretary.page().locator("label:has([name='v-" + round.at(2) + "'][value='DEFERRED'])").click();
		secretary.page().locator("[name='w-" + round.at(2) + "']").fill("有关情况待核实");
		secretary.page().locator("button.btn--main").last().click();
		assertThat(secretary.page().getByText("请填写议题号")).isVisible();
		assertThat(secretary.page().getByText("不必再选")).isVisible();
		secretary.isAccessible().picture("selection-resolution-form");
		secretary.page().locator("#item").fill("议题3");
		Locator explanation = secretary.page().locator("#numberReason");
		if (explanation.count() > 0) {
			explanation.fill("今年申报较少");
		}
		secretary.page().locator("button.btn--main").last().click();
		assertThat(secretary.page().getByText("党组会议决定已登记")).isVisible();
		secretary.isAccessible().picture("selection-resolution");
		Browsing.Visitor phone = browsing.phone().signIn(round.leader()).open("/selection/" + round.edition());
		phone.isAccessible().picture("selection-year-phone");
		browsing.desktop().signIn(round.officer()).open("/selection/" + round.edition()).picture("selection-year-done");
	}

	@Test
	void theListIsWorkedOnOnAPhone() {
		Round round = this.rounds.convened(5);
		try (Browsing browsing = new Browsing(this.port, this.world)) {
			Browsing.Visitor phone = browsing.phone()
				.signIn(round.officer())
				.open("/meetings/" + this.rounds.preparing(round));
			phone.isAccessible().picture("selection-meeting-phone");
			choose(phone, round.at(1), "NOT_PROPOSED");
			assertThat(phone.page().locator("#count")).containsText("还有1人离开评分名次");
			phone.open("/meetings/" + this.rounds.preparing(round) + "/record").isAccessible();
			phone.picture("selection-record-phone");
		}
	}

}
