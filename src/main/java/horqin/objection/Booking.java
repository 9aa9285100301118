package horqin.objection;

import java.time.Instant;

/**
 * What the office adds when it books an objection that did not come online.
 *
 * @param channel how it came
 * @param arrived when it came; this counts, not when it was booked
 * @param lateReason why it is booked although it came after the end of the notice; empty
 * if it did not
 */
public record Booking(ReportChannel channel, Instant arrived, String lateReason) {
}
