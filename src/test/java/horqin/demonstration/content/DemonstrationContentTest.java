package horqin.demonstration.content;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.access.Role;
import horqin.edition.Milestone;
import horqin.nomination.Stage;
import horqin.person.CreditCode;
import horqin.person.Mobile;
import horqin.person.Parsed;
import horqin.person.PersonName;
import horqin.regulation.Disposition;
import horqin.regulation.Duty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration's content is whole, right by its own rules, and as many as promised.
 */
class DemonstrationContentTest {

	private static final DemonstrationContent CONTENT = DemonstrationContent.load();

	/**
	 * Stages of people who were recommended and are still in the year, or were turned
	 * down by formal review.
	 */
	private static final Set<Stage> RECOMMENDED = Set.of(Stage.IN_NOTICE, Stage.HELD, Stage.NOT_PROPOSED,
			Stage.INELIGIBLE);

	@Test
	void everyNumberOfTheDeskIsThere() {
		assertThat(CONTENT.applicants()).hasSize(120);
		assertThat(count(RECOMMENDED)).isEqualTo(58);
		assertThat(count(Set.of(Stage.IN_NOTICE, Stage.HELD, Stage.NOT_PROPOSED))).isEqualTo(54);
		assertThat(count(Set.of(Stage.IN_NOTICE, Stage.HELD))).isEqualTo(20);
		assertThat(count(Set.of(Stage.HELD))).isEqualTo(1);
		assertThat(CONTENT.notices().objections()).hasSize(2)
			.allSatisfy((objection) -> assertThat(CONTENT.applicant(objection.person()).end()).isEqualTo(Stage.HELD));
		assertThat(selected().stream().map(Applicant::unit).distinct()).hasSize(11);
		assertThat(CONTENT.nextApplicants()).hasSize(24);
		assertThat(CONTENT.again()).hasSize(40);
		assertThat(CONTENT.committee().experts()).hasSize(9);
	}

	@Test
	void unitsAreNineDistrictsAndTwentyDirectOnesWithAboutSixtyEmployers() {
		UnitBook units = CONTENT.units();
		assertThat(units.units().stream().filter((unit) -> unit.area().equals("150500"))).hasSize(20);
		assertThat(units.units()).hasSize(29);
		assertThat(units.employers().size()).isBetween(75, 95);
		assertThat(units.units().stream().mapToInt(UnitBook.Recommender::seats).sum()).isEqualTo(60);
		assertThat(units.units().stream().mapToInt(UnitBook.Recommender::finalSeats).sum()).isEqualTo(60);
		assertThat(Stream.concat(units.units().stream().map(UnitBook.Recommender::name),
				units.employers().stream().map(UnitBook.Employer::name)))
			.doesNotHaveDuplicates();
		List<String> clusters = CONTENT.editions().clusters();
		assertThat(units.employers()).allSatisfy((employer) -> {
			assertThat(clusters).contains(employer.cluster());
			assertThat(units.unit(employer.unit()).area()).isEqualTo(employer.area());
		});
	}

	/**
	 * Written again here: weighted shares, and what is left over to the largest
	 * remainders.
	 */
	@Test
	void theFourFactorsGiveTheSeatsThatWereAnnounced() {
		UnitBook units = CONTENT.units();
		int seats = CONTENT.editions().of(2026).seats();
		Map<String, Double> claims = new HashMap<>();
		for (UnitBook.FactorLine factor : units.factors()) {
			double sum = units.units().stream().mapToDouble((unit) -> figure(unit, factor)).sum();
			double points = seats * factor.weight() / 100.0;
			units.units().forEach((unit) -> claims.merge(unit.key(), points * figure(unit, factor) / sum, Double::sum));
		}
		Map<String, Integer> given = new HashMap<>();
		claims.forEach((key, claim) -> given.put(key, (int) Math.floor(claim)));
		int left = seats - given.values().stream().mapToInt(Integer::intValue).sum();
		claims.keySet()
			.stream()
			.sorted(Comparator.comparing((String key) -> claims.get(key) % 1).reversed())
			.limit(left)
			.forEach((key) -> given.merge(key, 1, Integer::sum));
		assertThat(given).isEqualTo(units.units()
			.stream()
			.collect(Collectors.toMap(UnitBook.Recommender::key, UnitBook.Recommender::seats)));
	}

	private static double figure(UnitBook.Recommender unit, UnitBook.FactorLine factor) {
		return Objects.requireNonNull(unit.factors().get(factor.factor())).doubleValue();
	}

