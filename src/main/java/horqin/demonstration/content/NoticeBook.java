package horqin.demonstration.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Papers of the later half of the year. Words in braces are filled in by whoever posts
 * them: {first}, {count}, {from}, {until}, {days}.
 *
 * @param clock where 演示时钟 stands when the demonstration is ready
 */
public record NoticeBook(LocalDateTime clock, PublicNotice publicNotice, List<Posting> postings,
		List<Objection> objections, Announcement announcement, Meeting meeting, Resolution resolution,
		List<LogLine> log) {

	/** The public notice (Article 8). */
	public record PublicNotice(String title, String body, String contact, String issuer, LocalDate date) {

	}

	/**
	 * Where it was put up.
	 *
	 * @param channel WEBSITE, WECHAT or BOARD
	 * @param unit key of the union whose board it is
	 * @param photo whether a photograph is there; one is still missing
	 */
	public record Posting(String channel, LocalDateTime at, String where, @Nullable String address,
			@Nullable String unit, boolean photo) {

	}

	/**
	 * An objection.
	 *
	 * @param named whether the objector gave a name
	 * @param person key of the applicant
	 * @param acceptedBy key of the officer
	 * @param draftFinding what the officer is about to find, if so far
	 */
	public record Objection(int number, LocalDateTime at, String channel, boolean named, @Nullable Objector objector,
			String person, String title, String text, List<String> attachments, String acceptedBy,
			LocalDateTime acceptedAt, LocalDateTime due, List<LogLine> steps, @Nullable String draftFinding,
			@Nullable String draftText) {

	}

	/** Who objects. */
	public record Objector(String name, String mobile, String unit) {

	}

	/** A draft of the announcement (Article 9). */
	public record Announcement(String title, String addressee, String body, String documentNumber, LocalDate planned,
			LocalDate cultivationFrom, LocalDate cultivationUntil) {

	}

	/** The meeting of the committee (Article 7); people by key. */
	public record Meeting(LocalDate date, LocalDateTime startsAt, LocalDateTime endsAt, String place, String chair,
			String secretary, String supervisor, List<String> present, Votes votes, Departure lifted, Departure lowered,
			String share, String minutes) {

	}

	/** How the vote went. */
	public record Votes(int agree, int against, int abstain) {

	}

	/** Why somebody is on the list, or not, against the order of scores. */
	public record Departure(String person, String reason) {

	}

	/** The party group's resolution. */
	public record Resolution(String session, LocalDate date, LocalDateTime at, String item, String conclusion,
			int count, List<String> exceptions, String excerpt, String signer, String confirmedBy) {

	}

	/** Something that happened. */
	public record LogLine(LocalDateTime at, String text) {

	}

}
