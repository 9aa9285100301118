package horqin.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Units;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The form of a quota by hand: total, seats for each unit, one reason for all.
 * <p>
 * A bean, not a record: a record with one row that cannot be read is never made, and what
 * was typed in the other rows would be lost.
 */
final class HandForm {

	@NotNull(message = "请填写名额总数。")
	@Min(value = 1, message = "名额总数至少是1。")
	@Max(value = 9999, message = "名额总数最多是9999。")
	private @Nullable Integer total;

	@Valid
	private List<Row> rows = new ArrayList<>();

	@NotBlank(message = "请写明一条总的理由。")
	@Size(max = 1000, message = "理由最多1000字。")
	private @Nullable String reason;

	private @Nullable Integer version;

	HandForm() {
	}

	HandForm(@Nullable Integer total, List<Row> rows, @Nullable String reason, @Nullable Integer version) {
		this.total = total;
		this.rows = rows;
		this.reason = reason;
		this.version = version;
	}

	/** The form as the table stands now. */
	static HandForm of(int total, Map<Long, Integer> seats, List<Units.Unit> units, String reason, int version) {
		List<Row> rows = new ArrayList<>();
		units.forEach((unit) -> rows.add(new Row(seats.getOrDefault(unit.id(), 0))));
		return new HandForm((total > 0) ? total : null, rows, reason, version);
	}

	/** What was typed, by unit. */
	Map<Long, Integer> seats(List<Units.Unit> units) {
		Map<Long, Integer> seats = new HashMap<>();
		for (int i = 0; i < units.size() && i < this.rows.size(); i++) {
			seats.put(units.get(i).id(), Forms.number(this.rows.get(i).seats));
		}
		return seats;
	}

	public @Nullable Integer getTotal() {
		return this.total;
	}

	public void setTotal(@Nullable Integer total) {
		this.total = total;
	}

	public List<Row> getRows() {
		return this.rows;
	}

	public void setRows(List<Row> rows) {
		this.rows = rows;
	}

	public @Nullable String getReason() {
		return this.reason;
	}

	public void setReason(@Nullable String reason) {
		this.reason = reason;
	}

	public @Nullable Integer getVersion() {
		return this.version;
	}

	public void setVersion(@Nullable Integer version) {
		this.version = version;
	}

	/** A unit's seats. */
	static final class Row {

		@NotNull(message = "请填写名额，没有的填0。")
		@Min(value = 0, message = "名额不小于0。")
		@Max(value = 9999, message = "名额最多是9999。")
		private @Nullable Integer seats;

		Row() {
		}

		Row(@Nullable Integer seats) {
			this.seats = seats;
		}

		public @Nullable Integer getSeats() {
			return this.seats;
		}

		public void setSeats(@Nullable Integer seats) {
			this.seats = seats;
		}

	}

}
