package horqin.objection;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field, as the form names it
 * @param sentence what is wrong and what to do, Chinese
 */
public record Fault(String field, String sentence) {
}
