package horqin.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A module that has pages people go to names them here; every such bean is asked. */
public interface NavigationSource {

	/**
	 * From this place on an entry is upkeep (units, codes, calendar), which gives way to
	 * the work of the year when the bar is full.
	 */
	int UPKEEP = 60;

	/**
	 * The pages of this module that this visitor may open.
	 * @param who {@code null} on public pages
	 */
	List<Item> items(@Nullable SignedIn who);

	/**
	 * One entry of the navigation.
	 *
	 * @param place order among all entries, small numbers first
	 * @param label two to five characters
	 * @param href a path of this platform; the entry is current on it and below it
	 */
	record Item(int place, String label, String href) {
	}

}
