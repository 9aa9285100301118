package horqin.edition;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The form of the rubric: fifteen rows, in the order of the forces and their points.
 * <p>
 * A bean, not a record: a record with one row that cannot be read is never made, and what
 * was typed in the other rows would be lost.
 */
final class RubricForm {

	@Valid
	private List<Row> rows = new ArrayList<>();

	@Size(max = 1000, message = "理由最多1000字。")
	private @Nullable String explanation;

	private @Nullable Integer version;

	RubricForm() {
	}

	RubricForm(List<Row> rows, @Nullable String explanation, @Nullable Integer version) {
		this.rows = rows;
		this.explanation = explanation;
		this.version = version;
	}

	/** The form as the rubric stands now. */
	static RubricForm of(Rubric rubric, String reason) {
		List<Row> rows = new ArrayList<>();
		rubric.items().forEach((item) -> rows.add(new Row(item.weight(), item.guide())));
		return new RubricForm(rows, reason, rubric.version());
	}

	/** The items; a row that is missing is an item that is missing. */
	List<RubricItem> items() {
		List<RubricItem> items = new ArrayList<>();
		int at = 0;
		for (Force force : Force.values()) {
			for (int point = 1; point <= force.points().size(); point++, at++) {
				if (at < this.rows.size()) {
					Row row = this.rows.get(at);
					items.add(new RubricItem(force, point, Forms.number(row.weight), Forms.text(row.guide)));
				}
			}
		}
		return items;
	}

	public List<Row> getRows() {
		return this.rows;
	}

	public void setRows(List<Row> rows) {
		this.rows = rows;
	}

	public @Nullable String getExplanation() {
		return this.explanation;
	}

	public void setExplanation(@Nullable String explanation) {
		this.explanation = explanation;
	}

	public @Nullable Integer getVersion() {
		return this.version;
	}

	public void setVersion(@Nullable Integer version) {
		this.version = version;
	}

	/** One item. */
	static final class Row {

		@NotNull(message = "请填写分值。")
		@Min(value = 1, message = "分值至少是1。")
		@Max(value = 100, message = "分值最多是100。")
		private @Nullable Integer weight;

		@Size(max = 500, message = "评分要点最多500字。")
		private @Nullable String guide;

		Row() {
		}

		Row(@Nullable Integer weight, @Nullable String guide) {
			this.weight = weight;
			this.guide = guide;
		}

		public @Nullable Integer getWeight() {
			return this.weight;
		}

		public void setWeight(@Nullable Integer weight) {
			this.weight = weight;
		}

		public @Nullable String getGuide() {
			return this.guide;
		}

		public void setGuide(@Nullable String guide) {
			this.guide = guide;
		}

	}

}
