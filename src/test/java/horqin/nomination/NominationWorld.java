package horqin.nomination;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.edition.Edition;
import horqin.edition.EditionWorld;
import horqin.edition.Force;
import horqin.records.Upload;
import horqin.testing.World;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A year in which people apply, whatever the day is on which the tests run, and people
 * who do, by the platform's own verbs.
 */
@Lazy
@Component
public class NominationWorld {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private final EditionWorld editions;

	private final World world;

	private final JdbcClient jdbc;

	private final Openings openings;

	private final Nominations nominations;

	private final Drafts drafts;

	private final Identities identities;

	private final WorkHistory history;

	private final Exhibits exhibits;

	private final Pledges pledges;

	private final Applying applying;

	NominationWorld(EditionWorld editions, World world, JdbcClient jdbc, Openings openings, Nominations nominations,
			Drafts drafts, Identities identities, WorkHistory history, Exhibits exhibits, Pledges pledges,
			Applying applying) {
		this.editions = editions;
		this.world = world;
		this.jdbc = jdbc;
		this.openings = openings;
		this.nominations = nominations;
		this.drafts = drafts;
		this.identities = identities;
		this.history = history;
		this.exhibits = exhibits;
		this.pledges = pledges;
		this.applying = applying;
	}

	/** A year with its organiser, units and clerks. */
	public record Year(EditionWorld.House house, Edition edition) {

		public long unit(int index) {
			return this.house.units().get(index);
		}

		public Actor clerk(int index) {
			return this.house.clerks().get(index);
		}

	}

	/** A year that takes applications, its windows wide open. */
	public Year year(int units) {
		EditionWorld.House house = this.editions.house(units);
		Year year = new Year(house, this.editions.nominating(house, 4 * units));
		extend(year, "APPLICATIONS_CLOSE", LocalDate.of(2099, 4, 30));
		extend(year, "RECOMMENDATIONS_CLOSE", LocalDate.of(2099, 5, 20));
		return year;
	}

	/** Moves a deadline later by its own table, beyond what an officer could. */
	public void extend(Year year, String milestone, LocalDate until) {
		this.jdbc.sql("""
				insert into edition.extension (edition_id, milestone, until, reason, extended_by, extended_at)
				values (:edition, :milestone, :until, '测试', :by, now())""")
			.param("edition", year.edition().id())
			.param("milestone", milestone)
			.param("until", until)
			.param("by", year.house().officer().accountId())
			.update();
	}

	/** Takes every extension back: the year's own days, long past, hold again. */
	public void close(Year year) {
		this.jdbc.sql("alter table edition.extension disable trigger user").update();
		this.jdbc.sql("delete from edition.extension where edition_id = :id").param("id", year.edition().id()).update();
		this.jdbc.sql("alter table edition.extension enable trigger user").update();
		this.jdbc.sql("alter table edition.milestone disable trigger user").update();
		this.jdbc
			.sql("update edition.milestone set day = day - 3650 where edition_id = :id and milestone like '%CLOSE'")
			.param("id", year.edition().id())
			.update();
		this.jdbc.sql("alter table edition.milestone enable trigger user").update();
	}

	/** A worker with an account of their own. */
	public Actor worker(Year year, int unit) {
		return this.world.person(Role.APPLICANT, year.unit(unit));
	}

	/** Who somebody is, with a number nobody else has. */
	public PersonEntry entry(String name) {
		return new PersonEntry(name, null, null, "02", null, number(), "1380475%04d".formatted(NUMBER.get() % 10000),
				"13", "31");
	}

