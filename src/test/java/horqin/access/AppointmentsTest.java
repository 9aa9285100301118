package horqin.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import horqin.records.DecisionLog;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The last administrator of a kind, on a platform that was founded a minute ago. */
class AppointmentsTest {

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

	private final Clock clock = Clock.systemUTC();

	private final DecisionLog log = new DecisionLog(this.jdbc, this.clock);

	private final Appointments appointments = new Appointments(this.jdbc, this.clock, this.log);

	private final Accounts accounts = new Accounts(this.jdbc, this.clock, this.log, this.appointments);

	private final Actor system;

	private final Actor security;

	AppointmentsTest() {
		new Foundation(this.jdbc, this.clock, this.log).found("某市总工会", "市总",
				Map.of(Role.SYSTEM_ADMIN, "甲", Role.SECURITY_ADMIN, "乙", Role.AUDIT_ADMIN, "丙"));
		Actors actors = new Actors(this.jdbc);
		this.system = actors.as("system-admin", Role.SYSTEM_ADMIN);
		this.security = actors.as("security-admin", Role.SECURITY_ADMIN);
	}

	@Test
	void theLastSecurityAdministratorNeitherLosesTheRoleNorTheAccount() {
		Outcome ended = this.appointments.end(this.security, this.security.accountId(), this.security.appointmentId(),
				"调离");
		Outcome disabled = this.accounts.disable(this.system, this.security.accountId(), "调离");
		assertThat(List.of(ended, disabled))
			.allSatisfy((outcome) -> assertThat(outcome.reasons()).extracting(Reason::text)
				.containsExactly("这是最后一名安全管理员；请先任命接任的人，再收回。"));
		assertThat(current()).isEqualTo(3);
	}

	@Test
	void onceASuccessorIsAppointedTheFirstOneMayGo() {
		long successor = ((Accounts.Made.Account) this.accounts.make(this.system, "successor", "丁")).id();
		assertThat(this.appointments.grant(this.security, successor, Role.SECURITY_ADMIN, this.security.unitId(), "接任"))
			.isEqualTo(Outcome.moved());
		assertThat(this.appointments.end(this.security, this.security.accountId(), this.security.appointmentId(), "调离"))
			.isEqualTo(Outcome.moved());
		assertThat(current()).isEqualTo(3);
	}

	@Test
	void aSuccessorWhoseAccountIsShutIsNone() {
		long successor = ((Accounts.Made.Account) this.accounts.make(this.system, "successor", "丁")).id();
		this.appointments.grant(this.security, successor, Role.SECURITY_ADMIN, this.security.unitId(), "接任");
		this.accounts.disable(this.system, successor, "病假");
		assertThat(this.appointments.end(this.security, this.security.accountId(), this.security.appointmentId(), "调离")
			.isMoved()).isFalse();
	}

	private int current() {
		return this.jdbc.sql("select count(*) from access.appointment where ended_at is null")
			.query(Integer.class)
			.single();
	}

}
