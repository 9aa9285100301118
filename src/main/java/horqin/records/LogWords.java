package horqin.records;

import java.util.Map;

/**
 * What the log's codes are called on screen. The modules that own the codes publish a
 * bean of this; the log itself knows no business word.
 */
public interface LogWords {

	/** Kinds of subjects and their Chinese names, e.g. {@code nomination} 人选. */
	default Map<String, String> subjects() {
		return Map.of();
	}

	/** Roles and their Chinese names, e.g. {@code OFFICER} 市总经办. */
	default Map<String, String> roles() {
		return Map.of();
	}

}
