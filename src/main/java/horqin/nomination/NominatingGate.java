package horqin.nomination;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import horqin.calendar.Deadline;
import horqin.edition.EditionStep;
import horqin.edition.Gate;
import horqin.edition.Milestone;
import horqin.edition.QuotaStanding;
import horqin.edition.Quotas;
import horqin.edition.Timetables;
import horqin.regulation.Duty;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What is still missing before a year leaves 申报推荐. */
@Component
class NominatingGate implements Gate {

	private static final int NAMED = 8;

	private final Quotas quotas;

	private final Timetables timetables;

	private final InstantSource clock;

	NominatingGate(Quotas quotas, Timetables timetables, InstantSource clock) {
		this.quotas = quotas;
		this.timetables = timetables;
		this.clock = clock;
	}

	/**
	 * A unit whose time runs still may recommend; one that has used its seats need not be
	 * waited for.
	 */
	@Practice("各推荐单位报满名额，或者推荐报送已经截止，才转入形式审查")
	@Override
	public List<Reason> missing(long editionId, EditionStep step) {
		if (step != EditionStep.OPEN_SCREENING) {
			return List.of();
		}
		List<Reason> missing = new ArrayList<>();
		List<QuotaStanding> standings = this.quotas.standings(editionId);
		if (standings.stream().allMatch((row) -> row.used() == 0)) {
			missing.add(Reason.of(Duty.REPORTED_BY_PROCEDURE, "还没有推荐单位报送人选（0人）"));
		}
		boolean all = runs(editionId, null);
		List<String> open = standings.stream()
			.filter((row) -> row.unused() > 0 && (all || runs(editionId, row.unitId())))
			.map((row) -> row.name() + "（还有" + row.unused() + "个名额）")
			.toList();
		if (!open.isEmpty()) {
			missing.add(Reason.practice("推荐报送还没有截止，%d个单位还没有报满：%s%s".formatted(open.size(),
					String.join("、", open.subList(0, Math.min(NAMED, open.size()))),
					(open.size() > NAMED) ? "等" : "")));
		}
		return missing;
	}

	private boolean runs(long editionId, @Nullable Long unitId) {
		return this.timetables.effective(editionId, unitId)
			.deadline(Milestone.RECOMMENDATIONS_CLOSE)
			.filter((Deadline deadline) -> deadline.isOpenAt(this.clock.instant()))
			.isPresent();
	}

}
