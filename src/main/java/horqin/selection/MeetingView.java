package horqin.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.records.Accept;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the pages of one meeting together. */
@Component
class MeetingView {

	private final Editions editions;

	private final Meetings meetings;

	private final SelectionView view;

	MeetingView(Editions editions, Meetings meetings, SelectionView view) {
		this.editions = editions;
		this.meetings = meetings;
		this.view = view;
	}

	static void refused(Model model, HttpServletResponse response, Outcome outcome) {
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
	}

	/** What stands above each of a meeting's pages. */
	void head(Actor actor, Proposal proposal, String page, Model model) {
		Meeting meeting = proposal.meeting();
		Edition edition = this.editions.get(meeting.editionId());
		SelectionView.crumbs(model, edition, meeting.label());
		model.addAttribute("edition", edition);
		model.addAttribute("meeting", meeting);
		model.addAttribute("page", page);
		model.addAttribute("proposal", proposal);
		model.addAttribute("edits", meeting.isPreparing() && actor.may(Permission.MEETING_RECORD));
		model.addAttribute("maySeeScores", actor.may(Permission.SCORES_SEE));
		Set<Long> leaving = proposal.leaving();
		model.addAttribute("leaving",
				proposal.standing().stream().filter((line) -> leaving.contains(line.nominationId())).toList());
		model.addAttribute("meetingDuty", Duty.MEETING_DECIDES_COLLECTIVELY);
		model.addAttribute("bandDuty", Duty.TARGET_ABOUT_TWENTY);
		model.addAttribute("keyDuty", Duty.KEY_INDUSTRY_MAJORITY);
		count(proposal, model);
	}

	/** The figures of a list, and what they would be asked about. */
	void count(Proposal proposal, Model model) {
		model.addAttribute("figures", SelectionView.figures(proposal));
		List<Outcome> asked = List.of(proposal.numbered(""), proposal.composition().mostlyKey(Proposal.LIST, ""),
				OrderRules.explained(proposal.standing()), proposal.reserved(), proposal.counted());
		Outcome outcome = Answers.of(asked);
		model.addAttribute("asked", outcome.isMoved() ? null : outcome);
	}

	/** The list: typed into while it is prepared, read afterwards. */
	String list(Actor actor, Proposal proposal, TypedList typed, Model model) {
		head(actor, proposal, "", model);
		model.addAttribute("rows", typed.rows());
		model.addAttribute("reserves", typed.reserves());
		model.addAttribute("decisions", decisions(typed));
		Composition all = Composition.of(proposal.standing());
		model.addAttribute("bars", SelectionView.bars(proposal.composition(), all, "建议"));
		model.addAttribute("sexes", proposal.composition().balance().sexes());
		model.addAttribute("allSexes", all.balance().sexes());
		model.addAttribute("exceptions", proposal.composition().exceptions());
		if (proposal.meeting().isConcluded()) {
			model.addAttribute("scan", this.meetings.scan(proposal.meeting()).orElse(null));
			model.addAttribute("mayScan", actor.may(Permission.MEETING_RECORD));
			model.addAttribute("accept", Accept.SCAN);
		}
		model.addAttribute("moments", this.view.moments(proposal.meeting().subject()));
		return "selection/meeting";
	}

	private static List<Decision> decisions(TypedList typed) {
		List<Decision> decisions = new ArrayList<>(List.of(Decision.PROPOSED));
		boolean any = typed.rows().stream().anyMatch((row) -> row.line().decision() == Decision.RESERVE);
		if (typed.reserves() || any) {
			decisions.add(Decision.RESERVE);
		}
		decisions.add(Decision.NOT_PROPOSED);
		return decisions;
	}

	/** Day, place, attendance and minutes. */
	String record(Actor actor, Proposal proposal, MeetingPages.RecordForm form, Map<String, String> posted,
			Model model) {
		head(actor, proposal, "会议情况", model);
		// A form that was bound stays as it is, with what could not be read.
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", form);
		}
		List<Member> members = new ArrayList<>();
		for (Attendee one : proposal.attendance()) {
			if (one.isMember()) {
				String key = String.valueOf(one.place());
				members.add(posted.isEmpty() ? new Member(one, one.present(), one.reason(), one.chair())
						: new Member(one, "yes".equals(posted.get("p-" + key)), posted.getOrDefault("a-" + key, ""),
								key.equals(posted.get("chair"))));
			}
		}
		model.addAttribute("members", members);
		model.addAttribute("quorum", MeetingSettings.usual().quorum(proposal.members()));
		return "selection/record";
	}

	/** A member in the form of the record, as typed. */
	record Member(Attendee one, boolean present, String reason, boolean chair) {

	}

}
