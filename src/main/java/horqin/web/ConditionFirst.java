package horqin.web;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EvaluationUtils;

/**
 * Lets {@code th:if} and {@code th:unless} hold on a tag that a fragment replaces.
 * Thymeleaf puts the fragment in first and then forgets the condition without a word,
 * which shows people what they should not see. A loop on such a tag is still lost: a test
 * forbids it.
 */
@Component
class ConditionFirst extends AbstractProcessorDialect {

	private static final String PREFIX = StandardDialect.PREFIX;

	ConditionFirst() {
		super("Conditions before fragments", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE - 100);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new Condition("if", true), new Condition("unless", false));
	}

	private static final class Condition extends AbstractAttributeTagProcessor {

		private final boolean wanted;

		Condition(String attribute, boolean wanted) {
			super(TemplateMode.HTML, PREFIX, null, false, attribute, true, 1, false);
			this.wanted = wanted;
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute,
				String value, IElementTagStructureHandler structure) {
			if (!tag.hasAttribute(PREFIX, "replace") && !tag.hasAttribute(PREFIX, "insert")) {
				return;
			}
			Object answer = StandardExpressions.getExpressionParser(context.getConfiguration())
				.parseExpression(context, value)
				.execute(context);
			if (EvaluationUtils.evaluateAsBoolean(answer) == this.wanted) {
				structure.removeAttribute(attribute);
			}
			else {
				structure.removeElement();
			}
		}

	}

}
