package horqin.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import horqin.calendar.CountedPeriod;
import horqin.calendar.PlatformClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices and announcements as lists for everybody. */
@Service
public class PublicNotices {

	private final PublicTables tables;

	private final PaperTables papers;

	private final PeriodTables periods;

	private final InstantSource clock;

	PublicNotices(PublicTables tables, PaperTables papers, PeriodTables periods, InstantSource clock) {
		this.tables = tables;
		this.papers = papers;
		this.periods = periods;
		this.clock = clock;
	}

	/**
	 * A paper in a list for everybody.
	 *
	 * @param title its title
	 * @param organiser who issues it
	 * @param href where it is read
	 * @param standing where it stands, e.g. 公示中，还剩2个工作日
	 * @param running whether objections are taken now
	 * @param since the day on which it was published
	 */
	public record Line(String title, String organiser, String href, String standing, boolean running, LocalDate since) {

	}

	/** The newest notices, the running ones among them. */
	@Transactional(readOnly = true)
	public List<Line> notices(int limit, long offset) {
		List<PublicTables.Up> up = this.tables.notices(limit, offset);
		Map<Long, CountedPeriod> counted = this.periods.current(up.stream().map((one) -> one.paper().id()).toList());
		return up.stream().map((one) -> notice(one, counted.get(one.paper().id()))).toList();
	}

	/** The newest announcements. */
	@Transactional(readOnly = true)
	public List<Line> announcements(int limit, long offset) {
		return this.tables.announcements(limit, offset)
			.stream()
			.map((one) -> line(one, (one.paper().number() != null) ? one.paper().number() : "", false))
			.toList();
	}

	private Line notice(PublicTables.Up up, @Nullable CountedPeriod period) {
		Instant now = this.clock.instant();
		if (period == null) {
			return line(up, "正在张贴，公示期尚未起算", true);
		}
		if (period.reached(now)) {
			return line(up, "公示期已满", false);
		}
		return line(up, "公示中，还剩%d个工作日".formatted(period.remainingWorkingDays(PlatformClock.dateOf(now))), true);
	}

	private static Line line(PublicTables.Up up, String standing, boolean running) {
		Paper paper = up.paper();
		return new Line(paper.title(), paper.organiserName(), paper.publicHref(), standing, running,
				PlatformClock.dateOf(up.since().toInstant()));
	}

	/** The announcement that a supplement or a correction adds to. */
	@Nullable Paper refersTo(Paper paper) {
		Long earlier = paper.refersTo();
		return (earlier != null) ? this.papers.get(earlier) : null;
	}

}
