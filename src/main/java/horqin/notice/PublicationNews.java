package horqin.notice;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.access.Appointments;
import horqin.access.Appointments.Appointment;
import horqin.access.Role;
import horqin.calendar.CountedPeriod;
import horqin.message.Messages;
import horqin.nomination.Nomination;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Who is told what about notices and announcements. */
@Component
class PublicationNews {

	private final Messages messages;

	private final Appointments appointments;

	private final ListTables lists;

	PublicationNews(Messages messages, Appointments appointments, ListTables lists) {
		this.messages = messages;
		this.appointments = appointments;
		this.lists = lists;
	}

	/** After a step on the way to the signature. */
	void after(Paper paper, PaperStep step, @Nullable String reason) {
		String why = (reason != null) ? reason : "";
		switch (step) {
			case SUBMIT -> tell(paper, Role.LEADER, "请签发" + paper.label(), "经办已送签，请审阅正文和名单后签发或退回修改。");
			case SIGN -> tell(paper, Role.OFFICER, paper.label() + "已签发",
					paper.kind().isAnnouncing() ? "请取得文号、盖章，上传盖章件后公布。" : "请在各渠道张贴并逐一登记，最后一处必需渠道登记后起算。");
			case RECALL, SEND_BACK -> tell(paper, Role.OFFICER, paper.label() + "已退回修改", "理由：" + why);
			default -> {
			}
		}
	}

	/** Its period has begun. */
	void started(Paper paper, CountedPeriod period, List<ShownPerson> people) {
		String days = Texts.period(period.firstDay(), period.lastDay(), period.workingDays());
		toUnits(paper, people, paper.label() + "已经张贴", days + "请关注本单位人选，收到反映及时转市总工会。");
		this.messages.tell(this.lists.accounts(paper.id()), "您已列入" + paper.label(), days + "公示期满无异议的，再行公布。",
				paper.publicHref());
	}

	/** It runs longer than was said. */
	void changed(Paper paper, CountedPeriod period, List<ShownPerson> people) {
		String days = Texts.period(period.firstDay(), period.lastDay(), period.workingDays());
		toUnits(paper, people, paper.label() + "期限有变动", days);
		this.messages.tell(this.lists.accounts(paper.id()), paper.label() + "期限有变动", days, paper.publicHref());
	}

	/** It was announced. */
	void announced(Paper paper, List<ShownPerson> people) {
		toUnits(paper, people, paper.label() + "已经发出", "%s，请查阅并落实培育工作。".formatted(paper.number()));
		if (paper.kind() == PaperKind.ANNOUNCEMENT) {
			this.messages.tell(this.lists.accounts(paper.id()), "您已入选%d年度培育对象".formatted(paper.year()),
					"文号%s。培育期满并评价合格的，颁发“科尔沁工匠”证书。".formatted(paper.number()), paper.publicHref());
		}
	}

	/** The party group has decided about somebody's removal. */
	void decided(Nomination nomination, boolean removed) {
		String title = nomination.name() + (removed ? "已取消入选资格" : "保留入选资格");
		this.messages.tell(accounts(nomination.organiserId(), Role.OFFICER), title, "党组会议已作决定，会议纪要摘录已登记。",
				"/notice-desk");
	}

	private void toUnits(Paper paper, List<ShownPerson> people, String title, String text) {
		Set<Long> units = people.stream().map(ShownPerson::unitId).collect(Collectors.toSet());
		List<Long> clerks = Stream.of(Role.RECOMMENDER, Role.RECOMMENDER_LEAD)
			.flatMap((role) -> this.appointments.withRole(paper.organiserId(), role, null).stream())
			.filter((appointment) -> units.contains(appointment.unitId()))
			.map(Appointment::accountId)
			.toList();
		this.messages.tell(clerks, title, text, paper.publicHref());
	}

	private void tell(Paper paper, Role role, String title, String text) {
		this.messages.tell(accounts(paper.organiserId(), role), title, text, paper.href());
	}

	private Collection<Long> accounts(long organiser, Role role) {
		return this.appointments.withRole(organiser, role, null).stream().map(Appointment::accountId).toList();
	}

}
