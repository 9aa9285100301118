package horqin.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import horqin.nomination.Stage;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Taking somebody off is the party group's decision, never the platform's (Article 8).
 */
final class RemovalRules {

	private RemovalRules() {
	}

	/**
	 * What the party group decided.
	 *
	 * @param removed whether the person is removed, or stays
	 * @param session which session, e.g. 2026年第9次
	 * @param metOn the day of the session
	 * @param item the number of the item
	 * @param reason what was decided, in a sentence
	 */
	record Decision(boolean removed, String session, LocalDate metOn, String item, String reason) {

	}

	/**
	 * Whether a decision about somebody may be recorded: a finding must have proposed it,
	 * and the session, its day and its item must be named.
	 * @param proposedOn the day on which the finding proposed it; {@code null} when none
	 * waits for a decision
	 * @param excerpt whether the excerpt of the minutes is there
	 */
	@Basis(Duty.PARTY_GROUP_DECIDES)
	static Outcome mayDecide(Stage stage, @Nullable LocalDate proposedOn, Decision decision, boolean excerpt,
			LocalDate today) {
		List<Reason> hard = new ArrayList<>();
		if (proposedOn == null || (stage != Stage.HELD && stage != Stage.IN_NOTICE)) {
			hard.add(Reason.of(Duty.PARTY_GROUP_DECIDES,
					"该人选现在是「%s」，等待党组决定的提请有0件；异议核查属实并提请取消以后，才由党组会议决定。".formatted(stage.label())));
		}
		else if (decision.metOn().isBefore(proposedOn)) {
			hard.add(Reason.of(Duty.PARTY_GROUP_DECIDES,
					"党组会议日期%s早于提请日期%s，请核对。".formatted(Wording.date(decision.metOn()), Wording.date(proposedOn))));
		}
		if (decision.metOn().isAfter(today)) {
			hard.add(Reason.practice("党组会议日期%s还没有到。".formatted(Wording.date(decision.metOn()))));
		}
		need(hard, decision.session(), "党组会议届次，如2026年第9次", 100);
		need(hard, decision.item(), "议题", 200);
		need(hard, decision.reason(), "决定的内容和理由", 1000);
		if (!excerpt) {
			hard.add(Reason.of(Duty.PARTY_GROUP_DECIDES, "没有会议纪要摘录，现在有0份；请上传扫描件1份。"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	private static void need(List<Reason> hard, String text, String what, int most) {
		int length = text.strip().length();
		if (length < 1 || length > most) {
			hard.add(Reason.practice("请填写%s，1字至%d字，现为%d字。".formatted(what, most, length)));
		}
	}

}
