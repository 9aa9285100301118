package horqin.regulation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a rule that the regulation leaves open: office practice or our default. It is
 * never shown as 「依据 第…条」.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD, ElementType.FIELD })
public @interface Practice {

	/** Why it is done this way, in Chinese: it is shown on the rules page. */
	String value();

}
