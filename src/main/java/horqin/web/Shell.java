package horqin.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param navigation the entries this visitor may open
 * @param who {@code null} on public pages
 * @param demonstration {@code null} in production
 * @param unread messages that wait for this person
 * @param messagesHref where they are read
 * @param large whether the larger type (大字版) is on
 * @param now the platform's time as a reader says it, for the foot of printed pages
 * @param path the path of this page, to come back to after a change of type size
 * @param flash what the last act has brought about
 */
public record Shell(List<Entry> navigation, @Nullable SignedIn who, @Nullable DemonstrationBanner demonstration,
		int unread, String messagesHref, boolean large, String now, String path, Footer footer, @Nullable Flash flash) {

	public Shell {
		navigation = List.copyOf(navigation);
	}

	/** The entries that stand in the bar. */
	public List<Entry> bar() {
		return this.navigation.stream().filter((entry) -> !entry.further()).toList();
	}

	/** The entries under 更多; empty when all have room in the bar. */
	public List<Entry> further() {
		return this.navigation.stream().filter(Entry::further).toList();
	}

	/** Whether the reader is on a page under 更多. */
	public boolean isFurther() {
		return further().stream().anyMatch(Entry::current);
	}

	/** The size of type as the stylesheet knows it. */
	public String size() {
		return this.large ? "large" : "normal";
	}

	/** How many messages, as it stands in a small chip. */
	public String unreadText() {
		return (this.unread > 99) ? "99+" : String.valueOf(this.unread);
	}

	/**
	 * An entry of the navigation as it is drawn.
	 *
	 * @param current whether the reader is on it or below it
	 * @param further whether it stands under 更多
	 */
	public record Entry(String label, String href, boolean current, boolean further) {
	}

}
