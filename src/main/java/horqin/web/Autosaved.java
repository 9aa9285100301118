package horqin.web;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a form that saves itself ({@code data-autosave="/path"}), as JSON for the
 * page's script.
 *
 * @param text what stands beside the form now
 * @param version put into the form's field {@code version}; {@code null} to leave it
 */
public record Autosaved(String text, @Nullable Long version) {

	/** 10:42 已自动保存. */
	public static ResponseEntity<Autosaved> at(LocalDateTime time, @Nullable Long version) {
		return ResponseEntity.ok(new Autosaved(Wording.clock(time) + " 已自动保存", version));
	}

	/**
	 * Somebody else was faster; saving by itself stops, and posting the form shows both
	 * texts.
	 */
	public static ResponseEntity<Autosaved> conflict(String who) {
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.body(new Autosaved(who + " 刚才改过这份材料，已停止自动保存；点“保存”可对照两份内容", null));
	}

}
