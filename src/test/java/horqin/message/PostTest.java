package horqin.message;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import horqin.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The outbox: every letter once, the refused ones again and again, and at last no more.
 */
class PostTest {

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

	private Instant now = Instant.parse("2026-03-17T01:00:00Z");

	private final InstantSource clock = () -> this.now;

	private final Outbox outbox = new Outbox(this.jdbc, this.clock);

	private final Mailbox mailbox = new Mailbox();

	private final long account;

	PostTest() {
		this.account = this.jdbc.sql("""
				insert into access.account (public_id, login, name, made_at)
				values ('a', 'a', '样例', now()) returning id""").query(Long.class).single();
	}

	@Test
	void aLetterLeavesOnce() {
		write("一封信");
		assertThat(post(this.mailbox, false).deliver(10)).isEqualTo(1);
		assertThat(post(this.mailbox, false).deliver(10)).isZero();
		assertThat(this.mailbox.subjects).containsExactly("一封信");
		assertThat(failure()).isNull();
	}

	@Test
	void nothingLeavesInTheDemonstrationNorWithoutAnOutlet() {
		write("一封信");
		assertThat(post(this.mailbox, true).deliver(10)).isZero();
		assertThat(post(null, false).deliver(10)).isZero();
		assertThat(this.mailbox.subjects).isEmpty();
		assertThat(this.jdbc.sql("select attempts from message.outbox").query(Integer.class).single()).isZero();
	}

	@Test
	void aRefusedLetterIsTriedLaterAndLaterAndGivenUpAfterSixTimes() {
		write("一封信");
		this.mailbox.open = false;
		Post post = post(this.mailbox, false);
		for (int pause : new int[] { 5, 20, 80, 320, 1280 }) {
			assertThat(post.deliver(10)).isZero();
			pass(Duration.ofMinutes(pause).minusSeconds(1));
			int tries = this.mailbox.tries;
			post.deliver(10);
			assertThat(this.mailbox.tries).as("a second before " + pause + " minutes").isEqualTo(tries);
			pass(Duration.ofSeconds(1));
		}
		post.deliver(10);
		pass(Duration.ofDays(30));
		post.deliver(10);
		assertThat(this.mailbox.tries).isEqualTo(6);
		assertThat(failure()).isEqualTo("信箱满了。");
	}

	@Test
	void aLetterThatWasRefusedLeavesWhenTheOtherSideIsBack() {
		write("一封信");
		this.mailbox.open = false;
		post(this.mailbox, false).deliver(10);
		this.mailbox.open = true;
		pass(Outbox.SHORTEST_PAUSE);
		assertThat(post(this.mailbox, false).deliver(10)).isEqualTo(1);
		assertThat(failure()).isNull();
	}

	@Test
	void oneRefusedLetterDoesNotHoldUpTheOthers() {
		write("坏地址");
		write("好地址");
		assertThat(post(this.mailbox, false).deliver(10)).isEqualTo(1);
		assertThat(this.mailbox.subjects).containsExactly("好地址");
	}

	@Test
	void manyNodesAtOnceSendEachLetterOnce() throws Exception {
		for (int i = 0; i < 40; i++) {
			write("信" + i);
		}
		Callable<Integer> node = () -> post(this.mailbox, false).deliver(100);
		try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
			int left = 0;
			for (Future<Integer> each : pool.invokeAll(Collections.nCopies(8, node))) {
				left += each.get();
			}
			assertThat(left).isEqualTo(40);
		}
		assertThat(this.mailbox.subjects).hasSize(40).doesNotHaveDuplicates();
	}

	@Test
	void noMoreThanAskedForLeaveInARound() {
		write("一");
		write("二");
		assertThat(post(this.mailbox, false).deliver(1)).isEqualTo(1);
	}

	private Post post(@Nullable Outlet outlet, boolean demonstration) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		if (outlet != null) {
			beans.addBean("outlet", outlet);
		}
		return new Post(this.outbox, beans.getBeanProvider(Outlet.class), demonstration);
	}

	private void write(String subject) {
		this.jdbc.sql("""
				insert into message.outbox (account_id, channel, address, subject, body, made_at, next_try_at)
				values (:account, 'MAIL', 'a@example.cn', :subject, '正文', :now, :now)""")
			.param("account", this.account)
			.param("subject", subject)
			.param("now", this.now.atOffset(ZoneOffset.UTC))
			.update();
	}

	private void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	private @Nullable String failure() {
		return this.jdbc.sql("select coalesce(last_failure, '') from message.outbox")
			.query(String.class)
			.single()
			.transform((text) -> text.isEmpty() ? null : text);
	}

	/** The other side, as it pleases the test. */
	private static final class Mailbox implements Outlet {

		private final List<String> subjects = Collections.synchronizedList(new ArrayList<>());

		private volatile boolean open = true;

		private int tries;

		@Override
		public void send(Letter letter) throws IOException {
			this.tries++;
			if (!this.open || letter.subject().equals("坏地址")) {
				throw new IOException("信箱满了。");
			}
			this.subjects.add(letter.subject());
		}

	}

}
