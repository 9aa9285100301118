package horqin.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import horqin.records.DecisionLog;
import horqin.records.LogWords;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The clock and the first years. */
@Configuration(proxyBeanMethods = false)
class CalendarSetup {

	private final InstantSource machine = Clock.systemUTC();

	/**
	 * The clock is read in the midst of transactions: a connection of its own, outside of
	 * the pool, or a full pool whose transactions all ask for the time would wait for
	 * itself.
	 */
	@Bean
	DemonstrationShift demonstrationShift(DataSource pool, @Value("${spring.datasource.url:}") String url,
			@Value("${spring.datasource.username:}") String user,
			@Value("${spring.datasource.password:}") String password) {
		DataSource own = url.isEmpty() ? pool : new DriverManagerDataSource(url, user, password);
		return new DemonstrationShift(own, System::nanoTime);
	}

	/** In production the time never meets the database. */
	@Bean
	PlatformClock platformClock(@Value("${horqin.demonstration:false}") boolean demonstration,
			DemonstrationShift moved) {
		Supplier<Duration> shift = demonstration ? moved : () -> Duration.ZERO;
		return new PlatformClock(this.machine, shift);
	}

	@Bean
	DemonstrationClock demonstrationClock(@Value("${horqin.demonstration:false}") boolean demonstration,
			PlatformClock clock, DemonstrationShift shift, WorkingCalendars calendars, JdbcClient jdbc, DecisionLog log,
			PlatformTransactionManager transactions) {
		return new DemonstrationClock(demonstration, this.machine, clock, shift, calendars, jdbc, log, transactions);
	}

	@Bean
	@ConditionalOnBooleanProperty("horqin.demonstration")
	DemonstrationPulse demonstrationPulse(DemonstrationShift shift, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		return new DemonstrationPulse(this.machine, shift, jdbc, transactions);
	}

	/**
	 * After the database was migrated, before anything else runs; and before anything is
	 * written, the clock of the demonstration finds its place again.
	 */
	@Bean
	SmartInitializingSingleton bundledYears(WorkingCalendars calendars, ObjectProvider<DemonstrationPulse> pulse) {
		return () -> {
			pulse.ifAvailable(DemonstrationPulse::beat);
			calendars.importBundled();
		};
	}

	@Bean
	LogWords calendarWords() {
		return new LogWords() {

			@Override
			public Map<String, String> subjects() {
				return Map.of("calendar_year", "工作日历", "demonstration_clock", "演示时钟");
			}

		};
	}

}