	@Test
	void noUnitRecommendsMoreThanItsSeats() {
		Map<String, Long> recommended = CONTENT.applicants()
			.stream()
			.filter((applicant) -> RECOMMENDED.contains(applicant.end()))
			.collect(Collectors.groupingBy(Applicant::unit, Collectors.counting()));
		CONTENT.units()
			.units()
			.forEach((unit) -> assertThat(recommended.getOrDefault(unit.key(), 0L)).as(unit.name())
				.isLessThanOrEqualTo(unit.finalSeats()));
		List<String> listed = CONTENT.recommendations()
			.batches()
			.stream()
			.flatMap((batch) -> batch.order().stream())
			.toList();
		assertThat(listed).hasSize(58)
			.doesNotHaveDuplicates()
			.allSatisfy((key) -> assertThat(RECOMMENDED).contains(CONTENT.applicant(key).end()));
	}

	@Test
	void theDaysOfAYearAndOfEveryBatchFollowEachOther() {
		for (EditionBook.Year year : CONTENT.editions().editions()) {
			List<LocalDate> days = Arrays.stream(Milestone.values())
				.map((milestone) -> year.timetable().get(milestone))
				.toList();
			assertThat(days).doesNotContainNull().isSorted();
		}
		Stream.concat(CONTENT.recommendations().batches().stream(), CONTENT.recommendations().nextBatches().stream())
			.forEach((batch) -> {
				EditionBook.Year year = CONTENT.editions().of(CONTENT.applicant(batch.order().getFirst()).year());
				assertThat(List.of(batch.minutesOn(), batch.noticePosted(), batch.noticeUntil(), batch.sentOn(),
						Objects.requireNonNull(year.timetable().get(Milestone.RECOMMENDATIONS_CLOSE))))
					.as(batch.unit())
					.isSorted();
				assertThat(batch.order()).allSatisfy((key) -> assertThat(CONTENT.applicant(key).submittedAt())
					.isBefore(batch.minutesOn().atStartOfDay()));
			});
	}

	@Test
	void creditCodesIdentityNumbersAndMobilesAreRightAndDifferent() {
		List<String> codes = Stream.concat(Stream.of(CONTENT.units().city().creditCode()),
				Stream.concat(CONTENT.units().units().stream().map(UnitBook.Recommender::creditCode),
						CONTENT.units().employers().stream().map(UnitBook.Employer::creditCode)))
			.toList();
		assertThat(codes).doesNotHaveDuplicates()
			.allSatisfy((code) -> assertThat(CreditCode.parse(code)).isInstanceOf(Parsed.Valid.class));
		assertThat(everybody()).extracting((applicant) -> applicant.identity().number())
			.doesNotHaveDuplicates()
			.allSatisfy(DemonstrationContentTest::isAnIdentityNumber);
		assertThat(everybody()).extracting((applicant) -> applicant.identity().mobile())
			.doesNotHaveDuplicates()
			.allSatisfy((mobile) -> assertThat(Mobile.parse(mobile)).isInstanceOf(Parsed.Valid.class));
	}

	/**
	 * GB 11643-1999, written again: the sum of all 18, with the weights of their places,
	 * leaves 1.
	 */
	private static void isAnIdentityNumber(String number) {
		assertThat(number).matches("\\d{17}[\\dX]");
		int sum = 0;
		int weight = 1;
		for (int i = 17; i >= 0; i--) {
			sum += weight * ((number.charAt(i) == 'X') ? 10 : number.charAt(i) - '0');
			weight = weight * 2 % 11;
		}
		assertThat(sum % 11).as(number).isEqualTo(1);
	}

	@Test
	void identityNumbersSayTheBirthAndTheSexOfThePerson() {
		assertThat(everybody()).allSatisfy((applicant) -> {
			Applicant.Identity who = applicant.identity();
			assertThat(who.number().substring(6, 14)).isEqualTo(who.birth().toString().replace("-", ""));
			assertThat((who.number().charAt(16) - '0') % 2 == 1).isEqualTo(who.sex().equals("男"));
			assertThat(who.birth().getYear()).isBetween(1966, 1998);
			assertThat(who.nativePlace()).isNotEmpty();
		});
	}

	@Test
	void namesAreOfEveryKindAndInTheirNormalForm() {
		List<String> names = everybody().stream().map((applicant) -> applicant.identity().name()).toList();
		assertThat(names).doesNotHaveDuplicates();
		assertThat(names).allSatisfy(
				(name) -> assertThat(PersonName.parse(name)).isEqualTo(new Parsed.Valid<>(new PersonName(name))));
		assertThat(names).anyMatch((name) -> name.indexOf('·') == 1);
		assertThat(names).anyMatch((name) -> name.codePointCount(0, name.length()) >= 10);
		for (String rare : List.of("喆", "珺", "玥", "旸", "䶮", "𠮷")) {
			assertThat(names).anyMatch((name) -> name.contains(rare));
		}
	}

