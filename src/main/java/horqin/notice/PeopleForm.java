package horqin.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The form of a list: everybody offered, included or not.
 * <p>
 * A bean, not a record: a record with one row that cannot be read is never made, and what
 * was typed in the other rows would be lost.
 */
final class PeopleForm {

	@Valid
	private List<Row> rows = new ArrayList<>();

	private boolean showSex;

	private @Nullable String orderReason;

	private @Nullable Integer version;

	/** The form as the list stands now. */
	static PeopleForm of(Paper paper, List<Candidate> offered, List<ShownPerson> shown, Map<Long, String> leftOut) {
		Map<Long, ShownPerson> listed = shown.stream()
			.collect(Collectors.toMap(ShownPerson::nominationId, Function.identity()));
		PeopleForm form = new PeopleForm();
		form.rows = offered.stream()
			.map((one) -> Row.of(one, listed.get(one.nominationId()), leftOut.getOrDefault(one.nominationId(), "")))
			.sorted(Comparator.comparing((row) -> (row.place != null) ? row.place : Integer.MAX_VALUE))
			.collect(Collectors.toCollection(ArrayList::new));
		form.showSex = shown.stream().anyMatch((one) -> one.sex() != null);
		form.orderReason = paper.orderReason();
		form.version = paper.version();
		return form;
	}

	PaperDraft.People draft() {
		List<PaperDraft.Line> lines = this.rows.stream().map((row) -> row.line(this.showSex)).toList();
		return new PaperDraft.People(lines, this.orderReason, (this.version != null) ? this.version : -1);
	}

	public List<Row> getRows() {
		return this.rows;
	}

	public void setRows(List<Row> rows) {
		this.rows = rows;
	}

	public boolean isShowSex() {
		return this.showSex;
	}

	public void setShowSex(boolean showSex) {
		this.showSex = showSex;
	}

	public @Nullable String getOrderReason() {
		return this.orderReason;
	}

	public void setOrderReason(@Nullable String orderReason) {
		this.orderReason = orderReason;
	}

	public @Nullable Integer getVersion() {
		return this.version;
	}

	public void setVersion(@Nullable Integer version) {
		this.version = version;
	}

	/** Somebody offered. */
	static final class Row {

		private String publicId = "";

		private boolean included;

		@Min(value = 1, message = "序号至少是1。")
		@Max(value = 999, message = "序号最多是999。")
		private @Nullable Integer place;

		private String workplace = "";

		private String post = "";

		private String deeds = "";

		private String why = "";

		static Row of(Candidate one, @Nullable ShownPerson listed, String why) {
			Row row = new Row();
			row.publicId = one.publicId();
			row.included = listed != null;
			row.place = (listed != null) ? listed.place() : null;
			row.workplace = (listed != null) ? listed.workplace() : one.employer();
			row.post = (listed != null) ? listed.post() : one.post();
			row.deeds = (listed != null) ? listed.deeds() : "";
			row.why = why;
			return row;
		}

		PaperDraft.Line line(boolean showSex) {
			return new PaperDraft.Line(this.publicId, this.included, this.place, showSex, this.workplace, this.post,
					this.deeds, this.why);
		}

		public String getPublicId() {
			return this.publicId;
		}

		public void setPublicId(String publicId) {
			this.publicId = publicId;
		}

		public boolean isIncluded() {
			return this.included;
		}

		public void setIncluded(boolean included) {
			this.included = included;
		}

		public @Nullable Integer getPlace() {
			return this.place;
		}

		public void setPlace(@Nullable Integer place) {
			this.place = place;
		}

		public String getWorkplace() {
			return this.workplace;
		}

		public void setWorkplace(String workplace) {
			this.workplace = workplace;
		}

		public String getPost() {
			return this.post;
		}

		public void setPost(String post) {
			this.post = post;
		}

		public String getDeeds() {
			return this.deeds;
		}

		public void setDeeds(String deeds) {
			this.deeds = deeds;
		}

		public String getWhy() {
			return this.why;
		}

		public void setWhy(String why) {
			this.why = why;
		}

	}

}
