package horqin.nomination;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.nomination.ImportSheet.Error;
import horqin.nomination.ImportSheet.Row;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The import of 推荐人选汇总表: every row becomes an application on behalf, in one transaction,
 * or none does and all that is wrong is said by line.
 */
@Service
public class Imports {

	static final String NEWEST = "select coalesce(max(id), 0) from nomination.nomination";

	static final String FILL = """
			update nomination.nomination
			set post = :post, trade = :trade, skill_level = :skill, cluster = :cluster, industry = :industry,
				honour = :honour, remark = :remark, employer = :employer, changed_at = :now
			where id = :id and stage = 'DRAFT'""";

	static final String INSERT = """
			insert into nomination.import (edition_id, unit_id, file_id, people, imported_by, imported_at)
			values (:edition, :unit, :file, :people, :by, :now)""";

	/** As long as the columns that keep them, in characters. */
	private static final Map<ImportColumn, Integer> LONGEST = Map.of(ImportColumn.EMPLOYER, 120, ImportColumn.POST, 100,
			ImportColumn.TRADE, 100, ImportColumn.SKILL, 100, ImportColumn.HONOUR, 200, ImportColumn.REMARK, 200);

	private final Openings openings;

	private final ListRows lists;

	private final StoredFiles files;

	private final JdbcClient jdbc;

	private final DecisionLog log;

	private final InstantSource clock;

