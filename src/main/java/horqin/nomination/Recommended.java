package horqin.nomination;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import horqin.calendar.WorkingCalendars;
import horqin.records.StoredFile;
import horqin.regulation.Outcome;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is read of recommended people by the module that judges them: the papers they came
 * with, and the seats they leave.
 */
@Service
public class Recommended {

	/** The unit's own notice in the papers with which somebody was sent last. */
	static final String NOTICE_OF = """
			select b.notice_posted_on, b.notice_until, b.notice_file_id, b.notice_result
			from nomination.batch_member m join nomination.batch b on b.id = m.batch_id
			where m.nomination_id = :nomination order by b.id desc limit 1""";

	/**
	 * Those who were recommended and take no seat any more; and those who were handed
	 * over to the unit and still wait for its recommendation.
	 */
	static final String FREED = """
			select n.unit_id, count(*) as people from nomination.nomination n
			where n.edition_id = :edition and (
				n.stage in ('INELIGIBLE', 'WITHDRAWN')
					and exists (select from nomination.batch_member m where m.nomination_id = n.id)
				or n.stage in ('REDIRECTED', 'UNIT_REVIEW')
					and exists (select from nomination.redirection r
						where r.nomination_id = n.id and r.to_unit_id = n.unit_id))
			group by n.unit_id""";

	private final JdbcClient jdbc;

	private final CandidateFiles files;

	private final WorkingCalendars calendars;

	private final InstantSource clock;

	Recommended(JdbcClient jdbc, CandidateFiles files, WorkingCalendars calendars, InstantSource clock) {
		this.jdbc = jdbc;
		this.files = files;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * The unit's own notice in the papers with which somebody was recommended.
	 *
	 * @param outcome whether it ran long enough and is over
	 * @param words from when to when, and what came of it; empty without one
	 */
	public record Notice(Outcome outcome, String words) {

	}

	/** A single paper with its file. */
	public record SinglePaper(Paper.Kind kind, StoredFile file) {

	}

	/** The unit's own notice about somebody who was recommended. */
	@Transactional(readOnly = true)
	public Notice notice(Nomination nomination) {
		Sent sent = this.jdbc.sql(NOTICE_OF)
			.param("nomination", nomination.id())
			.query(Sent.class)
			.optional()
			.orElseGet(() -> new Sent(null, null, null, null));
		int days = NominationSettings.defaults().unitNoticeDays();
		Optional<UnitNotice> posted = sent.notice();
		if (posted.isEmpty()) {
			return new Notice((days == 0) ? Outcome.moved() : Scans.refused("报送材料里没有本单位公示的起止日期"), "");
		}
		UnitNotice notice = posted.get();
		return new Notice(notice.isOver(this.calendars.current(), Math.max(1, days), this.clock.instant()),
				"%s至%s公示，结果：%s".formatted(Wording.date(notice.postedOn()), Wording.date(notice.until()),
						notice.result().isEmpty() ? "未填写" : notice.result()));
	}

	/** The single papers of somebody, the last one of each kind, but the photo. */
	@Transactional(readOnly = true)
	public List<SinglePaper> papers(Nomination nomination) {
		return this.files.papers(nomination)
			.stream()
			.map((each) -> new SinglePaper(each.paper().kind(), each.file()))
			.toList();
	}

	/** The photo of somebody. */
	@Transactional(readOnly = true)
	public Optional<StoredFile> photo(Nomination nomination) {
		return this.files.photo(nomination);
	}

	/**
	 * People of each unit who were recommended in a year and take no seat any more, and
	 * those who were handed over to it: so many can still be recommended.
	 */
	@Transactional(readOnly = true)
	public Map<Long, Integer> freed(long editionId) {
		Map<Long, Integer> freed = new HashMap<>();
		this.jdbc.sql(FREED).param("edition", editionId).query((row) -> {
			freed.put(row.getLong("unit_id"), row.getInt("people"));
		});
		return freed;
	}

	/** The notice as it was sent. */
	private record Sent(@Nullable LocalDate noticePostedOn, @Nullable LocalDate noticeUntil,
			@Nullable Long noticeFileId, @Nullable String noticeResult) {

		Optional<UnitNotice> notice() {
			return (this.noticePostedOn == null || this.noticeUntil == null) ? Optional.empty()
					: Optional.of(new UnitNotice(this.noticePostedOn, this.noticeUntil, this.noticeFileId != null,
							Objects.requireNonNullElse(this.noticeResult, "")));
		}

	}

}
