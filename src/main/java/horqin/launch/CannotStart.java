package horqin.launch;

/**
 * The platform cannot start; the message is one Chinese sentence that says what to do.
 */
final class CannotStart extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CannotStart(String sentence) {
		super(sentence);
	}

	CannotStart(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
