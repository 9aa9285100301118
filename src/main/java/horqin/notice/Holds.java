package horqin.notice;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.calendar.PlatformClock;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.objection.Conclusion;
import horqin.objection.ObjectionDismissed;
import horqin.objection.ObjectionReceived;
import horqin.objection.ObjectionSettled;
import horqin.objection.Objections;
import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.records.Who;
import horqin.regulation.Duty;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 暂缓公布: an open objection holds one person, not the others. The hold begins and ends in
 * the transaction of the objection's own act; whoever did that is on its record.
 */
@Component
class Holds {

	static final String NOMINATION = "nomination";

	static final String PROPOSE = """
			insert into notice.removal_proposal (nomination_id, proposed_at) values (:nomination, :now)""";

	/** Proposed to be removed, and no decision since. */
	static final String UNDECIDED = """
			select max(p.id) as id, p.nomination_id, min(p.proposed_at) as proposed_at
			from notice.removal_proposal p
			where p.nomination_id = any (cast(:nominations as bigint[]))
				and not exists (select from notice.removal r
					where r.nomination_id = p.nomination_id and r.proposal_id >= p.id)
			group by p.nomination_id""";

	private static final Set<Stage> CONCERNED = EnumSet.of(Stage.APPROVED, Stage.IN_NOTICE, Stage.HELD);

	private final Objections objections;

	private final Nominations nominations;

	private final DecisionLog log;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Holds(Objections objections, Nominations nominations, DecisionLog log, JdbcClient jdbc, InstantSource clock) {
		this.objections = objections;
		this.nominations = nominations;
		this.log = log;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A proposal that waits for the party group. */
	record Proposal(long id, long nominationId, OffsetDateTime proposedAt) {

		LocalDate proposedOn() {
			return PlatformClock.dateOf(this.proposedAt.toInstant());
		}

	}

	/** Those of these nominations whom something holds, by the facts as they stand. */
	Set<Long> held(Collection<Long> ids) {
		if (ids.isEmpty()) {
			return Set.of();
		}
		List<Subject> subjects = ids.stream().map((id) -> Subject.of(NOMINATION, id)).toList();
		Set<Long> held = this.objections.openOn(subjects)
			.stream()
			.map((subject) -> Long.valueOf(subject.id()))
			.collect(Collectors.toCollection(HashSet::new));
		undecided(ids).forEach((proposal) -> held.add(proposal.nominationId()));
		return held;
	}

	/** The proposals about these nominations that the party group has not decided. */
	List<Proposal> undecided(Collection<Long> ids) {
		return this.jdbc.sql(UNDECIDED).param("nominations", ids.toArray(Long[]::new)).query(Proposal.class).list();
	}

	Optional<Proposal> undecided(long id) {
		return undecided(List.of(id)).stream().findFirst();
	}

	@EventListener
	void received(ObjectionReceived news) {
		subject(news.subject()).ifPresent((nomination) -> hold(nomination, news.number()));
	}

	@EventListener
	void settled(ObjectionSettled news) {
		subject(news.subject()).ifPresent((nomination) -> {
			if (news.conclusion() == Conclusion.TRUE_PROPOSE_REMOVAL) {
				propose(nomination);
			}
			lift(nomination);
		});
	}

	@EventListener
	void dismissed(ObjectionDismissed news) {
		subject(news.subject()).ifPresent(this::lift);
	}

	/** Somebody whose notice begins although an objection came before it did. */
	void holdIfObjected(List<Long> ids) {
		for (long id : new ArrayList<>(held(ids))) {
			hold(this.nominations.lock(id), "");
		}
	}

	private Optional<Nomination> subject(Subject subject) {
		if (!subject.kind().equals(NOMINATION)) {
			return Optional.empty();
		}
		return Optional.of(this.nominations.lock(Long.parseLong(subject.id())))
			.filter((nomination) -> CONCERNED.contains(nomination.stage()));
	}

	private void propose(Nomination nomination) {
		this.jdbc.sql(PROPOSE)
			.param("nomination", nomination.id())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	private void hold(Nomination nomination, String number) {
		if (nomination.stage() == Stage.IN_NOTICE && this.nominations.advance(nomination, Stage.HELD)) {
			this.log.append(entry(nomination, "HOLD", "收到异议，暂缓公布").moved(Stage.IN_NOTICE, Stage.HELD)
				.because(number.isEmpty() ? null : "受理编号" + number));
		}
	}

	/** Lifts a hold when nothing holds the person any more. */
	void lift(Nomination nomination) {
		if (nomination.stage() == Stage.HELD && held(List.of(nomination.id())).isEmpty()
				&& this.nominations.advance(nomination, Stage.IN_NOTICE)) {
			this.log.append(entry(nomination, "RELEASE", "异议办结，解除暂缓").moved(Stage.HELD, Stage.IN_NOTICE));
		}
	}

	private static Entry entry(Nomination nomination, String act, String label) {
		return Entry.of(nomination.subject(), Who.system(), act, label)
			.organiser(nomination.organiserId())
			.basis(Duty.OBJECTIONS_VERIFIED);
	}

}
