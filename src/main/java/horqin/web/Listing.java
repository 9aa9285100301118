package horqin.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a list offers: its columns, its filters and the order it starts in. A constant of
 * the page that shows the list; it is also the allow list against which an address is
 * read, so that nothing from outside reaches SQL by name.
 *
 * @param columns in the order in which they are drawn
 * @param filters what the list can be narrowed by
 * @param searchHint what the search box finds, e.g. 姓名、单位、工种; empty for no box
 * @param sort the key of the column it starts sorted by
 * @param descending whether it starts with the greatest
 */
public record Listing(List<Column> columns, List<Filter> filters, String searchHint, String sort, boolean descending) {

	/** How many rows a page may have. */
	public static final List<Integer> SIZES = List.of(20, 50, 100);

	private static final int LONGEST_SEARCH = 60;

	private static final int LAST_PAGE = 1_000_000;

	public Listing {
		columns = List.copyOf(columns);
		filters = List.copyOf(filters);
	}

	/**
	 * A column.
	 *
	 * @param key short English word used in the address, e.g. {@code score}
	 * @param label what its head says
	 * @param sortable whether the head is a link that sorts
	 * @param numeric whether figures stand at the right
	 * @param optional whether a reader may hide it
	 * @param shown whether it is shown before a reader has chosen
	 */
	public record Column(String key, String label, boolean sortable, boolean numeric, boolean optional, boolean shown) {

		/** A column that is always there and cannot be sorted by. */
		public static Column of(String key, String label) {
			return new Column(key, label, false, false, false, true);
		}

		/** The same one, sortable. */
		public Column sorted() {
			return new Column(this.key, this.label, true, this.numeric, this.optional, this.shown);
		}

		/** The same one, with figures at the right. */
		public Column figures() {
			return new Column(this.key, this.label, this.sortable, true, this.optional, this.shown);
		}

		/** The same one, which a reader may hide. */
		public Column hideable() {
			return new Column(this.key, this.label, this.sortable, this.numeric, true, this.shown);
		}

		/** The same one, hidden until a reader asks for it. */
		public Column hidden() {
			return new Column(this.key, this.label, this.sortable, this.numeric, true, false);
		}

	}

	/**
	 * Something a list can be narrowed by.
	 *
	 * @param key short English word used in the address
	 * @param label what it is, e.g. 地区; the empty choice reads 全部地区
	 * @param choices what can be chosen; the only values let through
	 */
	public record Filter(String key, String label, List<Choice> choices) {

		public Filter {
			choices = List.copyOf(choices);
		}

	}

	/** The same list with the choices of one filter known only now (units, editions). */
	public Listing with(Filter filter) {
		List<Filter> all = new ArrayList<>(this.filters);
		all.removeIf((other) -> other.key().equals(filter.key()));
		all.add(filter);
		return new Listing(this.columns, all, this.searchHint, this.sort, this.descending);
	}

	/**
	 * What the address asks for; whatever it asks that is not offered is left out
	 * silently.
	 */
	public Paging read(HttpServletRequest request) {
		return read(request.getParameterMap());
	}

	Paging read(Map<String, String[]> parameters) {
		String asked = Objects.requireNonNullElse(first(parameters, "sort"), "");
		String key = asked.startsWith("-") ? asked.substring(1) : asked;
		boolean known = this.columns.stream().anyMatch((column) -> column.sortable() && column.key().equals(key));
		int size = number(first(parameters, "size"), SIZES.getFirst());
		String search = Typed.text(Objects.requireNonNullElse(first(parameters, "q"), ""));
		return new Paging(Math.clamp(number(first(parameters, "page"), 1), 1, LAST_PAGE),
				SIZES.contains(size) ? size : SIZES.getFirst(), known ? key : this.sort,
				known ? asked.startsWith("-") : this.descending,
				(search.length() > LONGEST_SEARCH) ? search.substring(0, LONGEST_SEARCH) : search,
				chosenFilters(parameters), chosenColumns(parameters));
	}

	private Map<String, String> chosenFilters(Map<String, String[]> parameters) {
		Map<String, String> chosen = new HashMap<>();
		for (Filter filter : this.filters) {
			String value = first(parameters, filter.key());
			if (filter.choices().stream().anyMatch((choice) -> choice.value().equals(value))) {
				chosen.put(filter.key(), Objects.requireNonNull(value));
			}
		}
		return chosen;
	}

	private Set<String> chosenColumns(Map<String, String[]> parameters) {
		List<String> asked = List.of(Objects.requireNonNullElse(parameters.get("columns"), new String[0]));
		Set<String> chosen = new LinkedHashSet<>();
		for (Column column : this.columns) {
			if (!column.optional() || (asked.isEmpty() ? column.shown() : asked.contains(column.key()))) {
				chosen.add(column.key());
			}
		}
		return chosen;
	}

	/**
	 * The columns that are shown now, as the address names them; empty when they are the
	 * usual ones.
	 */
	List<String> columnsInAddress(Paging paging) {
		boolean usual = this.columns.stream()
			.allMatch((column) -> paging.columns().contains(column.key()) == column.shown());
		return usual ? List.of() : this.columns.stream().map(Column::key).filter(paging.columns()::contains).toList();
	}

	private static @Nullable String first(Map<String, String[]> parameters, String key) {
		String[] values = parameters.get(key);
		return (values != null && values.length > 0) ? values[0] : null;
	}

	private static int number(@Nullable String text, int otherwise) {
		return (text != null && text.matches("\\d{1,9}")) ? Integer.parseInt(text) : otherwise;
	}

}
