package horqin.objection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.access.Visit;
import horqin.objection.ObjectionWorld.Scene;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.objection.ObjectionWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who objected is found in clear nowhere: in no column of any table, no log, and on no
 * page of anybody but the handler of the case (S-21).
 */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class ObjectorSecretTest {

	private static final String NAME = "欧阳琪琪格玛";

	private static final String PHONE = "13904758816";

	private static final String WORDS = "三号熔炉旁的蓝色工具柜";

	private static final String REPLY = "夜班的包师傅也看见了";

	private static final List<String> SECRETS = List.of(NAME, PHONE, WORDS, REPLY);

	private final ObjectionWorld objections;

	private final World world;

	private final Cases cases;

	private final Verifications verifications;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	ObjectorSecretTest(ObjectionWorld objections, World world, Cases cases, Verifications verifications,
			JdbcClient jdbc) {
		this.objections = objections;
		this.world = world;
		this.cases = cases;
		this.verifications = verifications;
		this.jdbc = jdbc;
	}

	@Test
	void whoObjectedIsReadByTheHandlerOfTheCaseAloneAndStandsInClearNowhere(CapturedOutput output) {
		Scene scene = this.objections.scene();
		this.objections.calm();
		Visit objector = Visit.anybody(this.port);
		Visit.Answer receipt = objector.post("/notices/" + scene.notice() + "/objection", fields(scene), "files",
				NAME + "反映材料.pdf", bytes());
		assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
		String number = found(receipt.text(), "[0-9]{4}-[0-9]{6}");
		String code = found(receipt.text(), "[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
		String id = this.jdbc.sql("select public_id from objection.dossier where number = :number")
			.param("number", number)
			.query(String.class)
			.single();
		done(this.cases.take(scene.officer(), id));
		done(this.cases.clarify(scene.officer(), id, "还有谁在场？"));
		String question = this.jdbc.sql("select q.public_id from objection.question q order by q.id desc limit 1")
			.query(String.class)
			.single();
		assertThat(objector
			.post("/objections/status/reply",
					Map.of("number", number, "code", code, "question", question, "text", REPLY))
			.text()).contains("补充的情况已收到").doesNotContain(REPLY, "乌日娜");

		Visit handler = Visit.as(scene.officer(), this.world, this.port);
		assertThat(handler.post("/objections/" + id + "/objector", Map.of()).text()).contains(NAME, PHONE, WORDS, REPLY,
				NAME + "反映材料.pdf");
		assertThat(handler.post("/objections/" + id + "/objector/files/1", Map.of()).header("Content-Disposition"))
			.startsWith("attachment")
			.doesNotContain("%E6%AC%A7%E9%98%B3");
		noPageTells(scene, id, number);
		this.objections.evidence(scene.officer(), id);
		done(this.verifications.conclude(scene.officer(), id, ObjectionWorld.finding(Map.of(0, Conclusion.UNFOUNDED))));
		noPageTells(scene, id, number);
		done(this.objections.decide(scene, scene.leader(), id, true, "同意"));
		done(this.cases.answer(scene.officer(), id, "经核查，反映的情况不属实。", ReportChannel.ONLINE));
		noPageTells(scene, id, number);

		assertThat(tablesWith("谈话记录")).as("the scan finds what is there").contains("objection.evidence");
		SECRETS.forEach((secret) -> assertThat(tablesWith(secret)).as(secret).isEmpty());
		assertThat(output.getAll()).doesNotContain(SECRETS);
		assertThat(this.jdbc.sql("""
				select count(*) from records.entry
				where subject_kind = 'objection' and role = 'PUBLIC' and (ip is not null or account_id <> 0)""")
			.query(Integer.class)
			.single()).as("no address of whoever reports").isZero();
	}

	/** Every page on which something of the case could stand, as everybody else. */
	private void noPageTells(Scene scene, String id, String number) {
		List<Actor> others = new ArrayList<>(List.of(scene.other(), scene.leader(), this.world.auditAdmin(),
				this.world.systemAdmin(), this.world.securityAdmin()));
		for (Role role : List.of(Role.AUDITOR, Role.PARTY_SECRETARY, Role.FINANCE, Role.EXPERT)) {
			others.add(this.objections.person(scene.house(), role));
		}
		others.addAll(scene.house().clerks());
		String base = "/objections/" + id;
		this.jdbc.sql("update access.account set must_change = false where login like '%-admin'").update();
		for (Actor actor : others) {
			Visit visit = Visit.as(actor, this.world, this.port);
			for (String path : List.of("/objections", "/objections?q=" + number, base, base + "/finding",
					base + "/rejection", base + "/decision", base + "/report", base + "/objector", "/desk", "/messages",
					"/records", "/outbox")) {
				assertThat(visit.get(path).body()).as(path + " as " + actor.role()).doesNotContain(SECRETS);
			}
			for (String path : List.of("/objector", "/objector/files/1")) {
				assertThat(visit.post(base + path, Map.of()).status()).as(path + " as " + actor.role()).isIn(403, 404);
			}
		}
		Visit other = Visit.as(scene.other(), this.world, this.port);
		assertThat(other.get("/objections?q=" + PHONE).text()).contains("没有符合条件的内容");
		assertThat(other.get(base).text()).contains("乌日娜", "办理经过").doesNotContain("查看异议人和反映原文");
		Visit handler = Visit.as(scene.officer(), this.world, this.port);
		for (String path : List.of("/objections", base, base + "/finding", base + "/report", "/desk", "/messages")) {
			assertThat(handler.get(path).body()).as(path).doesNotContain(SECRETS);
		}
	}

	/** The tables in which a text stands, in any column: as text, or as its bytes. */
	private List<String> tablesWith(String secret) {
		String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
		List<String> tables = this.jdbc.sql("""
				select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
				where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list();
		assertThat(tables).hasSizeGreaterThan(50);
		return tables.stream()
			.filter((table) -> this.jdbc
				.sql("select exists (select from %s t where t::text like :text or t::text like :hex)".formatted(table))
				.param("text", "%" + secret + "%")
				.param("hex", "%" + hex + "%")
				.query(Boolean.class)
				.single())
			.toList();
	}

	private static Map<String, String> fields(Scene scene) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("form", Seals.id());
		fields.put("persons", scene.person(0).publicId());
		fields.put("matter", "PERSON");
		fields.put("manner", "NAMED");
		fields.put("name", NAME);
		fields.put("contact", PHONE);
		fields.put("facts", "去年三月在" + WORDS + "里发现了他人的图纸，与申报材料一样。");
		fields.put("agrees", "true");
		return fields;
	}

	private static byte[] bytes() {
		try (var content = ObjectionWorld.pdf("x.pdf").content().getInputStream()) {
			return content.readAllBytes();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	static String found(String text, String pattern) {
		var matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
		return Objects.requireNonNull(matcher.group());
	}

}
