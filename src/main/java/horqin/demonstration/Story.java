package horqin.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import horqin.calendar.WorkingCalendar;
import horqin.demonstration.content.DemonstrationCase;
import horqin.demonstration.content.DemonstrationContent;
import horqin.demonstration.content.UnitBook;
import org.jspecify.annotations.Nullable;

/** What all chapters share: what is told, who plays, and when. */
final class Story {

	static final int FIRST_YEAR = 2026;

	static final int NEXT_YEAR = 2027;

	private final DemonstrationContent content;

	private final Cast cast;

	private final Diary diary;

	private final WorkingCalendar calendar;

	private final Map<Integer, String> editions = new LinkedHashMap<>();

	private final Map<String, Candidate> thisYear = new LinkedHashMap<>();

	private final Map<String, Candidate> nextYear = new LinkedHashMap<>();

	Story(DemonstrationContent content, Cast cast, Diary diary, WorkingCalendar calendar) {
		this.content = content;
		this.cast = cast;
		this.diary = diary;
		this.calendar = calendar;
		content.applicants().forEach((each) -> this.thisYear.put(each.key(), new Candidate(each)));
		content.nextApplicants().forEach((each) -> this.nextYear.put(each.key(), new Candidate(each)));
		content.again()
			.forEach((each) -> this.nextYear.put(each.person(),
					Candidate.again(candidate(each.person()), each.end(), content.editions().of(NEXT_YEAR))));
	}

	DemonstrationContent content() {
		return this.content;
	}

	UnitBook units() {
		return this.content.units();
	}

	Cast cast() {
		return this.cast;
	}

	Diary diary() {
		return this.diary;
	}

	DemonstrationCase caseOf(String key) {
		return this.content.caseOf(key);
	}

	/** Notes under which public id a year was opened. */
	void opened(int year, String publicId) {
		this.editions.put(year, publicId);
	}

	/** The public id of a year that was opened. */
	String edition(int year) {
		return Objects.requireNonNull(this.editions.get(year), () -> year + " is not opened");
	}

	/** Everybody who applies in the first year, in the order of the file. */
	Collection<Candidate> candidates() {
		return this.thisYear.values();
	}

	/** Everybody who applies in the second year: new people first. */
	Collection<Candidate> nextCandidates() {
		return this.nextYear.values();
	}

	Candidate candidate(String key) {
		return found(this.thisYear.get(key), key);
	}

	Candidate nextCandidate(String key) {
		return found(this.nextYear.get(key), key);
	}

	private static Candidate found(@Nullable Candidate candidate, String key) {
		return Objects.requireNonNull(candidate, () -> "No candidate " + key);
	}

	/** Somebody of a case that is about one person. */
	Candidate personOf(String caseKey) {
		return candidate(caseOf(caseKey).persons().getFirst());
	}

	/** An hour of the office on the first working day so many days later or after. */
	LocalDateTime office(LocalDate day, int later, int hour, Candidate whose) {
		LocalDate found = day.plusDays(later);
		while (!this.calendar.isWorkingDay(found)) {
			found = found.plusDays(1);
		}
		return found.atTime(hour, whose.number() * 7 % 60);
	}

}
