package horqin.objection;

import horqin.records.Subject;

/**
 * An objection about a person was registered; from now on it holds that person. Published
 * once for each person it is about, in the transaction that registers it.
 *
 * @param subject the person it is about
 * @param number the number on the receipt
 */
public record ObjectionReceived(Subject subject, String number) {
}
