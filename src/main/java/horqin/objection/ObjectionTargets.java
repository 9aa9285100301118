package horqin.objection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What can be objected to. A module that puts people up for public notice publishes a
 * bean of this; there may be several, or none. Nothing of an id is to be believed: it may
 * come from a public address.
 */
public interface ObjectionTargets {

	/**
	 * A notice that has been published, whether or not its period still runs.
	 * @param noticePublicId its id in addresses, {@code /notices/{publicId}}
	 */
	Optional<Target> target(String noticePublicId);

	/**
	 * The notices of an organiser for which the office may still book what reached it,
	 * newest first; a handful.
	 */
	List<Target> recent(long organiserId);

	/** Names a subject for staff; empty when it is none of this bean's. */
	Optional<Person> of(Subject subject);

	/**
	 * A notice.
	 *
	 * @param publicId its id in addresses
	 * @param heading what it is called
	 * @param organiserId whose it is
	 * @param from when it was posted
	 * @param until the first instant after its period; {@code null} while its end is not
	 * fixed, because an obligatory channel is still missing
	 * @param persons the people on it, in its order
	 */
	record Target(String publicId, String heading, long organiserId, Instant from, @Nullable Instant until,
			List<Person> persons) {

		public Target {
			persons = List.copyOf(persons);
		}

		/** Whether its period runs at this instant: objections are taken online. */
		public boolean isOpenAt(Instant now) {
			return !now.isBefore(this.from) && (this.until == null || now.isBefore(this.until));
		}

	}

	/**
	 * Somebody on a notice.
	 *
	 * @param subject who it is, as the decision log and separation of duties name it
	 * @param publicId the id in public addresses and forms
	 * @param name as printed on the notice
	 * @param unit as printed on the notice
	 */
	record Person(Subject subject, String publicId, String name, String unit) {

	}

}
