package horqin.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import horqin.edition.Force;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

/**
 * One paper that supports one or several forces (Article 6).
 *
 * @param type what it is
 * @param values what is known of it, by {@link EvidenceField#key}, in one form: days as
 * 2024-03-01, amounts in fen, texts as written; what was left empty is absent
 * @param forces the forces it supports
 * @param files how many scans are stored
 */
public record Evidence(EvidenceType type, Map<String, String> values, Set<Force> forces, int files) {

	private static final int TEXT_MOST = 200;

	public Evidence {
		values = Map.copyOf(values);
		forces = Set.copyOf(forces);
	}

	/**
	 * Values as typed, read into one form.
	 *
	 * @param values as {@link Evidence#values}
	 * @param faults what is wrong, field by field; empty when the values may be stored
	 */
	public record Read(Map<String, String> values, List<Fault> faults) {

		public Read {
			values = Map.copyOf(values);
			faults = List.copyOf(faults);
		}

	}

	/**
	 * How old it is on the closing date: work of the last years weighs more with experts.
	 */
	public enum Age {

		WITHIN_THREE("近三年"), WITHIN_FIVE("近五年"), OLDER("五年以前");

		private final String label;

		Age(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * Reads and checks what was typed about a paper.
	 * @param typed by field; fields the type does not know are dropped
	 * @param forces the forces that were ticked
	 * @param today nothing was issued after this day
	 */
	public static Read read(EvidenceType type, Map<String, String> typed, Set<Force> forces, LocalDate today) {
		Map<String, String> values = new LinkedHashMap<>();
		List<Fault> faults = new ArrayList<>();
		for (EvidenceField field : type.fields()) {
			String text = Reading.text(typed.getOrDefault(field.key(), ""));
			if (!text.isEmpty()) {
				read(field, text, today, values, faults);
			}
			else if (field.required()) {
				faults.add(new Fault(field.key(), "请填写" + field.label() + "。"));
			}
		}
		if (values.containsKey("from") && values.containsKey("until")
				&& values.get("until").compareTo(values.get("from")) < 0) {
			faults.add(new Fault("until", "结束日期早于开始日期。"));
		}
		if (forces.isEmpty()) {
			faults.add(new Fault("forces", "请选择这件材料说明五力中的哪一力，可以多选。"));
		}
		return new Read(values, faults);
	}

	/**
	 * What tells this paper from all others, e.g. {@code PATENT:2023101023442}; the same
	 * key in two nominations is flagged at formal review.
	 */
	public Optional<String> numberKey() {
		return this.type.numberKey()
			.map(this.values::get)
			.map((number) -> (this.type == EvidenceType.PATENT) ? Numbers.patent(number) : Numbers.plain(number))
			.filter((number) -> !number.isEmpty())
			.map((number) -> this.type.name() + ":" + number);
	}

	/** Its name, for lists. */
	public String name() {
		return this.values.getOrDefault("name", this.type.label() + this.values.getOrDefault("level", ""));
	}

	/** How old it is on a day. */
	@Practice("材料标明近三年、近五年，供专家参考，不因此不计")
	public Age age(LocalDate closing) {
		LocalDate on = LocalDate.parse(this.values.getOrDefault(this.type.dateKey(), "1900-01-01"));
		if (on.isAfter(closing.minusYears(3))) {
			return Age.WITHIN_THREE;
		}
		return on.isAfter(closing.minusYears(5)) ? Age.WITHIN_FIVE : Age.OLDER;
	}

	/**
	 * Whether a force is supported by enough papers. None at all is against Article 6.
	 */
	@Basis(Duty.FIVE_FORCES_EVIDENCED)
	static Outcome supports(Force force, List<Evidence> all, NominationSettings settings) {
		List<Evidence> papers = all.stream().filter((paper) -> paper.forces().contains(force)).toList();
		List<Reason> hard = new ArrayList<>();
		if (papers.isEmpty()) {
			hard.add(Reason.of(Duty.FIVE_FORCES_EVIDENCED, force.label() + "尚无支撑材料，至少1件"));
		}
		else if (papers.size() < settings.evidencePerForce()) {
			hard.add(Reason.practice("%s支撑材料%d件，少于%d件，还差%d件".formatted(force.label(), papers.size(),
					settings.evidencePerForce(), settings.evidencePerForce() - papers.size())));
		}
		papers.stream()
			.filter((paper) -> paper.files() == 0)
			.forEach((paper) -> hard
				.add(Reason.of(Duty.FIVE_FORCES_EVIDENCED, force.label() + "材料“" + paper.name() + "”还没有上传扫描件")));
		return Outcome.weigh(hard, List.of(), null);
	}

	/** How many papers support a force. */
	static int count(Force force, List<Evidence> all) {
		return (int) all.stream().filter((paper) -> paper.forces().contains(force)).count();
	}

	private static void read(EvidenceField field, String text, LocalDate today, Map<String, String> values,
			List<Fault> faults) {
		Optional<String> value = switch (field.kind()) {
			case TEXT -> Optional.of(text);
			case CHOICE -> Optional.of(text).filter(field.choices()::contains);
			case PLACE -> Reading.place(text).map(String::valueOf);
			case MONEY -> Reading.fen(text).map(String::valueOf);
			case DATE -> Reading.date(text).map(LocalDate::toString);
			case PATENT_NUMBER, SOFTWARE_NUMBER -> Optional.of(text);
		};
		value.ifPresent((read) -> values.put(field.key(), read));
		fault(field, text, value.isPresent(), today).ifPresent((fault) -> faults.add(new Fault(field.key(), fault)));
	}

	private static Optional<String> fault(EvidenceField field, String text, boolean read, LocalDate today) {
		return switch (field.kind()) {
			case TEXT -> Prose.within(field.key(), field.label(), text, TEXT_MOST).map(Fault::text);
			case CHOICE -> read ? Optional.empty()
					: Optional.of("请选择" + field.label() + "：" + String.join("、", field.choices()) + "。");
			case PLACE -> read ? Optional.empty() : Optional.of(field.label() + "填数字，第一完成人填1。");
			case MONEY -> read ? Optional.empty() : Optional.of(field.label() + "填数字，最多两位小数，如120000。");
			case DATE ->
				read ? Reading.date(text).filter((day) -> day.isAfter(today)).map((_) -> field.label() + "还没有到。")
						: Optional.of(field.label() + "应为年月日，如2024年3月1日。");
			case PATENT_NUMBER -> Numbers.patentFault(text);
			case SOFTWARE_NUMBER -> Numbers.softwareFault(text);
		};
	}

}
