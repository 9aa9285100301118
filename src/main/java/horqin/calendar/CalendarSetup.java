package horqin.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import horqin.records.DecisionLog;
import horqin.records.LogWords;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The clock and the first years. */
@Configuration(proxyBeanMethods = false)
class CalendarSetup {

	private final InstantSource machine = Clock.systemUTC();

	@Bean
	DemonstrationShift demonstrationShift(DataSource dataSource) {
		return new DemonstrationShift(dataSource, System::nanoTime);
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

	/** After the database was migrated, before anything else runs. */
	@Bean
	SmartInitializingSingleton bundledYears(WorkingCalendars calendars) {
		return calendars::importBundled;
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
