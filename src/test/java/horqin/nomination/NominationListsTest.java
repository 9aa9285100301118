package horqin.nomination;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.nomination.NominationLists.Row;
import horqin.nomination.NominationWorld.Year;
import horqin.testing.PlatformTest;
import horqin.web.Page;
import horqin.web.Paging;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists are cut to what somebody may see, and every page is the same from either end. */
@PlatformTest
class NominationListsTest {

	private final NominationWorld world;

	private final NominationLists lists;

	private final JdbcClient jdbc;

	NominationListsTest(NominationWorld world, NominationLists lists, JdbcClient jdbc) {
		this.world = world;
		this.lists = lists;
		this.jdbc = jdbc;
	}

	@Test
	void everyPageOfALongListIsTheOneThatCountingFromTheStartWouldGive() {
		Year year = this.world.year(2);
		seed(year, 137);
		Actor officer = year.house().officer();
		for (boolean descending : List.of(true, false)) {
			for (String sort : List.of("made", "name")) {
				List<String> all = new ArrayList<>();
				this.lists.each(officer, year.edition(), null, paging(1, 20, sort, descending, "", Map.of()),
						(row) -> all.add(row.publicId()));
				assertThat(all).hasSize(137).doesNotHaveDuplicates();
				List<String> paged = new ArrayList<>();
				for (int page = 1; page <= 8; page++) {
					Page<Row> found = this.lists.page(officer, year.edition(), null,
							paging(page, 20, sort, descending, "", Map.of()));
					assertThat(found.total()).isEqualTo(137);
					found.rows().forEach((row) -> paged.add(row.publicId()));
				}
				assertThat(paged).as(sort + descending).isEqualTo(all);
			}
		}
	}

	@Test
	void aListIsNarrowedByStageUnitEmployerClusterAndTheBeginningOfTheName() {
		Year year = this.world.year(2);
		seed(year, 60);
		Actor officer = year.house().officer();
		Paging both = paging(1, 100, "made", true, "王", Map.of("stage", "UNIT_REVIEW"));
		Page<Row> found = this.lists.page(officer, year.edition(), year.unit(1), both);
		assertThat(found.rows()).isNotEmpty()
			.allSatisfy((row) -> assertThat(List.of(row.stage(), row.unitId(), row.name().charAt(0)))
				.isEqualTo(List.of(Stage.UNIT_REVIEW, year.unit(1), '王')));
		assertThat(found.total()).isEqualTo(found.rows().size())
			.isEqualTo(this.jdbc.sql("""
					select count(*) from nomination.nomination where edition_id = :edition and unit_id = :unit
						and stage = 'UNIT_REVIEW' and name like '王%'""")
				.param("edition", year.edition().id())
				.param("unit", year.unit(1))
				.query(Long.class)
				.single());
		assertThat(this.lists
			.page(officer, year.edition(), null,
					paging(1, 100, "made", true, "", Map.of("employer", "机械厂3", "cluster", "镍循环")))
			.rows()).allSatisfy((row) -> assertThat(row.employer() + row.cluster()).isEqualTo("机械厂3镍循环")).isNotEmpty();
		assertThat(this.lists.page(officer, year.edition(), null, paging(1, 20, "made", true, "%", Map.of())).rows())
			.isEmpty();
		assertThat(this.lists.employers(year.edition().id(), year.unit(0))).contains("机械厂2").hasSizeLessThan(11);
		assertThat(this.lists.clusters(year.edition().id())).containsExactlyInAnyOrder("镍循环", "蒙中医药", "其他");
	}

	@ParameterizedTest
	@CsvSource({ "王,玌", "巴特,巴牺", "\uD7FF,\uE000" })
	void aPrefixEndsBeforeTheNextCharacter(String prefix, String until) {
		assertThat(NominationFilter.after(prefix)).isEqualTo(until);
	}

	@Test
	void aUnitSeesOnlyItsOwnWhateverItAsksForAndAnotherOrganiserNothing() {
		Year year = this.world.year(2);
		seed(year, 20);
		Paging all = paging(1, 100, "made", true, "", Map.of());
		assertThat(this.lists.page(year.clerk(0), year.edition(), null, all).rows()).hasSize(10)
			.allSatisfy((row) -> assertThat(row.unitId()).isEqualTo(year.unit(0)));
		assertThat(this.lists.page(year.clerk(0), year.edition(), year.unit(1), all))
			.isEqualTo(new Page<>(List.of(), 0));
		Paging named = paging(1, 100, "made", true, "王", Map.of());
		assertThat(this.lists.page(year.clerk(0), year.edition(), year.unit(1), named).rows()).isEmpty();
		assertThat(this.lists.byStage(year.clerk(0), year.edition().id()).keySet()).containsExactly(year.unit(0));
		Year other = this.world.year(1);
		assertThatThrownBy(() -> this.lists.page(other.house().officer(), year.edition(), null, all))
			.isInstanceOf(NotFound.class);
		Actor worker = this.world.worker(year, 0);
		assertThatThrownBy(() -> this.lists.page(worker, year.edition(), null, all)).isInstanceOf(NotAllowed.class);
	}

