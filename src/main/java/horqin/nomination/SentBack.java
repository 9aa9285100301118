package horqin.nomination;

import java.time.OffsetDateTime;

/**
 * What was asked when an application was sent back.
 *
 * @param from where it stood
 * @param defects one list of everything to put right
 * @param by who sent it back, by name
 * @param at when
 */
public record SentBack(Stage from, String defects, String by, OffsetDateTime at) {

}
