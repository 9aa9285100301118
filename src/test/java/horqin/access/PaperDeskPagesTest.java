package horqin.access;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** 线下签批: one uploads, another compares and confirms, and it counts once. */
@PlatformTest
class PaperDeskPagesTest {

	private static final Pattern KEPT = Pattern.compile("name=\"scanKept\" value=\"([a-z2-7]{26})\"");

	private final World world;

	private final PaperExamples papers;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	PaperDeskPagesTest(World world, PaperExamples papers, JdbcClient jdbc) {
		this.world = world;
		this.papers = papers;
		this.jdbc = jdbc;
	}

	@Test
	void theFormRegistersAScanAndLeadsBackToWhereItStood() {
		Actor officer = this.world.staff(Role.OFFICER);
		Actor leader = this.world.staff(Role.LEADER);
		Visit visit = visit(officer);
		assertThat(visit.get(this.papers.formPath("a1")).body()).contains(leader.name(),
				"accept=\".jpeg,.jpg,.ofd,.pdf,.png\"");

		Visit.Answer answer = post(visit, filled("a1", leader, "2026年3月17日"), PaperExamples.pdf());

		assertThat(answer.location()).isEqualTo("/papers?about=a1");
		assertThat(visit.get("/papers").text()).contains("样例事项a1", "待复核", "这是您登记的，须由另一位同事复核。");
		assertThat(visit.get(this.papers.formPath("a1")).text()).contains("2026年3月17日在纸上签批").doesNotContain("登记签批件");
	}

	@Test
	void whatIsWrongStandsBesideItsFieldAndTheScanNeedNotBeChosenAgain() {
		Visit visit = visit(this.world.staff(Role.OFFICER));
		Actor leader = this.world.staff(Role.LEADER);
		Map<String, String> typed = filled("a2", leader, "三月十七");
		typed.put("signer", "");
		Visit.Answer wrong = post(visit, typed, PaperExamples.pdf());
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.body()).contains("请选择在纸上签批的负责人。", "日期写成 2026-3-17 或 2026年3月17日；现在是“三月十七”。",
				"已收到 <b>签批件.pdf</b>");
		Matcher kept = KEPT.matcher(wrong.body());
		assertThat(kept.find()).isTrue();

