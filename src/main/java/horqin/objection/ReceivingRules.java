package horqin.objection;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.calendar.PlatformClock;
import horqin.objection.ObjectionTargets.Person;
import horqin.objection.ObjectionTargets.Target;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Practice;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/** What an objection has to say so that it can be looked into. */
final class ReceivingRules {

	/**
	 * An anonymous report nobody can ask back about: it has to carry its facts itself.
	 */
	@Practice("匿名异议不少于50字，须写明时间、地点、经过和可以核实的线索；实名的不少于10字")
	static final int ANONYMOUS_LEAST = 50;

	static final int NAMED_LEAST = 10;

	static final int FACTS_MOST = 5000;

	@Practice("网上异议最多附5个文件，合计不超过20 MB")
	static final int FILES_MOST = 5;

	private static final int NAME_MOST = 60;

	private static final int CONTACT_MOST = 100;

	private ReceivingRules() {
	}

	/** What is wrong with a report that comes online. */
	@Basis(Duty.OBJECTIONS_RECEIVED)
	static List<Fault> online(Report report, boolean agrees, Target target, Instant now, int files) {
		List<Fault> faults = new ArrayList<>();
		if (!target.isOpenAt(now)) {
			faults.add(new Fault("facts", isBefore(target, now) ? "公示还没有开始，公示期间再来反映。"
					: "公示期已于%s结束，网上不再接收；仍要反映的请来电、来信或来访。".formatted(end(target))));
		}
		faults.addAll(who(report));
		faults.addAll(about(report, target));
		faults.addAll(facts(report.manner(), report.facts()));
		if (files > FILES_MOST) {
			faults.add(new Fault("files", "附件最多%d个，现为%d个，请合并后再传。".formatted(FILES_MOST, files)));
		}
		if (!agrees) {
			faults.add(new Fault("agrees", "请阅读并勾选这一项。"));
		}
		return faults;
	}

	/** What is wrong with a report that the office books: everything is registered. */
	@Basis(Duty.OBJECTIONS_RECEIVED)
	@Practice("来电、来信、来访和邮件反映的，由经办人登记，以到达时间为准；公示期满后到达的说明理由后也登记办理")
	static List<Fault> booked(Report report, Booking booking, Target target, Instant now, int files) {
		List<Fault> faults = new ArrayList<>();
		if (booking.channel() == ReportChannel.ONLINE) {
			faults.add(new Fault("channel", "网上反映的由本人在公示页提交，这里登记其他渠道的。"));
		}
		if (booking.arrived().isAfter(now)) {
			faults.add(new Fault("arrived", "到达时间%s晚于现在%s，请核对。".formatted(time(booking.arrived()), time(now))));
		}
		else if (isBefore(target, booking.arrived())) {
			faults.add(new Fault("arrived", "到达时间早于公示开始时间%s，请核对；公示以前反映的按来信来访办理。".formatted(time(target.from()))));
		}
		else if (!target.isOpenAt(booking.arrived()) && booking.lateReason().isBlank()) {
			faults.add(new Fault("lateReason", "到达时间晚于公示期满时间%s，请写明为什么仍登记办理。".formatted(end(target))));
		}
		faults.addAll(who(report));
		faults.addAll(about(report, target));
		if (report.facts().isBlank()) {
			faults.add(new Fault("facts", "请写明反映的内容（现为0字）。"));
		}
		if (report.facts().length() > FACTS_MOST) {
			faults.add(tooLong(report.facts()));
		}
		if (files > FILES_MOST) {
			faults.add(new Fault("files", "附件最多%d个，现为%d个，请合并后再传。".formatted(FILES_MOST, files)));
		}
		if (!Discretion.tells(report.name(), report.contact(), java.util.Map.of("", booking.lateReason())).isEmpty()) {
			faults.add(new Fault("lateReason", "这里写出了异议人的姓名或联系方式，请改称「异议人」。"));
		}
		return faults;
	}

	private static List<Fault> who(Report report) {
		List<Fault> faults = new ArrayList<>();
		if (report.manner() == Manner.NAMED) {
			if (report.name().length() < 2 || report.name().length() > NAME_MOST) {
				faults.add(new Fault("name", "实名反映请填写姓名，2至%d字，现为%d字。".formatted(NAME_MOST, report.name().length())));
			}
			if (report.contact().length() < 5 || report.contact().length() > CONTACT_MOST) {
				faults.add(new Fault("contact",
						"请填写能联系到您的电话或地址，5至%d字，现为%d字。".formatted(CONTACT_MOST, report.contact().length())));
			}
		}
		return faults;
	}

	private static List<Fault> about(Report report, Target target) {
		Set<String> known = target.persons().stream().map(Person::publicId).collect(Collectors.toSet());
		if (!known.containsAll(report.persons())) {
			return List.of(new Fault("persons", "所选人员不在这次公示的名单里，请重新选择。"));
		}
		if (new HashSet<>(report.persons()).size() != report.persons().size()) {
			return List.of(new Fault("persons", "同一人选了2次，请核对。"));
		}
		if (report.matter() == Matter.PERSON && report.persons().isEmpty()) {
			return List.of(new Fault("persons", "请选择反映的是哪位人员（现为0人）。"));
		}
		return List.of();
	}

	/** Whether it says enough to be looked into; what is missing is told. */
	static List<Fault> facts(Manner manner, String facts) {
		int length = facts.codePointCount(0, facts.length());
		if (length > FACTS_MOST) {
			return List.of(tooLong(facts));
		}
		if (manner == Manner.NAMED && length < NAMED_LEAST) {
			return List.of(new Fault("facts", "请写明反映的具体内容，不少于%d字，现为%d字。".formatted(NAMED_LEAST, length)));
		}
		if (manner == Manner.ANONYMOUS && length < ANONYMOUS_LEAST) {
			return List.of(new Fault("facts", "匿名反映须有具体事实才能核查：请写明什么人、什么时间、什么地点、什么事，以及可以核实的线索或材料；不少于%d字，现为%d字。"
				.formatted(ANONYMOUS_LEAST, length)));
		}
		return List.of();
	}

	private static Fault tooLong(String facts) {
		return new Fault("facts", "最多%d字，现为%d字；更多内容请作为附件。".formatted(FACTS_MOST, facts.length()));
	}

	private static boolean isBefore(Target target, Instant when) {
		return when.isBefore(target.from());
	}

	private static String end(Target target) {
		@Nullable Instant until = target.until();
		// The end is the first instant after the period; people say the last minute of
		// it.
		return (until != null) ? time(until.minusSeconds(1)) : "";
	}

	private static String time(Instant instant) {
		LocalDateTime time = PlatformClock.timeOf(instant);
		return Wording.time(time);
	}

}
