package horqin.edition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.access.Appointments;
import horqin.access.Appointments.Appointment;
import horqin.access.Role;
import horqin.message.Messages;

import org.springframework.stereotype.Component;

/** Tells those whom a notice of the year concerns. */
@Component
class NoticeNews {

	private final Messages messages;

	private final Appointments appointments;

	NoticeNews(Messages messages, Appointments appointments) {
		this.messages = messages;
		this.appointments = appointments;
	}

	void toSign(Edition edition, NoticeDocument document) {
		tell(edition, Role.LEADER, "请签发" + title(edition, document), "经办已送签，请审阅后签发或退回修改。", document);
	}

	void toIssue(Edition edition, NoticeDocument document) {
		tell(edition, Role.OFFICER, title(edition, document) + "已签发", "请填写文号并印发。", document);
	}

	void back(Edition edition, NoticeDocument document, String reason) {
		tell(edition, Role.OFFICER, title(edition, document) + "已退回修改", "理由：" + reason, document);
	}

	void toUnits(Edition edition, NoticeDocument document, List<NoticeTables.ReceiptRow> units) {
		Set<Long> concerned = units.stream().map(NoticeTables.ReceiptRow::unitId).collect(Collectors.toSet());
		List<Long> accounts = Stream.of(Role.RECOMMENDER, Role.RECOMMENDER_LEAD)
			.flatMap((role) -> this.appointments.withRole(edition.organiserId(), role, null).stream())
			.filter((appointment) -> concerned.contains(appointment.unitId()))
			.map(Appointment::accountId)
			.toList();
		this.messages.tell(accounts, "请签收" + title(edition, document), "通知已经印发，请阅读后签收，并按名额组织申报推荐。",
				href(edition, document));
	}

	private void tell(Edition edition, Role role, String title, String text, NoticeDocument document) {
		List<Long> accounts = this.appointments.withRole(edition.organiserId(), role, null)
			.stream()
			.map(Appointment::accountId)
			.toList();
		this.messages.tell(accounts, title, text, href(edition, document));
	}

	private static String title(Edition edition, NoticeDocument document) {
		return edition.label() + document.label();
	}

	static String href(Edition edition, NoticeDocument document) {
		return edition.href() + "/documents/" + document.publicId();
	}

}
