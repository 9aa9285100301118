package horqin.person;

/**
 * One line of a code table. The code is stored, the name is shown.
 *
 * @param code as its standard writes it
 * @param name Chinese
 */
public record Code(String code, String name) {

}
