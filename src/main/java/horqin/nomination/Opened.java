package horqin.nomination;

/**
 * A part of an application as a form shows it.
 *
 * @param <T> what the form holds
 * @param draft what is stored, or as typed where it could not be read
 * @param version the part's version; 0 before the first saving
 */
public record Opened<T>(T draft, int version) {

}
