package horqin.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import horqin.calendar.Deadline;
import horqin.calendar.WorkingCalendar;
import horqin.nomination.CheckItem;
import horqin.nomination.CheckPoint;
import horqin.nomination.Checklist;
import horqin.nomination.ExceptionCase;
import horqin.nomination.Opinion;
import horqin.nomination.Stage;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.screening.Judgement.Said;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What must hold in formal review beyond the order of its steps (Articles 3, 4 and 7).
 */
final class ScreeningRules {

	/** Who can give more time, in the words of a refusal. */
	static final String EXTENDER = "市总经办";

	static final int REMARK_MOST = 500;

	static final int NOTE_MOST = 1000;

	/** Working days that are proposed for putting things right. */
	@Practice("补正期限一般为5个工作日，最多20个工作日")
	static final int USUAL_DAYS = 5;

	static final int DAYS_MOST = 20;

	private ScreeningRules() {
	}

	/**
	 * What is wrong with judgements that are to be saved, by item.
	 * @param said what is to be saved
	 */
	static Map<Item, Reason> faults(Map<Item, Said> said, Known known, Map<Item, Hint> hints) {
		Map<Item, Reason> faults = new EnumMap<>(Item.class);
		said.forEach((item, each) -> {
			Outcome political = (item == Item.POLITICAL) ? political(each, known) : Outcome.moved();
			if (!political.isMoved()) {
				faults.put(item, political.reasons().getFirst());
			}
			else if (each.remark() != null && each.remark().length() > REMARK_MOST) {
				faults.put(item, Reason.practice("说明不超过%d字，现为%d字".formatted(REMARK_MOST, each.remark().length())));
			}
			else if (hints.get(item) != null) {
				againstAdvice(each, hints.get(item)).ifPresent((reason) -> faults.put(item, reason));
			}
		});
		return faults;
	}

