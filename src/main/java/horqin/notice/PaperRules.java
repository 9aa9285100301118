package horqin.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import horqin.edition.EditionState;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/** When a paper may be begun and edited, and what its text must hold. */
final class PaperRules {

	private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})名同志");

	private PaperRules() {
	}

	/**
	 * Whether a paper may be begun.
	 * @param year where the year stands
	 * @param unfinished papers of the same kind still on their way
	 * @param people who could stand on it; a correction needs nobody
	 * @param refers whether a correction names the announcement it corrects
	 */
	@Practice("同一年度的公示、公布一批一批办理，上一批发出以后再拟下一批")
	static Outcome mayBegin(PaperKind kind, EditionState year, int unfinished, int people, boolean refers) {
		List<Reason> hard = new ArrayList<>();
		Duty duty = (kind == PaperKind.NOTICE) ? Duty.NOTICE_AFTER_APPROVAL : Duty.ANNOUNCED_ONLY_AFTER_NOTICE;
		if (year != EditionState.NOTICE && year != EditionState.ANNOUNCED) {
			hard.add(Reason.of(duty,
					"本年度现在是「%s」，转入「%s」以后才能拟制%s。".formatted(year.label(), EditionState.NOTICE.label(), kind.label())));
		}
		if (unfinished > 0) {
			hard.add(Reason.practice("还有%d件%s没有发出，请先办完。".formatted(unfinished, kind.label())));
		}
		if (kind == PaperKind.NOTICE && people == 0) {
			hard.add(Reason.of(duty, "党组审议通过、等待公示的有0人，不需要再公示。"));
		}
		if (kind == PaperKind.ANNOUNCEMENT && people == 0) {
			hard.add(Reason.of(duty, "公示期满且没有暂缓的有0人，现在不能公布。"));
		}
		if (kind == PaperKind.CORRECTION && !refers) {
			hard.add(Reason.practice("请选择要更正的公布，1件。"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether a text may be kept.
	 * @param figures the version that the year pins
	 */
	static Outcome mayWord(Paper paper, PaperDraft draft, Figures figures) {
		List<Reason> hard = new ArrayList<>(editable(paper, draft.version()));
		length(hard, "标题", draft.title(), 1, 200);
		length(hard, "正文", draft.body(), 1, 20_000);
		length(hard, "受理方式", draft.contact(), 0, 500);
		if (paper.kind() == PaperKind.NOTICE) {
			Integer days = draft.workingDays();
			if (draft.plannedOn() == null) {
				hard.add(Reason.practice("请填写计划张贴日期，1天。"));
			}
			if (days == null || days < figures.minimumNoticeWorkingDays() || days > PeriodRules.MOST_DAYS) {
				hard.add(Reason.of(Duty.NOTICE_FIVE_WORKING_DAYS, "公示期填写为%s个工作日，应在%d个至%d个之间。".formatted(
						(days != null) ? days : "0", figures.minimumNoticeWorkingDays(), PeriodRules.MOST_DAYS)));
			}
		}
		if (paper.kind() == PaperKind.ANNOUNCEMENT && draft.termFirst() == null) {
			hard.add(Reason.practice("请填写培育期开始日期，1天。"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/** What stands in the way of editing at all. */
	static List<Reason> editable(Paper paper, int version) {
		List<Reason> hard = new ArrayList<>();
		if (paper.state() != PaperState.DRAFT) {
			hard.add(Reason.practice("%s现在是「%s」，先撤回再修改。".formatted(paper.label(), paper.state().label())));
		}
		else if (paper.version() != version) {
			hard.add(Reason.practice("%s刚才已由他人保存，您看到的不是最新内容，请核对后再保存1次。".formatted(paper.label())));
		}
		return hard;
	}

	/**
	 * What a draft lacks before a leader is asked to sign.
	 * @param today a day of posting that is over cannot be planned
	 */
	@Practice("公示须写明受理电话、地址或邮箱，计划张贴日期不能早于送签当天")
	static List<Reason> missing(Paper paper, LocalDate today) {
		List<Reason> missing = new ArrayList<>();
		if (paper.body().contains("（写明")) {
			missing.add(Reason.practice("正文里还有1处“（写明……）”没有填写。"));
		}
		if (paper.kind() == PaperKind.NOTICE) {
			@Nullable LocalDate planned = paper.plannedOn();
			if (paper.contact().isBlank()) {
				missing.add(Reason.practice("没有写明异议受理的电话、地址或邮箱，至少写1种。"));
			}
			if (planned != null && planned.isBefore(today)) {
				missing.add(Reason
					.practice("计划张贴日期%s已经过去，请改为%s或以后。".formatted(Wording.date(planned), Wording.date(today))));
			}
		}
		return missing;
	}

	/** The number that the text names is that of the list. */
	@Practice("正文写的人数与名单一致")
	static List<Reason> counts(Paper paper, int people) {
		List<Integer> named = NUMBER.matcher(paper.body())
			.results()
			.map((hit) -> Integer.valueOf(hit.group(1)))
			.toList();
		return (paper.kind() == PaperKind.CORRECTION || named.isEmpty() || named.contains(people)) ? List.of()
				: List.of(Reason.practice("正文写的是%d名，名单上有%d人，请核对。".formatted(named.getFirst(), people)));
	}

	private static void length(List<Reason> hard, String what, String text, int least, int most) {
		int length = text.strip().length();
		if (length < least || length > most) {
			hard.add(Reason.practice("%s须在%d字至%d字之间，现为%d字。".formatted(what, least, most, length)));
		}
	}

}
