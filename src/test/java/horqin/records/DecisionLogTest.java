package horqin.records;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import horqin.regulation.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DecisionLogTest {

	private static final Subject SUBJECT = Subject.of("nomination", 7);

	@TempDir
	Path folder;

	TestRecords records;

	@BeforeEach
	void start() {
		this.records = new TestRecords(this.folder);
	}

	@Test
	void whatWasDecidedIsReadBackAsItWasWritten() {
		Who who = new Who(3, "包·额尔德尼", "OFFICER", 4L, "192.0.2.7");
		MDC.put(DecisionLog.REQUEST_ID, "r-1");
		long id;
		try {
			id = this.records.append(Entry.of(SUBJECT, who, "RETURN", "退回修改")
				.organiser(1)
				.moved("UNIT_REVIEW", "RETURNED")
				.because("缺少\0工作证明")
				.basis(Duty.FIVE_YEARS_FRONT_LINE, Duty.CLEAN_RECORD)
				.practice("退回须写明原因")
				.details(Details.none().with("missing", 2)));
		}
		finally {
			MDC.remove(DecisionLog.REQUEST_ID);
		}
		Paged<Logged> page = this.records.log.timeline(SUBJECT, new Page(1, 20));
		assertThat(page.items()).containsExactly(new Logged(id, TestRecords.START, SUBJECT, who, "", "RETURN", "退回修改",
				"UNIT_REVIEW", "RETURNED", "缺少工作证明", List.of(Duty.FIVE_YEARS_FRONT_LINE, Duty.CLEAN_RECORD), "退回须写明原因",
				"{\"missing\":2}"));
		assertThat(page.total()).isEqualTo(1);
		assertThat(this.records.jdbc.sql("select request_id from records.entry").query(String.class).single())
			.isEqualTo("r-1");
	}

	@Test
	void aTimelineIsPagedNewestFirstAndHoldsNobodyElse() {
		for (int i = 0; i < 5; i++) {
			this.records.now = this.records.now.plus(Duration.ofMinutes(1));
			this.records.append(TestRecords.act(7, 1, "STEP_" + i));
			this.records.append(TestRecords.act(8, 1, "OTHER"));
		}
		Paged<Logged> second = this.records.log.timeline(SUBJECT, new Page(2, 2));
		assertThat(second.items()).extracting(Logged::act).containsExactly("STEP_2", "STEP_1");
		assertThat(List.of(second.total(), second.last())).containsExactly(5L, 3L);
		assertThat(List.of(second.hasPrevious(), second.hasNext())).containsExactly(true, true);
	}

	@Test
	void aSearchNarrowsByEachOfItsParts() {
		this.records.append(TestRecords.act(7, 1, "A"));
		this.records.now = this.records.now.plus(Duration.ofDays(1));
		this.records.append(Entry.of(Subject.of("edition", 7), Who.of(2, "张志远", "LEADER"), "B", "签发").organiser(5));
		this.records.sealer.seal();
		assertThat(labels(LogFilter.all())).containsExactly("签发", "办理");
		assertThat(labels(new LogFilter("edition", null, null, null, null, null))).containsExactly("签发");
		assertThat(labels(new LogFilter("nomination", "7", null, null, null, null))).containsExactly("办理");
		assertThat(labels(new LogFilter("nomination", "8", null, null, null, null))).isEmpty();
		assertThat(labels(new LogFilter(null, null, "张志远", null, null, null))).containsExactly("签发");
		assertThat(labels(new LogFilter(null, null, null, 5L, null, null))).containsExactly("签发");
		assertThat(labels(new LogFilter(null, null, null, null, this.records.now, null))).containsExactly("签发");
		assertThat(labels(new LogFilter(null, null, null, null, null, this.records.now))).containsExactly("办理");
	}

	private List<String> labels(LogFilter filter) {
		Paged<LogLine> found = this.records.log.search(filter, new Page(1, 20));
		assertThat(found.total()).isEqualTo(found.items().size());
		assertThat(found.items()).allMatch((line) -> line.hash() != null && line.hash().length() == 16);
		return found.items().stream().map(LogLine::label).toList();
	}

	@Test
	void whoDidWhatOnTheSameRecordCountsTheOneItWasDoneForToo() {
		this.records.append(TestRecords.act(7, 1, "PREPARE"));
		this.records.append(Entry.of(SUBJECT, Who.of(2, "张志远", "OFFICER").onBehalfOf(9), "APPROVE", "代签"));
		this.records.append(TestRecords.act(8, 2, "PREPARE"));
		assertThat(this.records.log.actsBy(SUBJECT, 1)).isEqualTo(Set.of("PREPARE"));
		assertThat(this.records.log.actsBy(SUBJECT, 2)).isEqualTo(Set.of("APPROVE"));
		assertThat(this.records.log.actsBy(SUBJECT, 9)).isEqualTo(Set.of("APPROVE"));
		assertThat(this.records.log.actsBy(SUBJECT, 3)).isEmpty();
		assertThat(this.records.log.actorsOf(SUBJECT, "APPROVE")).isEqualTo(Set.of(2L, 9L));
		assertThat(this.records.log.actorsOf(SUBJECT, "PREPARE")).isEqualTo(Set.of(1L));
	}

	@Test
	void anActThatFallsLeavesNoEntry() {
		this.records.transaction.executeWithoutResult((status) -> {
			this.records.log.append(TestRecords.act(7, 1, "A"));
			status.setRollbackOnly();
		});
		assertThat(this.records.log.timeline(SUBJECT, new Page(1, 20)).items()).isEmpty();
		assertThat(this.records.sealer.seal()).isZero();
	}

	@Test
	void withoutATransactionNothingIsWrittenDown() {
		try (var context = new AnnotationConfigApplicationContext()) {
			context.registerBean(JdbcTransactionsOn.class);
			context.registerBean("transactions", JdbcTransactionManager.class, () -> this.records.transactions);
			context.registerBean("log", DecisionLog.class,
					() -> new DecisionLog(this.records.jdbc, () -> TestRecords.START));
			context.refresh();
			DecisionLog proxied = context.getBean(DecisionLog.class);
			assertThatExceptionOfType(IllegalTransactionStateException.class)
				.isThrownBy(() -> proxied.append(TestRecords.act(7, 1, "A")));
			assertThat(this.records.inTransaction(() -> proxied.append(TestRecords.act(7, 1, "A")))).isPositive();
		}
	}

	@EnableTransactionManagement
	static class JdbcTransactionsOn {

	}

	@ParameterizedTest
	@ValueSource(strings = { "update records.entry set reason = 'x'", "delete from records.entry",
			"truncate records.entry cascade", "update records.link set position = 9", "delete from records.link",
			"truncate records.link", "delete from records.anchor", "update records.anchor set position = 2",
			"delete from records.reading", "update records.file set name = 'x'", "truncate records.file cascade" })
	void theDatabaseRefusesToChangeWhatIsWrittenOnce(String sql) {
		this.records.append(TestRecords.act(7, 1, "A"));
		this.records.sealer.seal();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.records.jdbc.sql(sql).update())
			.withMessageContaining("is written once");
	}

	@Test
	void anEntryIsSealedOnlyWhenNothingOlderCanStillAppear() throws Exception {
		try (Connection older = this.records.source.getConnection()) {
			older.setAutoCommit(false);
			older.createStatement().execute("select pg_current_xact_id()");
			this.records.append(TestRecords.act(7, 1, "A"));
			assertThat(this.records.sealer.seal()).isZero();
			older.rollback();
		}
		assertThat(this.records.sealer.seal()).isEqualTo(1);
		assertThat(this.records.sealer.seal()).isZero();
	}

	@Test
	void onlyOneNodeSealsAtATime() throws Exception {
		this.records.append(TestRecords.act(7, 1, "A"));
		try (Connection other = this.records.source.getConnection()) {
			other.setAutoCommit(false);
			other.createStatement().execute(Sealer.ALONE);
			assertThat(this.records.sealer.seal()).isZero();
			other.rollback();
		}
		assertThat(this.records.sealer.seal()).isEqualTo(1);
	}

	@Test
	void entriesOfManyWritersAtOnceBecomeOneChainWithoutAGap() throws Exception {
		Thread[] writers = new Thread[8];
		for (int w = 0; w < writers.length; w++) {
			long account = w;
			writers[w] = Thread.ofVirtual().start(() -> {
				for (int i = 0; i < 40; i++) {
					this.records.append(TestRecords.act(i, account, "A"));
				}
			});
		}
		int sealed = 0;
		while (sealed < 8 * 40) {
			sealed += this.records.sealer.seal();
		}
		for (Thread writer : writers) {
			writer.join();
		}
		VerifyReport report = this.records.verification.run();
		assertThat(report.sentence()).startsWith("操作记录完整：核对 320 条");
	}

}
