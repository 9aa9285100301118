package horqin.demonstration.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the files. A name that no record knows is a slip of the editing hand and refused.
 */
final class ContentFiles {

	private static final String FOLDER = "/horqin/demonstration/";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private ContentFiles() {
	}

	static <T> T read(String name, Class<T> type) {
		try (InputStream stream = open(name)) {
			return JSON.readValue(stream, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The crafts of all the files that {@link Phrases#crafts} names. */
	static List<Craft> crafts(List<String> names) {
		List<Craft> crafts = new ArrayList<>();
		for (String name : names) {
			try (InputStream stream = open("crafts/" + name + ".json")) {
				crafts.addAll(JSON.readValue(stream, new TypeReference<List<Craft>>() {
				}));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return crafts;
	}

	private static InputStream open(String name) {
		InputStream stream = ContentFiles.class.getResourceAsStream(FOLDER + name);
		if (stream == null) {
			throw new IllegalStateException("Missing from the jar: " + FOLDER + name);
		}
		return stream;
	}

}
