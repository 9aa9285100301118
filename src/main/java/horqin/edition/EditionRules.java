package horqin.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;

/** When a year may be opened, and when its notice is complete. */
final class EditionRules {

	private EditionRules() {
	}

	/**
	 * What a notice states, as far as it is there.
	 *
	 * @param band what the band's rule answers
	 * @param seats seats in the quota table, 0 while there is none
	 * @param timetable what the timetable's rule answers
	 * @param rubric what the rubric's rule answers
	 * @param requirements requirements on the work, in words
	 * @param contact who answers questions
	 * @param noticeText the notice's text
	 * @param signed whether a leader signed exactly this text
	 */
	record NoticeContents(Outcome band, int seats, Outcome timetable, Outcome rubric, String requirements,
			String contact, String noticeText, boolean signed) {

	}

	/**
	 * Whether a year may be opened (Articles 2 and 24).
	 * @param today the day it is opened
	 * @param taken years the organiser has opened already
	 */
	@Basis({ Duty.YEARLY_FROM_FIRST_YEAR, Duty.IN_FORCE_FROM_ISSUE })
	static Outcome mayDraft(int year, LocalDate today, Set<Integer> taken) {
		List<Reason> hard = new ArrayList<>();
		Optional<Figures> figures = Figures.inForceOn(today);
		if (figures.isEmpty()) {
			hard.add(Reason.of(Duty.IN_FORCE_FROM_ISSUE, "办法自%s起施行，%s还不能按它设立年度"
				.formatted(Wording.date(Figures.versions().getFirst().inForceFrom()), Wording.date(today))));
		}
		int first = figures.orElse(Figures.versions().getFirst()).firstYear();
		if (year < first) {
			hard.add(Reason.of(Duty.YEARLY_FROM_FIRST_YEAR, "培育工程从%d年度开始，不能设立%d年度".formatted(first, year)));
		}
		if (year > today.getYear() + 1) {
			hard.add(Reason
				.practice("今年是%d年，最多提前设立%d年度，不能设立%d年度".formatted(today.getYear(), today.getYear() + 1, year)));
		}
		if (taken.contains(year)) {
			hard.add(Reason.of(Duty.YEARLY_FROM_FIRST_YEAR, "%d年度已经设立，每年只设1个年度".formatted(year)));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether what the notice says may still be edited: until it is sent for signing, so
	 * that a leader signs what is then issued.
	 */
	@Practice("通知送签以后内容固定，要改先撤回，签发的和印发的才一致")
	static Outcome mayEdit(Edition edition) {
		if (edition.state() != EditionState.DRAFT) {
			return refused("本年度已是「%s」，%d年度通知已经印发，内容以通知为准；要改请办理补充通知".formatted(edition.state().label(), edition.year()));
		}
		NoticeState notice = edition.noticeState();
		return (notice == null || notice == NoticeState.DRAFT) ? Outcome.moved()
				: refused("%d年度通知现在是「%s」，先撤回通知再修改".formatted(edition.year(), notice.label()));
	}

	/**
	 * Whether a notice may be begun: the annual one for a draft, one supplement after the
	 * other while units recommend.
	 * @param notices where the notices of the year stand, the annual one first
	 */
	@Practice("补充通知一次办一件，上一件印发以后再拟下一件")
	static Outcome mayBeginNotice(EditionState state, List<NoticeState> notices) {
		if (state == EditionState.DRAFT) {
			return notices.isEmpty() ? Outcome.moved() : refused("本年度已有1件推荐工作通知，请直接修改");
		}
		if (state != EditionState.PUBLISHED && state != EditionState.NOMINATING) {
			return refused("本年度现在是「%s」，只有「已部署」和「申报推荐」阶段才能拟补充通知".formatted(state.label()));
		}
		long open = notices.stream().filter((notice) -> notice != NoticeState.ISSUED).count();
		return (open == 0) ? Outcome.moved() : refused("还有%d件补充通知没有印发，请先办完".formatted(open));
	}

	/** Whether a text may be kept as the text of a notice. */
	static Outcome mayWord(NoticeState state, NoticeWording wording) {
		List<Reason> hard = new ArrayList<>();
		if (state != NoticeState.DRAFT) {
			hard.add(Reason.practice("通知现在是「%s」，先撤回再修改".formatted(state.label())));
		}
		length(hard, "标题", wording.title(), 200);
		length(hard, "主送机关", wording.addressee(), 200);
		length(hard, "正文", wording.body(), 20_000);
		return Outcome.weigh(hard, List.of(), null);
	}

	private static void length(List<Reason> hard, String what, String text, int most) {
		int length = text.strip().length();
		if (length < 1 || length > most) {
			hard.add(Reason.practice("%s须在1字至%d字之间，现为%d字".formatted(what, most, length)));
		}
	}

	/**
	 * Whether a number may be given (GB/T 9704, 7.2.5: abbreviation, year in 〔〕, sequence
	 * without leading zeros).
	 */
	@Practice("文号由办公室文号登记簿给出，平台核对格式和重号")
	static Outcome mayNumber(String number, boolean taken) {
		List<Reason> hard = new ArrayList<>();
		if (!number.strip().matches("\\p{IsHan}{1,12}〔20\\d{2}〕[1-9]\\d{0,4}号")) {
			hard.add(Reason.practice("文号写成“通工办发〔2026〕11号”的样子，现为“%s”".formatted(number.strip())));
		}
		if (taken) {
			hard.add(Reason.practice("文号%s已经用过1次，不能重号".formatted(number.strip())));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	private static Outcome refused(String text) {
		return new Outcome.Refused(List.of(Reason.practice(text)));
	}

	/**
	 * Whether the notice is complete (Article 5): target, number, timetable and
	 * requirements; and by practice rubric, contact and the leader's signature.
	 */
	@Basis(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE)
	static Outcome mayPublish(NoticeContents notice) {
		return Outcome.weigh(missing(notice), List.of(), null);
	}

	/** The same as sentences, for the gate before {@link EditionStep#PUBLISH}. */
	static List<Reason> missing(NoticeContents notice) {
		List<Reason> missing = new ArrayList<>();
		if (!notice.band().isMoved()) {
			missing.addAll(notice.band().reasons());
		}
		require(missing, notice.seats() > 0, "推荐名额分配表（现有名额%d个）".formatted(Math.max(0, notice.seats())));
		if (!notice.timetable().isMoved()) {
			missing.addAll(notice.timetable().reasons());
		}
		if (!notice.rubric().isMoved()) {
			missing.addAll(notice.rubric().reasons());
		}
		require(missing, !notice.requirements().isBlank(), "工作要求");
		require(missing, !notice.noticeText().isBlank(), "通知正文");
		if (notice.contact().isBlank()) {
			missing.add(Reason.practice("通知没有写明联系人和电话"));
		}
		if (!notice.signed()) {
			missing.add(Reason.practice("通知正文还没有经市总审批签发"));
		}
		return missing;
	}

	private static void require(List<Reason> missing, boolean there, String what) {
		if (!there) {
			missing.add(Reason.of(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE, "通知还缺少：" + what));
		}
	}

}
