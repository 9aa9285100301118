package horqin.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import horqin.web.Bars;
import org.jspecify.annotations.Nullable;

/** A quota as its page draws it. */
final class QuotaView {

	/** Weights to begin with: the workers count most, since the programme is for them. */
	static final Map<Factor, Integer> USUAL_WEIGHTS = Map.of(Factor.REGION, 20, Factor.TECHNOLOGY, 20, Factor.HEADCOUNT,
			40, Factor.ENVIRONMENT, 20);

	private QuotaView() {
	}

	/** The bars: seats beside what each factor brings. */
	static Bars bars(Edition edition, List<QuotaStanding> standings, @Nullable QuotaWorksheet worksheet) {
		List<String> columns = new ArrayList<>(List.of("名额"));
		if (worksheet != null) {
			columns.add("份额");
			Arrays.stream(Factor.values()).map(Factor::label).forEach(columns::add);
		}
		Map<Long, QuotaLine> lines = (worksheet == null) ? Map.of()
				: worksheet.lines().stream().collect(Collectors.toMap(QuotaLine::unitId, (line) -> line));
		List<Bars.Row> rows = standings.stream()
			.map((standing) -> row(standing, lines.get(standing.unitId()), columns.size()))
			.toList();
		return new Bars(edition.label() + "推荐名额" + ((worksheet != null) ? "与四项因素（各单位占合计的比例）" : ""), "推荐单位", columns,
				rows);
	}

	private static Bars.Row row(QuotaStanding standing, @Nullable QuotaLine line, int columns) {
		List<Bars.Cell> cells = new ArrayList<>();
		cells.add(new Bars.Cell(standing.seats(), standing.seats() + "个"));
		if (line != null) {
			cells.add(new Bars.Cell(line.share().shown(6).doubleValue(), line.shareText()));
			line.factors()
				.forEach((share) -> cells.add(new Bars.Cell(share.share().shown(6).doubleValue(), share.shareText())));
		}
		while (cells.size() < columns) {
			cells.add(new Bars.Cell(0, "—"));
		}
		String note = (line == null) ? ""
				: line.boundText().isEmpty() ? "应得%s个".formatted(line.entitlementShown()) : line.boundText();
		return new Bars.Row(standing.name(), note, cells);
	}

	/** How the table that holds now would be computed again. */
	static QuotaWish wish(@Nullable SavedQuota saved) {
		if (saved == null || saved.worksheet() == null) {
			return new QuotaWish((saved != null) ? saved.total() : 0, USUAL_WEIGHTS, Map.of());
		}
		Map<Long, QuotaWish.Bounds> bounds = new HashMap<>();
		for (QuotaLine line : saved.worksheet().lines()) {
			bounds.put(line.unitId(), new QuotaWish.Bounds(line.floor(), line.ceiling()));
		}
		return new QuotaWish(saved.total(), saved.worksheet().weights(), bounds);
	}

	/** The weights in one phrase, e.g. 地区发展状况20%、…. */
	static String weights(QuotaWorksheet worksheet) {
		return new EnumMap<>(worksheet.weights()).entrySet()
			.stream()
			.map((weight) -> weight.getKey().label() + weight.getValue() + "%")
			.collect(Collectors.joining("、"));
	}

}
