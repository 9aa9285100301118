package horqin.access;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The door: five tries, one-time codes, sessions that end. */
@PlatformTest
class SignInTest {

	private static final String PASSWORD = "草原上的一匹枣红马7";

	private final SignIn signIn;

	private final Sessions sessions;

	private final Accounts accounts;

	private final Slips slips;

	private final Passwords passwords;

	private final World world;

	private final JdbcClient jdbc;

	SignInTest(SignIn signIn, Sessions sessions, Accounts accounts, Slips slips, Passwords passwords, World world,
			JdbcClient jdbc) {
		this.signIn = signIn;
		this.sessions = sessions;
		this.accounts = accounts;
		this.slips = slips;
		this.passwords = passwords;
		this.world = world;
		this.jdbc = jdbc;
	}

	@Test
	void aRightPasswordOpensASessionInTheOnlyRoleHeld() {
		Actor officer = withPassword(this.world.staff(Role.OFFICER));
		String token = opened(this.signIn.withPassword(officer.login().toUpperCase(), PASSWORD, null, null));
		assertThat(this.sessions.find(token, null)).contains(officer);
	}

	@Test
	void unknownNameAndWrongPasswordAreToldAlike() {
		Actor officer = withPassword(this.world.staff(Role.OFFICER));
		assertThat(this.signIn.withPassword(officer.login(), "不对的密码不对的密码", null, null))
			.isEqualTo(this.signIn.withPassword("nobody-of-this-name", "不对的密码不对的密码", null, null));
	}

	@Test
	void ofManyWrongTriesAtOnceFiveAreLookedAtAndTheRightPasswordIsRefusedWhileLocked() throws Exception {
		Actor officer = withPassword(this.world.staff(Role.OFFICER));
		try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<SignIn.Answer> wrong = () -> this.signIn.withPassword(officer.login(), "wrong-wrong-wrong", null,
					null);
			List<Future<SignIn.Answer>> tries = pool.invokeAll(java.util.Collections.nCopies(40, wrong));
			for (Future<SignIn.Answer> each : tries) {
				assertThat(each.get()).isInstanceOf(SignIn.Answer.Closed.class);
			}
		}
		assertThat(refusals(officer)).isEqualTo(5);
		assertThat(this.signIn.withPassword(officer.login(), PASSWORD, null, null))
			.isEqualTo(new SignIn.Answer.Closed("连续输错 5 次，这个账号已锁定 15 分钟；到时再试，或请单位经办人打印一次性登录码。"));

		this.jdbc.sql("update access.account set locked_until = now() - interval '1 second' where id = :id")
			.param("id", officer.accountId())
			.update();
		opened(this.signIn.withPassword(officer.login(), PASSWORD, null, null));
	}

	@Test
	void aPrintedCodeOpensOnceAndAFreshOneVoidsTheOld() {
		Actor clerk = this.world.person(Role.RECOMMENDER, this.world.district());
		Actor worker = this.world.person(Role.APPLICANT, clerk.unitId());
		String old = print(clerk, worker);
		String code = print(clerk, worker);

		assertThat(this.signIn.withSlip(old, null, null)).isInstanceOf(SignIn.Answer.Closed.class);
		opened(this.signIn.withSlip(code.toLowerCase().replace("-", " "), null, null));
		assertThat(this.signIn.withSlip(code, null, null)).isInstanceOf(SignIn.Answer.Closed.class);
	}

	@Test
	void aClerkPrintsNoCodeForAnotherUnitsWorker() {
		Actor clerk = this.world.person(Role.RECOMMENDER, this.world.district());
		Actor stranger = this.world.person(Role.APPLICANT, this.world.district());
		org.assertj.core.api.Assertions.assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.slips.print(clerk, stranger.accountId()));
	}

	@Test
	void aSessionEndsAfterThirtyIdleMinutesAndAfterTwelveHours() {
		Actor officer = this.world.staff(Role.OFFICER);
		String idle = this.sessions.start(officer.accountId(), officer.appointmentId(), null, null);
		String old = this.sessions.start(officer.accountId(), officer.appointmentId(), null, null);
		age(idle, "seen_at", 29);
		age(old, "started_at", 12 * 60 - 1);
		assertThat(this.sessions.find(idle, null)).isPresent();
		assertThat(this.sessions.find(old, null)).isPresent();
		age(idle, "seen_at", 31);
		age(old, "started_at", 12 * 60 + 1);
		assertThat(this.sessions.find(idle, null)).isEmpty();
		assertThat(this.sessions.find(old, null)).isEmpty();
	}

	@Test
	void aDisabledAccountIsOutWithTheNextRequest() {
		Actor officer = this.world.staff(Role.OFFICER);
		String token = this.sessions.start(officer.accountId(), officer.appointmentId(), null, null);
		this.accounts.disable(this.world.systemAdmin(), officer.accountId(), "调离");
		assertThat(this.sessions.find(token, null)).isEmpty();
	}

	@Test
	void weakPasswordsAreRefusedWithWhatToDo() {
		assertThat(Passwords.faults("tongliao2026", "baixf", "白晓峰")).containsExactly("这个密码太常见，容易被猜到；请换一个。");
		assertThat(Passwords.faults("short", "baixf", "白晓峰")).containsExactly("密码至少 12 位，现在是 5 位；可以用一句只有自己知道的话。");
		assertThat(Passwords.faults("baixf-and-a-long-tail", "baixf", "白晓峰")).containsExactly("密码里不要包含登录名或姓名。");
		assertThat(Passwords.faults(PASSWORD + "和它的小马驹", "baixf", "白晓峰")).isEmpty();
	}

	private String print(Actor clerk, Actor worker) {
		return ((Slips.Printed.Slip) this.slips.print(clerk, worker.accountId())).code();
	}

	private Actor withPassword(Actor actor) {
		this.jdbc.sql("update access.account set password_hash = :hash, must_change = false where id = :id")
			.param("hash", this.passwords.hash(PASSWORD))
			.param("id", actor.accountId())
			.update();
		return actor;
	}

	private int refusals(Actor actor) {
		return this.jdbc
			.sql("select count(*) from records.entry where subject_kind = 'account' and subject_id = :id "
					+ "and act = 'SIGN_IN_REFUSED'")
			.param("id", Long.toString(actor.accountId()))
			.query(Integer.class)
			.single();
	}

	private void age(String token, String column, int minutes) {
		this.jdbc
			.sql("update access.session set " + column + " = now() - make_interval(mins => :m) where token_hash = :t")
			.param("m", minutes)
			.param("t", Tokens.digest(token))
			.update();
	}

	private static String opened(SignIn.Answer answer) {
		assertThat(answer).isInstanceOf(SignIn.Answer.Opened.class);
		return ((SignIn.Answer.Opened) answer).token();
	}

}
