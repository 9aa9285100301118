package horqin.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Units;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The form of the figures: a column for each factor, with the source and year of all its
 * figures, and a row for each unit, in the order of the tables.
 * <p>
 * A bean, not a record: a record with one row that cannot be read is never made, and what
 * was typed in the other rows would be lost.
 */
final class FiguresForm {

	@Valid
	private List<Column> columns = new ArrayList<>();

	@Valid
	private List<Row> rows = new ArrayList<>();

	private @Nullable Integer version;

	FiguresForm() {
	}

	FiguresForm(List<Column> columns, List<Row> rows, @Nullable Integer version) {
		this.columns = columns;
		this.rows = rows;
		this.version = version;
	}

	/** The form as it stands; the year before the edition's where nothing is known. */
	static FiguresForm of(QuotaInput input, int version) {
		List<Column> columns = new ArrayList<>();
		for (Factor factor : Factor.values()) {
			columns.add(input.units()
				.stream()
				.map((unit) -> unit.values().get(factor))
				.filter(Objects::nonNull)
				.findFirst()
				.map((value) -> new Column(value.source(), value.year()))
				.orElse(new Column("", input.year() - 1)));
		}
		List<Row> rows = new ArrayList<>();
		for (QuotaUnit unit : input.units()) {
			rows.add(new Row(plain(unit, Factor.REGION), plain(unit, Factor.TECHNOLOGY), plain(unit, Factor.HEADCOUNT),
					plain(unit, Factor.ENVIRONMENT)));
		}
		return new FiguresForm(columns, rows, version);
	}

	private static @Nullable BigDecimal plain(QuotaUnit unit, Factor factor) {
		FactorValue value = unit.values().get(factor);
		if (value == null) {
			return null;
		}
		BigDecimal stripped = value.value().stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/** What was typed, by unit; a blank figure is left out. */
	List<UnitFigures> figures(List<Units.Unit> units) {
		List<UnitFigures> all = new ArrayList<>();
		for (int i = 0; i < units.size() && i < this.rows.size(); i++) {
			Map<Factor, FactorValue> values = new EnumMap<>(Factor.class);
			for (Factor factor : Factor.values()) {
				BigDecimal value = this.rows.get(i).value(factor);
				if (value != null && factor.ordinal() < this.columns.size()) {
					Column column = this.columns.get(factor.ordinal());
					values.put(factor, new FactorValue(value, Forms.text(column.source), Forms.number(column.year)));
				}
			}
			all.add(new UnitFigures(units.get(i).id(), values));
		}
		return all;
	}

	public List<Column> getColumns() {
		return this.columns;
	}

	public void setColumns(List<Column> columns) {
		this.columns = columns;
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

	/** Where a factor's figures come from. */
	static final class Column {

		@NotBlank(message = "请填写数据来源。")
		@Size(max = 100, message = "数据来源最多100字。")
		private @Nullable String source;

		@NotNull(message = "请填写数据年份。")
		@Min(value = 2000, message = "数据年份不早于2000年。")
		@Max(value = 2999, message = "数据年份写四位数。")
		private @Nullable Integer year;

		Column() {
		}

		Column(@Nullable String source, @Nullable Integer year) {
			this.source = source;
			this.year = year;
		}

		public @Nullable String getSource() {
			return this.source;
		}

		public void setSource(@Nullable String source) {
			this.source = source;
		}

		public @Nullable Integer getYear() {
			return this.year;
		}

		public void setYear(@Nullable Integer year) {
			this.year = year;
		}

	}

	/** A unit's figures; a blank one is not known yet. */
	static final class Row {

		@DecimalMin(value = "0", message = "数值不小于0。")
		@Digits(integer = 12, fraction = 4, message = "整数最多12位，小数最多4位。")
		private @Nullable BigDecimal region;

		@DecimalMin(value = "0", message = "数值不小于0。")
		@Digits(integer = 12, fraction = 4, message = "整数最多12位，小数最多4位。")
		private @Nullable BigDecimal technology;

		@DecimalMin(value = "0", message = "数值不小于0。")
		@Digits(integer = 12, fraction = 4, message = "整数最多12位，小数最多4位。")
		private @Nullable BigDecimal headcount;

		@DecimalMin(value = "0", message = "数值不小于0。")
		@Digits(integer = 12, fraction = 4, message = "整数最多12位，小数最多4位。")
		private @Nullable BigDecimal environment;

		Row() {
		}

		Row(@Nullable BigDecimal region, @Nullable BigDecimal technology, @Nullable BigDecimal headcount,
				@Nullable BigDecimal environment) {
			this.region = region;
			this.technology = technology;
			this.headcount = headcount;
			this.environment = environment;
		}

		public @Nullable BigDecimal getRegion() {
			return this.region;
		}

		public void setRegion(@Nullable BigDecimal region) {
			this.region = region;
		}

		public @Nullable BigDecimal getTechnology() {
			return this.technology;
		}

		public void setTechnology(@Nullable BigDecimal technology) {
			this.technology = technology;
		}

		public @Nullable BigDecimal getHeadcount() {
			return this.headcount;
		}

		public void setHeadcount(@Nullable BigDecimal headcount) {
			this.headcount = headcount;
		}

		public @Nullable BigDecimal getEnvironment() {
			return this.environment;
		}

		public void setEnvironment(@Nullable BigDecimal environment) {
			this.environment = environment;
		}

		@Nullable BigDecimal value(Factor factor) {
			return switch (factor) {
				case REGION -> this.region;
				case TECHNOLOGY -> this.technology;
				case HEADCOUNT -> this.headcount;
				case ENVIRONMENT -> this.environment;
			};
		}

	}

}
