package horqin.demonstration;

import java.time.LocalDateTime;

import horqin.access.Foundation;
import horqin.calendar.DemonstrationClock;
import horqin.calendar.WorkingCalendars;
import horqin.demonstration.content.DemonstrationContent;
import horqin.records.Who;
import horqin.regulation.Outcome;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

	/** While experts score the first year, the second one is prepared. */
	private static final LocalDateTime NEXT_BEGINNING = LocalDateTime.of(2026, 5, 20, 9, 15);

	/**
	 * A database whose loading was cut short is told from a finished one by this; a start
	 * drops it.
	 */
	private static final String LOADING = "comment on database horqin is 'demonstration loading'";

	private static final String COMPLETE = "comment on database horqin is 'demonstration complete'";

	private static final String NAMED_SO = "select current_database() = 'horqin'";

	private final Foundation foundation;

	private final DemonstrationClock clock;

	private final WorkingCalendars calendars;

	private final Chapters chapters;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	DemonstrationLoader(Foundation foundation, DemonstrationClock clock, WorkingCalendars calendars, Chapters chapters,
			JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.foundation = foundation;
		this.clock = clock;
		this.calendars = calendars;
		this.chapters = chapters;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** The chapters in the order of the year. */
	@Component
	@ConditionalOnExpression("${horqin.demonstration:false} and ${horqin.demonstration.load:true}")
	record Chapters(UnitsChapter units, EditionChapter edition, ApplicationChapter applications,
			RecommendationChapter recommendations, ScreeningChapter screening, ScoringChapter scoring,
			MeetingChapter meeting, NoticeChapter notice, NextYearChapter nextYear) {

		void write(Story story) {
			this.edition.write(story, Story.FIRST_YEAR, BEGINNING.plusMinutes(10));
			this.applications.write(story);
			this.recommendations.write(story);
			this.screening.write(story);
			this.scoring.write(story);
			this.meeting.write(story);
			this.notice.write(story);
			this.edition.write(story, Story.NEXT_YEAR, NEXT_BEGINNING);
			this.nextYear.write(story);
		}

	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.foundation.isNeeded()) {
			return;
		}
		mark(LOADING);
		DemonstrationContent content = DemonstrationContent.load();
		done(this.clock.startAt(BEGINNING, Who.system()));
		Cast cast = this.transaction.execute((_) -> this.chapters.units().tell(content));
		Story story = new Story(content, cast, new Diary(), this.calendars.current());
		this.chapters.write(story);
		story.diary().tell(this.clock, this.transaction, content.notices().clock());
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
