package horqin.records;

import java.time.Instant;
import java.util.List;

import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * An act as the keeper of the log (审计管理员) sees it: that it happened, and its seal, but
 * not what was written.
 *
 * @param id its id
 * @param at when
 * @param subject what it is about
 * @param kindName what that kind of thing is called on screen
 * @param name who acted
 * @param roleName what the actor's role is called on screen
 * @param onBehalf whether it was done for somebody else
 * @param ip from where
 * @param label what the act is called on screen
 * @param bases the duties it rests on
 * @param position its place in the chain; none within the first second
 * @param hash the hash of its link, the first 16 hexadecimal digits
 */
public record LogLine(long id, Instant at, Subject subject, String kindName, String name, String roleName,
		boolean onBehalf, @Nullable String ip, String label, List<Duty> bases, @Nullable Long position,
		@Nullable String hash) {

	public LogLine {
		bases = List.copyOf(bases);
	}

	/** When, for people: 2026年6月17日 09:20:11. */
	public String time() {
		return Times.text(this.at);
	}

}
