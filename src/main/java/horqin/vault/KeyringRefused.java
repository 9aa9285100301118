package horqin.vault;

/**
 * The platform does not start with this keyring. The message is one Chinese sentence for
 * whoever starts it; it never holds a key.
 */
public class KeyringRefused extends RuntimeException {

	KeyringRefused(String sentence) {
		super(sentence);
	}

	KeyringRefused(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
