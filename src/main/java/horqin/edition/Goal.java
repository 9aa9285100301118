package horqin.edition;

import org.jspecify.annotations.Nullable;

/**
 * What a year aims at and asks of the units, as somebody filled it in.
 *
 * @param band target and band
 * @param bandReason why the band departs from the regulation's figure, if it does
 * @param requirements requirements on the work, paragraphs divided by line ends
 * @param contact who answers questions
 * @param version of the row that was on the screen
 */
public record Goal(TargetBand band, @Nullable String bandReason, String requirements, String contact, int version) {

}
