package horqin.regulation;

/** What can be wrong between the regulation, the code and the tests. */
enum Fault {

	NOTHING_SCANNED("没有扫描到任何标注了依据的代码，检查编译目录"),

	NOTHING_RECORDED("没有任何测试记录，应先完整运行测试"),

	UNKNOWN_DUTY_IN_CODE("代码标注的要求不存在"),

	UNKNOWN_DUTY_IN_TESTS("测试记录的要求不存在，应清空后重新运行测试"),

	EMPTY_BASIS("代码标注了依据但没有写明要求"),

	EMPTY_PRACTICE("代码标注了惯例但没有写明理由"),

	CODE_FOR_NO_SOFTWARE("列为不需软件，却有代码标注"),

	NO_CODE("没有代码落实，也未列入计划"),

	NO_REFUSED_TEST("没有拦住的测试，也未列入计划"),

	NO_ALLOWED_TEST("没有放行的测试，也未列入计划"),

	PLANNED_BUT_DONE("代码和两种测试都已具备，应从计划中移出"),

	PLANNED_WITHOUT_NEED("既不是规则也不是可说明的要求，不应列入计划"),

	TEST_IS_GONE("测试记录中的测试已不存在，应清空后重新运行测试");

	private final String text;

	Fault(String text) {
		this.text = text;
	}

	String text() {
		return this.text;
	}

}
