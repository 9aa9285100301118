package horqin.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Function;

import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How forms read and print values. Dates are printed the way a browser's date field wants
 * them; what people read is written by {@link Wording}.
 */
@Component
class Formats implements WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, String.class, Typed::text);
		add(registry, LocalDate.class, Typed::date, LocalDate::toString);
		add(registry, YearMonth.class, Typed::month, YearMonth::toString);
		add(registry, LocalTime.class, Typed::time, LocalTime::toString);
		add(registry, LocalDateTime.class, Typed::dateTime, LocalDateTime::toString);
		add(registry, Integer.class, Typed::small, String::valueOf);
		add(registry, Long.class, Typed::whole, String::valueOf);
		add(registry, BigDecimal.class, Typed::decimal, BigDecimal::toPlainString);
		registry.addFormatterForFieldAnnotation(new YuanFormat());
	}

	private static <T> void add(FormatterRegistry registry, Class<T> type, Function<String, T> read,
			Function<T, String> print) {
		Printer<T> printer = (value, locale) -> print.apply(value);
		Parser<T> parser = (typed, locale) -> read.apply(typed);
		registry.addFormatterForFieldType(type, printer, parser);
	}

	/** Fen in the program, yuan in the field. */
	private static final class YuanFormat implements AnnotationFormatterFactory<Yuan> {

		@Override
		public Set<Class<?>> getFieldTypes() {
			return Set.of(Long.class, long.class);
		}

		@Override
		public Printer<?> getPrinter(Yuan annotation, Class<?> type) {
			return (Printer<Long>) (fen, locale) -> Wording.amount(fen).replace(",", "");
		}

		@Override
		public Parser<?> getParser(Yuan annotation, Class<?> type) {
			return (Parser<Long>) (typed, locale) -> Typed.fen(typed);
		}

	}

}
