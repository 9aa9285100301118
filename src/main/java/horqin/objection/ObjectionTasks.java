package horqin.objection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.objection.CaseLists.Waiting;
import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What waits for somebody about objections. */
@Component
class ObjectionTasks implements TaskSource {

	private static final int CLOSING_HOUR = 17;

	private static final int CLOSING_MINUTE = 30;

	private final CaseLists lists;

	ObjectionTasks(CaseLists lists) {
		this.lists = lists;
	}

	@Override
	public List<Task> tasks(Actor actor) {
		List<Task> tasks = new ArrayList<>();
		boolean handles = actor.may(Permission.OBJECTION_HANDLE);
		boolean decides = actor.may(Permission.OBJECTION_DECIDE);
		if (!handles && !decides) {
			return tasks;
		}
		Waiting waiting = this.lists.waiting(actor);
		if (handles && waiting.free() > 0) {
			tasks.add(new Task("受理%d件异议".formatted(waiting.free()), "受理后由您核查；与被反映人有利害关系的请声明回避。", end(waiting.takeBy()),
					"/objections", "查看受理", Duty.OBJECTIONS_RECEIVED));
		}
		if (handles && waiting.mine() > 0) {
			tasks.add(new Task("核查%d件异议".formatted(waiting.mine()), "结论审定以前，被反映的人选暂缓公布。", end(waiting.due()),
					"/objections?hand=MINE", "继续核查", Duty.OBJECTIONS_VERIFIED));
		}
		if (handles && waiting.answers() > 0) {
			tasks.add(new Task("答复%d件异议".formatted(waiting.answers()), "核查结论已审定，答复异议人后办结。", null,
					"/objections?hand=MINE&state=DECIDED", "去答复", Duty.OBJECTIONS_VERIFIED));
		}
		if (decides && waiting.decisions() > 0) {
			tasks.add(new Task("审批%d件异议核查结论".formatted(waiting.decisions()), "审定以前，被反映的人选暂缓公布。",
					end(waiting.decideBy()), "/objections", "查看审批", Duty.OBJECTIONS_VERIFIED));
		}
		return tasks;
	}

	private static @Nullable LocalDateTime end(@Nullable LocalDate day) {
		return (day != null) ? day.atTime(CLOSING_HOUR, CLOSING_MINUTE) : null;
	}

}