	Imports(Openings openings, ListRows lists, StoredFiles files, JdbcClient jdbc, DecisionLog log,
			InstantSource clock) {
		this.openings = openings;
		this.lists = lists;
		this.files = files;
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/** What came of a sheet. */
	public sealed interface Imported {

		/** Everybody on it has an application now; {@code notes} are to be looked at. */
		record Done(int people, List<String> notes) implements Imported {

		}

		/** Nobody was imported; what is wrong, by line. */
		record Wrong(List<Error> errors) implements Imported {

		}

		/** The file itself, or importing at all, is refused. */
		record Refused(Outcome outcome) implements Imported {

		}

	}

	/** Whether this actor could import now. */
	public Outcome may(Actor actor) {
		actor.require(Permission.NOMINATION_FOR_OTHERS);
		return this.openings.mayOpen(actor);
	}

	/** Imports a sheet into the year people apply to now. */
	@Transactional
	public Imported read(Actor actor, @Nullable Upload upload) {
		Outcome may = may(actor);
		if (!may.isMoved() || upload == null) {
			return new Imported.Refused(may.isMoved() ? Scans.refused("请选择填好的汇总表") : may);
		}
		Edition edition = this.openings.edition(actor).orElseThrow(NotFound::new);
		Imported imported = switch (this.files.receive(upload, Accept.SPREADSHEET, actor.accountId())) {
			case Receipt.Rejected(String sentence) -> new Imported.Refused(Scans.refused(sentence));
			case Receipt.Stored(StoredFile file) -> read(actor, edition, file);
		};
		if (!(imported instanceof Imported.Done)) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return imported;
	}

	private Imported read(Actor actor, Edition edition, StoredFile file) {
		Optional<SheetReader.Cells> cells = cells(file);
		if (cells.isEmpty() || cells.get().headLine() == 0) {
			return new Imported.Refused(new Outcome.Refused(List.of(Reason.practice(cells.isEmpty()
					? "「%s」里的表格读不出来，请用下载的模板填写后再传".formatted(file.name()) : "在前10行里没有找到表头（须有“姓名”和“证件号码”），请使用下载的模板"))));
		}
		ImportColumn.On on = new ImportColumn.On(PlatformClock.dateOf(this.clock.instant()),
				Set.copyOf(Choices.CLUSTERS));
		return switch (ImportSheet.read(cells.get().headLine(), cells.get().heads(), cells.get().lines(), on,
				NominationSettings.defaults().importMost())) {
			case ImportSheet.Result.Wrong(List<Error> errors) -> new Imported.Wrong(errors);
			case ImportSheet.Result.Read(List<Row> rows) -> open(actor, edition, file, rows);
		};
	}

	private Optional<SheetReader.Cells> cells(StoredFile file) {
		try (InputStream content = this.files.open(file)) {
			return SheetReader.read(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A stored file could not be read", ex);
		}
	}

	/**
	 * One import of a unit waits for the other, so that the same sheet sent twice is seen
	 * to be there.
	 */
	private Imported open(Actor actor, Edition edition, StoredFile file, List<Row> rows) {
		this.lists.lock(edition.id(), actor.unitId());
		long newest = this.jdbc.sql(NEWEST).query(Long.class).single();
		List<Error> errors = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		rows.forEach((row) -> tooLong(row, errors));
		for (Row row : errors.isEmpty() ? rows : List.<Row>of()) {
			switch (this.openings.openFor(actor, entry(row), value(row, ImportColumn.EMPLOYER), null)) {
				case Opening.Done done when done.nomination().id() > newest -> {
					fill(done.nomination(), row);
					done.notes().forEach((note) -> notes.add("第" + row.number() + "行：" + note));
				}
				case Opening.Done done -> errors.add(new Error(row.number(), ImportColumn.NAME.label(),
						"本单位已有这个人的申报（%s），不能再导入，请从表里删去这一行".formatted(done.nomination().stage().label())));
				case Opening.Wrong(List<Fault> faults) -> faults.forEach((fault) -> errors
					.add(new Error(row.number(), ImportColumn.NAME.label(), fault.text().replaceFirst("。$", ""))));
				case Opening.Asked(Outcome outcome) -> outcome.reasons()
					.forEach((reason) -> errors.add(new Error(row.number(), ImportColumn.NAME.label(), reason.text())));
			}
		}
		if (!errors.isEmpty()) {
			return new Imported.Wrong(errors);
		}
		record(actor, edition, file, rows.size());
		return new Imported.Done(rows.size(), notes);
	}

	private void record(Actor actor, Edition edition, StoredFile file, int people) {
		this.jdbc.sql(INSERT)
			.param("edition", edition.id())
			.param("unit", actor.unitId())
			.param("file", file.id())
			.param("people", people)
			.param("by", actor.accountId())
			.param("now", now())
			.update();
		this.log.append(Entry.of(edition.subject(), actor.who(), "IMPORT_PEOPLE", "导入推荐人选汇总表%d人".formatted(people))
			.organiser(edition.organiserId())
			.basis(Duty.UNIT_ORGANISES_APPLICATIONS)
			.details(Details.none().with("unit", actor.unitId()).with("people", people)));
	}

	private void fill(Nomination made, Row row) {
		this.jdbc.sql(FILL)
			.param("id", made.id())
			.param("post", value(row, ImportColumn.POST))
			.param("trade", value(row, ImportColumn.TRADE))
			.param("skill", value(row, ImportColumn.SKILL))
			.param("cluster", value(row, ImportColumn.CLUSTER))
			.param("industry", value(row, ImportColumn.INDUSTRY))
			.param("honour", value(row, ImportColumn.HONOUR))
			.param("remark", value(row, ImportColumn.REMARK))
			.param("employer", value(row, ImportColumn.EMPLOYER))
			.param("now", now())
			.update();
	}

	private static void tooLong(Row row, List<Error> errors) {
		LONGEST.forEach((column, most) -> row.value(column)
			.filter((text) -> text.length() > most)
			.ifPresent((text) -> errors
				.add(new Error(row.number(), column.label(), "不超过%d字，现为%d字".formatted(most, text.length())))));
	}

	private static PersonEntry entry(Row row) {
		return new PersonEntry(value(row, ImportColumn.NAME), null, value(row, ImportColumn.SEX),
				value(row, ImportColumn.ETHNICITY), null, value(row, ImportColumn.IDENTITY),
				value(row, ImportColumn.PHONE), value(row, ImportColumn.POLITICAL), value(row, ImportColumn.EDUCATION));
	}

	private static @Nullable String value(Row row, ImportColumn column) {
		return row.value(column).orElse(null);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
