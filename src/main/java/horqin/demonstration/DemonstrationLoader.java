package horqin.demonstration;

import java.time.LocalDateTime;

import horqin.access.Foundation;
import horqin.calendar.DemonstrationClock;
import horqin.demonstration.content.DemonstrationContent;
import horqin.records.Who;
import horqin.regulation.Outcome;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the story of the demonstration on an empty database, chapter by chapter, by the
 * platform's own verbs: whatever they refuse stops it.
 */
@Component
@ConditionalOnExpression("${horqin.demonstration:false} and ${horqin.demonstration.load:true}")
class DemonstrationLoader implements ApplicationRunner {

	/**
	 * Spring afternoon two days before the notice of 2026: the programme is being set up.
	 */
	private static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 3, 17, 14, 30);

	/**
	 * A database whose loading was cut short is told from a finished one by this; a start
	 * drops it.
	 */
	private static final String LOADING = "comment on database horqin is 'demonstration loading'";

	private static final String COMPLETE = "comment on database horqin is 'demonstration complete'";

	private static final String NAMED_SO = "select current_database() = 'horqin'";

	private final Foundation foundation;

	private final DemonstrationClock clock;

	private final UnitsChapter units;

	private final EditionChapter edition;

	private final JdbcClient jdbc;

	DemonstrationLoader(Foundation foundation, DemonstrationClock clock, UnitsChapter units, EditionChapter edition,
			JdbcClient jdbc) {
		this.foundation = foundation;
		this.clock = clock;
		this.units = units;
		this.edition = edition;
		this.jdbc = jdbc;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.foundation.isNeeded()) {
			return;
		}
		mark(LOADING);
		DemonstrationContent content = DemonstrationContent.load();
		done(this.clock.startAt(BEGINNING, Who.system()));
		Cast cast = this.units.tell(content);
		this.edition.tell(content, cast);
		mark(COMPLETE);
	}

	private void mark(String comment) {
		if (this.jdbc.sql(NAMED_SO).query(Boolean.class).single()) {
			this.jdbc.sql(comment).update();
		}
	}

	/** A story that the platform refuses is a wrong story. */
	static void done(Outcome outcome) {
		if (!outcome.isMoved()) {
			throw new IllegalStateException("The story is refused: " + outcome.reasons());
		}
	}

}
