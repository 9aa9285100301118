package horqin.objection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendar;
import horqin.calendar.WorkingCalendars;
import horqin.calendar.YearNotImported;
import horqin.objection.DossierTables.Dossier;
import horqin.objection.ObjectionTargets.Person;
import horqin.objection.ObjectionTargets.Target;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Receipt;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.records.Who;
import horqin.regulation.Duty;
import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes objections in, online and booked by the office. */
@Service
public class Reports {

	/**
	 * Nobody's account: the log keeps no name and no address of whoever reports online.
	 */
	private static final Who PUBLIC = Who.of(0, "异议人", ObjectionWords.PUBLIC);

	@Practice("收到异议后2个工作日内受理，10个工作日内核查并审定结论")
	private static final int TAKE_WITHIN = 2;

	private static final int SETTLE_WITHIN = 10;

	private static final long FILE_LIMIT = 8L * 1024 * 1024;

	/** What may be handed in with a report. */
	static final Accept ACCEPT = Accept.DOCUMENT.upTo(FILE_LIMIT);

	/** A page that was sent twice answers the same; one that is found later does not. */
	private static final Duration REPEATABLE = Duration.ofMinutes(30);

	private final DossierTables dossiers;

	private final ObjectorTables objectors;

	private final Targets targets;

	private final Throttle throttle;

	private final Seals seals;

	private final StoredFiles files;

	private final WorkingCalendars calendars;

	private final ObjectionNews news;

	private final DecisionLog log;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final TransactionTemplate transaction;

