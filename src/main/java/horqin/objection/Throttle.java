package horqin.objection;

import horqin.regulation.Practice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries at the public pages. Each try takes its ticket before it is looked at, in
 * a transaction of its own, so that a hundred at once are counted as a hundred. It is the
 * database's time: it must not follow 演示时钟.
 */
@Component
class Throttle {

	static final String TICKET = """
			insert into objection.throttle as t (key, tries, since) values (:key, 1, now())
			on conflict (key) do update set
				tries = case when t.since < now() - make_interval(mins => :minutes) then 1 else t.tries + 1 end,
				since = case when t.since < now() - make_interval(mins => :minutes) then now() else t.since end
			returning tries""";

	static final String FORGIVE = "delete from objection.throttle where key = :key";

	static final String SWEEP = "delete from objection.throttle where since < now() - interval '1 day'";

	private final JdbcClient jdbc;

	private final Seals seals;

	Throttle(JdbcClient jdbc, Seals seals) {
		this.jdbc = jdbc;
		this.seals = seals;
	}

	/** What is counted. */
	enum Door {

		@Practice("同一网络地址每小时最多提交5件网上异议，超过的请来电、来信或来访")
		REPORT(5, 60),

		@Practice("同一回执编号15分钟内最多试5次查询码")
		CODE(5, 15),

		@Practice("同一网络地址15分钟内最多查询30次")
		ADDRESS(30, 15);

		private final int most;

		private final int minutes;

		Door(int most, int minutes) {
			this.most = most;
			this.minutes = minutes;
		}

		int most() {
			return this.most;
		}

	}

	/** Whether this try may be looked at. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public boolean admits(Door door, String whose) {
		this.jdbc.sql(SWEEP).update();
		int tries = this.jdbc.sql(TICKET)
			.param("key", this.seals.counter(door.name(), whose))
			.param("minutes", door.minutes)
			.query(Integer.class)
			.single();
		return tries <= door.most;
	}

	/** The right code: earlier slips of the hand do not count any more. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void forgive(Door door, String whose) {
		this.jdbc.sql(FORGIVE).param("key", this.seals.counter(door.name(), whose)).update();
	}

}
