package horqin.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.records.Who;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The working calendar on record, and what changes it. Each change makes a new version of
 * a year and one row of the decision log; nothing is edited in place.
 */
@Service
public class WorkingCalendars {

	/** The notices that come with the platform. */
	private static final List<Integer> BUNDLED = List.of(2025, 2026);

	/** The years whose statutory holidays are worked out beforehand. */
	private static final List<Integer> RECKONED = List.of(2027);

	private final CalendarYears years;

	private final DecisionLog log;

	private final InstantSource clock;

	private final TransactionTemplate transaction;

	public WorkingCalendars(JdbcClient jdbc, DecisionLog log, InstantSource clock,
			PlatformTransactionManager transactions) {
		this.years = new CalendarYears(jdbc);
		this.log = log;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** The calendar as it stands now; one query. */
	public WorkingCalendar current() {
		return WorkingCalendar.of(this.years.newest());
	}

	/** The calendar of the notices that come with the platform, without a database. */
	public static WorkingCalendar bundled() {
		return WorkingCalendar.of(BUNDLED.stream().map((year) -> {
			CalendarFile file = resource(year + ".json", year);
			return new CalendarYear(year, YearStatus.OFFICIAL, file.papers().getFirst(), file.days());
		}).toList());
	}

	/** Whether statutory holidays of a year can be offered until its notice comes. */
	public boolean canReckon(int year) {
		return RECKONED.contains(year);
	}

	/** The versions of a year, newest first. */
	public List<YearVersion> history(int year) {
		return this.years.history(year);
	}

	/**
	 * Takes a year from a file, all of it or nothing.
	 * @param json the file, in either shape of the import
	 */
	public Outcome importYear(YearImport asked, Actor actor) {
		actor.require(Permission.CALENDAR_EDIT);
		return switch (CalendarFile.read(asked.json(), asked.year())) {
			case CalendarFile.Reading.Unreadable(var errors) ->
				new Outcome.Refused(errors.stream().map((error) -> Reason.practice(error + "。")).toList());
			case CalendarFile.Reading.Readable(var file) -> take(file, asked, null, actor.who());
		};
	}

	/**
	 * Marks a year as provisional, by statutory holidays and weekends alone.
	 * @param reason why it cannot wait for the notice
	 */
	public Outcome reckon(int year, @Nullable String reason, Actor actor) {
		actor.require(Permission.CALENDAR_EDIT);
		if (!canReckon(year)) {
			return new Outcome.Refused(List.of(Reason.practice("平台没有%d年的法定节日推算，请导入放假安排文件并登记为暂定。".formatted(year))));
		}
		CalendarFile file = resource(year + "-statutory.json", year);
		return take(file, new YearImport(year, YearStatus.PROVISIONAL, file.papers().getFirst(), reason, ""),
				YearAct.RECKON, actor.who());
	}

	/** Adds a day of the autonomous region. */
	public Outcome addLocalDay(LocalDate date, boolean off, String name, String document, @Nullable String reason,
			Actor actor) {
		actor.require(Permission.CALENDAR_EDIT);
		CalendarDay day = CalendarDay.local(date, off, name.strip(), document.strip());
		return change(date, reason, YearAct.ADD_LOCAL_DAY, actor.who(),
				(calendar) -> CalendarRules.mayAddLocalDay(day, calendar, reason), (_) -> true, day);
	}

	/** Takes a day of the autonomous region out again. */
	public Outcome removeLocalDay(LocalDate date, @Nullable String reason, Actor actor) {
		actor.require(Permission.CALENDAR_EDIT);
		return change(date, reason, YearAct.REMOVE_LOCAL_DAY, actor.who(),
				(calendar) -> CalendarRules.mayRemoveLocalDay(date, calendar, reason),
				(day) -> !day.isLocal() || !day.date().equals(date), null);
	}

	/**
	 * Imports the notices that come with the platform, each unless its year is on record.
	 */
	public void importBundled() {
		this.transaction.executeWithoutResult((_) -> {
			this.years.lock();
			for (int year : BUNDLED) {
				if (!current().knows(year)) {
					CalendarFile file = resource(year + ".json", year);
					write(new CalendarYear(year, YearStatus.OFFICIAL, file.papers().getFirst(), file.days()),
							YearAct.IMPORT, "", Who.system());
				}
			}
		});
	}

	private Outcome take(CalendarFile file, YearImport asked, @Nullable YearAct named, Who who) {
		return inTransaction(() -> {
			WorkingCalendar calendar = current();
			CalendarYear next = next(file, asked, calendar);
			Outcome outcome = CalendarRules.mayImport(file, asked.status(), next.document(), calendar, next,
					asked.reason());
			if (outcome.isMoved()) {
				boolean corrects = calendar.status(file.year()).filter(asked.status()::equals).isPresent();
				YearAct act = (named != null) ? named : corrects ? YearAct.CORRECT : YearAct.IMPORT;
				write(next, act, text(asked.reason()), who);
				amendDecember(file, calendar, who);
			}
			return outcome;
		});
	}

	private static CalendarYear next(CalendarFile file, YearImport asked, WorkingCalendar calendar) {
		Stream<CalendarDay> local = calendar.year(file.year())
			.stream()
			.flatMap((year) -> year.days().stream())
			.filter(CalendarDay::isLocal);
		return new CalendarYear(file.year(), asked.status(), asked.document().strip(),
				Stream.concat(file.days().stream(), local).toList());
	}

	/** A notice speaks of the last days of the year before too. */
	private void amendDecember(CalendarFile file, WorkingCalendar calendar, Who who) {
		if (file.lastDecember().isEmpty()) {
			return;
		}
		CalendarYear before = calendar.year(file.year() - 1).orElseThrow();
		List<LocalDate> named = file.lastDecember().stream().map(CalendarDay::date).toList();
		List<CalendarDay> days = new ArrayList<>(
				before.days().stream().filter((day) -> day.isLocal() || !named.contains(day.date())).toList());
		days.addAll(file.lastDecember());
		write(new CalendarYear(before.year(), before.status(), before.document(), days), YearAct.AMEND_DECEMBER,
				"%d年放假安排涉及".formatted(file.year()), who);
	}

	private Outcome change(LocalDate date, @Nullable String reason, YearAct act, Who who,
			Function<WorkingCalendar, Outcome> rule, Predicate<CalendarDay> stays, @Nullable CalendarDay added) {
		return inTransaction(() -> {
			WorkingCalendar calendar = current();
			Outcome outcome = rule.apply(calendar);
			if (outcome.isMoved()) {
				CalendarYear year = calendar.year(date.getYear()).orElseThrow();
				List<CalendarDay> days = new ArrayList<>(year.days().stream().filter(stays).toList());
				if (added != null) {
					days.add(added);
				}
				write(new CalendarYear(year.year(), year.status(), year.document(), days), act, text(reason), who);
			}
			return outcome;
		});
	}

	private Outcome inTransaction(Supplier<Outcome> act) {
		return Objects.requireNonNull(this.transaction.execute((_) -> {
			this.years.lock();
			return act.get();
		}));
	}

	private void write(CalendarYear year, YearAct act, String reason, Who who) {
		this.years.add(year, act, reason, who, this.clock.instant());
		this.log.append(Entry.of(Subject.of("calendar_year", year.year()), who, act, act.label())
			.because(reason.isEmpty() ? null : reason)
			.details(Details.none()
				.with("document", year.document())
				.with("status", year.status().name())
				.with("days", year.days().size())));
	}

	private static String text(@Nullable String reason) {
		return (reason != null) ? reason.strip() : "";
	}

	private static CalendarFile resource(String name, int year) {
		try (InputStream in = Objects.requireNonNull(WorkingCalendars.class.getResourceAsStream(name), name)) {
			String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return switch (CalendarFile.read(json, year)) {
				case CalendarFile.Reading.Readable(var file) -> file;
				case CalendarFile.Reading.Unreadable(var errors) ->
					throw new IllegalStateException(name + ": " + errors);
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
