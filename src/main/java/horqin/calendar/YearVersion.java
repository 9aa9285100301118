package horqin.calendar;

import java.time.LocalDateTime;

/**
 * One version of a year, as the history of the calendar shows it.
 *
 * @param version 1 for the first
 * @param recordedAt in Asia/Shanghai
 */
public record YearVersion(int year, int version, YearStatus status, String document, YearAct act, String reason,
		String recordedBy, LocalDateTime recordedAt) {

}
