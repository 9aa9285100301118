package horqin.screening;

import java.util.List;

import horqin.access.Actor;
import horqin.regulation.Duty;
import horqin.screening.Screenings.Judged;
import horqin.screening.ScreeningWorld.Round;
import horqin.testing.Browsing;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static horqin.edition.EditionWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages of formal review in a real browser, at a desktop and on a phone. */
@PlatformTest
class ScreeningScreensTest {

	private final ScreeningWorld world;

	private final Screenings screenings;

	private final Corrections corrections;

	private final World staff;

	@LocalServerPort
	private int port;

	private Browsing browsing;

	ScreeningScreensTest(ScreeningWorld world, Screenings screenings, Corrections corrections, World staff) {
		this.world = world;
		this.screenings = screenings;
		this.corrections = corrections;
		this.staff = staff;
	}

	@AfterEach
	void close() {
		this.browsing.close();
	}

	@Test
	void officeAndUnitWorkOnPagesThatShutNobodyOut() {
		this.browsing = new Browsing(this.port, this.staff);
		Round round = this.world.inReview(1, "乌日娜图雅", "朝鲁", "巴特尔", "白音");
		Actor officer = round.officer();
		done(this.screenings.judge(officer, round.id(1),
				ScreeningWorld.but(Item.MATERIALS, new Judged(Verdict.TO_CORRECT, "申报表盖章不清，请重新扫描；职业技能等级证书缺背面", null)),
				1));
		done(this.corrections.send(officer, round.id(1), 2, 5, null));
		done(this.screenings.judge(officer, round.id(2), ScreeningWorld.but(Item.FRONT_LINE,
				new Judged(Verdict.NOT_MET, "一线经历中有2年为管理岗位", Duty.FIVE_YEARS_FRONT_LINE)), 1));
		done(this.screenings.refuse(officer, round.id(2), 2, null));
		done(this.screenings.judge(officer, round.id(3), ScreeningWorld.allMet(), 1));
		for (Browsing.Visitor visitor : List.of(this.browsing.desktop(), this.browsing.phone())) {
			String size = (visitor.page().viewportSize().width > 800) ? "desktop" : "phone";
			visitor.signIn(officer);
			look(visitor, "/screening", "screening-list-" + size);
			look(visitor, "/screening/" + round.id(0), "screening-review-" + size);
			look(visitor, "/screening/" + round.id(3), "screening-ready-" + size);
			look(visitor, "/screening/" + round.id(3) + "/opinion", "screening-opinion-" + size);
			look(visitor, "/screening/summary", "screening-summary-" + size);
			look(visitor, "/screening/substitution?year=" + round.year().edition().publicId(),
					"screening-substitution-" + size);
		}
		Browsing.Visitor clerk = this.browsing.phone().signIn(round.year().clerk(0));
		look(clerk, "/corrections", "screening-corrections-phone");
		look(clerk, "/corrections/" + round.id(1), "screening-correction-phone");
		look(clerk, "/corrections/reminder", "screening-reminder-phone");
		Browsing.Visitor desk = this.browsing.desktop().signIn(round.year().clerk(0));
		look(desk, "/corrections", "screening-corrections-desktop");
		look(desk, "/corrections/" + round.id(1), "screening-correction-desktop");
		look(desk, "/corrections/" + round.id(2), "screening-refused-desktop");
	}

	@Test
	void anOfficerWorksThroughAReviewWithTheKeyboardAlone() {
		this.browsing = new Browsing(this.port, this.staff);
		Round round = this.world.inReview(1, "其其格");
		Browsing.Visitor visitor = this.browsing.desktop().signIn(round.officer()).open("/screening/" + round.id(0));
		visitor.page().locator("input[name='verdict-QUOTA']").first().focus();
		visitor.page().keyboard().press("Space");
		visitor.page().keyboard().press("ArrowDown");
		visitor.page().keyboard().press("ArrowUp");
		visitor.page().keyboard().press("Tab");
		visitor.page().keyboard().type("名额内");
		visitor.page().locator("button[value='stay']").press("Enter");
		visitor.page().locator(".flash").waitFor();
		assertThat(this.world.version(round.first())).isEqualTo(2);
	}

	private static void look(Browsing.Visitor visitor, String path, String name) {
		visitor.open(path).picture(name).isAccessible();
	}

}
