package horqin.demonstration.content;

import horqin.nomination.Stage;

/**
 * Somebody who applies again in the next year; the earlier application is the start of
 * the new one.
 *
 * @param person key of the earlier application
 * @param end where the new one stands when the demonstration stops
 */
public record Again(String person, Stage end) {

}
