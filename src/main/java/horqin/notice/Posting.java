package horqin.notice;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;

import horqin.calendar.PlatformClock;
import org.jspecify.annotations.Nullable;

/**
 * A notice on one channel, with its proof.
 *
 * @param publicId its id in addresses
 * @param channel where
 * @param postedAt when it was up, as the proof says
 * @param link where it can be read; {@code null} for what hangs on a wall
 * @param place where it hangs
 * @param fileId photo, picture of the screen or scan
 * @param recordedByName who recorded it
 * @param recordedAt when it was recorded: the period is counted from the last of these
 */
record Posting(String publicId, Channel channel, OffsetDateTime postedAt, @Nullable String link, @Nullable String place,
		@Nullable Long fileId, String recordedByName, OffsetDateTime recordedAt) {

	/** When it was up, in Asia/Shanghai. */
	public LocalDateTime posted() {
		return PlatformClock.timeOf(this.postedAt.toInstant());
	}

	/** When it was recorded, in Asia/Shanghai. */
	public LocalDateTime recorded() {
		return PlatformClock.timeOf(this.recordedAt.toInstant());
	}

}
