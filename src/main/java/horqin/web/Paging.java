package horqin.web;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is asked for. Made by {@link Listing#read} only from what the
 * list offers: {@code sort}, the keys of {@code filters} and their values are all from
 * its allow list.
 *
 * @param page 1 is the first
 * @param size rows on a page
 * @param sort the key of a sortable column
 * @param descending whether the greatest comes first
 * @param q what is searched for, 60 characters at most; empty for everything
 * @param filters the value chosen for a filter's key
 * @param columns the keys of the columns shown
 */
public record Paging(int page, int size, String sort, boolean descending, String q, Map<String, String> filters,
		Set<String> columns) {

	public Paging {
		filters = Map.copyOf(filters);
		columns = Set.copyOf(columns);
	}

	/** Rows before this page. */
	public long offset() {
		return (this.page - 1L) * this.size;
	}

	/** What was chosen for a filter; {@code null} for all. */
	public @Nullable String filter(String key) {
		return this.filters.get(key);
	}

	/** Whether anything narrows the list. */
	public boolean isNarrowed() {
		return !this.q.isEmpty() || !this.filters.isEmpty();
	}

	/**
	 * The search as a LIKE pattern that finds it anywhere; its own signs are escaped by
	 * {@code \}.
	 */
	public String like() {
		return "%" + this.q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

}
