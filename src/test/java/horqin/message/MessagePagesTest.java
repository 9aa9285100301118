package horqin.message;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.access.Visit;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** 消息 and 发件箱 through the front door. */
@PlatformTest
class MessagePagesTest {

	private static final Pattern OPEN = Pattern.compile("action=\"(/messages/[A-Za-z0-9]{20,64})\"");

	private final World world;

	private final Messages messages;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	MessagePagesTest(World world, Messages messages, PlatformTransactionManager transactions, JdbcClient jdbc) {
		this.world = world;
		this.messages = messages;
		this.transaction = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
	}

	@Test
	void openingAMessageMarksItAsReadAndLeadsOnButLookingAtTheListDoesNot() {
		Actor worker = worker();
		tell(worker, "请补正材料", "/desk");
		Visit visit = Visit.as(worker, this.world, this.port);
		readAll(visit);
		tell(worker, "请再补正材料", "/desk");
		for (int i = 0; i < 2; i++) {
			assertThat(visit.get("/messages").text()).contains("1 条未读", "未读： 请再补正材料");
		}
		assertThat(visit.post(newest(visit), Map.of()).location()).isEqualTo("/desk");
		assertThat(visit.get("/messages").text()).contains("没有未读的消息", "请再补正材料").doesNotContain("未读： ");
		assertThat(visit.get("/messages?state=UNREAD").text()).doesNotContain("请再补正材料");
	}

	@Test
	void allAreMarkedAsReadAtOnce() {
		Actor worker = worker();
		Visit visit = Visit.as(worker, this.world, this.port);
		for (int i = 0; i < 25; i++) {
			tell(worker, "第" + i + "件事", null);
		}
		assertThat(visit.get("/messages").text()).contains("第24件事").doesNotContain("第3件事");
		assertThat(visit.get("/messages?page=2").text()).contains("第3件事");
		assertThat(readAll(visit).location()).isEqualTo("/messages");
		assertThat(visit.get("/messages").text()).contains("没有未读的消息");
	}

	@Test
	void aMessageOfSomebodyElseIsNotThere() {
		Actor owner = worker();
		tell(owner, "只给本人看的事", "/desk");
		String open = newest(Visit.as(owner, this.world, this.port));
		Visit other = Visit.as(worker(), this.world, this.port);
		assertThat(other.get("/messages").text()).doesNotContain("只给本人看的事");
		assertThat(other.post(open, Map.of()).status()).isEqualTo(404);
		assertThat(this.jdbc.sql("select count(*) from message.message where account_id = :id and read_at is not null")
			.param("id", owner.accountId())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aMessageLeadsOnlyToAPageOfOurs() {
		Actor worker = worker();
		Visit visit = Visit.as(worker, this.world, this.port);
		for (String href : List.of("//evil.example", "https://evil.example", "/{x}")) {
			tell(worker, "看看", href);
			assertThat(visit.post(newest(visit), Map.of()).location()).isEqualTo("/messages");
		}
	}

	@Test
	void theOutboxShowsWhatWouldLeaveToTheStaffOfTheOrganiserInTheDemonstration() {
		Actor officer = this.world.staff(Role.OFFICER);
		this.jdbc.sql("update access.account set mail = 'officer@example.cn' where id = :id")
			.param("id", officer.accountId())
			.update();
		tell(officer, "会发到邮箱的题目<b>", "/desk");
		for (Role role : List.of(Role.SYSTEM_ADMIN, Role.OFFICER, Role.AUDITOR)) {
			Visit.Answer page = Visit.as(this.world.staff(role), this.world, this.port).get("/outbox");
			assertThat(page.text()).as(role.name())
				.contains("会发到邮箱的题目&lt;b&gt;", "officer@example.cn", "演示：未发送", "演示环境什么也不外发");
		}
		for (Role role : List.of(Role.EXPERT, Role.SECURITY_ADMIN)) {
			assertThat(Visit.as(this.world.staff(role), this.world, this.port).get("/outbox").status()).isEqualTo(403);
		}
		assertThat(Visit.as(worker(), this.world, this.port).get("/outbox").status()).isEqualTo(403);
		assertThat(Visit.as(officer, this.world, this.port).post("/outbox/again", Map.of()).status()).isEqualTo(403);
	}

	@Test
	void whoeverCanConfirmAPaperOrNameAContactFindsItOnTheDesk() {
		this.world.district();
		assertThat(Visit.as(this.world.staff(Role.SYSTEM_ADMIN), this.world, this.port).get("/desk").text())
			.containsPattern("为 \\d+ 个推荐单位登记联系人");
	}

	private Visit.Answer readAll(Visit visit) {
		return visit.post("/messages/read-all", Map.of());
	}

	private Actor worker() {
		return this.world.person(Role.APPLICANT, this.world.district());
	}

	private void tell(Actor to, String title, @Nullable String href) {
		this.transaction.executeWithoutResult((_) -> this.messages.tell(List.of(to.accountId()), title, "说明", href));
	}

	private static String newest(Visit visit) {
		Matcher found = OPEN.matcher(visit.get("/messages").body());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

}
