package horqin.web;

import java.io.Serial;

/**
 * What somebody typed is not a date, a number or an amount. The message is the Chinese
 * sentence that stands beside the field.
 */
final class NotUnderstood extends IllegalArgumentException {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final int SHOWN = 20;

	/**
	 * What is expected, and what came.
	 * @param expected how to write it
	 * @param typed what was typed; shortened
	 */
	NotUnderstood(String expected, String typed) {
		super(expected + "；现在是“" + (typed.length() > SHOWN ? typed.substring(0, SHOWN) + "…" : typed) + "”。");
	}

}
