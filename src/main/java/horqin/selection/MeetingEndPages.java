package horqin.selection;

import java.util.Map;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.records.FileResponse;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A meeting is concluded or given up; its minutes and list are printed and signed. */
@Controller
class MeetingEndPages {

	private final Meetings meetings;

	private final Convening convening;

	private final MeetingView view;

	private final FileResponse files;

	MeetingEndPages(Meetings meetings, Convening convening, MeetingView view, FileResponse files) {
		this.meetings = meetings;
		this.convening = convening;
		this.view = view;
		this.files = files;
	}

	@May(Permission.MEETING_RECORD)
	@GetMapping("/meetings/{id}/conclude")
	String ask(Actor actor, @PathVariable String id, Model model) {
		Proposal proposal = this.meetings.proposal(this.meetings.see(actor, id));
		if (!proposal.meeting().isPreparing()) {
			return "redirect:" + proposal.meeting().href();
		}
		return page(actor, proposal, "", "", model);
	}

	private String page(Actor actor, Proposal proposal, String numberReason, String industryReason, Model model) {
		this.view.head(actor, proposal, "提出建议名单", model);
		model.addAttribute("numberReason", numberReason);
		model.addAttribute("industryReason", industryReason);
		model.addAttribute("asksNumber", !proposal.numbered("").isMoved());
		model.addAttribute("asksIndustry", !proposal.composition().mostlyKey(Proposal.LIST, "").isMoved());
		// What a reason can still be written for on this page is asked beside its field.
		Outcome rest = proposal.mayConclude("-", "-");
		model.addAttribute("blocking", rest.isMoved() ? null : rest);
		return "selection/conclude";
	}

	@May(Permission.MEETING_RECORD)
	@PostMapping("/meetings/{id}/conclude")
	String conclude(Actor actor, @PathVariable String id, @RequestParam Map<String, String> posted,
			HttpServletResponse response, Model model) {
		String numberReason = posted.getOrDefault("numberReason", "");
		String industryReason = posted.getOrDefault("industryReason", "");
		Outcome outcome = "true".equals(posted.get("confirmed"))
				? this.convening.conclude(actor, id, MeetingPages.number(posted.get("version")),
						MeetingPages.number(posted.get("proposed")), numberReason, industryReason)
				: Answers.refused("请先勾选“我已核对”，再提出建议名单");
		Meeting meeting = this.meetings.see(actor, id);
		if (outcome.isMoved()) {
			Flash.done(response, "建议名单已提出并固定。请打印会议记录签字，上传签字件后提交党组审议。");
			return "redirect:" + meeting.href();
		}
		if (!meeting.isPreparing()) {
			Flash.failed(response, outcome.reasons().getFirst().text() + "。");
			return "redirect:" + meeting.href();
		}
		MeetingView.refused(model, response, outcome);
		return page(actor, this.meetings.proposal(meeting), numberReason, industryReason, model);
	}

	@May(Permission.MEETING_RECORD)
	@PostMapping("/meetings/{id}/cancel")
	String cancel(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason,
			HttpServletResponse response) {
		Outcome outcome = this.convening.cancel(actor, id, reason);
		Meeting meeting = this.meetings.see(actor, id);
		if (outcome.isMoved()) {
			Flash.done(response, "本次会议已取消，原来的建议名单不变。");
		}
		else {
			Flash.failed(response, outcome.reasons().getFirst().text() + "。");
		}
		return "redirect:" + meeting.href();
	}

	@May(Permission.MEETING_RECORD)
	@PostMapping("/meetings/{id}/scan")
	String addScan(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile scan,
			HttpServletResponse response) {
		Meeting meeting = this.meetings.see(actor, id);
		Outcome outcome = (scan == null || scan.isEmpty()) ? Answers.refused("请选择会议记录签字件的扫描件（现为0件）")
				: this.meetings.addScan(actor, id, Upload.of(scan));
		if (outcome.isMoved()) {
			Flash.done(response, "会议记录签字件已上传。");
		}
		else {
			Flash.failed(response, outcome.reasons().getFirst().text() + "。");
		}
		return "redirect:" + meeting.href();
	}

	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/meetings/{id}/scan")
	ResponseEntity<Resource> scan(Actor actor, @PathVariable String id) {
		return this.files.attachment(this.meetings.scan(this.meetings.see(actor, id)).orElseThrow(NotFound::new));
	}

	/** 会议记录, to be signed. */
	@May(Permission.SCORES_SEE)
	@GetMapping("/meetings/{id}/minutes")
	String minutes(Actor actor, @PathVariable String id, Model model) {
		Proposal proposal = this.meetings.proposal(this.meetings.see(actor, id));
		this.view.head(actor, proposal, "会议记录", model);
		return "selection/minutes";
	}

	/** 建议名单, to be signed and put before the party group. */
	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/meetings/{id}/proposal")
	String proposal(Actor actor, @PathVariable String id, Model model) {
		Proposal proposal = this.meetings.proposal(this.meetings.see(actor, id));
		this.view.head(actor, proposal, "建议名单", model);
		model.addAttribute("composition", proposal.composition());
		model.addAttribute("reserve", proposal.having(Decision.RESERVE));
		return "selection/proposal";
	}

}
