package horqin.scoring;

import java.util.ArrayList;
import java.util.List;

import horqin.access.Appointments;
import horqin.access.Appointments.Appointment;
import horqin.access.Role;
import horqin.message.Messages;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Who is told what about a committee's work. */
@Component
class ScoringNews {

	private final MemberTables members;

	private final Appointments appointments;

	private final Messages messages;

	ScoringNews(MemberTables members, Appointments appointments, Messages messages) {
		this.members = members;
		this.appointments = appointments;
		this.messages = messages;
	}

	/** After a step was taken. */
	void after(Panel panel, PanelStep step, @Nullable String reason) {
		switch (step) {
			case SUBMIT -> tell(holders(panel, Role.LEADER), panel, "待审定", "组成方案已提请审定，请审阅。", panel.href());
			case SEND_BACK -> tell(holders(panel, Role.OFFICER), panel, "组成方案被退回",
					"退回理由：" + ((reason != null) ? reason : ""), panel.href());
			case APPROVE -> {
				tell(holders(panel, Role.OFFICER), panel, "组成方案已审定", "请组织委员签署回避声明。", panel.href());
				tell(experts(panel), panel, "请签署回避声明", "签署后才能查看评审材料。", "/scoring");
			}
			case OPEN ->
				tell(experts(panel), panel, "评分已开始", "请于%s前完成评分。".formatted(panel.deadline().label()), "/scoring");
			case REOPEN ->
				tell(experts(panel), panel, "评分已恢复", "请于%s前补齐评分。".formatted(panel.deadline().label()), "/scoring");
			default -> {
			}
		}
	}

	/** A card was asked back: those who may decide hear of it. */
	void askedBack(Panel panel, long requester) {
		List<Long> deciders = new ArrayList<>(holders(panel, Role.LEADER));
		this.members.of(panel.id())
			.stream()
			.filter((member) -> member.chair() && member.accountId() != requester)
			.forEach((chair) -> deciders.add(chair.accountId()));
		tell(deciders, panel, "有评分申请撤回", "请审阅理由后决定。", "/withdrawals");
	}

	/** The decision on a card that was asked back. */
	void decided(Panel panel, long requester, String label, boolean approved) {
		tell(List.of(requester), panel, approved ? "撤回申请已同意" : "撤回申请未同意",
				approved ? "对「%s」的评分已撤回，可以修改后重新提交。".formatted(label) : "对「%s」的评分仍然有效。".formatted(label),
				"/scoring/" + panel.publicId());
	}

	/** Reminds members of what is open. */
	void remind(Panel panel, List<Long> accounts, String text) {
		tell(accounts, panel, "请完成评分", text, "/scoring/" + panel.publicId());
	}

	private void tell(List<Long> accounts, Panel panel, String title, String body, String href) {
		this.messages.tell(accounts, panel.label() + "：" + title, body, href);
	}

	private List<Long> holders(Panel panel, Role role) {
		return this.appointments.withRole(panel.organiserId(), role, null)
			.stream()
			.map(Appointment::accountId)
			.toList();
	}

	private List<Long> experts(Panel panel) {
		return this.members.of(panel.id()).stream().map(Member::accountId).toList();
	}

}
