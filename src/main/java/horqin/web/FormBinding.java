package horqin.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessException;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.ObjectUtils;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;

/**
 * Forms are records with Bean Validation. What cannot be read at all gets its own Chinese
 * sentence, with what was typed in it; what was typed stays in the field, and all other
 * fields are checked all the same, so that everything wrong is said at once.
 */
class FormBinding extends ConfigurableWebBindingInitializer {

	/** Longer lists of one form are somebody's attack on memory. */
	static final int MOST_ROWS = 500;

	/**
	 * For what is chosen, not typed: an address or a form made by hand, or a page that is
	 * older than the platform.
	 */
	private static final String NOT_OFFERED = "这一项没有看懂，请重新选择或填写。";

	/**
	 * Made from the framework's own parts.
	 * @param validator used as it is: the validator that Spring Boot wraps around it
	 * cannot check one component of a record whose other components could not be read
	 */
	FormBinding(ConversionService conversion, jakarta.validation.Validator validator) {
		setConversionService(new Outspoken(conversion));
		setValidator(new SpringValidatorAdapter(validator));
		setBindingErrorProcessor(new ChineseErrors());
	}

	@Override
	public void initBinder(WebDataBinder binder) {
		super.initBinder(binder);
		binder.setAutoGrowCollectionLimit(MOST_ROWS);
		ResolvableType type = binder.getTargetType();
		if (type != null && type.toClass().isRecord()) {
			// A record is whole once it is made: nobody sets fields inside of it
			// afterwards.
			binder.setDeclarativeBinding(true);
		}
	}

	/**
	 * Lets {@link NotUnderstood} through. Wrapped as the framework does it, the binder
	 * would fall back to reading numbers in its own way and answer with its own sentence.
	 */
	private record Outspoken(ConversionService conversion) implements ConversionService {

		@Override
		public boolean canConvert(@Nullable Class<?> source, Class<?> target) {
			return this.conversion.canConvert(source, target);
		}

		@Override
		public boolean canConvert(@Nullable TypeDescriptor source, TypeDescriptor target) {
			return this.conversion.canConvert(source, target);
		}

		@Override
		public <T> @Nullable T convert(@Nullable Object value, Class<T> target) {
			try {
				return this.conversion.convert(value, target);
			}
			catch (ConversionFailedException ex) {
				throw plain(ex);
			}
		}

		@Override
		public @Nullable Object convert(@Nullable Object value, @Nullable TypeDescriptor source,
				TypeDescriptor target) {
			try {
				return this.conversion.convert(value, source, target);
			}
			catch (ConversionFailedException ex) {
				throw plain(ex);
			}
		}

		private static RuntimeException plain(ConversionFailedException ex) {
			return Objects.requireNonNullElse(reason(ex), ex);
		}

	}

	private static final class ChineseErrors extends DefaultBindingErrorProcessor {

		@Override
		public void processPropertyAccessException(PropertyAccessException ex, BindingResult result) {
			NotUnderstood reason = reason(ex);
			String field = ex.getPropertyName();
			if (field == null) {
				super.processPropertyAccessException(ex, result);
				return;
			}
			Object typed = ex.getValue();
			if (ObjectUtils.isArray(typed)) {
				typed = StringUtils.arrayToCommaDelimitedString(ObjectUtils.toObjectArray(typed));
			}
			// A sharper sentence than the one for its type, when there is one.
			String[] codes = (reason == null) ? result.resolveMessageCodes("typeMismatch", field) : null;
			result.addError(new FieldError(result.getObjectName(), field, typed, true, codes, null,
					(reason != null) ? reason.getMessage() : NOT_OFFERED));
		}

	}

	private static @Nullable NotUnderstood reason(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof NotUnderstood reason) {
				return reason;
			}
		}
		return null;
	}

}
