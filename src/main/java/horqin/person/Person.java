package horqin.person;

import org.jspecify.annotations.Nullable;

/**
 * A person as pages of the office show one: number and telephone masked, the date of
 * birth as its year. Public pages show less: no number, telephone or birth at all.
 *
 * @param id inside the platform
 * @param publicId in addresses; random
 * @param version counts corrections, from 1; a form sends it back
 * @param name as on the identity card
 * @param mongolianName in traditional script, shown vertically
 * @param sex as stated
 * @param ethnicity from {@link Codes#ETHNICITY}
 * @param birthYear the year of birth
 * @param document the identity document
 * @param maskedNumber {@code 150502********0019}
 * @param maskedPhone {@code 138****0001}
 * @param political from {@link Codes#POLITICAL_STATUS}
 * @param education from {@link Codes#EDUCATION}
 */
public record Person(long id, String publicId, int version, PersonName name, @Nullable MongolianName mongolianName,
		Sex sex, Code ethnicity, int birthYear, IdentityNumber.Kind document, String maskedNumber,
		@Nullable String maskedPhone, @Nullable Code political, @Nullable Code education) {

}
