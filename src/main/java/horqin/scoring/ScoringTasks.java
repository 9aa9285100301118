package horqin.scoring;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.regulation.Duty;

import org.springframework.stereotype.Component;

/** What waits for somebody about a review. */
@Component
class ScoringTasks implements TaskSource {

	private static final int NEWEST = 3;

	private final PanelTables panels;

	private final Seats seats;

	private final Withdrawals withdrawals;

	private final Progress progress;

	ScoringTasks(PanelTables panels, Seats seats, Withdrawals withdrawals, Progress progress) {
		this.panels = panels;
		this.seats = seats;
		this.withdrawals = withdrawals;
		this.progress = progress;
	}

	@Override
	public List<Task> tasks(Actor actor) {
		List<Task> tasks = new ArrayList<>();
		if (actor.may(Permission.SCORE)) {
			this.seats.of(actor).forEach((line) -> expert(line, tasks));
		}
		if (actor.may(Permission.CARD_WITHDRAW_APPROVE)) {
			int waiting = this.withdrawals.waiting(actor);
			if (waiting > 0) {
				tasks.add(new Task("审批%d个评分撤回申请".formatted(waiting), "汇总以前决定；同意后委员可以修改并重新提交。", null, "/withdrawals",
						"查看申请", null));
			}
		}
		if (actor.may(Permission.COMMITTEE_APPROVE)) {
			this.panels.list(actor.organiserId(), NEWEST, 0)
				.stream()
				.filter((panel) -> panel.state() == PanelState.SUBMITTED)
				.forEach((panel) -> tasks.add(new Task("审定" + panel.label() + "组成", "审定后委员签署回避声明。", null, panel.href(),
						"审阅审定", Duty.COMMITTEE_COMPOSITION)));
		}
		if (actor.may(Permission.COMMITTEE_ARRANGE)) {
			this.panels.list(actor.organiserId(), NEWEST, 0).forEach((panel) -> officer(panel, tasks));
		}
		return tasks;
	}

	private static void expert(Seats.Line line, List<Task> tasks) {
		LocalDateTime due = PlatformClock.timeOf(line.dueAt().toInstant());
		String name = line.year() + "年度" + line.name();
		if (!line.signed() && (line.state() == PanelState.APPROVED || line.state() == PanelState.SCORING)) {
			tasks.add(new Task("签署回避声明", name + "。签署后才能查看评审材料。", due, line.href() + "/declaration", "阅读签署", null));
		}
		else if (line.state() == PanelState.SCORING && line.open() > 0) {
			tasks.add(new Task("完成%d份评分".formatted(line.open()),
					"%s，共%d份，已提交%d份。".formatted(name, line.due(), line.submitted()), due, line.href(), "去评分",
					Duty.ALL_SCORED_ITEM_BY_ITEM));
		}
	}

	private void officer(Panel panel, List<Task> tasks) {
		switch (panel.state()) {
			case DRAFT -> tasks.add(new Task("组建" + panel.label(), "委员、主任委员和组成方案备齐后提请审定。", null, panel.href(), "继续组建",
					Duty.COMMITTEE_COMPOSITION));
			case SCORING -> {
				Progress.Totals totals = this.progress.totals(panel.id());
				tasks.add(new Task((totals.due() == totals.submitted()) ? "结束评分" : "跟进评分进度",
						"%s：应收%d份，已收%d份。".formatted(panel.label(), totals.due(), totals.submitted()),
						PlatformClock.timeOf(panel.dueAt().toInstant()), panel.href() + "/progress", "查看进度",
						Duty.ALL_SCORED_ITEM_BY_ITEM));
			}
			case CLOSED -> tasks.add(new Task("汇总评分", panel.label() + "：评分已结束，汇总后才能召开评审会议。", null, panel.href(), "去汇总",
					Duty.SCORES_AGGREGATED_FIRST));
			default -> {
			}
		}
	}

}
