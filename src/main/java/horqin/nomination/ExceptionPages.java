package horqin.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.Appointments;
import horqin.access.May;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.edition.Edition;
import horqin.nomination.ExceptionRows.Asked;
import horqin.records.Accept;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 破例 and 认定: what was asked for and decided, and what an officer found. */
@Controller
class ExceptionPages {

	private final Nominations nominations;

	private final UnitFrame frame;

	private final Exceptions exceptions;

	private final Findings findings;

	private final CandidateFiles files;

	private final Appointments appointments;

	ExceptionPages(Nominations nominations, UnitFrame frame, Exceptions exceptions, Findings findings,
			CandidateFiles files, Appointments appointments) {
		this.nominations = nominations;
		this.frame = frame;
		this.exceptions = exceptions;
		this.findings = findings;
		this.files = files;
		this.appointments = appointments;
	}

	@May(Permission.NOMINATION_SEE)
	@GetMapping("/exceptions")
	String list(Actor actor, @RequestParam(required = false) @Nullable String year, Model model) {
		Optional<Edition> edition = this.frame.year(actor, year);
		List<Asked> all = edition.map((each) -> this.exceptions.list(actor, each)).orElse(List.of());
		model.addAttribute("edition", edition.orElse(null));
		model.addAttribute("all", all);
		model.addAttribute("waiting", all.stream().filter(Asked::waits).count());
		return "nomination/unit/exceptions";
	}

	@May(Permission.NOMINATION_SEE)
	@GetMapping("/nominations/{id}/exception")
	String one(Actor actor, @PathVariable String id, Model model) {
		return one(actor, this.nominations.see(actor, id), model);
	}

	@May(Permission.EXCEPTION_DECIDE)
	@PostMapping("/nominations/{id}/exception/decision")
	String decide(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable Boolean grant,
			@RequestParam(required = false) @Nullable String reason, HttpServletResponse response, Model model) {
		Outcome outcome = (grant == null) ? Scans.refused("请选择批准或不批准")
				: this.exceptions.decide(actor, id, grant, reason);
		model.addAttribute("typedReason", reason);
		return answer(actor, id, outcome, "破例申请已办结。", response, model);
	}

	/** A decision signed on paper. */
	record PaperForm(@Nullable Boolean grant, @Nullable Long signer, @Nullable LocalDate signedOn,
			@Nullable MultipartFile scan) {

	}

	@May(Permission.PAPER_UPLOAD)
	@PostMapping("/nominations/{id}/exception/paper")
	String paper(Actor actor, @PathVariable String id, @ModelAttribute("paper") PaperForm form, BindingResult errors,
			HttpServletResponse response, Model model) {
		Boolean grant = form.grant();
		Outcome outcome = errors.hasErrors() ? UnitFrame.unread(errors)
				: (grant == null) ? Scans.refused("请选择签批件是批准还是不批准") : this.exceptions.register(actor, id, grant,
						form.signer(), form.signedOn(), UnitFrame.upload(form.scan()));
		return answer(actor, id, outcome, "签批件已登记，等另一位同事对照原件复核后生效。", response, model);
	}

	private String answer(Actor actor, String id, Outcome outcome, String said, HttpServletResponse response,
			Model model) {
		if (outcome.isMoved()) {
			Flash.done(response, said);
			return "redirect:/nominations/" + id + "/exception";
		}
		UnitFrame.refused(model, response, outcome);
		return one(actor, this.nominations.see(actor, id), model);
	}

