package horqin.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.web.Bars;
import horqin.web.Pieces.Crumb;
import horqin.web.Pieces.Figure;
import horqin.web.Pieces.Moment;
import horqin.web.Wording;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the pages of a selection together. */
@Component
class SelectionView {

	private static final int MOMENTS = 20;

	private final Entrance entrance;

	private final MeetingTables meetings;

	private final Meetings meetingService;

	private final Resolutions resolutions;

	private final DecisionLog log;

	SelectionView(Entrance entrance, MeetingTables meetings, Meetings meetingService, Resolutions resolutions,
			DecisionLog log) {
		this.entrance = entrance;
		this.meetings = meetings;
		this.meetingService = meetingService;
		this.resolutions = resolutions;
		this.log = log;
	}

	/** The page of a year. */
	void year(Actor actor, Edition edition, Model model) {
		crumbs(model, edition, "");
		model.addAttribute("edition", edition);
		boolean scores = actor.may(Permission.SCORES_SEE);
		Entrance.Standing standing = this.entrance.standing(edition.id());
		model.addAttribute("standing", standing);
		model.addAttribute("maySeePanel", scores);
		model.addAttribute("takesEntries", SelectionPages.takesEntries(edition.state()));
		model.addAttribute("mayEnter", actor.may(Permission.COMMITTEE_ARRANGE)
				&& Entrance.maySend(edition.state(), standing.panelState()).isMoved() && !standing.hasNothingToDo());
		model.addAttribute("mayEntrance", Entrance.maySend(edition.state(), standing.panelState()));
		List<Meeting> all = this.meetings.of(edition.id())
			.stream()
			.filter((meeting) -> scores || !meeting.isPreparing())
			.toList();
		Optional<Meeting> valid = this.meetings.valid(edition.id());
		model.addAttribute("meetings", all);
		model.addAttribute("validMeeting", valid.orElse(null));
		model.addAttribute("scanMissing", valid.isPresent() && this.meetingService.scan(valid.get()).isEmpty());
		boolean mayConvene = actor.may(Permission.MEETING_RECORD) && MeetingStep.CONVENE
			.may(all.stream().filter(Meeting::isPreparing).map(Meeting::state).findFirst().orElse(null),
					edition.state())
			.isMoved();
		model.addAttribute("mayConvene", mayConvene);
		resolutions(actor, edition, model);
	}

	private void resolutions(Actor actor, Edition edition, Model model) {
		Submitted before = this.resolutions.before(edition);
		model.addAttribute("resolutions", this.resolutions.of(edition.id()));
		model.addAttribute("approved", before.having(Verdict.APPROVED).size());
		model.addAttribute("deferred", before.having(Verdict.DEFERRED));
		model.addAttribute("decided", !before.verdicts().isEmpty());
		boolean open = !edition.state().isBefore(EditionState.DELIBERATION) && before.meeting() != null
				&& !before.preparing();
		boolean records = actor.may(Permission.RESOLUTION_RECORD) && open;
		model.addAttribute("mayResolve",
				records && before.verdicts().isEmpty() && edition.state() == EditionState.DELIBERATION);
		model.addAttribute("maySettle",
				records && !before.having(Verdict.DEFERRED).isEmpty() && edition.state().isBefore(EditionState.CLOSED));
		model.addAttribute("mayCorrect",
				records && !before.verdicts().isEmpty() && edition.state() == EditionState.DELIBERATION);
		model.addAttribute("proposedDuty", Duty.ONLY_PROPOSED_TO_PARTY_GROUP);
		model.addAttribute("partyDuty", Duty.PARTY_GROUP_DECIDES);
		model.addAttribute("meetingDuty", Duty.MEETING_DECIDES_COLLECTIVELY);
		model.addAttribute("entranceDuty", Duty.FORMAL_REVIEW_BEFORE_SCORING);
	}

	/** Where the meeting in preparation is worked on. */
	String preparing(Edition edition) {
		return this.meetings.preparing(edition.id()).map(Meeting::href).orElseGet(() -> SelectionPages.href(edition));
	}

	static void crumbs(Model model, Edition edition, String page) {
		model.addAttribute("heading", page.isEmpty() ? edition.label() + "会议审议" : page);
		model.addAttribute("crumbs",
				page.isEmpty() ? List.of(new Crumb("会议审议", "/selection"), new Crumb(edition.label(), ""))
						: List.of(new Crumb("会议审议", "/selection"),
								new Crumb(edition.label(), SelectionPages.href(edition)), new Crumb(page, "")));
	}

	/** What a list is made up of, beside everybody it is taken from. */
	static List<Bars> bars(Composition list, Composition all, String name) {
		List<Bars> bars = new ArrayList<>();
		if (all.balance().total() > 0) {
			bars.add(bars("行业构成", "行业", list.balance().byIndustry(), all.balance().byIndustry(), name));
			bars.add(bars("地区和单位构成", "推荐单位", list.byUnit(), all.byUnit(), name));
		}
		return bars;
	}

	private static Bars bars(String caption, String head, Map<String, Integer> list, Map<String, Integer> all,
			String name) {
		return new Bars(caption, head, List.of(name, "参评"), all.entrySet().stream().map((each) -> {
			int on = list.getOrDefault(each.getKey(), 0);
			return new Bars.Row(each.getKey(), "",
					List.of(new Bars.Cell(on, on + "人"), new Bars.Cell(each.getValue(), each.getValue() + "人")));
		}).toList());
	}

	/** The figures of a list against its band. */
	static List<Figure> figures(Proposal proposal) {
		List<Figure> figures = new ArrayList<>();
		Composition composition = proposal.composition();
		figures.add(new Figure(String.valueOf(proposal.proposed().size()), "建议人选", ""));
		figures.add(new Figure(proposal.band().low() + "—" + proposal.band().high(),
				"本年度区间，目标" + proposal.band().target(), ""));
		figures.add(new Figure(share(composition), "重点产业占比", ""));
		figures.add(new Figure(String.valueOf(proposal.leaving().size()), "离开评分名次", ""));
		if (proposal.meeting().reserves()) {
			figures.add(new Figure(String.valueOf(proposal.having(Decision.RESERVE).size()), "递补人选", ""));
		}
		return figures;
	}

	private static String share(Composition composition) {
		String text = composition.balance().keyShare();
		return text.substring(text.indexOf('占') + 1);
	}

	/** What happened to a thing, newest first. */
	List<Moment> moments(Subject subject) {
		List<Moment> moments = new ArrayList<>();
		for (Logged act : this.log.timeline(subject, new horqin.records.Page(1, MOMENTS)).items()) {
			String reason = (act.reason() != null && !act.reason().isBlank()) ? "，理由：" + act.reason() : "";
			moments.add(new Moment(Wording.time(PlatformClock.timeOf(act.at())), act.label() + reason, act.who().name(),
					act.bases().isEmpty() ? null : act.bases().getFirst(), moments.isEmpty()));
		}
		return moments;
	}

}