	@Test
	void theCountersFollowWhoeverIsHandedOver() {
		Year year = this.world.year(2);
		seed(year, 4);
		this.jdbc.sql("""
				update nomination.nomination set unit_id = :to where id = (select min(id) from nomination.nomination
				where edition_id = :edition and unit_id = :from)""")
			.param("to", year.unit(1))
			.param("from", year.unit(0))
			.param("edition", year.edition().id())
			.update();
		Paging all = paging(1, 100, "made", true, "", Map.of());
		assertThat(this.lists.page(year.clerk(0), year.edition(), null, all).total()).isEqualTo(1);
		assertThat(this.lists.page(year.clerk(1), year.edition(), null, all).total()).isEqualTo(3);
	}

	@Test
	void whatIsExportedReadsBackAsTheRowsAndNoCellIsAFormula() throws Exception {
		Year year = this.world.year(1);
		seed(year, 30);
		this.jdbc
			.sql("update nomination.nomination set employer = '=cmd|calc!A1', remark = '+86' where edition_id = :id")
			.param("id", year.edition().id())
			.update();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<List<String>> expected = new ArrayList<>();
		try (PeopleSheet sheet = new PeopleSheet(out, "人选")) {
			this.lists.each(year.clerk(0), year.edition(), null, paging(1, 20, "made", true, "", Map.of()), (row) -> {
				sheet.add(row);
				expected.add(List.of(row.name(), row.sex().label(), row.stage().label(), "'=cmd|calc!A1", "'+86"));
			});
		}
		List<List<String>> read = new ArrayList<>();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			book.getFirstSheet().read().stream().skip(1).forEach((row) -> {
				row.forEach((cell) -> assertThat(cell.getFormula()).isNull());
				read.add(List.of(row.getCellText(0), row.getCellText(1), row.getCellText(14), row.getCellText(7),
						row.getCellText(16)));
			});
		}
		assertThat(read).hasSize(30).isEqualTo(expected);
	}

	private static Paging paging(int page, int size, String sort, boolean descending, String q,
			Map<String, String> filters) {
		return new Paging(page, size, sort, descending, q, filters, Set.of());
	}

	/**
	 * Set-based, as the measuring seeder does it: what people are made of is tested
	 * elsewhere.
	 */
	private void seed(Year year, int people) {
		this.jdbc.sql("""
				with p as (
					insert into person.person (public_id, name, sex, ethnicity, birth_date, birth_year, id_kind,
						id_number,
						id_index, registered_at, changed_at)
					select translate(substr(md5('p' || :edition || '-' || i), 1, 26), '0189', 'wxyz'),
						(array['王', '李', '包'])[1 + i % 3] || '试点' || i, 'MALE', '02', '', 1985, 'RESIDENT', '',
						sha256(('p' || :edition || '-' || i)::bytea), now(), now()
					from generate_series(1, :people) i returning id, name)
				insert into nomination.nomination (public_id, edition_id, organiser_id, unit_id, person_id, stage,
					on_behalf,
					name, sex, employer, cluster, made_by, made_at, changed_at)
				select translate(substr(md5('n' || :edition || '-' || p.id), 1, 26), '0189', 'wxyz'), :edition,
					:organiser,
					(cast(:units as bigint[]))[1 + (row_number() over (order by p.id))::int %
						cardinality(cast(:units as bigint[]))],
					p.id, (array['DRAFT', 'UNIT_REVIEW', 'RETURNED', 'EMPLOYER_REVIEW'])[1 + p.id / 2 % 4], true,
						p.name,
					'MALE', '机械厂' || p.id % 5, (array['镍循环', '蒙中医药', '其他'])[1 + p.id % 3], :by, now(), now()
				from p order by p.id""")
			.param("edition", year.edition().id())
			.param("organiser", year.house().organiser())
			.param("units", year.house().units().toArray(Long[]::new))
			.param("people", people)
			.param("by", year.clerk(0).accountId())
			.update();
	}

}
