package horqin.objection;

import java.util.List;

import horqin.access.Appointments;
import horqin.access.Appointments.Appointment;
import horqin.access.Role;
import horqin.message.Messages;
import horqin.objection.DossierTables.Dossier;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who is told what about a case. A message may leave by mail: it names neither who
 * objected nor whom it is about.
 */
@Component
class ObjectionNews {

	private final Appointments appointments;

	private final Messages messages;

	ObjectionNews(Appointments appointments, Messages messages) {
		this.appointments = appointments;
		this.messages = messages;
	}

	void received(Dossier dossier) {
		tell(holders(dossier, Role.OFFICER), dossier, "收到异议", "请与被反映人没有利害关系的经办人受理。");
	}

	void after(Dossier dossier, CaseStep step) {
		switch (step) {
			case CONCLUDE, PROPOSE_REJECTION -> tell(holders(dossier, Role.LEADER), dossier, "异议待审批", "核查人已提请审批，请审阅。");
			case APPROVE -> tell(handler(dossier), dossier, "核查结论已审定", "请答复异议人后办结。");
			case APPROVE_REJECTION -> tell(handler(dossier), dossier, "已同意不予受理", "理由已在查询页答复异议人。");
			case SEND_BACK -> tell(handler(dossier), dossier, "核查结论被退回", "请按审批意见继续核查。");
			case TRANSFER -> tell(holders(dossier, Role.LEADER), dossier, "异议已转纪检", "有结果后由核查人提请审批。");
			case STEP_BACK -> tell(holders(dossier, Role.OFFICER), dossier, "异议待接手", "原核查人已声明回避，请另一位经办人接手。");
			case RELEASE -> {
				tell(handler(dossier), dossier, "异议已收回另派", "不再由您办理。");
				tell(holders(dossier, Role.OFFICER), dossier, "异议待接手", "请另一位经办人接手。");
			}
			default -> {
			}
		}
	}

	/** The objector answered what they were asked. */
	void replied(@Nullable Long handler, String number, String href) {
		if (handler != null) {
			this.messages.tell(List.of(handler), number + "号异议：异议人已补充情况", "请继续核查。", href);
		}
	}

	private void tell(List<Long> accounts, Dossier dossier, String title, String body) {
		this.messages.tell(accounts, dossier.label() + "：" + title, body, dossier.href());
	}

	private static List<Long> handler(Dossier dossier) {
		Long handler = dossier.handlerId();
		return (handler != null) ? List.of(handler) : List.of();
	}

	private List<Long> holders(Dossier dossier, Role role) {
		return this.appointments.withRole(dossier.organiserId(), role, null)
			.stream()
			.map(Appointment::accountId)
			.toList();
	}

}
