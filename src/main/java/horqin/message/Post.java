package horqin.message;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends what is in the outbox. Two of them at once do no harm: a letter is taken by one
 * at a time ({@link Outbox#take}). It does nothing without an {@link Outlet}, and nothing
 * in the demonstration, where letters are only shown.
 */
@Component
class Post {

	private final Outbox outbox;

	private final @Nullable Outlet outlet;

	Post(Outbox outbox, ObjectProvider<Outlet> outlet, @Value("${horqin.demonstration:false}") boolean demonstration) {
		this.outbox = outbox;
		this.outlet = demonstration ? null : outlet.getIfAvailable();
	}

	/** Whether letters leave at all. */
	boolean isSending() {
		return this.outlet != null;
	}

	/**
	 * Sends what is due.
	 * @param limit the most letters
	 * @return how many left
	 */
	int deliver(int limit) {
		int left = 0;
		for (int i = 0; i < limit && this.outlet != null; i++) {
			Optional<Outlet.Letter> letter = this.outbox.take();
			if (letter.isEmpty()) {
				break;
			}
			if (sends(this.outlet, letter.get())) {
				left++;
			}
		}
		return left;
	}

	/** No transaction is open while the other side thinks about it. */
	private boolean sends(Outlet open, Outlet.Letter letter) {
		try {
			open.send(letter);
			this.outbox.sent(letter.id());
			return true;
		}
		catch (IOException ex) {
			this.outbox.failed(letter.id(), Objects.requireNonNullElse(ex.getMessage(), "没有送出"));
			return false;
		}
	}

}
