package horqin.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.objection.DossierTables.About;
import horqin.objection.DossierTables.Dossier;
import horqin.objection.FindingTables.Found;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.regulation.Duty;
import horqin.web.Pieces.Crumb;
import horqin.web.Pieces.Fact;
import horqin.web.Pieces.Moment;
import horqin.web.Wording;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of a case together; nothing of who objected is on it. */
@Component
class CaseView {

	private static final int MOMENTS = 50;

	private final DossierTables dossiers;

	private final FindingTables findings;

	private final ObjectorTables objectors;

	private final CaseLists lists;

	private final TimeLimit limit;

	private final DecisionLog log;

	CaseView(DossierTables dossiers, FindingTables findings, ObjectorTables objectors, CaseLists lists, TimeLimit limit,
			DecisionLog log) {
		this.dossiers = dossiers;
		this.findings = findings;
		this.objectors = objectors;
		this.lists = lists;
		this.limit = limit;
		this.log = log;
	}

	/** A person with what was found about them. */
	record Judged(About person, String conclusion, String tone) {

		public String name() {
			return this.person.name();
		}

		public String unit() {
			return this.person.unit();
		}

	}

	void on(Actor actor, Model model, Dossier dossier, String here) {
		List<CaseStep> steps = CaseStep.open(actor, dossier.state(), dossier.handlerId());
		List<About> people = this.dossiers.people(dossier.id());
		Optional<Found> found = this.findings.newest(dossier.id());
		model.addAttribute("dossier", dossier);
		model.addAttribute("steps", steps.stream().map(Enum::name).toList());
		model.addAttribute("asks", StepAsk.of(steps));
		model.addAttribute("judged", judged(people, found));
		model.addAttribute("mine", dossier.isHandledBy(actor.accountId()));
		model.addAttribute("facts", facts(dossier));
		model.addAttribute("evidence", this.findings.evidence(dossier.id()));
		model.addAttribute("answer", this.findings.answered(dossier.id()).orElse(null));
		model.addAttribute("found", found.orElse(null));
		model.addAttribute("ties", this.dossiers.ties(dossier.id()));
		model.addAttribute("merged", this.dossiers.merged(dossier.id()));
		model.addAttribute("similar", dossier.state().isOpen() ? this.lists.similar(dossier) : List.of());
		model.addAttribute("questions", this.objectors.questions(dossier.id(), false));
		model.addAttribute("verified", Duty.OBJECTIONS_VERIFIED);
		model.addAttribute("moments", moments(dossier));
		model.addAttribute("channels", ReportChannel.values());
		model.addAttribute("mayKeepAway", !dossier.state().isOver()
				&& (actor.may(Permission.OBJECTION_HANDLE) || actor.may(Permission.OBJECTION_DECIDE)));
		model.addAttribute("held", dossier.state().isOpen() && !people.isEmpty()
				? "结论审定以前，%s暂缓公布，其他人选不受影响。".formatted(String.join("、", people.stream().map(About::name).toList()))
				: "");
		List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb("异议", "/objections")));
		crumbs.add(new Crumb(dossier.label(), here.isEmpty() ? "" : dossier.href()));
		if (!here.isEmpty()) {
			crumbs.add(new Crumb(here, ""));
		}
		model.addAttribute("crumbs", crumbs);
	}

	private List<Judged> judged(List<About> people, Optional<Found> found) {
		Map<Integer, Conclusion> conclusions = found.map((one) -> this.findings.conclusions(one.id())).orElse(Map.of());
		return people.stream().map((person) -> {
			Conclusion conclusion = conclusions.get(person.place());
			return new Judged(person, (conclusion != null) ? conclusion.label() : "", tone(conclusion));
		}).toList();
	}

	private static String tone(@org.jspecify.annotations.Nullable Conclusion conclusion) {
		return switch (conclusion) {
			case UNFOUNDED -> "good";
			case PARTLY_TRUE_NO_EFFECT -> "warn";
			case TRUE_PROPOSE_REMOVAL -> "bad";
			case null -> "";
		};
	}

	private List<Fact> facts(Dossier dossier) {
		List<Fact> facts = new ArrayList<>(
				List.of(new Fact("公示", dossier.heading()), new Fact("反映什么", dossier.matter().label()),
						new Fact("来源", dossier.channel().label() + "，" + dossier.manner().label()),
						new Fact("到达时间", dossier.arrived()), new Fact("登记时间", dossier.received()),
						new Fact("核查人", (dossier.handlerName() != null) ? dossier.handlerName() : "")));
		if (dossier.lateReason() != null) {
			facts.add(new Fact("期满后登记的理由", dossier.lateReason()));
		}
		if (dossier.state().isOpen()) {
			facts.add(new Fact("办理期限", this.limit.now().say(dossier.due())));
		}
		return facts;
	}

	private List<Moment> moments(Dossier dossier) {
		List<Moment> moments = new ArrayList<>();
		for (Logged act : this.log.timeline(dossier.subject(), new horqin.records.Page(1, MOMENTS)).items()) {
			String reason = (act.reason() != null && !act.reason().isBlank()) ? "：" + act.reason() : "";
			moments.add(new Moment(Wording.time(PlatformClock.timeOf(act.at())), act.label() + reason, act.who().name(),
					act.bases().isEmpty() ? null : act.bases().getFirst(), moments.isEmpty()));
		}
		return moments;
	}

}
