package horqin.edition;

/**
 * A notice as somebody edited it.
 *
 * @param title at most 200 characters
 * @param addressee at most 200 characters
 * @param body at most 20,000 characters, one paragraph to a line
 * @param version of the row that was on the screen
 */
public record NoticeWording(String title, String addressee, String body, int version) {

}
