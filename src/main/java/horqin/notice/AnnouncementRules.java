package horqin.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.calendar.PlatformClock;
import horqin.edition.TargetBand;
import horqin.nomination.Stage;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/** Who may be announced, and by what paper (Article 9). */
final class AnnouncementRules {

	private AnnouncementRules() {
	}

	/**
	 * Somebody who is to be announced.
	 *
	 * @param name the name
	 * @param stage where the person stands
	 * @param noticeEndsAt the first instant after the person's notice; {@code null}
	 * without one
	 * @param held whether an objection or an undecided proposal holds the person
	 */
	record Standing(String name, Stage stage, @Nullable Instant noticeEndsAt, boolean held) {

	}

	/**
	 * Whether these people may be announced: each one's notice has run out by the clock,
	 * and nobody is held.
	 */
	@Basis(Duty.ANNOUNCED_ONLY_AFTER_NOTICE)
	static Outcome mayAnnounce(List<Standing> people, Instant now) {
		Map<Long, String> early = new LinkedHashMap<>();
		Map<Long, String> held = new LinkedHashMap<>();
		Map<Long, String> others = new LinkedHashMap<>();
		for (int i = 0; i < people.size(); i++) {
			Standing person = people.get(i);
			boolean inNotice = person.stage() == Stage.IN_NOTICE || person.stage() == Stage.HELD;
			Instant ends = person.noticeEndsAt();
			if (!inNotice || ends == null) {
				others.put((long) i, person.name() + "（" + person.stage().label() + "）");
			}
			else if (person.held() || person.stage() == Stage.HELD) {
				held.put((long) i, person.name());
			}
			else if (now.isBefore(ends)) {
				early.put((long) i, person.name() + "（" + until(ends) + "）");
			}
		}
		List<Reason> hard = new ArrayList<>();
		refuse(hard, others, "%s共%d人没有经过公示或者已经办结，不能公布；请移出名单。");
		refuse(hard, early, "%s共%d人的公示期还没有满，期满以后才能公布。");
		refuse(hard, held, "%s共%d人有异议没有办结，暂缓公布；请移出名单，办结后另行补充公布。");
		return Outcome.weigh(hard, List.of(), null);
	}

	private static void refuse(List<Reason> hard, Map<Long, String> people, String sentence) {
		if (!people.isEmpty()) {
			hard.add(Reason.of(Duty.ANNOUNCED_ONLY_AFTER_NOTICE,
					sentence.formatted(ListRules.names(people), people.size())));
		}
	}

	private static String until(Instant ends) {
		return Wording.day(PlatformClock.dateOf(ends.minusNanos(1))) + " 24:00期满";
	}

	/**
	 * Whether it may go out: with the office's number and the sealed scan.
	 * @param number as in the office's register
	 * @param taken whether another paper of the organiser has it
	 * @param sealed whether the sealed scan is there
	 */
	@Basis(Duty.ANNOUNCED_BY_DOCUMENT)
	static Outcome mayIssue(String number, boolean taken, boolean sealed) {
		List<Reason> hard = new ArrayList<>();
		if (number.isBlank()) {
			hard.add(Reason.of(Duty.ANNOUNCED_BY_DOCUMENT, "公布须有文号，现在没有填写；请从办公室文号登记簿取得1个文号。"));
		}
		else if (!number.strip().matches("\\p{IsHan}{1,12}〔20\\d{2}〕[1-9]\\d{0,4}号")) {
			hard.add(Reason.practice("文号写成“通工发〔2026〕12号”的样子，现为“%s”。".formatted(number.strip())));
		}
		if (taken) {
			hard.add(Reason.practice("文号%s已经用过1次，不能重号。".formatted(number.strip())));
		}
		if (!sealed) {
			hard.add(Reason.of(Duty.ANNOUNCED_BY_DOCUMENT, "公布须有盖章件，现在有0份；请上传盖章文件的扫描件1份。"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether so many people may be announced in the year: outside of the band somebody
	 * writes why.
	 * @param before people announced earlier in the year
	 * @param now people on this announcement
	 */
	@Basis(Duty.TARGET_ABOUT_TWENTY)
	static Outcome mayNumber(TargetBand band, int before, int now, @Nullable String explanation) {
		return band.mayHold(before + now, (before > 0) ? "公布名单（含以前已公布%d名）".formatted(before) : "公布名单", explanation);
	}

	/**
	 * What stands in the way of moving the year to 公布: notices that are not out or not
	 * over, and approved people without a word. Who is held does not stop the others.
	 * @param unfinished notices still on their way
	 * @param running notices whose period still runs, each with its end
	 * @param ended how many notices have run out
	 * @param forgotten approved people in no notice and without a reason for it
	 */
	@Basis(Duty.ANNOUNCED_ONLY_AFTER_NOTICE)
	static List<Reason> beforeAnnouncing(List<String> unfinished, List<String> running, int ended,
			Map<Long, String> forgotten) {
		List<Reason> missing = new ArrayList<>();
		if (ended == 0 && running.isEmpty() && unfinished.isEmpty()) {
			missing.add(Reason.of(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, "还没有公示（0批），公示期满以后才能公布。"));
		}
		unfinished.forEach((label) -> missing
			.add(Reason.of(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, "%s还没有张贴完成，公示期还没有起算。".formatted(label))));
		running.forEach((label) -> missing.add(Reason.of(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, label + "，期满以后才能公布。")));
		if (!forgotten.isEmpty()) {
			missing.add(Reason.of(Duty.NOTICE_AFTER_APPROVAL,
					"党组审议通过的%s（%d人）还没有公示，也没有写明暂不列入的理由。".formatted(ListRules.names(forgotten), forgotten.size())));
		}
		return missing;
	}

	/**
	 * What stands in the way of closing the year: nobody is left half way.
	 * @param open people who are neither announced nor removed, with where they stand
	 */
	@Practice("本年度每名公示人选都有结果、每件公示公布都发出以后才办结")
	static List<Reason> beforeClosing(Map<Long, String> open, List<String> unfinished, int announced) {
		List<Reason> missing = new ArrayList<>();
		if (announced == 0) {
			missing.add(Reason.practice("本年度还没有公布（0件），公布以后才能办结。"));
		}
		if (!open.isEmpty()) {
			missing.add(Reason.practice("%s（%d人）还没有结果，公布、取消或撤回以后才能办结。".formatted(ListRules.names(open), open.size())));
		}
		if (!unfinished.isEmpty()) {
			missing.add(Reason.practice("%s共%d件还没有发出。".formatted(String.join("、", unfinished), unfinished.size())));
		}
		return missing;
	}

	/** Those of a list who are held, for the sentence on the page. */
	static String heldInWords(Set<String> names) {
		return names.isEmpty() ? ""
				: "%s共%d人暂缓公布，不影响其他人选；异议办结后另行补充公布。".formatted(String.join("、", names), names.size());
	}

}