	@Test
	void allCodesExist() {
		Set<String> skills = Set.of("学徒工", "初级工(五级)", "中级工(四级)", "高级工(三级)", "技师(二级)", "高级技师(一级)", "特级技师", "首席技师");
		assertThat(everybody()).allSatisfy((applicant) -> {
			assertThat(Integer.parseInt(applicant.identity().ethnicity())).isBetween(1, 56);
			assertThat(applicant.identity().political()).matches("0[1-9]|1[0-3]");
			assertThat(Set.of("14", "21", "31", "41", "47", "61", "71")).contains(applicant.identity().education());
			String level = applicant.job().skillLevel();
			assertThat(skills.contains(level) || level.contains("师（")).as(level).isTrue();
		});
		assertThat(CONTENT.units().employers()).allSatisfy((employer) -> {
			assertThat(employer.section()).matches("[A-T]");
			assertThat(employer.division()).matches("\\d{2}");
		});
	}

	@Test
	void everyRefusalOfArticlesThreeToSevenOccurs() {
		Set<Duty> shown = CONTENT.cases()
			.stream()
			.filter((each) -> each.kind() != DemonstrationCase.Kind.FLOW)
			.map(DemonstrationCase::duty)
			.collect(Collectors.toSet());
		List<Duty> owed = Arrays.stream(Duty.values())
			.filter((duty) -> duty.article() >= 3 && duty.article() <= 7)
			.filter((duty) -> duty.disposition() == Disposition.RULE || duty.disposition() == Disposition.BENDABLE)
			.toList();
		assertThat(owed.size()).isGreaterThan(20);
		assertThat(shown).containsAll(owed);
		assertThat(CONTENT.cases()).allSatisfy((each) -> {
			if (each.duty() != null) {
				assertThat(each.duty().article()).as(each.key()).isEqualTo(each.article());
			}
		});
	}

	@Test
	void casesAndPeopleNameEachOther() {
		assertThat(CONTENT.cases()).extracting(DemonstrationCase::key).doesNotHaveDuplicates();
		for (DemonstrationCase each : CONTENT.cases()) {
			each.persons().forEach((key) -> assertThat(CONTENT.applicant(key).cases()).contains(each.key()));
			each.units().forEach((key) -> assertThat(CONTENT.units().unit(key)).isNotNull());
			Set<String> experts = CONTENT.committee()
				.experts()
				.stream()
				.map(Committee.Expert::key)
				.collect(Collectors.toSet());
			assertThat(experts).containsAll(each.experts());
		}
		CONTENT.applicants()
			.forEach((applicant) -> applicant.cases()
				.forEach((key) -> assertThat(CONTENT.caseOf(key).persons()).contains(applicant.key())));
	}

	@Test
	void everyRoleOfTheOfficeHasSomebodyAndLoginsDiffer() {
		Set<Role> roles = CONTENT.committee().staff().stream().map(Committee.Staff::role).collect(Collectors.toSet());
		assertThat(roles).containsExactlyInAnyOrder(Role.OFFICER, Role.LEADER, Role.PARTY_SECRETARY, Role.FINANCE,
				Role.AUDITOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
		assertThat(Stream.concat(CONTENT.committee().staff().stream().map(Committee.Staff::login),
				CONTENT.committee().experts().stream().map(Committee.Expert::login)))
			.doesNotHaveDuplicates();
		assertThat(CONTENT.committee().experts().stream().filter(Committee.Expert::isChair)).hasSize(1);
		assertThat(CONTENT.committee().experts()).extracting(Committee.Expert::kind).contains("专家", "业务科室负责人", "其他");
	}

	@Test
	void peopleWhoApplyAgainWereNotSelectedAndMayApplyAgain() {
		assertThat(CONTENT.again()).extracting(Again::person)
			.doesNotHaveDuplicates()
			.allSatisfy((key) -> assertThat(CONTENT.applicant(key).end()).isNotIn(Stage.IN_NOTICE, Stage.HELD));
		Set<Stage> stages = Stream
			.concat(CONTENT.again().stream().map(Again::end), CONTENT.nextApplicants().stream().map(Applicant::end))
			.collect(Collectors.toSet());
		assertThat(stages).containsExactlyInAnyOrder(Stage.DRAFT, Stage.EMPLOYER_REVIEW, Stage.UNIT_REVIEW,
				Stage.RETURNED, Stage.EXCEPTION_PENDING, Stage.RECOMMENDED, Stage.WITHDRAWN);
	}

	@Test
	void loadingTwiceGivesTheSame() {
		assertThat(DemonstrationContent.load().applicants()).isEqualTo(CONTENT.applicants());
	}

	private static List<Applicant> everybody() {
		return Stream.concat(CONTENT.applicants().stream(), CONTENT.nextApplicants().stream()).toList();
	}

	private static List<Applicant> selected() {
		return CONTENT.applicants()
			.stream()
			.filter((each) -> each.end() == Stage.IN_NOTICE || each.end() == Stage.HELD)
			.sorted(Comparator.comparing(Applicant::key))
			.toList();
	}

	private static long count(Set<Stage> stages) {
		return CONTENT.applicants().stream().filter((applicant) -> stages.contains(applicant.end())).count();
	}

}
