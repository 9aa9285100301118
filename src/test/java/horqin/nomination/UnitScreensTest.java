package horqin.nomination;

import java.util.EnumSet;
import java.util.List;

import horqin.access.Actor;
import horqin.nomination.NominationWorld.Year;
import horqin.testing.Browsing;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static horqin.nomination.UnitWorld.done;

/** The pages of unit and office in a real browser, at a desktop and on a phone. */
@PlatformTest
class UnitScreensTest {

	private final NominationWorld world;

	private final UnitWorld units;

	private final Exceptions exceptions;

	private final World staff;

	@LocalServerPort
	private int port;

	private Browsing browsing;

	UnitScreensTest(NominationWorld world, UnitWorld units, Exceptions exceptions, World staff) {
		this.world = world;
		this.units = units;
		this.exceptions = exceptions;
		this.staff = staff;
	}

	@AfterEach
	void close() {
		this.browsing.close();
	}

	@Test
	void unitAndOfficeWorkOnPagesThatShutNobodyOut() {
		this.browsing = new Browsing(this.port, this.staff);
		Year year = this.world.year(2);
		Nomination employer = this.units.submitted(year, 0, "乌日娜图雅");
		Nomination head = this.units.before(year, 0, "朝鲁", new Standing(false, true, false, false));
		Nomination ready = this.units.ready(year, 0, "巴特尔");
		this.units.recommended(year, 1, "白音", "其其格");
		this.units.listed(year.clerk(0), year.edition(), List.of(ready));
		String list = "/recommendation/" + year.edition().publicId();
		for (Browsing.Visitor clerk : List.of(this.browsing.desktop(), this.browsing.phone())) {
			String size = (clerk.page().viewportSize().width > 800) ? "desktop" : "phone";
			clerk.signIn(year.clerk(0));
			look(clerk, "/nominations", "unit-list-" + size);
			look(clerk, employer.unitHref(), "unit-person-" + size);
			look(clerk, employer.unitHref() + "/employer", "unit-employer-" + size);
			look(clerk, head.unitHref() + "/unit", "unit-unit-" + size);
			look(clerk, list, "unit-recommendation-" + size);
			look(clerk, list + "/reminder", "unit-reminder-" + size);
			look(clerk, "/nominations/import", "unit-import-" + size);
		}
		done(this.exceptions.request(year.clerk(0), head.publicId(), EnumSet.of(Exclusion.ENTERPRISE_HEAD), "长期在一线带队攻关",
				NominationWorld.pdf("申请.pdf")));
		Actor officer = year.house().officer();
		Browsing.Visitor desk = this.browsing.desktop().signIn(officer);
		look(desk, list, "office-progress-desktop");
		look(desk, head.unitHref() + "/findings", "office-findings-desktop");
		Browsing.Visitor leader = this.browsing.phone().signIn(year.house().leader());
		look(leader, "/exceptions", "leader-exceptions-phone");
		look(leader, head.unitHref() + "/exception", "leader-exception-phone");
	}

	private static void look(Browsing.Visitor visitor, String path, String name) {
		visitor.open(path).picture(name).isAccessible();
	}

}
