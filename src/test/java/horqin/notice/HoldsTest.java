package horqin.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import horqin.access.NotAllowed;
import horqin.edition.EditionState;
import horqin.edition.EditionStep;
import horqin.nomination.Stage;
import horqin.notice.NoticeWorld.Year;
import horqin.objection.Conclusion;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.notice.NoticeWorld.done;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who is held, who is announced, and who is removed (Articles 8 and 9). */
@PlatformTest
class HoldsTest {

	private static final LocalDateTime OVER = LocalDateTime.of(2026, 6, 19, 0, 0);

	private final NoticeWorld world;

	private final JdbcClient jdbc;

	HoldsTest(NoticeWorld world, JdbcClient jdbc) {
		this.world = world;
		this.jdbc = jdbc;
	}

	@Test
	void anObjectionHoldsOnePersonAndTheOthersAreAnnounced() {
		Year year = this.world.approved("乌日娜", "王海燕", "陈喆");
		NoticeDesk desk = this.world.desk(year);
		Paper notice = desk.posted();
		String dossier = this.world.objected(year, notice, 1, LocalDateTime.of(2026, 6, 18, 23, 59));
		assertThat(this.world.stage(year, 1)).as("arrived in time, though booked later").isEqualTo(Stage.HELD);
		assertThat(desk.begin(PaperKind.ANNOUNCEMENT).reasons().getFirst().text()).contains("有0人，现在不能公布");
		assertThat(desk.gate.missing(year.edition().id(), EditionStep.ANNOUNCE)).isNotEmpty();
		desk.at(OVER);
		assertThat(desk.gate.missing(year.edition().id(), EditionStep.ANNOUNCE)).as("who is held stops nobody")
			.isEmpty();
		this.world.stand(year.edition(), EditionState.ANNOUNCED);
		done(desk.begin(PaperKind.ANNOUNCEMENT));
		Paper paper = desk.newest(PaperKind.ANNOUNCEMENT);
		assertThat(desk.papers.people(paper)).extracting(ShownPerson::name).containsExactlyInAnyOrder("乌日娜", "陈喆");
		assertThat(desk.submit(paper, "")).isInstanceOf(Outcome.NeedsReason.class);
		done(desk.submit(paper, "首次试行，人数较少"));
		done(desk.sign(paper));
		assertThat(refused(Duty.ANNOUNCED_BY_DOCUMENT, desk.publish(paper, "", null)).text()).contains("文号");
		done(desk.publish(paper, "通工发〔2026〕12号", NoticeWorld.scan()));
		assertThat(List.of(this.world.stage(year, 0), this.world.stage(year, 1), this.world.stage(year, 2)))
			.containsExactly(Stage.SELECTED, Stage.HELD, Stage.SELECTED);
		assertThat(desk.publish(paper, "通工发〔2026〕13号", NoticeWorld.scan()).isMoved()).as("twice").isFalse();
		assertThat(desk.gate.missing(year.edition().id(), EditionStep.CLOSE)).extracting(Reason::text)
			.anyMatch((text) -> text.contains("王海燕（暂缓公布）"));
		this.world.settled(year, dossier, Conclusion.UNFOUNDED);
		assertThat(this.world.stage(year, 1)).isEqualTo(Stage.IN_NOTICE);
		Paper supplement = desk.signed(PaperKind.ANNOUNCEMENT, "累计3名");
		assertThat(supplement.refersTo()).isEqualTo(paper.id());
		done(desk.publish(supplement, "通工发〔2026〕13号", NoticeWorld.scan()));
		assertThat(this.world.stage(year, 1)).isEqualTo(Stage.SELECTED);
		assertThat(desk.gate.missing(year.edition().id(), EditionStep.CLOSE)).isEmpty();
	}

	@Test
	void anObjectionAfterTheSignatureStopsTheAnnouncement() {
		Year year = this.world.approved("乌日娜", "王海燕");
		NoticeDesk desk = this.world.desk(year);
		Paper notice = desk.posted();
		this.world.stand(year.edition(), EditionState.ANNOUNCED);
		Paper paper = desk.at(OVER).signed(PaperKind.ANNOUNCEMENT, "人数较少");
		this.world.objected(year, notice, 0, LocalDateTime.of(2026, 6, 17, 10, 0));
		assertThat(refused(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, desk.publish(paper, "通工发〔2026〕12号", NoticeWorld.scan()))
			.text()).contains("乌日娜共1人有异议没有办结");
		assertThat(this.world.stage(year, 1)).isEqualTo(Stage.IN_NOTICE);
	}

	@Test
	void whoIsProposedForRemovalStaysHeldUntilThePartyGroupDecides() {
		Year year = this.world.approved("乌日娜", "王海燕");
		NoticeDesk desk = this.world.desk(year);
		Paper notice = desk.posted();
		for (int person = 0; person < 2; person++) {
			String dossier = this.world.objected(year, notice, person, LocalDateTime.of(2026, 6, 15, 10, 0));
			this.world.settled(year, dossier, Conclusion.TRUE_PROPOSE_REMOVAL);
			assertThat(this.world.stage(year, person)).as("never automatic").isEqualTo(Stage.HELD);
		}
		LocalDate today = this.jdbc.sql("select current_date").query(LocalDate.class).single();
		desk.at(today.plusDays(2).atTime(9, 0));
		assertThat(desk.removals.waiting(year.secretary())).hasSize(2);
		assertThatThrownBy(() -> desk.tx(() -> decide(desk, 0, true, today.plusDays(1), true)))
			.as("by the secretary only")
			.isInstanceOf(AssertionError.class);
		assertThat(desk.tx(() -> decide(desk, 0, true, today.minusDays(9), false)).reasons()).extracting(Reason::duty)
			.contains(Duty.PARTY_GROUP_DECIDES);
		done(desk.tx(() -> decide(desk, 0, true, today.plusDays(1), false)));
		done(desk.tx(() -> decide(desk, 1, false, today.plusDays(1), false)));
		assertThat(List.of(this.world.stage(year, 0), this.world.stage(year, 1))).containsExactly(Stage.REVOKED,
				Stage.IN_NOTICE);
		assertThat(desk.tx(() -> decide(desk, 1, true, today.plusDays(1), false)).isMoved()).as("decided once")
			.isFalse();
		assertThat(desk.removals.waiting(year.secretary())).isEmpty();
	}

	private Outcome decide(NoticeDesk desk, int person, boolean removed, LocalDate on, boolean asOfficer) {
		Removals.Decision decision = new Removals.Decision(removed, "2026年第9次", on, "议题2", "依核查结论决定。",
				NoticeWorld.scan());
		try {
			return desk.removals.decide(asOfficer ? desk.year.officer() : desk.year.secretary(),
					desk.year.people().get(person).publicId(), decision);
		}
		catch (NotAllowed ex) {
			throw new AssertionError(ex);
		}
	}

}
