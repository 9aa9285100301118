package horqin.edition;

/**
 * A timetable as it was saved.
 *
 * @param version from 1; 0 while there is none
 * @param timetable the days
 * @param reason why it departs from what is usual; empty if it does not
 */
public record SavedTimetable(int version, Timetable timetable, String reason) {

}
