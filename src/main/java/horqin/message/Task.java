package horqin.message;

import java.time.LocalDateTime;

import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody, with the one button that does it.
 *
 * @param title what to do, as an order to oneself: 「审核3名人选」
 * @param detail whom it concerns and what happens if it stays
 * @param due until when, Beijing time; {@code null} when nothing presses
 * @param href where it is done
 * @param button what the button says
 * @param duty the duty of the regulation behind it, if any
 */
public record Task(String title, String detail, @Nullable LocalDateTime due, String href, String button,
		@Nullable Duty duty) {
}
