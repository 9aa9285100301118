package horqin.selection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list a meeting works on, and what is written down of it. */
@Controller
class MeetingPages {

	private final Meetings meetings;

	private final MeetingView view;

	MeetingPages(Meetings meetings, MeetingView view) {
		this.meetings = meetings;
		this.view = view;
	}

	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/meetings/{id}")
	String show(Actor actor, @PathVariable String id, Model model) {
		Meeting meeting = this.meetings.see(actor, id);
		Proposal proposal = this.meetings.proposal(meeting);
		return this.view.list(actor, proposal, TypedList.of(proposal), model);
	}

	@May(Permission.MEETING_RECORD)
	@PostMapping("/meetings/{id}/list")
	String save(Actor actor, @PathVariable String id, @RequestParam Map<String, String> posted,
			HttpServletResponse response, Model model) {
		Meeting meeting = this.meetings.see(actor, id);
		Proposal stored = this.meetings.proposal(meeting);
		TypedList typed = TypedList.of(stored, posted);
		Outcome outcome = typed.readable();
		if (outcome.isMoved()) {
			outcome = this.meetings.saveList(actor, id, typed.decisions(), typed.reserves(),
					number(posted.get("version")));
		}
		if (outcome.isMoved()) {
			Flash.done(response, "名单已保存，人数、占比和名次已重新计算。");
			return "redirect:" + meeting.href() + ("next".equals(posted.get("act")) ? "/record" : "");
		}
		MeetingView.refused(model, response, outcome);
		return this.view.list(actor, TypedList.typed(stored, posted), typed, model);
	}

	/** The figures as they would be, while somebody ticks; nothing is kept. */
	@May(Permission.MEETING_RECORD)
	@PostMapping("/meetings/{id}/count")
	String count(Actor actor, @PathVariable String id, @RequestParam Map<String, String> posted, Model model) {
		Proposal stored = this.meetings.proposal(this.meetings.see(actor, id));
		this.view.count(TypedList.typed(stored, posted), model);
		return "selection/parts :: count";
	}

	@May(Permission.SCORES_SEE)
	@GetMapping("/meetings/{id}/record")
	String record(Actor actor, @PathVariable String id, Model model) {
		Meeting meeting = this.meetings.see(actor, id);
		Proposal proposal = this.meetings.proposal(meeting);
		return this.view.record(actor, proposal, RecordForm.of(proposal), Map.of(), model);
	}

	@May(Permission.MEETING_RECORD)
	@PostMapping("/meetings/{id}/record")
	String saveRecord(Actor actor, @PathVariable String id, @Valid @ModelAttribute("form") @Nullable RecordForm form,
			BindingResult errors, @RequestParam Map<String, String> posted, HttpServletResponse response, Model model) {
		Meeting meeting = this.meetings.see(actor, id);
		Proposal proposal = this.meetings.proposal(meeting);
		if (!errors.hasErrors() && form != null) {
			Outcome outcome = this.meetings.saveRecord(actor, id, form.written(proposal, posted),
					Objects.requireNonNullElse(form.version(), -1));
			if (outcome.isMoved()) {
				Flash.done(response, "会议情况已保存。");
				return "redirect:" + meeting.href() + ("next".equals(posted.get("act")) ? "/conclude" : "/record");
			}
			MeetingView.refused(model, response, outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return this.view.record(actor, proposal, RecordForm.of(proposal), posted, model);
	}

	/** Labels of the form's fields, for the summary of errors. */
	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("heldOn", "会议日期", "place", "会议地点", "recorders", "记录人", "supervisors", "列席监督", "minutes", "会议记录");
	}

	static int number(@Nullable String posted) {
		return (posted != null && posted.matches("\\d{1,9}")) ? Integer.parseInt(posted) : -1;
	}

	/**
	 * What is written down of a meeting, as typed. Presence and its reasons are fields of
	 * their own for each member ({@code p-}, {@code a-} and the place).
	 *
	 * @param chair the place of who presided
	 * @param recorders one name to a line
	 */
	record RecordForm(@Nullable LocalDate heldOn, @Size(max = 100, message = "会议地点最多100字。") @Nullable String place,
			@Nullable Integer chair, @Nullable String recorders, @Nullable String supervisors,
			@Size(max = 20000, message = "会议记录最多20000字。") @Nullable String minutes, @Nullable Integer version) {

		static RecordForm of(Proposal proposal) {
			Meeting meeting = proposal.meeting();
			int chair = proposal.attendance()
				.stream()
				.filter(Attendee::chair)
				.map(Attendee::place)
				.findFirst()
				.orElse(0);
			return new RecordForm(meeting.heldOn(), meeting.place(), chair, names(proposal, Attendee.Kind.RECORDER),
					names(proposal, Attendee.Kind.SUPERVISOR), meeting.minutes(), meeting.version());
		}

		private static String names(Proposal proposal, Attendee.Kind kind) {
			return String.join("\n",
					proposal.attendance().stream().filter((one) -> one.kind() == kind).map(Attendee::name).toList());
		}

		Meetings.Written written(Proposal proposal, Map<String, String> posted) {
			Map<Integer, Meetings.Presence> presence = new HashMap<>();
			proposal.attendance()
				.stream()
				.filter(Attendee::isMember)
				.forEach((one) -> presence.put(one.place(), new Meetings.Presence(
						"yes".equals(posted.get("p-" + one.place())), posted.getOrDefault("a-" + one.place(), ""))));
			return new Meetings.Written(this.heldOn, text(this.place), (this.chair != null) ? this.chair : 0, presence,
					lines(this.recorders), lines(this.supervisors), text(this.minutes));
		}

		private static List<String> lines(@Nullable String typed) {
			return text(typed).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		}

		private static String text(@Nullable String typed) {
			return (typed != null) ? typed : "";
		}

	}

}
