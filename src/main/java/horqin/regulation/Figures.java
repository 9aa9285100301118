package horqin.regulation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The figures of one version of the regulation. They stand here and nowhere else; an
 * edition pins the version it was opened under, so that a later change of the regulation
 * never reaches back into a year that is under way.
 *
 * @param version what an edition stores, the year and number of the issuing document
 * @param document the number of the issuing document as people write it
 * @param inForceFrom the first day on which this version applies (Article 24)
 * @param firstYear the first year of the programme (Article 2)
 * @param yearlyTarget about how many people a year (Article 2)
 * @param minimumFrontLineYears least whole years on the front line; exactly so many pass
 * (Article 3)
 * @param minimumNoticeWorkingDays least working days of a public notice (Article 8)
 * @param normalCultivationYears the usual length of a cultivation (Article 10)
 * @param cultivationSupportFen support per person and year of cultivation, in fen
 * (Article 14)
 * @param studioSubsidyFen what a studio receives, once, in fen (Article 15)
 */
public record Figures(String version, String document, LocalDate inForceFrom, int firstYear, int yearlyTarget,
		int minimumFrontLineYears, int minimumNoticeWorkingDays, int normalCultivationYears, long cultivationSupportFen,
		long studioSubsidyFen) {

	/** Oldest first. A change of the regulation is one more line, never an edit. */
	private static final List<Figures> VERSIONS = List.of(new Figures("2026-11", "通工办发〔2026〕11号",
			LocalDate.of(2026, 3, 17), 2026, 20, 5, 5, 1, 1_000_000, 1_000_000));

	/** One figure as the rules page shows it. */
	public record Figure(String key, int article, String name, String value, String unit) {

	}

	/** The version that applies on a day; none before the regulation was issued. */
	@Basis(Duty.IN_FORCE_FROM_ISSUE)
	public static Optional<Figures> inForceOn(LocalDate day) {
		return VERSIONS.reversed().stream().filter((figures) -> !day.isBefore(figures.inForceFrom)).findFirst();
	}

	/**
	 * The version that an edition pinned.
	 * @throws NoSuchElementException if there never was such a version
	 */
	public static Figures version(String version) {
		return VERSIONS.stream()
			.filter((figures) -> figures.version.equals(version))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("No version " + version + " of the regulation"));
	}

	/** Every version, oldest first. */
	public static List<Figures> versions() {
		return VERSIONS;
	}

	/** The version issued last. */
	public static Figures newest() {
		return VERSIONS.getLast();
	}

	/** The figures one by one, in the order of the articles. */
	public List<Figure> list() {
		return List.of(new Figure("firstYear", 2, "开始年度", String.valueOf(this.firstYear), "年度"),
				new Figure("target", 2, "每年培育人数（左右）", String.valueOf(this.yearlyTarget), "名"),
				new Figure("frontLineYears", 3, "一线生产现场工作经历（不少于）", String.valueOf(this.minimumFrontLineYears), "年"),
				new Figure("noticeDays", 8, "公示时间（不少于）", String.valueOf(this.minimumNoticeWorkingDays), "个工作日"),
				new Figure("cultivationYears", 10, "培育期（一般）", String.valueOf(this.normalCultivationYears), "年"),
				new Figure("supportYuan", 14, "经费扶持（每人每年）", yuan(this.cultivationSupportFen), "元"),
				new Figure("studioYuan", 15, "工作室补助（一次性）", yuan(this.studioSubsidyFen), "元"),
				new Figure("inForce", 24, "施行日期", chinese(this.inForceFrom), ""));
	}

	/**
	 * Puts the figures into a text that names them in braces.
	 * @throws IllegalArgumentException if it names one that does not exist
	 */
	String fill(String text) {
		String filled = text;
		for (Figure figure : list()) {
			filled = filled.replace("{" + figure.key() + "}", figure.value());
		}
		if (filled.contains("{")) {
			throw new IllegalArgumentException("Unknown figure in: " + text);
		}
		return filled;
	}

	private static String yuan(long fen) {
		return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
			.format(BigDecimal.valueOf(fen, 2));
	}

	static String chinese(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

}
