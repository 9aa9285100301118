package horqin.edition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import horqin.access.Permission;
import horqin.access.Role;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

/** The steps of a notice of the year, from the officer's draft to the units. */
public enum NoticeStep {

	SUBMIT("送签", EnumSet.of(NoticeState.DRAFT), NoticeState.SUBMITTED, Permission.EDITION_PREPARE),

	RECALL("撤回修改", EnumSet.of(NoticeState.SUBMITTED, NoticeState.SIGNED), NoticeState.DRAFT,
			Permission.EDITION_PREPARE),

	SEND_BACK("退回修改", EnumSet.of(NoticeState.SUBMITTED), NoticeState.DRAFT, Permission.EDITION_SIGN),

	SIGN("签发", EnumSet.of(NoticeState.SUBMITTED), NoticeState.SIGNED, Permission.EDITION_SIGN),

	ISSUE("印发", EnumSet.of(NoticeState.SIGNED), NoticeState.ISSUED, Permission.EDITION_ADVANCE);

	private final String label;

	private final Set<NoticeState> from;

	private final NoticeState to;

	private final Permission permission;

	NoticeStep(String label, Set<NoticeState> from, NoticeState to, Permission permission) {
		this.label = label;
		this.from = from;
		this.to = to;
		this.permission = permission;
	}

	/** The words on the button. */
	public String label() {
		return this.label;
	}

	/** The state it leads to. */
	public NoticeState to() {
		return this.to;
	}

	/** What whoever takes it must be permitted. */
	public Permission permission() {
		return this.permission;
	}

	/** Whether it goes back, which needs a reason. */
	public boolean isBack() {
		return this.to == NoticeState.DRAFT;
	}

	/** Whether its button is drawn for this role. */
	boolean isOffered(NoticeState now, Role role) {
		return this.from.contains(now) && this.permission.allows(role);
	}

	/**
	 * Whether the step may be taken from here.
	 * @param reason what was written, for the steps back
	 */
	@Practice("通知由经办拟制、负责人签发、经办编号印发；退回和撤回都写明理由")
	Outcome may(NoticeState now, String reason) {
		List<Reason> hard = new ArrayList<>();
		if (!this.from.contains(now)) {
			hard.add(Reason.practice("通知现在是「%s」，不能%s".formatted(now.label(), this.label)));
		}
		if (isBack() && reason.isBlank()) {
			hard.add(Reason.practice("%s须写明理由，至少1句话".formatted(this.label)));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

}
