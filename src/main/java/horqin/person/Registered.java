package horqin.person;

import java.util.List;

import horqin.regulation.Outcome;

/** What came of registering somebody. */
public sealed interface Registered {

	/** The person is new here. */
	record New(long id) implements Registered {

	}

	/**
	 * The number is registered already; nothing was written.
	 *
	 * @param person as registered: show nothing of it to somebody who may not see the
	 * person, or a number tried out tells a name
	 * @param differences sentences on what was stated otherwise, without the registered
	 * values
	 */
	record Known(Person person, List<String> differences) implements Registered {

		public Known {
			differences = List.copyOf(differences);
		}

	}

	/** What was stated does not agree with the number; nothing was written. */
	record Asked(Outcome outcome) implements Registered {

	}

}
