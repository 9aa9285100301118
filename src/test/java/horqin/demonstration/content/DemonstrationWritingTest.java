package horqin.demonstration.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.edition.Force;
import horqin.nomination.Evidence;
import horqin.nomination.EvidenceType;
import horqin.nomination.FrontLine;
import horqin.nomination.NominationSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the invented people write, prove and have done keeps the form's limits, and no two
 * read alike.
 */
class DemonstrationWritingTest {

	private static final DemonstrationContent CONTENT = DemonstrationContent.load();

	private static final LocalDate CLOSING = LocalDate.of(2026, 4, 30);

	@Test
	void noTwoStatementsAreAlikeAndAllAreOfReadableLength() {
		List<String> all = everybody().stream().flatMap((each) -> each.statements().values().stream()).toList();
		assertThat(all).hasSize(144 * Force.values().length).doesNotHaveDuplicates();
		assertThat(all).allSatisfy((text) -> {
			assertThat(text.codePointCount(0, text.length())).isBetween(StatementWriter.SHORTEST,
					StatementWriter.LONGEST);
			assertThat(text).doesNotContain("{", "}", "null").endsWith("。");
		});
	}

	@Test
	void noTwoStatementsShareTheSentenceOfTheirCraft() {
		Map<String, String> seen = new HashMap<>();
		for (Applicant applicant : everybody()) {
			applicant.statements().forEach((force, text) -> {
				for (String sentence : text.split("。")) {
					String plain = sentence.replaceAll("[0-9.]", "");
					if (plain.length() >= 34) {
						assertThat(seen.putIfAbsent(plain, applicant.key())).as(plain).isIn(null, applicant.key());
					}
				}
			});
		}
		assertThat(seen.size()).isGreaterThan(300);
	}

	@Test
	void accountsAndPlansKeepTheirLimits() {
		NominationSettings settings = NominationSettings.defaults();
		assertThat(everybody()).allSatisfy((applicant) -> {
			Applicant.Accounts accounts = applicant.accounts();
			assertThat(accounts.brief().length()).isBetween(120, settings.briefMost());
			assertThat(accounts.full().length()).isBetween(450, settings.fullMost());
			assertThat(accounts.plan().length()).isBetween(70, settings.planMost());
			assertThat(accounts.brief() + accounts.full() + accounts.plan()).doesNotContain("{", "null", "。。");
		});
		assertThat(everybody()).extracting((each) -> each.accounts().brief()).doesNotHaveDuplicates();
	}

	@Test
	void papersAreThreeToEightReadWithoutAFaultAndCoverTheFiveForces() {
		for (Applicant applicant : everybody()) {
			assertThat(applicant.papers().size()).as(applicant.key()).isBetween(PaperWriter.FEWEST, PaperWriter.MOST);
			Set<Force> covered = new HashSet<>();
			for (Applicant.Paper paper : applicant.papers()) {
				Evidence.Read read = Evidence.read(paper.type(), paper.values(), paper.forces(), CLOSING);
				assertThat(read.faults()).as(applicant.key() + " " + paper).isEmpty();
				assertThat(read.values().keySet()).isEqualTo(paper.values().keySet());
				covered.addAll(paper.forces());
			}
			assertThat(covered).as(applicant.key()).containsExactlyInAnyOrder(Force.values());
		}
		assertThat(everybody().stream().flatMap((each) -> each.papers().stream()).map(Applicant.Paper::type).distinct())
			.containsExactlyInAnyOrder(EvidenceType.values());
	}

	@Test
	void onlyTheTwoPapersOfTheCasesAreSharedByTwoPeople() {
		Map<String, List<String>> holders = new HashMap<>();
		for (Applicant applicant : everybody()) {
			for (Applicant.Paper paper : applicant.papers()) {
				new Evidence(paper.type(), paper.values(), paper.forces(), 1).numberKey()
					.ifPresent((key) -> holders.computeIfAbsent(key, (_) -> new ArrayList<>()).add(applicant.key()));
			}
		}
		holders.values().removeIf((keys) -> keys.size() == 1);
		assertThat(holders.values()).containsExactly(CONTENT.caseOf("DUPLICATE_PATENT").persons());
		List<List<String>> scans = Stream.of("p017", "p018")
			.map((key) -> CONTENT.applicant(key).papers().getFirst().scan())
			.toList();
		assertThat(scans.getFirst()).isEqualTo(scans.getLast());
	}

	@Test
	void frontLineTimeIsAsTheCasesOfArticleThreeSay() {
		assertThat(frontLine("p019")).isEqualTo("4年7个月");
		assertThat(frontLine("p059")).isEqualTo("5年");
		assertThat(frontLine("p109")).isEqualTo("3年4个月");
		Set<String> tooShort = everybody().stream()
			.filter((applicant) -> !time(applicant).outcome().isMoved())
			.map(Applicant::key)
			.collect(Collectors.toSet());
		assertThat(tooShort).containsExactlyInAnyOrder("p019", "p109");
	}

	private static FrontLine time(Applicant applicant) {
		return FrontLine.asOf(applicant.spans(), CLOSING, 5);
	}

	private static String frontLine(String key) {
		FrontLine time = time(CONTENT.applicant(key));
		String said = time.outcome().reasons().stream().map((reason) -> reason.text()).findFirst().orElse("");
		return said.isEmpty() ? "5年" : said.replaceAll("^一线工作年限(.*?)，未满.*$", "$1");
	}

	@Test
	void exactlyFiveYearsPassAndADayLessDoesNot() {
		Applicant exact = CONTENT.applicant("p059");
		assertThat(FrontLine.asOf(exact.spans(), CLOSING, 5).outcome().isMoved()).isTrue();
		assertThat(FrontLine.asOf(exact.spans(), CLOSING.minusDays(1), 5).outcome().isMoved()).isFalse();
	}

	private static List<Applicant> everybody() {
		return Stream.concat(CONTENT.applicants().stream(), CONTENT.nextApplicants().stream()).toList();
	}

}
