package horqin.message;

import java.io.IOException;

/**
 * Where letters leave the house. Without such a bean they stay in the outbox, to be seen.
 */
interface Outlet {

	/**
	 * Hands a letter over; returns when the other side has taken it. It gives up well
	 * within {@link Outbox#SHORTEST_PAUSE}, after which another node would try the same
	 * letter.
	 * @throws IOException when it was not taken; the message is a Chinese sentence
	 */
	void send(Letter letter) throws IOException;

	/** One letter. */
	record Letter(long id, String address, String subject, String body) {
	}

}