	/** A valid identity number that was not used before; of a man. */
	public static String number() {
		int serial = NUMBER.incrementAndGet();
		String body = "150502" + (1970 + serial % 25)
				+ "%02d%02d".formatted(1 + serial / 25 % 12, 1 + serial / 300 % 28)
				+ "%03d".formatted(1 + 2 * (serial % 400));
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (body.charAt(i) - '0') * WEIGHTS[i];
		}
		return body + "10X98765432".charAt(sum % 11);
	}

	/** An application just opened by the worker. */
	public Nomination opened(Actor worker, String name) {
		return nomination(this.openings.open(worker, entry(name), null));
	}

	/** An application just opened by the unit for somebody. */
	public Nomination openedFor(Actor clerk, String name) {
		return nomination(this.openings.openFor(clerk, entry(name), "试点机械厂", null));
	}

	public static Nomination nomination(Opening opening) {
		if (opening instanceof Opening.Done done) {
			return done.nomination();
		}
		throw new AssertionError("Not opened: " + opening);
	}

	/** Fills everything in that the applicant fills in, but what is signed. */
	public Nomination filled(Actor writer, Nomination nomination) {
		String id = nomination.publicId();
		saved(this.drafts.saveProfile(writer, id, profile(), new Mark(0, null), Drafts.By.BUTTON));
		saved(this.drafts.saveStanding(writer, id, new StandingDraft("false", "false", "false", null),
				new Mark(0, null)));
		saved(this.drafts.saveStatements(writer, id,
				new StatementsDraft("带动班组完成三项攻关。", "连续八年无质量事故。", "改进除气转子。", "解决铝液含氢超标。", "带徒十一名。"), new Mark(0, null),
				Drafts.By.BUTTON));
		saved(this.drafts.saveAccounts(writer, id, new AccountsDraft("简要事迹。", "详细事迹。", "一年目标与计划。"), new Mark(0, null),
				Drafts.By.BUTTON));
		saved(this.history.add(writer, id,
				new SpanDraft("2010-03", "", "试点机械厂", "熔铸车间 熔铸工", "true", "王师傅", "13804750000", null, null, null)));
		for (Force force : Force.values()) {
			filed(this.exhibits.add(writer, id, EvidenceType.UNIT_CERTIFICATE, certificate(force)));
		}
		done(this.applying.photo(writer, id, portrait()));
		return this.nominations.get(nomination.id());
	}

	/** Filled in and signed on the screen by the worker. */
	public Nomination ready(Actor worker, Nomination nomination) {
		filled(worker, nomination);
		done(this.pledges.sign(worker, nomination.publicId(), new Pledges.Ticks(true, true, true, Set.of())));
		return this.nominations.get(nomination.id());
	}

	/** Filled in, signed and handed in. */
	public Nomination submitted(Actor worker, String name) {
		Nomination nomination = ready(worker, opened(worker, name));
		done(this.applying.submit(worker, nomination.publicId(), NominationStep.SUBMIT));
		return this.nominations.get(nomination.id());
	}

	public static ProfileDraft profile() {
		return new ProfileDraft("", "某职业学院 材料成型", "内蒙古通辽", "2009-07", "试点机械厂", "91350100M000100Y43", "民营企业", "C",
				"绿色煤电铝", "熔铸车间班长", "true", "熔铸工", "技师（二级）", "15", "市级技术能手");
	}

	public static Exhibits.Typed certificate(Force force) {
		return new Exhibits.Typed(Map.of("name", force.label() + "情况证明", "issuer", "试点机械厂", "on", "2025-11-03"),
				EnumSet.of(force), List.of(pdf("证明.pdf")), List.of());
	}

	/** A file of one empty page, unlike every other one. */
	public static Upload pdf(String name) {
		return pdf(name,
				new String(pdf(), StandardCharsets.UTF_8)
					.replace("%PDF-1.7\n", "%PDF-1.7\n% " + NUMBER.incrementAndGet() + "\n")
					.getBytes(StandardCharsets.UTF_8));
	}

	public static Upload pdf(String name, byte[] content) {
		return new Upload(name, "application/pdf", new ByteArrayResource(content));
	}

	public static byte[] pdf() {
		return ("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
				+ "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
				+ "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"
				+ "trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n9\n%%EOF\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	/** A grey portrait of two inches. */
	public static Upload portrait() {
		return new Upload("照片.png", "image/png", new ByteArrayResource(picture(420, 588)));
	}

	public static byte[] picture(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				int grey = 150 + 80 * y / height;
				image.setRGB(x, y, grey << 16 | grey << 8 | grey);
			}
		}
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Insists that a part was saved and that everything in it could be read. */
	public static void saved(@Nullable Saved saved) {
		if (!(saved instanceof Saved.Done done) || !done.faults().isEmpty()) {
			throw new AssertionError("Not saved: " + saved);
		}
	}

	public static String filed(Filed filed) {
		if (filed instanceof Filed.Done(String publicId, List<String> rejected) && rejected.isEmpty()) {
			return publicId;
		}
		throw new AssertionError("Not filed: " + filed);
	}

	private static void done(horqin.regulation.Outcome outcome) {
		EditionWorld.done(outcome);
	}

}
