package horqin.nomination;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.person.Code;
import horqin.person.CodeTable;
import horqin.person.Codes;
import horqin.person.IdentityNumber;
import horqin.person.Mobile;
import horqin.person.Parsed;
import horqin.person.PersonName;
import horqin.person.Sex;

/**
 * The columns of the sheet of recommended people (推荐人选汇总表), as the template has them. The
 * identity number is ours: without it nobody can tell two people of one name apart.
 */
public enum ImportColumn {

	RANK("推荐排序", false, "从1起，可以空着", Cell::rank),

	NAME("姓名", true, "与身份证一致", (cell) -> text(PersonName.parse(cell.text()), PersonName::value), "姓 名"),

	IDENTITY("证件号码", true, "18位，按文本填写",
			(cell) -> text(IdentityNumber.parse(cell.text(), cell.on().today()), IdentityNumber::value), "身份证号",
			"身份证号码"),

	SEX("性别", false, "男或女，须与证件号码一致", Cell::sex),

	ETHNICITY("民族", true, "如蒙古族", (cell) -> cell.code(Codes.ETHNICITY)),

	BIRTH("出生年月", false, "如1985年3月，须与证件号码一致", Cell::month),

	POLITICAL("政治面貌", true, "如中共党员、群众", (cell) -> cell.code(Codes.POLITICAL_STATUS)),

	EDUCATION("学历", true, "如大专、本科", (cell) -> cell.code(Codes.EDUCATION)),

	EMPLOYER("工作单位", true, "全称", Cell::words),

	POST("岗位/职务", true, "", Cell::words, "岗位及职务", "岗位职务", "岗位、职务"),

	TRADE("工种", true, "", Cell::words, "职业（工种）"),

	SKILL("技能等级/职称", false, "", Cell::words, "技能等级或职称", "技能等级、职称"),

	/**
	 * Printed on the paper form; the years are computed from certified spans (Article 3).
	 */
	YEARS("一线年限", false, "导入后按工作经历计算，这里填的不采用", (cell) -> new Parsed.Valid<>("")),

	CLUSTER("产业集群", true, "按年度目录填写", Cell::cluster, "所属产业集群"),

	INDUSTRY("行业", true, "国民经济行业门类，如制造业", (cell) -> cell.code(Codes.INDUSTRY), "所属行业"),

	HONOUR("最高荣誉", false, "", Cell::words),

	NOTICE("单位公示起止及结果", false, "", Cell::words, "单位公示情况"),

	PHONE("联系电话", true, "手机号码，按文本填写", (cell) -> text(Mobile.parse(cell.text()), Mobile::value), "手机", "手机号码"),

	REMARK("备注", false, "", Cell::words);

	private static final int TEXT_MOST = 200;

	private static final Set<String> IGNORED = Set.of("序号", "");

	private final String label;

	private final boolean required;

	private final String hint;

	private final Reader reader;

	private final List<String> alsoCalled;

	ImportColumn(String label, boolean required, String hint, Reader reader, String... alsoCalled) {
		this.label = label;
		this.required = required;
		this.hint = hint;
		this.reader = reader;
		this.alsoCalled = List.of(alsoCalled);
	}

	/** How a cell of the column is read. */
	private interface Reader {

		Parsed<String> read(Cell cell);

	}

	/**
	 * What the cells are held against.
	 *
	 * @param today the day of the platform's clock
	 * @param clusters the year's list of clusters; an empty one takes any text
	 */
	public record On(LocalDate today, Set<String> clusters) {

		public On {
			clusters = Set.copyOf(clusters);
		}

	}

	/** A cell with something in it. */
	private record Cell(String text, On on) {

		Parsed<String> words() {
			int length = Prose.length(this.text);
			return (length <= TEXT_MOST) ? new Parsed.Valid<>(this.text)
					: Parsed.invalid("不超过" + TEXT_MOST + "字，现为" + length + "字");
		}

		Parsed<String> rank() {
			return or(Reading.place(this.text).map(String::valueOf), "应为1、2、3这样的序号");
		}

		Parsed<String> month() {
			return or(Reading.month(this.text).map(String::valueOf), "应为年月，如1985年3月");
		}

		Parsed<String> sex() {
			return or(Stream.of(Sex.values()).filter((sex) -> sex.label().equals(this.text)).map(Sex::name).findFirst(),
					"应为男或女");
		}

		Parsed<String> cluster() {
			return or(
					Optional.of(this.text)
						.filter((text) -> this.on.clusters().isEmpty() || this.on.clusters().contains(text)),
					"不在年度产业集群目录中，可填" + this.on.clusters().stream().sorted().collect(Collectors.joining("、")));
		}

		Parsed<String> code(CodeTable table) {
			Stream<Code> common = table.groups().isEmpty() ? table.picker().stream()
					: table.groups().stream().map(CodeTable.Group::choice);
			return or(table.named(this.text).map(Code::code),
					"没有这一项，可填" + common.limit(5).map(Code::name).collect(Collectors.joining("、")) + "等");
		}

		private static Parsed<String> or(Optional<String> read, String otherwise) {
			return read.<Parsed<String>>map(Parsed.Valid::new).orElseGet(() -> Parsed.invalid(otherwise));
		}

	}

	/** The head of the column in the template. */
	public String label() {
		return this.label;
	}

	public boolean required() {
		return this.required;
	}

	/** What stands under the head in the template. */
	public String hint() {
		return this.hint;
	}

	/** Whether what stands in it must not be repeated in a message. */
	boolean isPersonal() {
		return this == IDENTITY || this == PHONE;
	}

	/** Reads what stands in a cell; nothing stands in an empty one. */
	Parsed<String> read(String typed, On on) {
		String text = Reading.text(typed);
		if (text.isEmpty()) {
			return this.required ? Parsed.invalid("请填写" + this.label) : new Parsed.Valid<>("");
		}
		if (text.startsWith("=") || text.startsWith("＝")) {
			return Parsed.invalid("单元格里是公式，请改为填写内容");
		}
		return this.reader.read(new Cell(text, on));
	}

	/** The column with this head, however it is spaced; none for a head nobody knows. */
	static Optional<ImportColumn> headed(String head) {
		String key = key(head);
		return Arrays.stream(values())
			.filter((column) -> Stream.concat(Stream.of(column.label), column.alsoCalled.stream())
				.anyMatch((name) -> key(name).equals(key)))
			.findFirst();
	}

	/** A head that carries nothing, such as 序号. */
	static boolean isIgnored(String head) {
		return IGNORED.contains(key(head));
	}

	private static String key(String head) {
		return Reading.text(head).replaceAll("[\\s*＊]", "").replace('／', '/').replace('(', '（').replace(')', '）');
	}

	private static <T> Parsed<String> text(Parsed<T> parsed, Function<T, String> value) {
		return switch (parsed) {
			case Parsed.Valid<T>(var read) -> new Parsed.Valid<>(value.apply(read));
			case Parsed.Invalid<T>(var sentences) -> new Parsed.Invalid<>(sentences);
		};
	}

}
