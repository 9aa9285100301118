package horqin.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A list on a page: what it offers, what was asked for, and the rows. Every link keeps
 * the rest of the state, so that an address can be sent to a colleague.
 *
 * @param path where the list lives
 */
public record Table<T>(String path, Listing listing, Paging paging, Page<T> page) {

	/** The columns drawn now. */
	public List<Listing.Column> columns() {
		return this.listing.columns().stream().filter((column) -> shows(column.key())).toList();
	}

	/** The columns a reader may hide. */
	public List<Listing.Column> optionalColumns() {
		return this.listing.columns().stream().filter(Listing.Column::optional).toList();
	}

	public boolean shows(String column) {
		return this.paging.columns().contains(column);
	}

	/** For {@code aria-sort}; {@code null} on columns that cannot be sorted by. */
	public @Nullable String ariaSort(Listing.Column column) {
		if (!column.sortable()) {
			return null;
		}
		if (!column.key().equals(this.paging.sort())) {
			return "none";
		}
		return this.paging.descending() ? "descending" : "ascending";
	}

	/**
	 * Sorts by a column; by the one already sorted by, the other way round. Starts at the
	 * first page.
	 */
	public String sortHref(Listing.Column column) {
		boolean turned = column.key().equals(this.paging.sort()) && !this.paging.descending();
		return link(
				(uri) -> uri.replaceQueryParam("sort", (turned ? "-" : "") + column.key()).replaceQueryParam("page"));
	}

	public String pageHref(int page) {
		return link((uri) -> uri.replaceQueryParam("page", page));
	}

	public String sizeHref(int size) {
		return link((uri) -> uri.replaceQueryParam("size", size).replaceQueryParam("page"));
	}

	/** The whole list again, in the same order and columns. */
	public String clearHref() {
		return link((uri) -> {
			uri.replaceQueryParam("q").replaceQueryParam("page");
			this.listing.filters().forEach((filter) -> uri.replaceQueryParam(filter.key()));
		});
	}

	/** The same state at another path, for exporting what is seen. */
	public String at(String otherPath) {
		return link((uri) -> uri.replacePath(otherPath).replaceQueryParam("page"));
	}

	public List<Integer> sizes() {
		return Listing.SIZES;
	}

	/** As the address names it, e.g. {@code -score}. */
	public String sortText() {
		return (this.paging.descending() ? "-" : "") + this.paging.sort();
	}

	public boolean hasPrevious() {
		return this.paging.page() > 1;
	}

	public boolean hasNext() {
		return this.paging.offset() + this.page.rows().size() < this.page.total() && !this.page.rows().isEmpty();
	}

	/** 第 41—60 条，共 120 条. */
	public String range() {
		if (this.page.rows().isEmpty()) {
			return this.page.totalText();
		}
		long first = this.paging.offset() + 1;
		long last = this.paging.offset() + this.page.rows().size();
		return "第 " + Wording.count(first) + "—" + Wording.count(last) + " 条，" + this.page.totalText();
	}

	/** The number of the last page; 0 when the rows were not counted to the end. */
	public int lastPage() {
		return this.page.isCapped() ? 0 : (int) Math.max(1, Math.ceilDiv(this.page.total(), (long) this.paging.size()));
	}

	private String link(Consumer<UriComponentsBuilder> change) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromPath(this.path);
		if (!this.paging.q().isEmpty()) {
			uri.queryParam("q", "{q}");
		}
		this.listing.filters().forEach((filter) -> {
			if (this.paging.filter(filter.key()) != null) {
				uri.queryParam(filter.key(), "{" + filter.key() + "}");
			}
		});
		uri.queryParam("sort", sortText()).queryParam("size", this.paging.size());
		this.listing.columnsInAddress(this.paging).forEach((column) -> uri.queryParam("columns", column));
		if (this.paging.page() > 1) {
			uri.queryParam("page", this.paging.page());
		}
		change.accept(uri);
		Map<String, Object> values = new HashMap<>(this.paging.filters());
		values.put("q", this.paging.q());
		return uri.encode().buildAndExpand(values).toUriString();
	}

}
