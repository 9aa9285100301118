package horqin.records;

import java.util.regex.Pattern;

/**
 * The thing an act is about.
 *
 * @param kind what it is, in small letters, e.g. {@code nomination}
 * @param id its id within the kind, at most 64 characters
 */
public record Subject(String kind, String id) {

	private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,39}");

	private static final int ID_LENGTH = 64;

	public Subject {
		if (!KIND.matcher(kind).matches()) {
			throw new IllegalArgumentException("Not a kind of subject: " + kind);
		}
		if (id.isBlank() || id.length() > ID_LENGTH) {
			throw new IllegalArgumentException("A subject has an id of at most " + ID_LENGTH + " characters");
		}
	}

	public static Subject of(String kind, long id) {
		return new Subject(kind, Long.toString(id));
	}

}