		Map<String, String> again = filled("a2", leader, "2026-03-17");
		again.put("scanKept", kept.group(1));
		assertThat(visit(this.world.staff(Role.OFFICER)).post("/papers", again).status())
			.as("a scan that somebody else has sent is not taken")
			.isEqualTo(422);
		assertThat(visit.post("/papers", again).status()).isEqualTo(302);
	}

	@Test
	void aFutureDateAWrongSignerAndAWrongFileAreRefused() {
		Visit visit = visit(this.world.staff(Role.OFFICER));
		Actor leader = this.world.staff(Role.LEADER);
		assertThat(post(visit, filled("a3", leader, "2099-01-01"), PaperExamples.pdf()).text()).contains("签批日期不能晚于今天。");
		Actor clerk = this.world.staff(Role.FINANCE);
		assertThat(post(visit, filled("a3", clerk, "2026-03-17"), PaperExamples.pdf()).text())
			.contains("请选择有签批权限的负责人。");
		Visit.Answer html = post(visit, filled("a3", leader, "2026-03-17"),
				"<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
		assertThat(html.status()).isEqualTo(422);
		assertThat(html.text()).contains("签批件.pdf").doesNotContain("alert(1)");
		assertThat(count("a3")).isZero();
	}

	@Test
	void whatNoModuleKnowsOrThisActorMayNotIsNotThere() {
		Visit visit = visit(this.world.staff(Role.OFFICER));
		Actor leader = this.world.staff(Role.LEADER);
		assertThat(post(visit, filled("not-yours", leader, "2026-03-17"), PaperExamples.pdf()).status()).isEqualTo(404);
		Map<String, String> strange = filled("a4", leader, "2026-03-17");
		strange.put("kind", "nobody_knows");
		assertThat(post(visit, strange, PaperExamples.pdf()).status()).isEqualTo(404);
		assertThat(visit.get("/papers/new?kind=nobody_knows&id=1&step=SIGN").status()).isEqualTo(404);
		assertThat(visit(leader).get(this.papers.formPath("a4")).status()).isEqualTo(403);
	}

	@Test
	void nobodyConfirmsTheirOwnNotEvenInAnotherRole() {
		Actor officer = this.world.staff(Role.OFFICER);
		this.papers.registered(officer, this.world.staff(Role.LEADER), "b1");
		Visit visit = visit(officer);
		assertThat(visit.post(path("b1") + "/confirm", Map.of()).status()).isEqualTo(404);
		assertThat(visit.post(path("b1") + "/refuse", Map.of("reason", "x")).status()).isEqualTo(404);
		Actor leader = this.world.staff(Role.LEADER);
		this.jdbc.sql("""
				insert into access.delegation (public_id, appointment_id, to_account_id, scope, document, first_day,
					last_day, made_by, made_at)
				values (:id, :appointment, :to, '签发', '纪要', '2020-01-01', '2099-01-01', :by, now())""")
			.param("id", Tokens.publicId())
			.param("appointment", leader.appointmentId())
			.param("to", officer.accountId())
			.param("by", leader.accountId())
			.update();
		visit.post("/role", Map.of("appointment", Long.toString(leader.appointmentId())));
		assertThat(visit.get("/papers").text()).contains("市总审批（受委托）", "这是您登记的");
		assertThat(visit.post(path("b1") + "/confirm", Map.of()).status()).isEqualTo(404);
		assertThat(confirmed("b1")).isFalse();
	}

	@Test
	void manyConfirmationsAtOnceHaveOneEffect() throws Exception {
		this.papers.registered(this.world.staff(Role.OFFICER), this.world.staff(Role.LEADER), "b2");
		String confirm = path("b2") + "/confirm";
		int before = this.papers.confirmations();
		Visit one = visit(this.world.staff(Role.LEADER));
		Visit other = visit(this.world.staff(Role.OFFICER));
		one.token();
		other.token();
		Callable<Integer> first = () -> one.post(confirm, Map.of()).status();
		Callable<Integer> second = () -> other.post(confirm, Map.of()).status();
		try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> answers = pool
				.invokeAll(List.of(first, second, first, second, first, second, first, second));
			assertThat(answers).extracting(Future::get).filteredOn((status) -> status == 302).hasSize(1);
			assertThat(answers).extracting(Future::get).filteredOn((status) -> status == 404).hasSize(7);
		}
		assertThat(this.papers.confirmations()).isEqualTo(before + 1);
	}

	@Test
	void whenTheThingHasMovedOnTheConfirmationIsUndoneAndSaysWhy() {
		this.papers.registered(this.world.staff(Role.OFFICER), this.world.staff(Role.LEADER), "stale-b3");
		Visit leader = visit(this.world.staff(Role.LEADER));
		assertThat(leader.post(path("stale-b3") + "/confirm", Map.of()).status()).isEqualTo(302);
		assertThat(leader.get("/papers").text()).contains("这件事已经改动，请退回签批件后重新登记。");
		assertThat(confirmed("stale-b3")).isFalse();
	}

	@Test
	void sentBackWithAReasonItsOwnerIsToldAndAnotherPaperCanCome() {
		Actor officer = this.world.staff(Role.OFFICER);
		Actor leader = this.world.staff(Role.LEADER);
		this.papers.registered(officer, leader, "b4");
		Visit confirming = visit(leader);
		String refuse = path("b4") + "/refuse";
		confirming.post(refuse, Map.of("reason", " "));
		assertThat(confirming.get("/papers").text()).contains("没有退回：请写明为什么退回", "b4");
		confirming.post(refuse, Map.of("reason", "缺日期"));
		Visit owner = visit(officer);
		assertThat(owner.get("/papers").text()).contains("已退回", "缺日期");
		assertThat(owner.get("/messages").text()).contains("b4：线下签批件被退回", "原因：缺日期。");
		this.papers.registered(officer, leader, "b4");
		assertThat(count("b4")).isEqualTo(2);
	}

	@Test
	void theScanIsForThoseWhoMayConfirmAndForWhoeverSentIt() {
		long unit = this.world.district();
		Actor clerk = this.world.person(Role.RECOMMENDER, unit);
		Actor lead = this.world.person(Role.RECOMMENDER_LEAD, unit);
		this.papers.registered(clerk, lead, "c1");
		String scan = path("c1") + "/scan";
		for (Actor may : new Actor[] { clerk, lead, this.world.staff(Role.OFFICER) }) {
			Visit.Answer answer = visit(may).get(scan);
			assertThat(answer.status()).as(may.toString()).isEqualTo(200);
			assertThat(answer.header("Content-Disposition")).startsWith("attachment");
			assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
		}
		long elsewhere = this.world.district();
		for (Actor mayNot : new Actor[] { this.world.person(Role.RECOMMENDER_LEAD, elsewhere),
				this.world.person(Role.RECOMMENDER, elsewhere), this.world.person(Role.RECOMMENDER, unit),
				this.world.staff(Role.PARTY_SECRETARY) }) {
			assertThat(visit(mayNot).get(scan).status()).as(mayNot.toString()).isEqualTo(404);
		}
		assertThat(visit(this.world.staff(Role.AUDITOR)).get(scan).status()).isEqualTo(403);
		Visit stranger = visit(this.world.person(Role.RECOMMENDER_LEAD, elsewhere));
		assertThat(stranger.get("/papers").text()).doesNotContain("c1");
		assertThat(stranger.post(path("c1") + "/confirm", Map.of()).status()).isEqualTo(404);
		assertThat(visit(lead).post(path("c1") + "/confirm", Map.of()).status()).isEqualTo(302);
	}

	private Visit visit(Actor actor) {
		return Visit.as(actor, this.world, this.port);
	}

	private static Visit.Answer post(Visit visit, Map<String, String> fields, byte[] file) {
		return visit.post("/papers", fields, "scan", "签批件.pdf", file);
	}

	private static Map<String, String> filled(String id, Actor signer, String date) {
		return new HashMap<>(Map.of("kind", PaperExamples.KIND, "id", id, "step", PaperExamples.STEP, "signer",
				Long.toString(signer.appointmentId()), "signedOn", date));
	}

	private String path(String id) {
		return "/papers/" + this.jdbc
			.sql("select public_id from access.paper_signature where subject_id = :id order by id desc limit 1")
			.param("id", id)
			.query(String.class)
			.single();
	}

	private int count(String id) {
		return this.jdbc.sql("select count(*) from access.paper_signature where subject_id = :id")
			.param("id", id)
			.query(Integer.class)
			.single();
	}

	private boolean confirmed(String id) {
		return this.jdbc.sql("select confirmed_at is not null from access.paper_signature where subject_id = :id")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

}
