package horqin.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.calendar.Deadline;
import horqin.edition.Edition;
import horqin.edition.Milestone;
import horqin.edition.QuotaStanding;
import horqin.edition.Quotas;
import horqin.nomination.CheckPoint.Party;
import horqin.web.Bars;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far every unit is, and the text that reminds it of what exactly is missing. */
@Service
class UnitProgress {

	/** More would not be read in a chat; each one's checklist is looked through. */
	private static final int MOST_REMINDED = 60;

	static final String UNDER_WAY = """
			select n.id from nomination.nomination n
			where n.edition_id = :edition and n.unit_id = :unit
				and n.stage in ('DRAFT', 'RETURNED', 'EMPLOYER_REVIEW', 'UNIT_REVIEW')
			order by n.unit_rank nulls last, n.id limit :most""";

	private final NominationLists lists;

	private final Nominations nominations;

	private final Situations situations;

	private final Quotas quotas;

	private final Units units;

	private final JdbcClient jdbc;

	UnitProgress(NominationLists lists, Nominations nominations, Situations situations, Quotas quotas, Units units,
			JdbcClient jdbc) {
		this.lists = lists;
		this.nominations = nominations;
		this.situations = situations;
		this.quotas = quotas;
		this.units = units;
		this.jdbc = jdbc;
	}

	/**
	 * One unit.
	 *
	 * @param writing drafts, new and sent back
	 * @param employers with the employer
	 * @param reviewing with the unit, exceptions that wait included
	 */
	record Row(String publicId, String name, int seats, int used, int writing, int employers, int reviewing) {

		public int left() {
			return Math.max(0, this.seats - this.used);
		}

	}

	/** All units of a year, in the order of the quota's table. */
	@Transactional(readOnly = true)
	public List<Row> all(Actor actor, Edition edition) {
		Map<Long, Map<Stage, Integer>> stages = this.lists.byStage(actor, edition.id());
		Map<Long, QuotaStanding> standings = this.quotas.standings(edition.id())
			.stream()
			.collect(Collectors.toMap(QuotaStanding::unitId, (each) -> each));
		return this.units.recommending(edition.organiserId()).stream().map((unit) -> {
			Map<Stage, Integer> own = stages.getOrDefault(unit.id(), Map.of());
			QuotaStanding standing = standings.get(unit.id());
			return new Row(unit.publicId(), unit.shortName(), (standing != null) ? standing.seats() : 0,
					(standing != null) ? standing.used() : 0, count(own, Stage.DRAFT, Stage.RETURNED),
					count(own, Stage.EMPLOYER_REVIEW),
					count(own, Stage.UNIT_REVIEW, Stage.EXCEPTION_PENDING, Stage.REDIRECTED));
		}).toList();
	}

	/** Seats and people as bars, each with its figure. */
	static Bars bars(List<Row> all) {
		return new Bars("各推荐单位名额使用和办理进度", "推荐单位", List.of("已推荐", "名额", "推荐单位审核", "所在单位审核", "填报中"),
				all.stream()
					.map((row) -> new Bars.Row(row.name(), (row.left() > 0) ? "还有" + row.left() + "个名额" : "",
							List.of(cell(row.used()), cell(row.seats()), cell(row.reviewing()), cell(row.employers()),
									cell(row.writing()))))
					.toList());
	}

	/**
	 * The text that is pasted into a chat.
	 *
	 * @param people how many it was made from
	 */
	record Reminder(Units.Unit unit, String text, int people) {

	}

	/**
	 * What a unit's people still lack.
	 * @param asked the unit's public id; of a unit's own clerk only their own counts
	 */
	@Transactional(readOnly = true)
	public Reminder reminder(Actor actor, Edition edition, @Nullable String asked) {
		actor.require(Permission.NOMINATION_SEE);
		Long own = actor.scope().unitId();
		Units.Unit unit = this.units.recommending(edition.organiserId())
			.stream()
			.filter((each) -> (own != null) ? each.id() == own : each.publicId().equals(asked))
			.findFirst()
			.orElseThrow(NotFound::new);
		List<ReminderText.Line> lines = new ArrayList<>();
		for (long id : this.jdbc.sql(UNDER_WAY)
			.param("edition", edition.id())
			.param("unit", unit.id())
			.param("most", MOST_REMINDED)
			.query(Long.class)
			.list()) {
			Nomination nomination = this.nominations.get(id);
			lines.add(new ReminderText.Line(nomination.name(), this.situations.of(nomination, edition).checklist(),
					upTo(nomination.stage())));
		}
		Optional<Deadline> deadline = this.situations.deadline(edition.id(), unit.id(),
				Milestone.RECOMMENDATIONS_CLOSE);
		return new Reminder(unit, ReminderText.of(edition.year(), unit.shortName(),
				deadline.map(Deadline::label).orElse("推荐报送截止"), lines), lines.size());
	}

	private static Party upTo(Stage stage) {
		return switch (stage) {
			case EMPLOYER_REVIEW -> Party.EMPLOYER;
			case UNIT_REVIEW -> Party.UNIT;
			default -> Party.APPLICANT;
		};
	}

	private static int count(Map<Stage, Integer> own, Stage... stages) {
		int people = 0;
		for (Stage stage : stages) {
			people += own.getOrDefault(stage, 0);
		}
		return people;
	}

	private static Bars.Cell cell(int people) {
		return new Bars.Cell(people, String.valueOf(people));
	}

}
