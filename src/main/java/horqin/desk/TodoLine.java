package horqin.desk;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import horqin.message.Task;
import org.jspecify.annotations.Nullable;

/**
 * A task as the desk shows it: how soon, in words.
 *
 * @param when the day or time in short: 今天 17:00, 明天, 6月22日
 * @param left how much is left: 还剩 7 小时, 已过期 2 天
 * @param soon within two days, or past
 */
record TodoLine(Task task, @Nullable String when, @Nullable String left, boolean soon) {

	static TodoLine of(Task task, LocalDateTime now) {
		LocalDateTime due = task.due();
		if (due == null) {
			return new TodoLine(task, null, null, false);
		}
		long days = ChronoUnit.DAYS.between(now.toLocalDate(), due.toLocalDate());
		return new TodoLine(task, when(due, days), left(now, due, days), days <= 1);
	}

	private static String when(LocalDateTime due, long days) {
		if (days == 0) {
			return "今天 %02d:%02d".formatted(due.getHour(), due.getMinute());
		}
		return (days == 1) ? "明天" : due.getMonthValue() + "月" + due.getDayOfMonth() + "日";
	}

	private static String left(LocalDateTime now, LocalDateTime due, long days) {
		if (due.isBefore(now)) {
			return (days == 0) ? "已过期" : "已过期 " + -days + " 天";
		}
		if (days == 0) {
			long minutes = Duration.between(now, due).toMinutes();
			return (minutes < 60) ? "还剩 " + minutes + " 分钟" : "还剩 " + minutes / 60 + " 小时";
		}
		return "还有 " + days + " 天";
	}

}
