package horqin.edition;

import org.jspecify.annotations.Nullable;

/** What a form's fields mean when nothing was typed. */
final class Forms {

	private Forms() {
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	static @Nullable String orNull(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	static int number(@Nullable Integer typed) {
		return (typed != null) ? typed : 0;
	}

	/** A form without its version is as good as stale. */
	static int version(@Nullable Integer posted) {
		return (posted != null) ? posted : -1;
	}

}