	private String one(Actor actor, Nomination nomination, Model model) {
		this.frame.person(model, actor, nomination, "破例申请");
		List<Asked> asked = this.exceptions.of(nomination);
		Optional<Asked> pending = asked.stream().findFirst().filter(Asked::waits);
		model.addAttribute("asked", asked);
		model.addAttribute("letters",
				this.files.all(asked.stream().map(Asked::letterFileId).collect(Collectors.toSet())));
		model.addAttribute("pending", pending.orElse(null));
		model.addAttribute("decides", actor.may(Permission.EXCEPTION_DECIDE) && pending.isPresent());
		model.addAttribute("apart",
				pending.map((each) -> this.exceptions.mayDecide(actor, each))
					.filter((outcome) -> actor.may(Permission.EXCEPTION_DECIDE) && !outcome.isMoved())
					.orElse(null));
		boolean uploads = actor.may(Permission.PAPER_UPLOAD) && actor.scope().unitId() == null && pending.isPresent();
		model.addAttribute("signers",
				uploads ? this.appointments.withRole(actor.organiserId(), Role.LEADER, null)
					.stream()
					.map((each) -> new Choice(String.valueOf(each.id()), each.accountName()))
					.toList() : List.of());
		model.addAttribute("accept", Accept.SCAN);
		return "nomination/unit/exception";
	}

	/** A finding as typed. */
	record FindingForm(Finding.@Nullable Misconduct misconduct, @Nullable String document, @Nullable LocalDate heardOn,
			@Nullable String answer, @Nullable Boolean upheld, @Nullable String reason, @Nullable MultipartFile scan) {

		static FindingForm empty() {
			return new FindingForm(null, "", null, "", null, "", null);
		}

		Findings.Wanted wanted() {
			return new Findings.Wanted(this.misconduct, this.document, this.heardOn, this.answer, this.upheld,
					this.reason);
		}

	}

	@May(Permission.FINDING_RECORD)
	@GetMapping("/nominations/{id}/findings")
	String findings(Actor actor, @PathVariable String id, Model model) {
		model.addAttribute("form", FindingForm.empty());
		return findings(actor, this.nominations.see(actor, id), model);
	}

	@May(Permission.FINDING_RECORD)
	@PostMapping("/nominations/{id}/findings")
	String find(Actor actor, @PathVariable String id, @ModelAttribute("form") FindingForm form, BindingResult errors,
			HttpServletResponse response, Model model) {
		Outcome outcome = errors.hasErrors() ? UnitFrame.unread(errors)
				: this.findings.record(actor, id, form.wanted(), UnitFrame.upload(form.scan()));
		return found(actor, id, outcome, "认定已登记。", response, model);
	}

	@May(Permission.FINDING_RECORD)
	@PostMapping("/nominations/{id}/findings/{finding}/clear")
	String clear(Actor actor, @PathVariable String id, @PathVariable long finding,
			@RequestParam(required = false) @Nullable String document,
			@RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable MultipartFile scan, HttpServletResponse response, Model model) {
		Outcome outcome = this.findings.clear(actor, id, finding, document, reason, UnitFrame.upload(scan));
		model.addAttribute("form", FindingForm.empty());
		model.addAttribute("clearing", Map.of("id", finding, "document", (document != null) ? document : "", "reason",
				(reason != null) ? reason : ""));
		return found(actor, id, outcome, "认定已撤销。", response, model);
	}

	private String found(Actor actor, String id, Outcome outcome, String said, HttpServletResponse response,
			Model model) {
		if (outcome.isMoved()) {
			Flash.done(response, said);
			return "redirect:/nominations/" + id + "/findings";
		}
		UnitFrame.refused(model, response, outcome);
		return findings(actor, this.nominations.see(actor, id), model);
	}

	private String findings(Actor actor, Nomination nomination, Model model) {
		this.frame.person(model, actor, nomination, "不得申报情形的认定");
		List<Findings.Found> all = this.findings.about(nomination);
		model.addAttribute("findings", all);
		model.addAttribute("scans",
				this.files.all(all.stream().map(Findings.Found::fileId).collect(Collectors.toSet())));
		model.addAttribute("kinds", Choice.of(Finding.Misconduct.class, Finding.Misconduct::label));
		model.addAttribute("answers", List.of(new Choice("true", "属实", "不得申报，也不能破例"), new Choice("false", "不属实")));
		model.addAttribute("accept", Accept.DOCUMENT);
		return "nomination/unit/findings";
	}

}
