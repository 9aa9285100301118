package horqin.demonstration.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything the demonstration shows, as values.
 *
 * @param units the organiser, the unions, the employers
 * @param editions the two years
 * @param applicants the applications of 2026
 * @param nextApplicants new people of 2027
 * @param again people of 2026 who apply again for 2027
 * @param cases what is refused, and ways worth seeing
 * @param committee the experts and the organiser's people
 * @param recommendations what the unions decided and sent
 * @param notices the papers of the later half of the year
 * @param scores what the experts give
 */
public record DemonstrationContent(UnitBook units, EditionBook editions, List<Applicant> applicants,
		List<Applicant> nextApplicants, List<Again> again, List<DemonstrationCase> cases, Committee committee,
		RecommendationBook recommendations, NoticeBook notices, ScoreCards scores) {

	/** Reads the files and draws what they leave open: the same on every start. */
	public static DemonstrationContent load() {
		UnitBook units = ContentFiles.read("units.json", UnitBook.class);
		EditionBook editions = ContentFiles.read("editions.json", EditionBook.class);
		Phrases phrases = ContentFiles.read("phrases.json", Phrases.class);
		Committee committee = ContentFiles.read("committee.json", Committee.class);
		Applicants applicants = new Applicants(units, phrases, ContentFiles.crafts(phrases.crafts()));
		PersonLine.File thisYear = ContentFiles.read("people.json", PersonLine.File.class);
		PersonLine.File nextYear = ContentFiles.read("people-2027.json", PersonLine.File.class);
		return new DemonstrationContent(units, editions,
				thisYear.people().stream().map((line) -> applicants.of(line, editions.of(2026))).toList(),
				nextYear.people().stream().map((line) -> applicants.of(line, editions.of(2027))).toList(),
				orEmpty(nextYear.again()), ContentFiles.read("refusals.json", DemonstrationCase.File.class).cases(),
				committee, ContentFiles.read("recommendations.json", RecommendationBook.class),
				ContentFiles.read("notices.json", NoticeBook.class),
				new ScoreCards(committee.experts(), phrases.commentHigh(), phrases.commentLow()));
	}

	/**
	 * The application of a key, of either year.
	 * @throws IllegalArgumentException if there is none
	 */
	public Applicant applicant(String key) {
		return (key.startsWith("n") ? this.nextApplicants : this.applicants).stream()
			.filter((applicant) -> applicant.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No applicant " + key));
	}

	/**
	 * The case of a key.
	 * @throws IllegalArgumentException if there is none
	 */
	public DemonstrationCase caseOf(String key) {
		return this.cases.stream()
			.filter((each) -> each.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No case " + key));
	}

	private static List<Again> orEmpty(@Nullable List<Again> again) {
		return (again != null) ? again : List.of();
	}

}
