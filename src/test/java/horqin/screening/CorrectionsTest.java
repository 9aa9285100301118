package horqin.screening;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.calendar.PlatformClock;
import horqin.edition.QuotaStanding;
import horqin.edition.Quotas;
import horqin.nomination.Nomination;
import horqin.nomination.NominationWorld.Year;
import horqin.nomination.NominationWorld;
import horqin.nomination.Nominations;
import horqin.nomination.Paper;
import horqin.nomination.Recommendations;
import horqin.nomination.Stage;
import horqin.nomination.UnitReview;
import horqin.nomination.UnitWorld;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.screening.Screenings.Judged;
import horqin.screening.ScreeningWorld.Round;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.edition.EditionWorld.done;
import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Putting right, and recommending somebody in another's place (Article 7). */
@PlatformTest
class CorrectionsTest {

	private final ScreeningWorld world;

	private final UnitWorld units;

	private final NominationWorld people;

	private final Screenings screenings;

	private final Corrections corrections;

	private final CorrectionTables tables;

	private final Substitutions substitutions;

	private final Recommendations recommendations;

	private final UnitReview review;

	private final Nominations nominations;

	private final Dockets dockets;

	private final Quotas quotas;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	CorrectionsTest(ScreeningWorld world, UnitWorld units, NominationWorld people, Screenings screenings,
			Corrections corrections, CorrectionTables tables, Substitutions substitutions,
			Recommendations recommendations, UnitReview review, Nominations nominations, Dockets dockets, Quotas quotas,
			JdbcClient jdbc, InstantSource clock) {
		this.world = world;
		this.units = units;
		this.people = people;
		this.screenings = screenings;
		this.corrections = corrections;
		this.tables = tables;
		this.substitutions = substitutions;
		this.recommendations = recommendations;
		this.review = review;
		this.nominations = nominations;
		this.dockets = dockets;
		this.quotas = quotas;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Test
	void oneListGoesToTheUnitWhichPutsItRightAndHandsItInAgain() {
		Round round = asked("巴特尔");
		Actor clerk = round.year().clerk(0);
		Correction sent = this.tables.open(round.first().id()).orElseThrow();
		assertThat(sent.lines()).containsExactly(new Correction.Line(Item.MATERIALS, "申报表盖章不清，请重新扫描"));
		assertThat(this.world.again(round).first().stage()).isEqualTo(Stage.CORRECTION);
		done(this.review.addPaper(clerk, round.id(0), Paper.Kind.STAMPED_FORM, NominationWorld.pdf("申报表.pdf")));
		done(this.corrections.resubmit(clerk, round.id(0), "已重新扫描"));
		Nomination back = this.world.again(round).first();
		assertThat(back.stage()).isEqualTo(Stage.SCREENING);
		Sheet sheet = this.dockets.of(back).sheet();
		assertThat(sheet.round()).isEqualTo(2);
		assertThat(sheet.open()).containsExactly(Item.MATERIALS, Item.OPINIONS);
		assertThat(texts(this.corrections.resubmit(clerk, round.id(0), null)))
			.containsExactly("现在是「形式审查中」，不能办理「补正完成，重新报送」");
		assertThat(this.tables.of(back.id())).singleElement()
			.satisfies((each) -> assertThat(each.answer()).isEqualTo("已重新扫描"));
	}

	@Test
	void aSecondListNeedsAReason() {
		Round round = asked("其其格");
		done(this.corrections.resubmit(round.year().clerk(0), round.id(0), null));
		done(this.screenings.judge(round.officer(), round.id(0),
				ScreeningWorld.but(Item.MATERIALS, new Judged(Verdict.TO_CORRECT, "仍不清", null)),
				this.world.version(round.first())));
		assertThat(send(round, null)).isInstanceOf(Outcome.NeedsReason.class);
		done(send(round, "第一次的扫描件还是看不清"));
	}

	@Test
	void whatComesLateIsRefusedUntilTheOfficeExtendsIt() {
		Round round = asked("朝鲁");
		this.jdbc.sql("alter table screening.correction disable trigger user").update();
		this.jdbc.sql("update screening.correction set due_on = due_on - 60 where nomination_id = :id")
			.param("id", round.first().id())
			.update();
		this.jdbc.sql("alter table screening.correction enable trigger user").update();
		Actor clerk = round.year().clerk(0);
		assertThat(texts(this.corrections.resubmit(clerk, round.id(0), null))).singleElement()
			.asString()
			.startsWith("补正已于")
			.contains("24:00截止", "确需延长的，请联系市总经办", "已修改的内容都保留");
		LocalDate until = PlatformClock.dateOf(this.clock.instant()).plusDays(3);
		assertThat(this.corrections.extend(round.officer(), round.id(0), until, null))
			.isInstanceOf(Outcome.NeedsReason.class);
		done(this.corrections.extend(round.officer(), round.id(0), until, "本人住院"));
		assertThat(this.tables.open(round.first().id()).orElseThrow().dueOn()).isEqualTo(until);
		done(this.corrections.resubmit(clerk, round.id(0), null));
	}

	@Test
	void whatNeverCameIsRefusedWithArticleAndReasonAfterItsTimeUnderArticle7() {
		Round round = asked("苏和");
		int version = this.world.version(round.first());
		assertThat(texts(this.screenings.refuse(round.officer(), round.id(0), version, null)))
			.anyMatch((text) -> text.contains("届满以前不能作不通过结论"));
	}

	@Test
	void aUnitSeesAndAnswersOnlyItsOwn() {
		Round round = asked("独一");
		Actor stranger = round.year().clerk(1);
		assertThatThrownBy(() -> this.corrections.resubmit(stranger, round.id(0), null)).isInstanceOf(NotFound.class);
		assertThat(this.corrections.open(stranger, round.year().edition())).isEmpty();
		assertThat(this.corrections.open(round.year().clerk(0), round.year().edition())).hasSize(1);
		assertThatThrownBy(() -> this.corrections.extend(stranger, round.id(0), LocalDate.of(2099, 1, 1), "理由"))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> this.corrections.resubmit(round.officer(), round.id(0), null))
			.isInstanceOf(NotAllowed.class);
	}

