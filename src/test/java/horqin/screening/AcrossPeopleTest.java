package horqin.screening;

import horqin.edition.EditionStep;
import horqin.edition.Editions;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.screening.ScreeningWorld.Round;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** What formal review sees beyond one person: repeats elsewhere, and the whole year. */
@PlatformTest
class AcrossPeopleTest {

	private final ScreeningWorld world;

	private final Dockets dockets;

	private final Nominations nominations;

	private final Editions editions;

	private final JdbcClient jdbc;

	AcrossPeopleTest(ScreeningWorld world, Dockets dockets, Nominations nominations, Editions editions,
			JdbcClient jdbc) {
		this.world = world;
		this.dockets = dockets;
		this.nominations = nominations;
		this.editions = editions;
		this.jdbc = jdbc;
	}

	@Test
	void whatRecursElsewhereIsFlaggedWithLinks() {
		Round round = this.world.inReview(1, "查干", "宝力德");
		long first = round.first().id();
		long second = round.people().get(1).id();
		this.jdbc.sql("""
				update nomination.evidence set number_key = 'PATENT:2023101023442'
				where id in (select min(id) from nomination.evidence where nomination_id in (:a, :b)
					group by nomination_id)""").param("a", first).param("b", second).update();
		this.jdbc.sql("""
				insert into nomination.evidence_file (evidence_id, file_id, position)
				select (select max(id) from nomination.evidence where nomination_id = :b), f.file_id, 9
				from nomination.evidence_file f join nomination.evidence e on e.id = f.evidence_id
				where e.nomination_id = :a order by f.file_id limit 1""").param("a", first).param("b", second).update();
		Hint hint = sheet(round.first()).hint(Item.REPEAT);
		assertThat(hint.answer()).isEqualTo(Hint.Answer.NO);
		assertThat(hint.links()).hasSize(2);
		assertThat(hint.links().get(0).label()).startsWith("编号2023101023442也出现在2026年度").contains("宝力德");
		assertThat(hint.links().get(1).label()).startsWith("扫描件“").contains("与2026年度", "宝力德", "内容完全相同");
		assertThat(hint.links()).allMatch((link) -> link.href().equals("/nominations/" + round.id(1)));
		Round elsewhere = this.world.inReview(1, "旁人");
		assertThat(sheet(elsewhere.first()).hint(Item.REPEAT).answer()).isEqualTo(Hint.Answer.YES);
	}

	@Test
	void theYearGoesOnToScoringWhenEverybodyHasAConclusionUnderArticle7() {
		Round round = this.world.recommended(1, "萨仁", "娜仁");
		Outcome early = this.editions.take(round.officer(), round.year().edition().publicId(),
				EditionStep.OPEN_SCORING);
		assertThat(refused(Duty.FORMAL_REVIEW_BEFORE_SCORING, early).text())
			.isEqualTo("还有人选没有形式审查结论：「已推荐」2人，全部办结后才能转入专家评分");
		this.world.eligible(round.officer(), round.people());
		Outcome after = this.editions.take(round.officer(), round.year().edition().publicId(),
				EditionStep.OPEN_SCORING);
		assertThat(after.reasons().stream().map(Reason::text)).noneMatch((text) -> text.contains("没有形式审查结论"));
	}

	private Sheet sheet(Nomination nomination) {
		return this.dockets.of(this.nominations.get(nomination.id())).sheet();
	}

}
