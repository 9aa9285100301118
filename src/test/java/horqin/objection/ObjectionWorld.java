package horqin.objection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.edition.EditionWorld;
import horqin.objection.ObjectionTargets.Person;
import horqin.objection.ObjectionTargets.Target;
import horqin.records.Subject;
import horqin.records.Upload;
import horqin.regulation.Outcome;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A notice with people on it, and objections to them. */
@Lazy
@Component
public class ObjectionWorld {

	static final String FACTS = "该同志申报材料中的专利证书系他人成果，2025年3月在车间会议上有多人可以证明。";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final EditionWorld years;

	private final TestTargets targets;

	private final Reports reports;

	private final Cases cases;

	private final Verifications verifications;

	private final InstantSource clock;

	private final JdbcClient jdbc;

	ObjectionWorld(EditionWorld years, TestTargets targets, Reports reports, Cases cases, Verifications verifications,
			InstantSource clock, JdbcClient jdbc) {
		this.years = years;
		this.targets = targets;
		this.reports = reports;
		this.cases = cases;
		this.verifications = verifications;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	/** A notice whose period runs, and the office around it. */
	public record Scene(Target target, EditionWorld.House house, Actor officer, Actor other, Actor leader) {

		public String notice() {
			return this.target.publicId();
		}

		Person person(int place) {
			return this.target.persons().get(place);
		}

		Subject subject(int place) {
			return person(place).subject();
		}

	}

	public Scene scene() {
		EditionWorld.House house = this.years.house(1);
		Instant now = this.clock.instant();
		List<Person> people = new ArrayList<>();
		for (String name : List.of("乌日娜", "张志远", "赵铁柱")) {
			int number = NUMBER.incrementAndGet();
			people.add(new Person(Subject.of("test_nomination", number), "p" + number, name, "试点第" + number + "机械厂"));
		}
		Target target = this.targets.put(new Target(Seals.id(), "2026年度科尔沁工匠培育对象公示", house.organiser(),
				now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(3)), people));
		return new Scene(target, house, house.officer(), person(house, Role.OFFICER), house.leader());
	}

	Actor person(EditionWorld.House house, Role role) {
		return this.years.person(role, house.organiser(), house.organiser());
	}

	/** The same notice, its period over. */
	Scene over(Scene scene) {
		Target target = scene.target();
		this.targets.put(new Target(target.publicId(), target.heading(), target.organiserId(), target.from(),
				this.clock.instant().minusSeconds(60), target.persons()));
		return new Scene(this.targets.target(target.publicId()).orElseThrow(), scene.house(), scene.officer(),
				scene.other(), scene.leader());
	}

	static Report named(Scene scene, int... places) {
		return named(scene, "王守信", "13847500012", places);
	}

	static Report named(Scene scene, String name, String contact, int... places) {
		List<String> ids = java.util.Arrays.stream(places).mapToObj((place) -> scene.person(place).publicId()).toList();
		return new Report(Matter.PERSON, ids, Manner.NAMED, name, contact, FACTS);
	}

	Received.Registered send(Scene scene, Report report) {
		return registered(this.reports.receive(scene.notice(), report, true, List.of(), Seals.id(), address()));
	}

	/** An address of its own, so that nobody else's limit is touched. */
	static String address() {
		return "192.0.2." + NUMBER.incrementAndGet();
	}

	static Received.Registered registered(Received received) {
		if (received instanceof Received.Faulty(List<Fault> faults)) {
			throw new AssertionError("Not registered: " + faults);
		}
		return (Received.Registered) received;
	}

	/** A case in the hands of the officer. */
	Received.Registered accepted(Scene scene, int... places) {
		Received.Registered sent = send(scene, named(scene, places));
		done(this.cases.take(scene.officer(), sent.publicId()));
		return sent;
	}

	/** The address of a case in the hands of the officer. */
	public String handled(Scene scene) {
		return accepted(scene, 0).publicId();
	}

	/** The same, with a finding put to the leader. */
	Received.Registered concluded(Scene scene, Conclusion conclusion) {
		Received.Registered sent = accepted(scene, 0);
		evidence(scene.officer(), sent.publicId());
		done(this.verifications.conclude(scene.officer(), sent.publicId(), finding(Map.of(0, conclusion))));
		return sent;
	}

	void evidence(Actor actor, String publicId) {
		done(this.verifications.addEvidence(actor, publicId, "谈话记录", pdf("谈话记录.pdf")));
	}

	/** The same, decided. */
	Received.Registered decided(Scene scene, Conclusion conclusion) {
		Received.Registered sent = concluded(scene, conclusion);
		done(decide(scene, scene.leader(), sent.publicId(), true, "同意"));
		return sent;
	}

	Outcome decide(Scene scene, Actor leader, String publicId, boolean approved, String note) {
		return this.verifications.decide(leader, publicId,
				this.verifications.current(scene.officer(), publicId).orElseThrow(), approved, note);
	}

	static Finding finding(Map<Integer, Conclusion> conclusions) {
		return new Finding("反映申报材料中的专利不是本人成果。", "查阅专利登记簿，走访车间主任和2名工友。", true, "本人说明专利由其与同事共同完成。", "专利登记的发明人包括本人，排序第一。",
				conclusions);
	}

	static Upload pdf(String name) {
		String page = """
				%PDF-1.4
				1 0 obj
				<< /Type /Catalog /Pages 2 0 R >>
				endobj
				2 0 obj
				<< /Type /Pages /Kids [3 0 R] /Count 1 >>
				endobj
				3 0 obj
				<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>
				endobj
				xref
				0 4
				0000000000 65535 f\s
				0000000009 00000 n\s
				0000000058 00000 n\s
				0000000115 00000 n\s
				trailer
				<< /Size 4 /Root 1 0 R >>
				startxref
				187
				%%EOF
				""";
		return new Upload(name, "application/pdf", new ByteArrayResource(page.getBytes(StandardCharsets.ISO_8859_1)));
	}

	/** The tests' browsers all come from one address. */
	void calm() {
		this.jdbc.sql("delete from objection.throttle").update();
	}

	static void done(Outcome outcome) {
		EditionWorld.done(outcome);
	}

}
