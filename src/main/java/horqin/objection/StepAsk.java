package horqin.objection;

import java.util.List;

/**
 * A step that can be taken on the page of a case, with what it asks for.
 *
 * @param step the step by its name in code
 * @param label the words on the button
 * @param hint what it does
 * @param field what is to be written; empty for nothing
 * @param lines the height of the field; 1 for a single line
 * @param main whether it is the next thing to do
 */
record StepAsk(String step, String label, String hint, String field, int lines, boolean main) {

	/** Those that the page of a case draws; the others have pages of their own. */
	static List<StepAsk> of(List<CaseStep> steps) {
		return steps.stream()
			.map(StepAsk::of)
			.filter((ask) -> !ask.hint().isEmpty())
			.sorted((one, other) -> Boolean.compare(other.main(), one.main()))
			.toList();
	}

	private static StepAsk of(CaseStep step) {
		return switch (step) {
			case ACCEPT -> ask(step, "受理后由您核查，只有您可以查看异议人信息和反映原文。与被反映人有利害关系的，请先声明回避。", "", 0, true);
			case TAKE_OVER -> ask(step, "原核查人已不再办理；接手后由您继续核查。", "", 0, true);
			case ANSWER -> ask(step, "答复会显示在异议人的查询页上，不写被反映人和异议人的姓名。答复后这件异议办结。", "答复", 6, true);
			case RESUME -> ask(step, "不再等待异议人补充，继续核查。", "", 0, false);
			case CLARIFY -> ask(step, "问题显示在异议人的查询页上，由其凭查询码补充；不写被反映人姓名。", "需要补充的问题", 4, false);
			case TRANSFER -> ask(step, "反映工作人员或评审纪律的，转纪检部门；有结果后仍由您提请审批办结。", "转纪检的理由和去向", 3, false);
			case MERGE -> ask(step, "与您核查的另一件异议反映同一人的，可以并案，逐件答复。", "并入哪一件（编号）", 1, false);
			case RECALL -> ask(step, "审批以前可以撤回修改。", "", 0, false);
			case RELEASE -> ask(step, "核查人不在岗或不宜继续办理的，收回后由另一位经办接手。", "收回另派的理由", 3, false);
			case CONCLUDE, PROPOSE_REJECTION, STEP_BACK, APPROVE, APPROVE_REJECTION, SEND_BACK ->
				ask(step, "", "", 0, false);
		};
	}

	private static StepAsk ask(CaseStep step, String hint, String field, int lines, boolean main) {
		return new StepAsk(step.name(), step.label(), hint, field, lines, main);
	}

}
