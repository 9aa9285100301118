package horqin.edition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Units;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The form of a computed quota: total, four weights, and bounds for each unit.
 * <p>
 * A bean, not a record: a record with one row that cannot be read is never made, and what
 * was typed in the other rows would be lost.
 */
final class ComputeForm {

	@NotNull(message = "请填写名额总数。")
	@Min(value = 1, message = "名额总数至少是1。")
	@Max(value = 9999, message = "名额总数最多是9999。")
	private @Nullable Integer total;

	@Valid
	private List<Weight> weights = new ArrayList<>();

	@Valid
	private List<Row> rows = new ArrayList<>();

	private @Nullable Integer version;

	ComputeForm() {
	}

	ComputeForm(@Nullable Integer total, List<Weight> weights, List<Row> rows, @Nullable Integer version) {
		this.total = total;
		this.weights = weights;
		this.rows = rows;
		this.version = version;
	}

	/** The form as the table that holds now was computed. */
	static ComputeForm of(QuotaWish wish, List<Units.Unit> units, @Nullable Integer version) {
		List<Weight> weights = new ArrayList<>();
		for (Factor factor : Factor.values()) {
			weights.add(new Weight(wish.weights().get(factor)));
		}
		List<Row> rows = new ArrayList<>();
		for (Units.Unit unit : units) {
			QuotaWish.Bounds bounds = wish.boundsOf(unit.id());
			rows.add(new Row((bounds.floor() > 0) ? bounds.floor() : null, bounds.ceiling()));
		}
		return new ComputeForm((wish.total() > 0) ? wish.total() : null, weights, rows, version);
	}

	/** What was typed, by unit. */
	QuotaWish wish(List<Units.Unit> units) {
		Map<Factor, Integer> percent = new EnumMap<>(Factor.class);
		for (Factor factor : Factor.values()) {
			boolean there = factor.ordinal() < this.weights.size();
			percent.put(factor, there ? Forms.number(this.weights.get(factor.ordinal()).percent) : 0);
		}
		Map<Long, QuotaWish.Bounds> bounds = new HashMap<>();
		for (int i = 0; i < units.size() && i < this.rows.size(); i++) {
			Row row = this.rows.get(i);
			bounds.put(units.get(i).id(), new QuotaWish.Bounds(Forms.number(row.floor), row.ceiling));
		}
		return new QuotaWish(Forms.number(this.total), percent, bounds);
	}

	public @Nullable Integer getTotal() {
		return this.total;
	}

	public void setTotal(@Nullable Integer total) {
		this.total = total;
	}

	public List<Weight> getWeights() {
		return this.weights;
	}

	public void setWeights(List<Weight> weights) {
		this.weights = weights;
	}

	public List<Row> getRows() {
		return this.rows;
	}

	public void setRows(List<Row> rows) {
		this.rows = rows;
	}

	public @Nullable Integer getVersion() {
		return this.version;
	}

	public void setVersion(@Nullable Integer version) {
		this.version = version;
	}

	/** What a factor counts. */
	static final class Weight {

		@NotNull(message = "请填写权重。")
		@Min(value = 0, message = "权重不小于0%。")
		@Max(value = 100, message = "权重最多是100%。")
		private @Nullable Integer percent;

		Weight() {
		}

		Weight(@Nullable Integer percent) {
			this.percent = percent;
		}

		public @Nullable Integer getPercent() {
			return this.percent;
		}

		public void setPercent(@Nullable Integer percent) {
			this.percent = percent;
		}

	}

	/** A unit's bounds; blank for none. */
	static final class Row {

		@Min(value = 0, message = "下限不小于0。")
		@Max(value = 9999, message = "下限最多是9999。")
		private @Nullable Integer floor;

		@Min(value = 0, message = "上限不小于0。")
		@Max(value = 9999, message = "上限最多是9999。")
		private @Nullable Integer ceiling;

		Row() {
		}

		Row(@Nullable Integer floor, @Nullable Integer ceiling) {
			this.floor = floor;
			this.ceiling = ceiling;
		}

		public @Nullable Integer getFloor() {
			return this.floor;
		}

		public void setFloor(@Nullable Integer floor) {
			this.floor = floor;
		}

		public @Nullable Integer getCeiling() {
			return this.ceiling;
		}

		public void setCeiling(@Nullable Integer ceiling) {
			this.ceiling = ceiling;
		}

	}

}