	Reports(DossierTables dossiers, ObjectorTables objectors, Targets targets, Throttle throttle, Seals seals,
			StoredFiles files, WorkingCalendars calendars, ObjectionNews news, DecisionLog log,
			ApplicationEventPublisher events, InstantSource clock, PlatformTransactionManager transactions) {
		this.dossiers = dossiers;
		this.objectors = objectors;
		this.targets = targets;
		this.throttle = throttle;
		this.seals = seals;
		this.files = files;
		this.calendars = calendars;
		this.news = news;
		this.log = log;
		this.events = events;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Takes in what comes online.
	 * @param form the random id of the form: sent twice, it is one objection
	 * @param address the network address; counted by a fingerprint, never kept
	 */
	public Received receive(String notice, Report report, boolean agrees, List<Upload> uploads, String form,
			String address) {
		Target target = this.targets.target(notice).orElseThrow(NotFound::new);
		Optional<Received> sent = sent(form);
		if (sent.isPresent()) {
			return sent.get();
		}
		Instant now = this.clock.instant();
		List<Fault> faults = ReceivingRules.online(report, agrees, target, now, uploads.size());
		if (!faults.isEmpty()) {
			return new Received.Faulty(faults);
		}
		if (!this.throttle.admits(Throttle.Door.REPORT, address)) {
			return new Received.Faulty(List.of(new Fault("facts",
					"这个网络地址1小时内已提交%d件，请1小时后再提交，或者来电、来信、来访反映。".formatted(Throttle.Door.REPORT.most()))));
		}
		return register(report, new Booking(ReportChannel.ONLINE, now, ""), target, uploads, form, null);
	}

	/** Books what came by call, letter, visit or mail. */
	public Received book(Actor actor, String notice, Report report, Booking booking, List<Upload> uploads,
			String form) {
		actor.require(Permission.OBJECTION_HANDLE);
		Target target = this.targets.target(actor.organiserId(), notice).orElseThrow(NotFound::new);
		Optional<Received> sent = sent(form);
		if (sent.isPresent()) {
			return sent.get();
		}
		List<Fault> faults = ReceivingRules.booked(report, booking, target, this.clock.instant(), uploads.size());
		return faults.isEmpty() ? register(report, booking, target, uploads, form, actor) : new Received.Faulty(faults);
	}

	/** The receipt of a form that was sent a moment ago: a double click. */
	private Optional<Received> sent(String form) {
		if (!Seals.isId(form)) {
			return Optional.of(new Received.Faulty(List.of(new Fault("facts", "这一页打开得太久，请重新打开后再提交；填写的内容都还在。"))));
		}
		return this.dossiers.bySubmission(this.seals.submission(form)).map((dossier) -> receipt(dossier, form));
	}

	private Received receipt(Dossier dossier, String form) {
		Instant at = dossier.receivedAt().toInstant();
		if (Duration.between(at, this.clock.instant()).compareTo(REPEATABLE) > 0) {
			return new Received.Faulty(List.of(new Fault("facts", "这份异议已经提交过，回执只显示一次；请用回执编号和查询码查询。")));
		}
		return new Received.Registered(dossier.publicId(), dossier.number(), this.seals.code(form), at);
	}

	private Received register(Report report, Booking booking, Target target, List<Upload> uploads, String form,
			@Nullable Actor by) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Received received = write(report, booking, target, uploads, form, by);
			if (received instanceof Received.Faulty) {
				status.setRollbackOnly();
			}
			return received;
		}));
	}

	private Received write(Report report, Booking booking, Target target, List<Upload> uploads, String form,
			@Nullable Actor by) {
		Instant now = this.clock.instant();
		String publicId = Seals.id();
		String number = number(now);
		String code = this.seals.code(form);
		WorkingCalendar calendar = this.calendars.current();
		LocalDate arrived = PlatformClock.dateOf(booking.arrived());
		Optional<Long> id = this.dossiers.insert(report, booking, target,
				new DossierTables.Fresh(publicId, number, this.seals.submission(form),
						this.seals.fingerprint(number, code), after(calendar, arrived, TAKE_WITHIN),
						after(calendar, arrived, SETTLE_WITHIN)),
				(by != null) ? by.accountId() : null);
		if (id.isEmpty()) {
			// Sent twice at once: the other one made the case.
			return receipt(this.dossiers.bySubmission(this.seals.submission(form)).orElseThrow(), form);
		}
		List<Fault> faults = files(id.get(), publicId, uploads, (by != null) ? by.accountId() : 0);
		if (!faults.isEmpty()) {
			return new Received.Faulty(faults);
		}
		byte[] salt = Seals.salt();
		this.objectors.insert(id.get(), publicId, report, salt);
		List<Person> people = target.persons()
			.stream()
			.filter((person) -> report.persons().contains(person.publicId()))
			.toList();
		for (int place = 0; place < people.size(); place++) {
			this.dossiers.about(id.get(), place, people.get(place));
		}
		Dossier dossier = this.dossiers.byPublicId(target.organiserId(), publicId).orElseThrow();
		logged(dossier, report, salt, (by != null) ? by.who() : PUBLIC);
		people.forEach((person) -> this.events.publishEvent(new ObjectionReceived(person.subject(), number)));
		this.news.received(dossier);
		return new Received.Registered(publicId, number, code, now);
	}

	private void logged(Dossier dossier, Report report, byte[] salt, Who who) {
		this.log.append(Entry
			.of(dossier.subject(), who, "RECEIVE_OBJECTION",
					"收到异议（%s，%s）".formatted(dossier.channel().label(), dossier.manner().label()))
			.organiser(dossier.organiserId())
			.moved(null, CaseState.RECEIVED)
			.basis(Duty.OBJECTIONS_RECEIVED)
			.details(Details.none()
				.with("number", dossier.number())
				.digest("objector", salt, report.name() + '\n' + report.contact())
				.digest("facts", salt, report.facts())));
	}

	/** Kept under a name of ours: theirs may tell who they are, and is sealed. */
	private List<Fault> files(long id, String publicId, List<Upload> uploads, long by) {
		List<Fault> faults = new ArrayList<>();
		for (int place = 1; place <= uploads.size(); place++) {
			Upload upload = uploads.get(place - 1);
			int dot = upload.name().lastIndexOf('.');
			String ending = (dot >= 0) ? upload.name().substring(dot) : "";
			switch (this.files.receive(new Upload("异议附件" + place + ending, upload.declared(), upload.content()), ACCEPT,
					by)) {
				case Receipt.Stored(var file) -> this.objectors.attach(id, publicId, place, file.id(), upload.name());
				case Receipt.Rejected(String sentence) -> faults.add(new Fault("files", sentence));
			}
		}
		return faults;
	}

	private String number(Instant now) {
		String number;
		do {
			number = Seals.number(PlatformClock.dateOf(now).getYear());
		}
		while (this.dossiers.isTaken(number));
		return number;
	}

	private static @Nullable LocalDate after(WorkingCalendar calendar, LocalDate day, int days) {
		try {
			return calendar.addWorkingDays(day, days);
		}
		catch (YearNotImported ex) {
			// The objection is taken all the same; the page says that the calendar is
			// missing.
			return null;
		}
	}

}
