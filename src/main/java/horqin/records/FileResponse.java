package horqin.records;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * The answer with a stored file in it, for controllers that have decided that it may be
 * seen: to be saved rather than opened, of exactly the type that was checked, and
 * powerless if a browser opens it all the same.
 */
@Component
public class FileResponse {

	private final StoredFiles files;

	public FileResponse(StoredFiles files) {
		this.files = files;
	}

	/** To be saved under its own name. */
	public ResponseEntity<Resource> attachment(StoredFile file) {
		return response(file, "attachment");
	}

	/** A picture to be shown in a page; anything else is to be saved. */
	public ResponseEntity<Resource> image(StoredFile file) {
		return response(file, file.format().isImage() ? "inline" : "attachment");
	}

	private ResponseEntity<Resource> response(StoredFile file, String disposition) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.format().mediaType()))
			.contentLength(file.size())
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; " + names(file))
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.header("Cross-Origin-Resource-Policy", "same-origin")
			.body(new InputStreamResource(() -> this.files.open(file)));
	}

	/**
	 * RFC 6266 with RFC 5987: the Chinese name, and a plain one for whoever cannot read
	 * it.
	 */
	private static String names(StoredFile file) {
		String plain = file.publicId() + "." + FileNames.extension(file.name());
		return "filename=\"" + plain + "\"; filename*=UTF-8''" + UriUtils.encode(file.name(), StandardCharsets.UTF_8);
	}

}
