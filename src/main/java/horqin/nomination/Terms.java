package horqin.nomination;

import java.time.LocalDate;

import horqin.regulation.Figures;

/**
 * What a year asks of an application.
 *
 * @param year the year
 * @param closing the closing date of applications, up to which time counts
 * @param figures the version of the regulation that the year pinned
 * @param settings what the organiser has set
 */
public record Terms(int year, LocalDate closing, Figures figures, NominationSettings settings) {

}
