package horqin.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.microsoft.playwright.Locator;
import horqin.access.Actor;
import horqin.access.Role;
import horqin.edition.EditionState;
import horqin.edition.Rubric;
import horqin.edition.RubricItem;
import horqin.scoring.ScoringWorld.Review;
import horqin.testing.Browsing;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A review in a real browser: the expert on a phone, the office at a desktop. */
@PlatformTest
class ReviewBrowserTest {

	private static final List<String> NAMES = List.of("乌日娜", "包·额尔德尼", "张志远", "王海燕", "阿拉坦其其格", "赵铁柱", "陈喆", "刘玥",
			"苏和巴特尔", "白音查干", "孙立军", "高娃");

	private final ScoringWorld reviews;

	private final Cards cards;

	private final World world;

	@LocalServerPort
	private int port;

	ReviewBrowserTest(ScoringWorld reviews, Cards cards, World world) {
		this.reviews = reviews;
		this.cards = cards;
		this.world = world;
	}

	@Test
	void anExpertScoresOnAPhone() {
		Review review = this.reviews.approved(5, 0);
		NAMES.subList(0, 4).forEach((name) -> this.reviews.enter(review, name));
		this.reviews.edition(review, EditionState.SCORING);
		List<Actor> others = new ArrayList<>(review.experts());
		Actor expert = others.removeLast();
		others.forEach((other) -> ScoringWorld.done(this.reviews.sign(other, review)));
		try (Browsing browsing = new Browsing(this.port, this.world)) {
			Browsing.Visitor phone = browsing.phone().signIn(expert).open("/scoring");
			phone.isAccessible().picture("scoring-mine-phone");
			phone.page().getByText("阅读并签署回避声明").click();
			phone.isAccessible().picture("scoring-declaration-phone");
			phone.page().getByText("我已核对名单，确认上述声明").click();
			phone.page().getByText("签署声明").click();
			assertThat(phone.page().getByText("评分还没有开始")).isVisible();
			ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.OPEN, null));
			phone.open("/scoring/" + review.panel());
			phone.isAccessible().picture("scoring-list-phone");
			phone.page().locator(".people a").first().click();
			fill(phone);
			assertThat(phone.page().locator("[data-total]")).hasText("82.5");
			assertThat(phone.page().locator("[data-saved]")).containsText("已自动保存：已填15/15项，合计82.5分");
			phone.isAccessible().picture("scoring-card-phone");
			phone.page().getByText("核对并提交").click();
			phone.isAccessible().picture("scoring-wrong-phone");
			assertThat(phone.page().getByText("低于60%或高于95%的须写评语").first()).isVisible();
			phone.page().locator("#comment0").fill("支撑材料只有一份，作用不够清楚");
			phone.page().getByText("核对并提交").click();
			phone.isAccessible().picture("scoring-confirm-phone");
			phone.page().getByText("我已核对，确认提交评分").click();
			phone.page().locator(".confirm button").click();
			assertThat(phone.page().getByText("为最终评分")).isVisible();
			phone.picture("scoring-submitted-phone");
			phone.page().locator(".people a").first().click();
			phone.isAccessible().picture("scoring-final-phone");
			Browsing.Visitor desktop = browsing.desktop().signIn(expert).open("/scoring/" + review.panel());
			desktop.page().locator(".people a").nth(1).click();
			desktop.isAccessible().picture("scoring-card");
		}
	}

	private static void fill(Browsing.Visitor visitor) {
		Locator scores = visitor.page().locator("input[data-force]");
		for (int at = 0; at < scores.count(); at++) {
			scores.nth(at).fill((at == 0) ? "4" : (at % 3 == 0) ? "6.5" : (at % 3 == 1) ? "5.5" : "5");
		}
	}

	@Test
	void theOfficeComposesWatchesAndReadsTheResult() {
		Review draft = this.reviews.drafted(4, 3);
		Review review = this.reviews.approved(9, 0);
		NAMES.forEach((name) -> this.reviews.enter(review, name));
		review.experts().forEach((expert) -> ScoringWorld.done(this.reviews.sign(expert, review)));
		this.reviews.edition(review, EditionState.SCORING);
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.OPEN, null));
		try (Browsing browsing = new Browsing(this.port, this.world)) {
			Browsing.Visitor composing = browsing.desktop().signIn(draft.officer()).open("/panels");
			composing.isAccessible().picture("scoring-panels");
			composing.open("/panels/" + draft.panel()).isAccessible().picture("scoring-panel-draft");
			score(review);
			Browsing.Visitor officer = browsing.desktop().signIn(review.officer());
			officer.open("/panels/" + review.panel() + "/progress").isAccessible().picture("scoring-progress");
			ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.CLOSE, "1份评分因委员请假未交"));
			officer.open("/panels/" + review.panel()).isAccessible().picture("scoring-panel-closed");
			ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.AGGREGATE, null));
			officer.open("/panels/" + review.panel() + "/result?check=true").isAccessible().picture("scoring-result");
			officer.page().locator("tbody a").first().click();
			officer.isAccessible().picture("scoring-person");
			Browsing.Visitor phone = browsing.phone().signIn(review.leader());
			phone.open("/panels/" + review.panel() + "/result").isAccessible().picture("scoring-result-phone");
			phone.open("/panels/" + review.panel()).isAccessible().picture("scoring-panel-phone");
			phone.open("/withdrawals").isAccessible().picture("scoring-withdrawals-phone");
			Actor auditor = this.world.person(Role.AUDITOR, review.house().organiser());
			browsing.desktop().signIn(auditor).open("/panels/" + review.panel() + "/result").isAccessible();
		}
	}

	/** All but one card, with experts who differ. */
	private void score(Review review) {
		Random random = new Random(26);
		Rubric rubric = Rubric.usual();
		for (Actor expert : review.experts()) {
			double leaning = random.nextGaussian() * 0.02;
			for (Cards.Assigned one : this.cards.assigned(expert, review.panel())) {
				if (expert == review.experts().getLast() && one.label().equals(NAMES.getLast())) {
					continue;
				}
				double merit = 0.93 - 0.012 * NAMES.indexOf(one.label()) + leaning;
				List<Integer> scores = new ArrayList<>();
				for (RubricItem item : rubric.items()) {
					int most = item.mostHalfPoints();
					scores.add(Math.clamp(Math.round(most * (merit + random.nextGaussian() * 0.03)),
							(int) Math.ceil(most * 0.6), (int) Math.floor(most * 0.95)));
				}
				ScoringWorld.done(this.cards.score(expert, review.panel(), one.publicId(), scores, Map.of()));
			}
		}
	}

}