	/**
	 * Political quality is judged by a person, and never without the stamped opinion of
	 * the employer's party organisation.
	 */
	@Basis(Duty.POLITICAL_QUALITY)
	static Outcome political(Said said, Known known) {
		if (said.verdict() != Verdict.MET) {
			return Outcome.moved();
		}
		List<Reason> hard = new ArrayList<>();
		Opinion party = known.party().orElse(null);
		if (party == null) {
			hard.add(Reason.of(Duty.POLITICAL_QUALITY, "还没有所在单位党组织的意见，不能判断为「符合」；可以判断为「需补正」"));
		}
		else if (!party.favourable()) {
			hard.add(Reason.of(Duty.POLITICAL_QUALITY, "所在单位党组织意见为不同意，不能判断为「符合」"));
		}
		if (!known.stamped()) {
			hard.add(Reason.of(Duty.POLITICAL_QUALITY, "还没有盖章的申报表（1份），政治素质要依据盖章的意见判断"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/** The finding is advice; who departs from it says on what. */
	@Practice("自动核对为不符合的，审查人判断为符合时写明依据")
	private static Optional<Reason> againstAdvice(Said said, Hint hint) {
		return (said.verdict() == Verdict.MET && hint.answer() == Hint.Answer.NO && said.remark() == null)
				? Optional.of(Reason.practice("自动核对为不符合，判断为「符合」请写明依据")) : Optional.empty();
	}

	/**
	 * What forbids passing whatever was judged: a finding upheld, an exclusion without a
	 * granted exception, an exception that nobody has decided, and no party opinion.
	 */
	@Basis({ Duty.CLEAN_RECORD, Duty.LEADING_CADRES_EXCLUDED, Duty.ENTERPRISE_HEADS_EXCLUDED, Duty.RETIRED_EXCLUDED,
			Duty.POLITICAL_QUALITY })
	static Outcome bars(Known known) {
		List<Reason> hard = new ArrayList<>();
		known.lines(CheckPoint.RECORD, CheckPoint.EXCLUSIONS)
			.stream()
			.filter((line) -> !line.done())
			.map(CheckItem::reasons)
			.forEach(hard::addAll);
		ExceptionCase exception = known.situation().application().facts().exception();
		if (exception != null && exception.verdict() == ExceptionCase.Verdict.PENDING) {
			hard.add(Reason.of(Duty.ONLY_QUALIFIED_RECOMMENDED, "破例申请还没有批复（1件），批复以后才能作通过结论"));
		}
		hard.addAll(political(new Said(Verdict.MET, null, null), known).reasons());
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Until when things may be put right.
	 * @param days working days after today
	 */
	@Practice("补正期限按工作日计算，发出当日不计")
	static Outcome mayAsk(@Nullable Integer days, LocalDate today, WorkingCalendar calendar, int listsBefore) {
		List<Reason> hard = new ArrayList<>();
		List<Reason> soft = new ArrayList<>();
		if (days == null || days < 1 || days > DAYS_MOST) {
			hard.add(Reason.practice("补正期限填1到%d个工作日%s".formatted(DAYS_MOST, (days != null) ? "，现为" + days : "")));
		}
		if (!calendar.knows(today.getYear())) {
			hard.add(Reason.practice("%d年放假安排尚未导入，不能推算补正期限，请先导入工作日历".formatted(today.getYear())));
		}
		if (listsBefore > 0) {
			soft.add(Reason.practice("这名人选已发过%d次补正清单，补正应一次告知；确需再发的写明理由".formatted(listsBefore)));
		}
		if (!hard.isEmpty()) {
			return new Outcome.Refused(hard);
		}
		return soft.isEmpty() ? Outcome.moved() : new Outcome.NeedsReason(soft);
	}

	/** Whether what was put right comes in time. */
	@Practice("补正逾期不收，确需延长的由市总经办延期")
	static Outcome inTime(@Nullable Deadline due, Instant now) {
		if (due == null) {
			return Outcome.moved();
		}
		Outcome outcome = due.accepts(null, now, EXTENDER);
		return outcome.isMoved() ? outcome
				: new Outcome.Refused(outcome.reasons()
					.stream()
					.map((reason) -> Reason.practice("补正" + reason.text().replaceFirst("。$", "") + "；已修改的内容都保留"))
					.toList());
	}

	/** Whether the unit hands in what is still not complete. */
	@Practice("补正后仍有缺项的，推荐单位写明原因再报送")
	static Outcome complete(Checklist checklist) {
		List<String> open = checklist.items()
			.stream()
			.filter((line) -> !line.done())
			.map(CheckItem::label)
			.distinct()
			.toList();
		return open.isEmpty() ? Outcome.moved() : new Outcome.NeedsReason(
				List.of(Reason.practice("材料检查还有%d项没有完成：%s；仍要报送的写明原因".formatted(open.size(), String.join("、", open)))));
	}

	/** What was asked for can only be held to fail once its time is over. */
	@Practice("补正期限届满以后，才能因没有补正作不通过结论")
	static Outcome overdue(Stage stage, @Nullable Deadline due, Instant now) {
		return (stage == Stage.CORRECTION && due != null && due.isOpenAt(now))
				? new Outcome.Refused(List.of(Reason.practice("补正期限到%s，届满以前不能作不通过结论".formatted(due.label()))))
				: Outcome.moved();
	}

	/** Whether a deadline may be moved. */
	@Practice("补正可以延期，只能延后，须写明理由")
	static Outcome mayExtend(Stage stage, @Nullable LocalDate due, @Nullable LocalDate until, LocalDate today,
			@Nullable String reason) {
		List<Reason> hard = new ArrayList<>();
		if (stage != Stage.CORRECTION || due == null) {
			hard.add(Reason.practice("现在是「%s」，没有可以延期的补正".formatted(stage.label())));
		}
		if (until == null) {
			hard.add(Reason.practice("请填写延期到哪一天"));
		}
		else if ((due != null && !until.isAfter(due)) || until.isBefore(today)) {
			hard.add(Reason.practice("补正期限现为%s，只能延后到今天以后，不能改为%s".formatted((due != null) ? Wording.date(due) : "—",
					Wording.date(until))));
		}
		return Outcome.weigh(hard, List.of(Reason.practice("请写明延期的理由")), reason);
	}

	/**
	 * Whether a unit gets time to recommend somebody in another's place.
	 * @param freed people of the unit who were recommended and left
	 * @param unused seats that the unit does not use now
	 */
	@Basis(Duty.QUOTA_NEVER_EXCEEDED)
	@Practice("形审不通过或撤回的，推荐单位可以在期限内用腾出的名额替换人选；转办转入的同样给期限")
	static Outcome maySubstitute(Substituting wanted, LocalDate today, @Nullable String reason) {
		List<Reason> hard = new ArrayList<>();
		if (wanted.freed() == 0) {
			hard.add(Reason.practice("%s没有未通过、撤回或转办转入的人选（0人），不需要期限".formatted(wanted.unit())));
		}
		if (wanted.unused() <= 0) {
			hard.add(Reason.of(Duty.QUOTA_NEVER_EXCEEDED, "%s的名额已经用完，没有可以替换的名额（还有0个）".formatted(wanted.unit())));
		}
		LocalDate until = wanted.until();
		if (until == null) {
			hard.add(Reason.practice("请填写替换人选的截止日期"));
		}
		else if (until.isBefore(today) || (wanted.now() != null && !until.isAfter(wanted.now()))) {
			hard.add(Reason.practice("替换期限只能延后，不能定为%s".formatted(Wording.date(until))));
		}
		return Outcome.weigh(hard, List.of(Reason.practice("请写明给%s替换期限的理由".formatted(wanted.unit()))), reason);
	}

	/**
	 * A unit that is to get time.
	 *
	 * @param now until when it has time already
	 * @param until until when it is to have time
	 */
	record Substituting(String unit, int freed, int unused, @Nullable LocalDate now, @Nullable LocalDate until) {

	}

	/** Whoever comes back takes a seat again, and somebody else may sit on it. */
	@Basis(Duty.QUOTA_NEVER_EXCEEDED)
	static Outcome seatForReturn(Stage stage, String unit, int seats, int taken) {
		if (stage.takesSeat() || taken < seats) {
			return Outcome.moved();
		}
		return Outcome.refused(Duty.QUOTA_NEVER_EXCEEDED,
				"%s名额%d个，已推荐%d人，腾出的名额已由替换人选使用，不能恢复".formatted(unit, seats, taken));
	}

	/**
	 * Whether people can be scored: nobody is left between the recommendation and the
	 * conclusion of formal review, and no exception waits.
	 * @param people how many stand at each stage
	 */
	@Basis(Duty.FORMAL_REVIEW_BEFORE_SCORING)
	static Outcome mayOpenScoring(Map<Stage, Integer> people) {
		String left = List.of(Stage.RECOMMENDED, Stage.SCREENING, Stage.CORRECTION, Stage.EXCEPTION_PENDING)
			.stream()
			.filter((stage) -> people.getOrDefault(stage, 0) > 0)
			.map((stage) -> "「%s」%d人".formatted(stage.label(), people.get(stage)))
			.collect(Collectors.joining("、"));
		return left.isEmpty() ? Outcome.moved()
				: Outcome.refused(Duty.FORMAL_REVIEW_BEFORE_SCORING, "还有人选没有形式审查结论：%s，全部办结后才能转入专家评分".formatted(left));
	}

	/** Whether a text is short enough to be kept whole. */
	static Outcome within(String what, @Nullable String text) {
		int length = (text != null) ? text.length() : 0;
		return (length <= NOTE_MOST) ? Outcome.moved()
				: new Outcome.Refused(List.of(Reason.practice("%s不超过%d字，现为%d字".formatted(what, NOTE_MOST, length))));
	}

	/** What somebody looked at is not what stands there any more. */
	static Outcome stale(String by) {
		return new Outcome.Refused(List.of(Reason.practice("%s刚才改动了这份审查，您填写的都还在下面，请与现在的判断核对后再保存".formatted(by))));
	}

}
