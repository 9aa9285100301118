package horqin.objection;

import java.time.Instant;
import java.util.List;

import horqin.calendar.PlatformClock;
import horqin.web.Wording;

/** What came of handing an objection in. */
public sealed interface Received {

	/**
	 * It is registered.
	 *
	 * @param publicId the case, for staff
	 * @param number the number on the receipt
	 * @param code the query code; it is shown now and never again
	 * @param at when it was registered
	 */
	record Registered(String publicId, String number, String code, Instant at) implements Received {

		/** When, as people write it. */
		public String received() {
			return Wording.time(PlatformClock.timeOf(this.at));
		}

		@Override
		public String toString() {
			return "Registered[" + this.number + "]";
		}

	}

	/** It is not; everything wrong with it at once. */
	record Faulty(List<Fault> faults) implements Received {

		public Faulty {
			faults = List.copyOf(faults);
		}

	}

}
