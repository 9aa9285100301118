package horqin.screening;

import horqin.nomination.Stage;

/**
 * News, in the transaction of the act: somebody moved in formal review. Whoever enters
 * people into a committee listens for those who pass, and for those who are taken back.
 *
 * @param nominationId the nomination's inside id
 * @param from where it stood
 * @param to where it stands
 */
public record Screened(long nominationId, long editionId, Stage from, Stage to) {

}
