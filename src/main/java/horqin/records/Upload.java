package horqin.records;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as somebody hands it in; nothing of it is believed.
 *
 * @param name the name that the sender gave it
 * @param declared the type that the sender declares, if any
 * @param content the bytes
 */
public record Upload(String name, @Nullable String declared, InputStreamSource content) {

	/** A file field of a form. */
	public static Upload of(MultipartFile part) {
		String name = part.getOriginalFilename();
		return new Upload((name != null) ? name : "", part.getContentType(), part);
	}

}
