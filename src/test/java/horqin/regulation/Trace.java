package horqin.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The regulation held against the code and the tests: pure, so that it can itself be
 * tested with made-up code and tests.
 *
 * @param code every duty that a piece of production code names
 * @param practices every practice that production code states
 * @param tests what the suite recorded
 * @param planned the duties whose code is openly still to come
 * @param testExists whether a recorded test (class#method) is still there
 */
record Trace(List<Place> code, List<Custom> practices, List<Coverage.Entry> tests, Set<Duty> planned,
		Predicate<String> testExists) {

	/**
	 * Code that names a duty.
	 *
	 * @param duty the name in the class file, which may no longer exist; empty when the
	 * annotation names none
	 * @param where class or class.member
	 */
	record Place(String duty, String where) {

	}

	/**
	 * A rule that the regulation leaves open.
	 *
	 * @param module what people call the module
	 * @param where class or class.member
	 * @param why the reason in Chinese
	 */
	record Custom(String module, String where, String why) {

	}

	/** One thing that is wrong, and with what. */
	record Problem(Fault fault, String subject) {

		@Override
		public String toString() {
			return this.subject + "：" + this.fault.text();
		}

	}

	/** What stands behind one duty; the lists name code and tests, each once. */
	record Row(Duty duty, List<String> code, List<String> refused, List<String> allowed, boolean planned) {

		boolean complete() {
			return !this.code.isEmpty() && !this.refused.isEmpty() && !this.allowed.isEmpty();
		}

	}

	List<Row> rows() {
		return Arrays.stream(Duty.values()).map(this::row).toList();
	}

	List<Problem> problems() {
		List<Problem> problems = new ArrayList<>();
		if (this.code.isEmpty()) {
			problems.add(new Problem(Fault.NOTHING_SCANNED, "全部代码"));
		}
		if (this.tests.isEmpty()) {
			problems.add(new Problem(Fault.NOTHING_RECORDED, "全部测试"));
		}
		addFaultsOfCode(problems);
		addFaultsOfTests(problems);
		rows().forEach((row) -> addFaultsOfDuty(row, problems));
		return problems.stream().distinct().toList();
	}

	private void addFaultsOfCode(List<Problem> problems) {
		for (Place place : this.code) {
			if (place.duty().isEmpty()) {
				problems.add(new Problem(Fault.EMPTY_BASIS, place.where()));
			}
			else if (!exists(place.duty())) {
				problems.add(new Problem(Fault.UNKNOWN_DUTY_IN_CODE, place.duty() + " @ " + place.where()));
			}
		}
		for (Custom practice : this.practices) {
			if (practice.why().isBlank()) {
				problems.add(new Problem(Fault.EMPTY_PRACTICE, practice.where()));
			}
		}
	}

	private void addFaultsOfTests(List<Problem> problems) {
		for (Coverage.Entry entry : this.tests) {
			if (!exists(entry.duty())) {
				problems.add(new Problem(Fault.UNKNOWN_DUTY_IN_TESTS, entry.duty() + " @ " + entry.test()));
			}
			if (!this.testExists.test(entry.test())) {
				problems.add(new Problem(Fault.TEST_IS_GONE, entry.test()));
			}
		}
	}

	private static void addFaultsOfDuty(Row row, List<Problem> problems) {
		String name = row.duty().label() + " " + row.duty().name();
		if (!row.duty().disposition().isEnforced()) {
			if (row.planned()) {
				problems.add(new Problem(Fault.PLANNED_WITHOUT_NEED, name));
			}
			if (row.duty().disposition() == Disposition.NO_SOFTWARE && !row.code().isEmpty()) {
				problems.add(new Problem(Fault.CODE_FOR_NO_SOFTWARE, name));
			}
			return;
		}
		if (row.planned()) {
			if (row.complete()) {
				problems.add(new Problem(Fault.PLANNED_BUT_DONE, name));
			}
			return;
		}
		if (row.code().isEmpty()) {
			problems.add(new Problem(Fault.NO_CODE, name));
		}
		if (row.refused().isEmpty()) {
			problems.add(new Problem(Fault.NO_REFUSED_TEST, name));
		}
		if (row.allowed().isEmpty()) {
			problems.add(new Problem(Fault.NO_ALLOWED_TEST, name));
		}
	}

	private Row row(Duty duty) {
		List<String> places = this.code.stream()
			.filter((place) -> place.duty().equals(duty.name()))
			.map(Place::where)
			.distinct()
			.sorted()
			.toList();
		return new Row(duty, places, testsOf(duty, Coverage.Kind.REFUSED), testsOf(duty, Coverage.Kind.ALLOWED),
				this.planned.contains(duty));
	}

	private List<String> testsOf(Duty duty, Coverage.Kind kind) {
		return this.tests.stream()
			.filter((entry) -> entry.kind() == kind && entry.duty().equals(duty.name()))
			.map(Coverage.Entry::test)
			.filter(this.testExists)
			.distinct()
			.sorted()
			.toList();
	}

	private static boolean exists(String duty) {
		return Arrays.stream(Duty.values()).anyMatch((candidate) -> candidate.name().equals(duty));
	}

}
