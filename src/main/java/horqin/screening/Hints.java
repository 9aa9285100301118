package horqin.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import horqin.edition.QuotaStanding;
import horqin.nomination.CheckItem;
import horqin.nomination.CheckPoint;
import horqin.nomination.FrontLineTime;
import horqin.nomination.NominationSettings;
import horqin.nomination.Texts;
import horqin.nomination.Twins.Twin;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.web.Pieces.Crumb;
import horqin.web.Wording;

/** The automatic findings, item by item: figures, sentences and articles. */
final class Hints {

	private Hints() {
	}

	/** Finds for every item. */
	@Basis(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS)
	static Map<Item, Hint> of(Known known) {
		Map<Item, Hint> hints = new EnumMap<>(Item.class);
		for (Item item : Item.values()) {
			hints.put(item, of(item, known));
		}
		return hints;
	}

	private static Hint of(Item item, Known known) {
		return switch (item) {
			case QUOTA -> quota(known);
			case CHANNEL ->
				checked(known.lines(CheckPoint.CHANNEL), known.situation().application().route().unit() + "，");
			case FRONT_LINE -> frontLine(known);
			case EXCLUSIONS -> exclusions(known);
			case POLITICAL -> political(known);
			case MATERIALS -> checked(
					known.lines(CheckPoint.PERSON, CheckPoint.PROFILE, CheckPoint.PHOTO, CheckPoint.STATEMENTS,
							CheckPoint.EVIDENCE, CheckPoint.CONSENT, CheckPoint.PLEDGE, CheckPoint.STAMPED_FORM),
					"扫描件是否清晰请看原件。");
			case OPINIONS -> checked(known.lines(CheckPoint.UNION_OPINION, CheckPoint.PARTY_OPINION,
					CheckPoint.UNIT_OPINION, CheckPoint.STAMPED_FORM), "签字盖章请对照盖章的申报表。");
			case UNIT_NOTICE -> notice(known);
			case REPEAT -> repeat(known);
			case NUMBERS -> numbers(known);
			case LENGTHS -> lengths(known);
		};
	}

	private static Hint quota(Known known) {
		QuotaStanding seats = known.seats();
		if (seats == null) {
			return Hint.no("", List.of(Reason.of(Duty.QUOTA_NEVER_EXCEEDED, "推荐单位没有分配名额")));
		}
		String figures = "%s名额%d个，现推荐%d人".formatted(seats.name(), seats.seats(), seats.used());
		return (seats.used() <= seats.seats()) ? Hint.yes(figures) : Hint.no("", List
			.of(Reason.of(Duty.QUOTA_NEVER_EXCEEDED, figures + "，超出%d人".formatted(seats.used() - seats.seats()))));
	}

	private static Hint frontLine(Known known) {
		var line = known.situation().frontLine();
		Outcome outcome = line.outcome();
		String figures = "已核对%s，须满%d年（计至%s）".formatted(FrontLineTime.words(line.certified().time()), line.years(),
				Wording.date(line.asOf()));
		return outcome.isMoved() ? Hint.yes(figures) : Hint.no("", outcome.reasons());
	}

	/** An exception that was granted stays to be seen. */
	private static Hint exclusions(Known known) {
		List<CheckItem> lines = known.lines(CheckPoint.STANDING_CONFIRMED, CheckPoint.EXCLUSIONS, CheckPoint.RECORD);
		List<Reason> against = against(lines);
		String excused = lines.stream()
			.filter(CheckItem::done)
			.flatMap((line) -> line.reasons().stream())
			.map(Reason::text)
			.collect(Collectors.joining("；"));
		if (!against.isEmpty()) {
			return Hint.no("", against);
		}
		return Hint.yes(excused.isEmpty() ? "所在单位核实不属于领导干部、企业负责人、退休职工，没有认定的不得申报情形" : excused);
	}

