package horqin.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.NotFound;
import horqin.calendar.CountedPeriod;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.objection.ObjectionTargets;
import horqin.records.Subject;

import org.springframework.stereotype.Component;

/** Tells the module of objections what can be objected to. */
@Component
class NoticeTargets implements ObjectionTargets {

	private static final int RECENT = 6;

	private final PublicTables tables;

	private final ListTables lists;

	private final PeriodTables periods;

	private final Nominations nominations;

	NoticeTargets(PublicTables tables, ListTables lists, PeriodTables periods, Nominations nominations) {
		this.tables = tables;
		this.lists = lists;
		this.periods = periods;
		this.nominations = nominations;
	}

	@Override
	public Optional<Target> target(String noticePublicId) {
		return this.tables.notice(noticePublicId)
			.map((up) -> target(up, this.periods.current(List.of(up.paper().id()))));
	}

	@Override
	public List<Target> recent(long organiserId) {
		List<PublicTables.Up> up = this.tables.noticesOf(organiserId, RECENT);
		Map<Long, CountedPeriod> counted = this.periods.current(up.stream().map((one) -> one.paper().id()).toList());
		return up.stream().map((one) -> target(one, counted)).toList();
	}

	@Override
	public Optional<Person> of(Subject subject) {
		if (!subject.kind().equals(Holds.NOMINATION)) {
			return Optional.empty();
		}
		try {
			Nomination nomination = this.nominations.get(Long.parseLong(subject.id()));
			String unit = this.tables.workplace(nomination.id()).orElse("");
			return Optional.of(new Person(subject, nomination.publicId(), nomination.name(), unit));
		}
		catch (NotFound | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private Target target(PublicTables.Up up, Map<Long, CountedPeriod> counted) {
		Paper paper = up.paper();
		CountedPeriod period = counted.get(paper.id());
		Instant until = (period != null) ? period.endsAt() : null;
		List<Person> people = this.lists.shown(paper.id())
			.stream()
			.map((one) -> new Person(Subject.of(Holds.NOMINATION, one.nominationId()), one.publicId(), one.name(),
					one.workplace()))
			.toList();
		return new Target(paper.publicId(), paper.label(), paper.organiserId(), up.since().toInstant(), until, people);
	}

}
