package horqin.objection;

import horqin.records.Subject;

/**
 * A leader has approved what was found about a person. Other objections about the same
 * person may still be open: {@link Objections#openOn} says so. Published once for each
 * person, in the transaction of the decision.
 *
 * @param subject the person it was about
 * @param conclusion what was found
 */
public record ObjectionSettled(Subject subject, Conclusion conclusion) {
}
