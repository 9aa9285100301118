package horqin.objection;

import horqin.records.Subject;

/**
 * An objection ended without a finding: a leader approved that it is not taken up (不予受理).
 * Published once for each person it was about.
 *
 * @param subject the person it was about
 * @param number the number on the receipt
 */
public record ObjectionDismissed(Subject subject, String number) {
}
