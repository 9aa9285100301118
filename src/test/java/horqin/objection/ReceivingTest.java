package horqin.objection;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import horqin.access.Actor;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.objection.ObjectionWorld.Scene;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.objection.ObjectionWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Objections as they come in (Article 8): one form one case, limits, the code of the
 * receipt.
 */
@PlatformTest
class ReceivingTest {

	private final ObjectionWorld world;

	private final Reports reports;

	private final Cases cases;

	private final Confidences confidences;

	private final Objections objections;

	private final StatusDesk desk;

	private final List<TaskSource> tasks;

	private final InstantSource clock;

	private final JdbcClient jdbc;

	ReceivingTest(ObjectionWorld world, Reports reports, Cases cases, Confidences confidences, Objections objections,
			StatusDesk desk, List<TaskSource> tasks, InstantSource clock, JdbcClient jdbc) {
		this.world = world;
		this.reports = reports;
		this.cases = cases;
		this.confidences = confidences;
		this.objections = objections;
		this.desk = desk;
		this.tasks = tasks;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	@Test
	void aFormSentTwiceEvenAtOnceIsOneCaseWithOneReceipt() throws Exception {
		Scene scene = this.world.scene();
		String form = Seals.id();
		Report report = ObjectionWorld.named(scene, 0);
		List<String> receipts = new CopyOnWriteArrayList<>();
		try (var threads = Executors.newFixedThreadPool(4)) {
			for (int i = 0; i < 4; i++) {
				threads.execute(() -> {
					Received.Registered sent = ObjectionWorld
						.registered(this.reports.receive(scene.notice(), report, true, List.of(), form, "192.0.3.1"));
					receipts.add(sent.number() + " " + sent.code());
				});
			}
		}
		assertThat(receipts).hasSize(4);
		assertThat(Set.copyOf(receipts)).hasSize(1);
		assertThat(this.jdbc.sql("select count(*) from objection.dossier where notice = :notice")
			.param("notice", scene.notice())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void theSixthOfOneAddressInAnHourIsAskedToCallOrWrite() {
		Scene scene = this.world.scene();
		String address = ObjectionWorld.address();
		for (int i = 0; i < 5; i++) {
			ObjectionWorld.registered(this.reports.receive(scene.notice(), ObjectionWorld.named(scene, i % 3), true,
					List.of(), Seals.id(), address));
		}
		Received sixth = this.reports.receive(scene.notice(), ObjectionWorld.named(scene, 0), true, List.of(),
				Seals.id(), address);
		assertThat(((Received.Faulty) sixth).faults().getFirst().sentence()).contains("1小时内已提交5件", "来信");
		this.world.send(scene, ObjectionWorld.named(scene, 0));
	}

	@Test
	void aCodeIsTriedFiveTimesThenNotEvenTheRightOneOpens() {
		Scene scene = this.world.scene();
		Received.Registered sent = this.world.send(scene, ObjectionWorld.named(scene, 0));
		Received.Registered other = this.world.send(scene, ObjectionWorld.named(scene, 1));
		for (int i = 0; i < 5; i++) {
			assertThat(this.desk.ask(sent.number(), "AAAA-AAAA-AAA" + "ABCDE".charAt(i), ObjectionWorld.address()))
				.isEmpty();
		}
		assertThat(this.desk.ask(sent.number(), sent.code(), ObjectionWorld.address())).isEmpty();
		assertThat(this.desk.ask(other.number(), other.code().toLowerCase(java.util.Locale.ROOT), "192.0.5.9"))
			.isPresent();
		assertThat(this.desk.ask(other.number(), sent.code(), "192.0.5.9")).isEmpty();
		String address = ObjectionWorld.address();
		for (int i = 0; i < 30; i++) {
			this.desk.ask("2026-%06d".formatted(i), "WRONG", address);
		}
		assertThat(this.desk.ask(other.number(), other.code(), address)).as("one address tries many").isEmpty();
		assertThat(this.desk.ask(other.number(), other.code(), "192.0.5.10")).isPresent();
	}

	@Test
	void theOfficeBooksWhatCameByLetterAndTasksFollow() {
		Scene scene = this.world.over(this.world.scene());
		Received.Registered booked = ObjectionWorld
			.registered(this.reports.book(scene.officer(), scene.notice(), ObjectionWorld.named(scene, 2),
					new Booking(ReportChannel.LETTER, this.clock.instant().minusSeconds(3600), ""),
					List.of(ObjectionWorld.pdf("王守信来信.pdf")), Seals.id()));
		assertThat(this.objections.openOn(List.of(scene.subject(2)))).hasSize(1);
		assertThat(task(scene.officer())).contains("受理1件异议");
		done(this.cases.take(scene.officer(), booked.publicId()));
		Confidences.Confidence seen = this.confidences.look(scene.officer(), booked.publicId());
		assertThat(seen.attachments()).extracting(ObjectorTables.Attachment::name).containsExactly("王守信来信.pdf");
		assertThat(this.confidences.file(scene.officer(), booked.publicId(), 1).name()).isEqualTo("异议附件1.pdf");
	}

	@Test
	void theObjectorIsAskedAndAnswersWithTheCodeOnce() {
		Scene scene = this.world.scene();
		Received.Registered sent = this.world.accepted(scene, 0);
		done(this.cases.clarify(scene.officer(), sent.publicId(), "请说明当时还有哪些人在场？"));
		StatusDesk.Status status = status(sent);
		String question = java.util.Objects.requireNonNull(status.question()).publicId();
		assertThat(this.desk.reply(sent.number(), sent.code(), "192.0.4.1", question, "李师傅和我")).isEmpty();
		assertThat(this.desk.reply(sent.number(), sent.code(), "192.0.4.1", question, "再说一次")).isPresent();
		assertThat(state(sent.publicId())).isEqualTo("ACCEPTED");
		assertThat(this.confidences.look(scene.officer(), sent.publicId()).questions().getFirst().reply())
			.isEqualTo("李师傅和我");
	}

	private List<String> task(Actor actor) {
		return this.tasks.stream().flatMap((source) -> source.tasks(actor).stream()).map(Task::title).toList();
	}

	private StatusDesk.Status status(Received.Registered sent) {
		return this.desk.ask(sent.number(), sent.code(), ObjectionWorld.address()).orElseThrow();
	}

	private String state(String publicId) {
		return this.jdbc.sql("select state from objection.dossier where public_id = :id")
			.param("id", publicId)
			.query(String.class)
			.single();
	}

}