	/** Only what stands on the paper: whether it suffices is for a person to say. */
	private static Hint political(Known known) {
		String said = known.party()
			.map((opinion) -> "所在单位党组织意见：%s。“%s”%s，%s。".formatted(opinion.favourable() ? "同意" : "不同意", opinion.text(),
					opinion.signer(), Wording.date(opinion.on())))
			.orElse("还没有所在单位党组织的意见。");
		return new Hint(Hint.Answer.NONE, said + (known.stamped() ? "盖章的申报表已上传，请对照判断。" : "还没有盖章的申报表。"), List.of(),
				List.of());
	}

	private static Hint notice(Known known) {
		Outcome outcome = known.notice().outcome();
		return outcome.isMoved() ? Hint.yes(known.notice().words().isEmpty() ? "没有要求推荐单位公示" : known.notice().words())
				: Hint.no(known.notice().words().isEmpty() ? "" : known.notice().words() + "。", outcome.reasons());
	}

	/** What recurs is flagged with links; the same paper may rightly be of two people. */
	private static Hint repeat(Known known) {
		List<Reason> against = against(known.lines(CheckPoint.REPEAT));
		List<Crumb> links = known.twins().stream().map((twin) -> new Crumb(twin.text(), twin.href())).toList();
		String count = known.twins().isEmpty() ? "没有发现同一人、同一证书或同一扫描件的其他申报"
				: "发现%d处重复，请逐处核对".formatted(known.twins().size());
		boolean others = known.twins().stream().anyMatch(Hints::isOfAnother);
		if (!against.isEmpty() || others) {
			List<Reason> reasons = new ArrayList<>(against);
			return new Hint(Hint.Answer.NO, count, reasons, links);
		}
		return new Hint(Hint.Answer.YES, count, List.of(), links);
	}

	private static boolean isOfAnother(Twin twin) {
		return twin.kind() != horqin.nomination.Twins.Kind.PERSON;
	}

	/**
	 * Checked digit by digit when they were entered; whether they still hold is seen on
	 * paper.
	 */
	private static Hint numbers(Known known) {
		String code = known.situation().application().profile().employerCode();
		if (code == null) {
			return Hint.no("", List.of(Reason.practice("还没有填写单位统一社会信用代码（18位）")));
		}
		return Hint.yes("%s，校验位正确；信用代码%s，校验位正确。有效期和是否与原件一致请看扫描件".formatted(known.identity(), code));
	}

	private static Hint lengths(Known known) {
		Texts texts = known.situation().application().texts();
		NominationSettings most = known.situation().terms().settings();
		String figures = "简要事迹%d字（不超过%d字），详细事迹%d字（不超过%d字），培育期计划%d字（不超过%d字）".formatted(length(texts.brief()),
				most.briefMost(), length(texts.full()), most.fullMost(), length(texts.plan()), most.planMost());
		List<Reason> against = against(known.lines(CheckPoint.ACCOUNTS));
		return against.isEmpty() ? Hint.yes(figures) : Hint.no("", against);
	}

	private static Hint checked(List<CheckItem> lines, String note) {
		List<Reason> against = against(lines);
		if (!against.isEmpty()) {
			return Hint.no("", against);
		}
		String details = lines.stream()
			.map((line) -> line.label() + (line.detail().isEmpty() ? "" : line.detail()))
			.distinct()
			.collect(Collectors.joining("、"));
		boolean first = note.endsWith("，");
		return Hint.yes(first ? note + details : details + "都有。" + note);
	}

	private static List<Reason> against(List<CheckItem> lines) {
		return lines.stream()
			.filter((line) -> !line.done())
			.flatMap((line) -> line.reasons()
				.stream()
				.map((reason) -> reason.text().contains(line.label()) || !bare(line) ? reason
						: new Reason(reason.duty(), line.label() + reason.text())))
			.toList();
	}

	private static boolean bare(CheckItem line) {
		return line.point() == CheckPoint.PERSON || line.point() == CheckPoint.PROFILE;
	}

	/** As people count it: without blanks. */
	private static int length(String text) {
		return (int) text.codePoints().filter((each) -> !Character.isWhitespace(each)).count();
	}

}
