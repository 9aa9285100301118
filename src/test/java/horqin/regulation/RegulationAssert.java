package horqin.regulation;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How tests say what a duty of the regulation refuses and allows. Each assertion that
 * holds is also recorded, so that the build can tell which duties are tested both ways
 * (see {@link TraceReport}). Nothing is recorded for an assertion that fails.
 */
public final class RegulationAssert {

	private RegulationAssert() {
	}

	/**
	 * The duty stops it: refused, or for a bendable duty also asked for a reason; and the
	 * person reads why.
	 * @return the reason given under this duty, for a closer look at its text
	 */
	public static Reason refused(Duty duty, Outcome outcome) {
		mustBeEnforced(duty);
		if (duty.disposition() == Disposition.BENDABLE) {
			assertThat(outcome).as("%s stops it", duty)
				.isInstanceOfAny(Outcome.Refused.class, Outcome.NeedsReason.class);
		}
		else {
			assertThat(outcome).as("%s refuses it", duty).isInstanceOf(Outcome.Refused.class);
		}
		Reason reason = reasonUnder(duty, outcome);
		Coverage.record(duty, Coverage.Kind.REFUSED, callingTest());
		return reason;
	}

	/**
	 * The duty is bendable and asks for a written reason, no more.
	 * @return the reason given under this duty
	 */
	public static Reason needsReason(Duty duty, Outcome outcome) {
		assertThat(duty.disposition()).as("only a bendable duty asks for a reason: %s", duty)
			.isEqualTo(Disposition.BENDABLE);
		assertThat(outcome).as("%s asks for a reason", duty).isInstanceOf(Outcome.NeedsReason.class);
		Reason reason = reasonUnder(duty, outcome);
		Coverage.record(duty, Coverage.Kind.REFUSED, callingTest());
		return reason;
	}

	/**
	 * The duty lets it pass; a bendable one also when a written reason overcame it.
	 */
	public static void allowed(Duty duty, Outcome outcome) {
		mustBeEnforced(duty);
		assertThat(outcome).as("%s allows it", duty).isInstanceOf(Outcome.Moved.class);
		if (duty.disposition() == Disposition.RULE) {
			assertThat(outcome.reasons()).as("no explanation overcomes %s", duty)
				.noneMatch((reason) -> reason.duty() == duty);
		}
		Coverage.record(duty, Coverage.Kind.ALLOWED, callingTest());
	}

	private static void mustBeEnforced(Duty duty) {
		assertThat(duty.disposition().isEnforced())
			.as("%s is %s: it neither refuses nor allows", duty, duty.disposition())
			.isTrue();
	}

	private static Reason reasonUnder(Duty duty, Outcome outcome) {
		Optional<Reason> found = outcome.reasons().stream().filter((reason) -> reason.duty() == duty).findFirst();
		assertThat(found).as("a reason under %s among %s", duty, outcome.reasons()).isPresent();
		assertThat(found.orElseThrow().text()).as("the text shown for %s", duty).isNotBlank();
		return found.orElseThrow();
	}

	/** The test method on the stack; in a dynamic test, whoever called us. */
	private static String callingTest() {
		return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk((frames) -> {
			var callers = frames.dropWhile((frame) -> frame.getDeclaringClass() == RegulationAssert.class).toList();
			var test = callers.stream().filter(RegulationAssert::isTest).findFirst().orElse(callers.getFirst());
			return test.getDeclaringClass().getName() + "#" + test.getMethodName();
		});
	}

	private static boolean isTest(StackWalker.StackFrame frame) {
		return Stream.of(frame.getDeclaringClass().getDeclaredMethods())
			.filter((method) -> method.getName().equals(frame.getMethodName()))
			.anyMatch((method) -> AnnotationSupport.isAnnotated(method, Testable.class));
	}

}
