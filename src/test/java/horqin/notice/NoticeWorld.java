package horqin.notice;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.EditionWorld;
import horqin.edition.Editions;
import horqin.nomination.Nomination;
import horqin.nomination.NominationWorld;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.objection.Booking;
import horqin.objection.Cases;
import horqin.objection.Conclusion;
import horqin.objection.Finding;
import horqin.objection.Verifications;
import horqin.objection.Manner;
import horqin.objection.Matter;
import horqin.objection.Received;
import horqin.objection.Report;
import horqin.objection.ReportChannel;
import horqin.objection.Reports;
import horqin.records.Accept;
import horqin.records.Receipt;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.testing.World;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year whose list the party group has approved, and an office at work on it at whatever
 * time a test needs: the module's own services on a clock of the test.
 */
@Lazy
@Component
public class NoticeWorld {

	/** A Thursday; five working days later it is the 18th, and the 19th is a holiday. */
	static final LocalDateTime POSTED = LocalDateTime.of(2026, 6, 11, 9, 20);

	private final NominationWorld applications;

	private final Nominations nominations;

	private final EditionWorld years;

	private final Editions editions;

	private final World world;

	private final JdbcClient jdbc;

	private final StoredFiles files;

	private final Reports reports;

	private final Cases cases;

	private final Verifications findings;

	private final NoticeDesk.Parts parts;

	private final TransactionTemplate transaction;