	@Test
	void aUnitRecommendsAnotherOnTheSeatThatBecameFreeWithinTheTimeGivenUnderArticle6() {
		Year year = this.people.year(1);
		int seats = this.quotas.standings(year.edition().id()).getFirst().seats();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < seats; i++) {
			names.add("人选" + (char) ('甲' + i));
		}
		List<Nomination> sent = this.units.recommended(year, 0, names.toArray(String[]::new));
		Nomination other = this.units.ready(year, 0, "替补");
		Round round = this.world.opened(year, sent);
		this.screenings.takeIn(round.officer(), List.of(round.id(0)));
		refuse(round);
		Actor clerk = year.clerk(0);
		assertThat(freeSeats(round)).isEqualTo(1);
		assertThat(texts(recommend(clerk, round, other))).anyMatch((text) -> text.contains("截止"));
		LocalDate until = PlatformClock.dateOf(this.clock.instant()).plusDays(5);
		String unit = this.jdbc.sql("select public_id from access.unit where id = :id")
			.param("id", year.unit(0))
			.query(String.class)
			.single();
		String edition = year.edition().publicId();
		assertThat(this.substitutions.give(round.officer(), edition, unit, until, null))
			.isInstanceOf(Outcome.NeedsReason.class);
		done(this.substitutions.give(round.officer(), edition, unit, until, "1人形审不通过"));
		allowed(Duty.QUOTA_NEVER_EXCEEDED, recommend(clerk, round, other));
		assertThat(this.nominations.get(other.id()).stage()).isEqualTo(Stage.RECOMMENDED);
		assertThat(refused(Duty.QUOTA_NEVER_EXCEEDED, this.screenings.reopen(round.officer(), round.id(0), "补来了证明"))
			.text()).contains("腾出的名额已由替换人选使用");
		assertThat(refused(Duty.QUOTA_NEVER_EXCEEDED,
				this.substitutions.give(round.officer(), edition, unit, until.plusDays(1), "再给"))
			.text()).contains("名额已经用完");
	}

	private Round asked(String name) {
		Round round = this.world.inReview(2, name);
		done(this.screenings.judge(round.officer(), round.id(0),
				ScreeningWorld.but(Item.MATERIALS, new Judged(Verdict.TO_CORRECT, "申报表盖章不清，请重新扫描", null)),
				this.world.version(round.first())));
		done(send(round, null));
		return round;
	}

	private Outcome send(Round round, String note) {
		return this.corrections.send(round.officer(), round.id(0), this.world.version(round.first()), 5, note);
	}

	private void refuse(Round round) {
		done(this.screenings.judge(round.officer(), round.id(0),
				ScreeningWorld.but(Item.FRONT_LINE,
						new Judged(Verdict.NOT_MET, "一线经历中有2年为管理岗位", Duty.FIVE_YEARS_FRONT_LINE)),
				this.world.version(round.first())));
		done(this.screenings.refuse(round.officer(), round.id(0), this.world.version(round.first()), null));
	}

	private Outcome recommend(Actor clerk, Round round, Nomination other) {
		return this.recommendations.send(clerk, round.year().edition(),
				this.units.listed(clerk, round.year().edition(), List.of(other)), null);
	}

	private int freeSeats(Round round) {
		QuotaStanding standing = this.quotas.standings(round.year().edition().id()).getFirst();
		return standing.unused();
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
