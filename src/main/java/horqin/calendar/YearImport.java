package horqin.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A year to be taken over.
 *
 * @param year the year of the notice
 * @param status as what it is handed in
 * @param document the notice by name or number
 * @param reason why, where a reason is needed
 * @param json the file
 */
public record YearImport(int year, YearStatus status, String document, @Nullable String reason, String json) {

}
