package horqin.scoring;

import java.util.ArrayList;
import java.util.List;

import horqin.access.Actor;
import horqin.access.Appointments;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.calendar.PlatformClock;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Pieces.Answer;
import horqin.web.Pieces.Check;
import horqin.web.Pieces.Crumb;
import horqin.web.Pieces.Moment;
import horqin.web.Wording;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a committee's page together. */
@Component
class PanelView {

	private static final int MOMENTS = 20;

	private final Panels panels;

	private final PanelSteps steps;

	private final MemberTables members;

	private final SubjectTables subjects;

	private final Progress progress;

	private final Appointments appointments;

	private final DecisionLog log;

	PanelView(Panels panels, PanelSteps steps, MemberTables members, SubjectTables subjects, Progress progress,
			Appointments appointments, DecisionLog log) {
		this.panels = panels;
		this.steps = steps;
		this.members = members;
		this.subjects = subjects;
		this.progress = progress;
		this.appointments = appointments;
		this.log = log;
	}

	/** A step with what it would answer now. */
	record StepView(PanelStep step, Outcome outcome) {

		public boolean isRefused() {
			return this.outcome instanceof Outcome.Refused;
		}

		public boolean asksWhy() {
			return this.outcome instanceof Outcome.NeedsReason;
		}

	}

	/** What stands above each of a committee's pages. */
	void head(Actor actor, Model model, Panel panel, String page) {
		model.addAttribute("panel", panel);
		model.addAttribute("title", page.isEmpty() ? panel.label() : panel.label() + "：" + page);
		model.addAttribute("page", page);
		model.addAttribute("compositionDuty", Duty.COMMITTEE_COMPOSITION);
		model.addAttribute("sheetDuty", Duty.SCORES_AGGREGATED_FIRST);
		model.addAttribute("crumbs", page.isEmpty()
				? List.of(new Crumb("专家评审", "/panels"), new Crumb(panel.label(), ""))
				: List.of(new Crumb("专家评审", "/panels"), new Crumb(panel.label(), panel.href()), new Crumb(page, "")));
		model.addAttribute("mayWatch",
				actor.may(Permission.SCORING_WATCH) && !panel.state().isBefore(PanelState.SCORING));
		model.addAttribute("maySee", panel.state() == PanelState.AGGREGATED && actor.may(Permission.SCORES_SEE));
		model.addAttribute("mayDecide", actor.may(Permission.CARD_WITHDRAW_APPROVE));
	}

	/** Everything on the committee's own page. */
	void on(Actor actor, Model model, Panel panel) {
		head(actor, model, panel, "");
		boolean edits = actor.may(Permission.COMMITTEE_ARRANGE) && panel.state() == PanelState.DRAFT;
		List<Member> all = this.panels.members(panel);
		model.addAttribute("members", all);
		model.addAttribute("observers", this.panels.observers(panel));
		model.addAttribute("subjects", this.subjects.count(panel.id()));
		model.addAttribute("conflicts", this.subjects.conflicts(panel.id(), null));
		model.addAttribute("edits", edits);
		model.addAttribute("checks", checks(panel, all));
		model.addAttribute("steps",
				PanelStep.open(actor, panel.state())
					.stream()
					.map((step) -> new StepView(step, this.steps.may(actor, panel, step, "")))
					.toList());
		model.addAttribute("totals", this.progress.totals(panel.id()));
		model.addAttribute("mayExtend", actor.may(Permission.COMMITTEE_ARRANGE)
				&& (panel.state() == PanelState.APPROVED || panel.state() == PanelState.SCORING));
		if (edits) {
			model.addAttribute("experts", people(panel, Role.EXPERT));
			model.addAttribute("supervisors", people(panel, Role.AUDITOR));
			model.addAttribute("kinds", Choice.of(MemberKind.class, MemberKind::label));
			model.addAttribute("methods", Choice.of(Method.class, Method::label));
		}
		boolean onPaper = panel.state() == PanelState.SUBMITTED && actor.may(Permission.PAPER_UPLOAD);
		model.addAttribute("signers", onPaper ? signers(panel) : List.of());
		model.addAttribute("moments", moments(panel));
	}

	private List<Check> checks(Panel panel, List<Member> all) {
		List<Check> checks = new ArrayList<>();
		for (MemberKind kind : MemberKind.values()) {
			long count = CommitteeRules.count(all, kind);
			Answer answer = (kind == MemberKind.OTHER || count > 0) ? Answer.YES : Answer.NO;
			checks.add(new Check(answer, "%s %d 人".formatted(kind.label(), count), "", ""));
		}
		String chair = all.stream().filter(Member::chair).map(Member::name).findFirst().orElse("");
		checks.add(new Check(chair.isEmpty() ? Answer.NO : Answer.YES, chair.isEmpty() ? "主任委员尚未确定" : "主任委员 " + chair,
				"", ""));
		boolean usual = CommitteeRules.unusual(all).isEmpty();
		checks.add(new Check(usual ? Answer.YES : Answer.OPEN,
				"共 %d 人%s".formatted(all.size(), usual ? "，单数" : "，一般为5人以上单数"), "", ""));
		int entered = this.subjects.count(panel.id());
		checks.add(new Check((entered > 0) ? Answer.YES : Answer.OPEN, "参评对象 %d 人".formatted(entered), "", ""));
		if (!panel.state().isBefore(PanelState.APPROVED)) {
			List<String> open = this.members.undeclared(panel.id());
			checks.add(new Check(open.isEmpty() ? Answer.YES : Answer.OPEN,
					open.isEmpty() ? "全体委员已签署回避声明" : "未签署回避声明：" + String.join("、", open), "", ""));
		}
		return checks;
	}

	private List<Choice> people(Panel panel, Role role) {
		return this.appointments.withRole(panel.organiserId(), role, null)
			.stream()
			.map((one) -> new Choice(String.valueOf(one.accountId()),
					"%s（%s）".formatted(one.accountName(), one.unitName())))
			.toList();
	}

	/** Where somebody is an expert; empty if they are none. */
	String unitOf(Panel panel, long account) {
		return this.appointments.withRole(panel.organiserId(), Role.EXPERT, null)
			.stream()
			.filter((one) -> one.accountId() == account)
			.map(Appointments.Appointment::unitName)
			.findFirst()
			.orElse("");
	}

	private List<Choice> signers(Panel panel) {
		return this.appointments.withRole(panel.organiserId(), Role.LEADER, null)
			.stream()
			.map((one) -> new Choice(String.valueOf(one.id()), one.accountName()))
			.toList();
	}

	private List<Moment> moments(Panel panel) {
		List<Moment> moments = new ArrayList<>();
		for (Logged act : this.log.timeline(panel.subject(), new horqin.records.Page(1, MOMENTS)).items()) {
			String reason = (act.reason() != null && !act.reason().isBlank()) ? "，理由：" + act.reason() : "";
			moments.add(new Moment(Wording.time(PlatformClock.timeOf(act.at())), act.label() + reason, act.who().name(),
					act.bases().isEmpty() ? null : act.bases().getFirst(), moments.isEmpty()));
		}
		return moments;
	}

}
