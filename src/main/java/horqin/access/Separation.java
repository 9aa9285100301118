package horqin.access;

import java.time.InstantSource;
import java.util.List;

import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Not the same person on the same record": asked, and remembered, wherever an office is
 * done.
 */
@Component
public class Separation {

	private static final String DONE_BY = """
			select office from access.deed
			where subject_kind = :kind and subject_id = :id and account_id = :account""";

	private static final String REMEMBER = """
			insert into access.deed (subject_kind, subject_id, office, account_id, done_at)
			values (:kind, :id, :office, :account, :at)
			on conflict do nothing""";

	/**
	 * Two requests of one person on one record wait for each other, so that neither
	 * misses the other's deed.
	 */
	private static final String ONE_AT_A_TIME = """
			select pg_advisory_xact_lock(hashtextextended(:record, :account))""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Separation(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Whether this person may do the office on this record; the page asks this before it
	 * draws a button.
	 */
	@Practice("同一件事由不同的人拟制、审核、签发、支付和审计，避免一人办到底")
	@Transactional(readOnly = true)
	public Outcome may(Actor actor, Subject subject, Office office) {
		List<Reason> hard = this.jdbc.sql(DONE_BY)
			.param("kind", subject.kind())
			.param("id", subject.id())
			.param("account", actor.accountId())
			.query(String.class)
			.list()
			.stream()
			.map(Office::valueOf)
			.filter(office::apartFrom)
			.map((done) -> Reason.practice("您已在这件事上做过" + done.label() + "，不能再做" + office.label() + "；请由另一位同事办理。"))
			.toList();
		return Outcome.weigh(hard, List.of(), null);
	}

	/** Does {@link #may} and remembers the deed, in the caller's transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome claim(Actor actor, Subject subject, Office office) {
		this.jdbc.sql(ONE_AT_A_TIME)
			.param("record", subject.kind() + ":" + subject.id())
			.param("account", actor.accountId())
			.query((row, index) -> index)
			.list();
		Outcome outcome = may(actor, subject, office);
		if (outcome.isMoved()) {
			this.jdbc.sql(REMEMBER)
				.param("kind", subject.kind())
				.param("id", subject.id())
				.param("office", office.name())
				.param("account", actor.accountId())
				.param("at", this.clock.instant().atOffset(java.time.ZoneOffset.UTC))
				.update();
		}
		return outcome;
	}

}