	NoticeWorld(NominationWorld applications, Nominations nominations, EditionWorld years, Editions editions,
			World world, JdbcClient jdbc, StoredFiles files, Reports reports, Cases cases, Verifications findings,
			NoticeDesk.Parts parts, PlatformTransactionManager transactions) {
		this.applications = applications;
		this.nominations = nominations;
		this.years = years;
		this.editions = editions;
		this.world = world;
		this.jdbc = jdbc;
		this.files = files;
		this.reports = reports;
		this.cases = cases;
		this.findings = findings;
		this.parts = parts;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** A year with its people, in the order in which they were named. */
	public record Year(EditionWorld.House house, Edition edition, List<Nomination> people, Actor secretary) {

		public Actor officer() {
			return this.house.officer();
		}

		public Actor leader() {
			return this.house.leader();
		}

		long id(int index) {
			return this.people.get(index).id();
		}

	}

	NoticeDesk desk(Year year) {
		return new NoticeDesk(this.parts, this.transaction, year, POSTED);
	}

	/** ShownPeople whom the party group has approved; the year is in 公示. */
	public Year approved(String... names) {
		NominationWorld.Year base = this.applications.year(1);
		List<Nomination> people = new ArrayList<>();
		for (String name : names) {
			Nomination opened = this.applications.openedFor(base.clerk(0), name);
			this.jdbc.sql("""
					update nomination.nomination set stage = 'APPROVED', employer = '试点机械厂', post = '熔铸工',
						brief = '改进除气转子，废品率下降三成。' where id = :id""").param("id", opened.id()).update();
			people.add(this.nominations.get(opened.id()));
		}
		stand(base.edition(), EditionState.NOTICE);
		Actor secretary = this.years.person(Role.PARTY_SECRETARY, base.house().organiser(), base.house().organiser());
		Year year = new Year(base.house(), this.editions.get(base.edition().id()), people, secretary);
		resolve(year);
		return year;
	}

	/** The year is put where a test needs it; its own gates are tested elsewhere. */
	void stand(Edition edition, EditionState state) {
		this.jdbc.sql("update edition.edition set state = :state where id = :id")
			.param("state", state.name())
			.param("id", edition.id())
			.update();
	}

	/** A meeting that proposed them all, and a resolution that approved them all. */
	private void resolve(Year year) {
		long by = year.officer().accountId();
		long meeting = this.jdbc.sql("""
				insert into selection.meeting (organiser_id, edition_id, sequence, sheet_digest, opened_by, opened_at)
				values (:organiser, :edition, 1, 'x', :by, now()) returning id""")
			.param("organiser", year.house().organiser())
			.param("edition", year.edition().id())
			.param("by", by)
			.query(Long.class)
			.single();
		IntStream.range(0, year.people().size())
			.forEach((i) -> this.jdbc.sql("""
					insert into selection.placing (meeting_id, nomination_id, position, rank, shared, score, decision)
					values (:meeting, :nomination, :place, :place, false, 91.3579, 'PROPOSED')""")
				.param("meeting", meeting)
				.param("nomination", year.id(i))
				.param("place", i + 1)
				.update());
		this.jdbc.sql("""
				update selection.meeting set state = 'CONCLUDED', held_on = date '2026-06-05', place = '会议室',
					minutes = '记录', ended_by = :by, ended_at = now(), list = 'x', salt = '0123456789abcdef'::bytea,
					digest = 'x' where id = :meeting""").param("by", by).param("meeting", meeting).update();
		long resolution = this.jdbc.sql("""
				insert into selection.resolution (organiser_id, edition_id, meeting_id, sequence, kind, session,
					held_on, item, conclusion, excerpt_file_id, approved, deferred, recorded_by, recorded_at, list,
					salt, digest)
				values (:organiser, :edition, :meeting, 1, 'WHOLE', '2026年第8次', date '2026-06-10',
					'议题3', '同意', :file, :count, 0, :by, now(), 'x', '0123456789abcdef'::bytea, 'first') returning id""")
			.param("organiser", year.house().organiser())
			.param("edition", year.edition().id())
			.param("meeting", meeting)
			.param("file", file(by))
			.param("count", year.people().size())
			.param("by", by)
			.query(Long.class)
			.single();
		year.people()
			.forEach((one) -> this.jdbc.sql("""
					insert into selection.verdict (resolution_id, nomination_id, verdict)
					values (:resolution, :nomination, 'APPROVED')""")
				.param("resolution", resolution)
				.param("nomination", one.id())
				.update());
	}

	long file(long by) {
		return Objects
			.requireNonNull(this.transaction.execute((_) -> switch (this.files.receive(scan(), Accept.SCAN, by)) {
				case Receipt.Stored(var file) -> file.id();
				case Receipt.Rejected(String sentence) -> throw new AssertionError(sentence);
			}));
	}

	static Upload scan() {
		return NominationWorld.pdf("扫描件.pdf");
	}

	static Upload picture() {
		return new Upload("照片.png", "image/png", new ByteArrayResource(NominationWorld.picture(60, 40)));
	}

	Stage stage(Year year, int index) {
		return this.nominations.get(year.id(index)).stage();
	}

	/** An objection by call about somebody, arrived at a time, booked now. */
	String objected(Year year, Paper notice, int index, LocalDateTime arrived) {
		Report report = new Report(Matter.PERSON, List.of(year.people().get(index).publicId()), Manner.NAMED, "反映人甲",
				"0475-8000000", "反映申报材料中的一项专利不是本人完成的，有同事可以作证，请核查。");
		Received received = this.reports.book(year.officer(), notice.publicId(), report,
				new Booking(ReportChannel.CALL, PlatformClock.instantOf(arrived), ""), List.of(), form());
		if (received instanceof Received.Registered registered) {
			return registered.publicId();
		}
		throw new AssertionError("Not registered: " + received);
	}

	/** Brings a case to its end with this conclusion about its one person. */
	void settled(Year year, String dossier, Conclusion conclusion) {
		Actor handler = this.years.person(Role.OFFICER, year.house().organiser(), year.house().organiser());
		done(this.cases.take(handler, dossier));
		done(this.findings.addEvidence(handler, dossier, "谈话记录", scan()));
		done(this.findings.conclude(handler, dossier, new Finding("反映一项专利的完成人与申报不符", "查阅专利登记簿并与本人谈话核对", true,
				"本人作了说明并提交材料", "经查有关情况已经核实清楚", Map.of(0, conclusion))));
		done(this.findings.decide(year.leader(), dossier, this.findings.current(handler, dossier).orElseThrow(), true,
				"同意"));
	}

	/**
	 * Moves the days of a posted notice, so that pages of today find it running or over.
	 */
	void shift(Paper notice, int days) {
		for (String table : List.of("period", "period_day")) {
			this.jdbc.sql("alter table notice." + table + " disable trigger user").update();
		}
		this.jdbc.sql("""
				update notice.period set first_day = first_day + :days, last_day = last_day + :days,
					ends_at = ends_at + make_interval(days => :days) where paper_id = :paper""")
			.param("days", days)
			.param("paper", notice.id())
			.update();
		this.jdbc.sql("alter table notice.period_day drop constraint period_day_pkey").update();
		this.jdbc.sql("update notice.period_day set date = date + :days where paper_id = :paper")
			.param("days", days)
			.param("paper", notice.id())
			.update();
		this.jdbc.sql("alter table notice.period_day add primary key (paper_id, version, date)").update();
		for (String table : List.of("period", "period_day")) {
			this.jdbc.sql("alter table notice." + table + " enable trigger user").update();
		}
	}

	/** So that its last day is a few days after today. */
	void running(Paper notice) {
		LocalDate last = this.jdbc.sql("select max(last_day) from notice.period where paper_id = :paper")
			.param("paper", notice.id())
			.query(LocalDate.class)
			.single();
		LocalDate today = this.jdbc.sql("select current_date").query(LocalDate.class).single();
		shift(notice, (int) (today.plusDays(2).toEpochDay() - last.toEpochDay()));
	}

	private static String form() {
		return new SecureRandom().ints(26, 0, 32)
			.mapToObj((i) -> String.valueOf("abcdefghijklmnopqrstuvwxyz234567".charAt(i)))
			.collect(Collectors.joining());
	}

	static void done(Outcome outcome) {
		EditionWorld.done(outcome);
	}

}
