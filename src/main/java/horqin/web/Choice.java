package horqin.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One thing that can be chosen in a list, by radio buttons or by boxes.
 *
 * @param value what is posted
 * @param label what is read
 * @param hint a second line in small type; may be empty
 */
public record Choice(String value, String label, String hint) {

	public Choice(String value, String label) {
		this(value, label, "");
	}

	/** All constants of an enum, in its order, with their Chinese names. */
	public static <E extends Enum<E>> List<Choice> of(Class<E> type, Function<E, String> label) {
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> new Choice(constant.name(), label.apply(constant)))
			.toList();
	}

}
