package horqin.nomination;

/**
 * Something wrong with one field of a form, to stand beside it.
 *
 * @param field the name of the field
 * @param text one Chinese sentence saying what is wrong and what would be right
 */
public record Fault(String field, String text) {

}
