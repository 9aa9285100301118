package horqin.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import horqin.access.Permission;
import horqin.access.Role;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

/** The steps of a notice or an announcement, from the officer's draft to the public. */
enum PaperStep {

	SUBMIT("送签", EnumSet.of(PaperState.DRAFT), PaperState.SUBMITTED, Permission.NOTICE_PREPARE),

	RECALL("撤回修改", EnumSet.of(PaperState.SUBMITTED, PaperState.SIGNED), PaperState.DRAFT, Permission.NOTICE_PREPARE),

	SEND_BACK("退回修改", EnumSet.of(PaperState.SUBMITTED), PaperState.DRAFT, Permission.NOTICE_SIGN),

	SIGN("签发", EnumSet.of(PaperState.SUBMITTED), PaperState.SIGNED, Permission.NOTICE_SIGN),

	/** A notice: taken by the record of its last obligatory channel. */
	POST("张贴", EnumSet.of(PaperState.SIGNED), PaperState.OUT, Permission.NOTICE_PREPARE),

	/** An announcement: with its number and the sealed scan. */
	PUBLISH("公布", EnumSet.of(PaperState.SIGNED), PaperState.OUT, Permission.NOTICE_PREPARE);

	private final String label;

	private final Set<PaperState> from;

	private final PaperState to;

	private final Permission permission;

	PaperStep(String label, Set<PaperState> from, PaperState to, Permission permission) {
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
	PaperState to() {
		return this.to;
	}

	/** What whoever takes it must be permitted. */
	Permission permission() {
		return this.permission;
	}

	/** Whether it goes back, which needs a reason. */
	public boolean isBack() {
		return this.to == PaperState.DRAFT;
	}

	/** Whether its button is drawn for this role. */
	boolean isOffered(Paper paper, Role role) {
		return this.from.contains(paper.state()) && this.permission.allows(role) && concerns(paper.kind());
	}

	/**
	 * Whether the step may be taken from here.
	 * @param posted on how many channels it is up already
	 * @param reason what was written, for the steps back
	 */
	@Practice("公示和公布由经办拟制、负责人签发；退回和撤回都写明理由，已经张贴的不能撤回")
	Outcome may(Paper paper, int posted, String reason) {
		List<Reason> hard = new ArrayList<>();
		if (!this.from.contains(paper.state()) || !concerns(paper.kind())) {
			hard.add(Reason.practice("%s现在是「%s」，不能%s。".formatted(paper.label(), paper.state().label(), this.label)));
		}
		if (isBack() && posted > 0) {
			hard.add(Reason.practice("已在%d个渠道张贴，不能%s；内容有误的，办完本批后另发更正。".formatted(posted, this.label)));
		}
		if (isBack() && reason.isBlank()) {
			hard.add(Reason.practice("%s须写明理由，至少1句话。".formatted(this.label)));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	private boolean concerns(PaperKind kind) {
		return switch (this) {
			case POST -> kind == PaperKind.NOTICE;
			case PUBLISH -> kind.isAnnouncing();
			default -> true;
		};
	}

}
