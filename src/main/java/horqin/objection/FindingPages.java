package horqin.objection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.objection.DossierTables.Dossier;
import horqin.records.Accept;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 核查报告: written by the handler, decided by a leader, printed. */
@Controller
class FindingPages {

	private final Cases cases;

	private final Verifications verifications;

	private final FindingTables tables;

	private final CaseView view;

	FindingPages(Cases cases, Verifications verifications, FindingTables tables, CaseView view) {
		this.cases = cases;
		this.verifications = verifications;
		this.tables = tables;
		this.view = view;
	}

	@May(Permission.OBJECTION_HANDLE)
	@GetMapping("/objections/{id}/finding")
	String write(Actor actor, @PathVariable String id, Model model) {
		Dossier dossier = own(actor, id);
		if (!model.containsAttribute("typed")) {
			model.addAttribute("typed", typed(dossier));
		}
		this.view.on(actor, model, dossier, "核查报告");
		model.addAttribute("conclusions", Conclusion.values());
		model.addAttribute("accept", Accept.DOCUMENT);
		return "objection/finding";
	}

	/** The form starts from what was put before, when a leader sent it back. */
	private Finding typed(Dossier dossier) {
		return this.tables.newest(dossier.id())
			.filter((found) -> !found.isRejection())
			.map((found) -> new Finding(found.summary(), found.course(), found.heard(), found.statement(),
					found.verdict(), this.tables.conclusions(found.id())))
			.orElseGet(() -> new Finding("", "", null, "", "", Map.of()));
	}

	@May(Permission.OBJECTION_HANDLE)
	@PostMapping("/objections/{id}/finding")
	String conclude(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String summary,
			@RequestParam(defaultValue = "") String course, @RequestParam(required = false) @Nullable Boolean heard,
			@RequestParam(defaultValue = "") String statement, @RequestParam(defaultValue = "") String verdict,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		own(actor, id);
		Finding finding = new Finding(summary, course, heard, statement, verdict, conclusions(request));
		Outcome outcome = this.verifications.conclude(actor, id, finding);
		if (outcome.isMoved()) {
			Flash.done(response, "核查结论已提请审批。");
			return "redirect:/objections/" + id;
		}
		model.addAttribute("typed", finding);
		return again(actor, id, outcome, response, model);
	}

	/** Radio buttons {@code conclusion0}, {@code conclusion1} …, one for each person. */
	private static Map<Integer, Conclusion> conclusions(HttpServletRequest request) {
		Map<Integer, Conclusion> conclusions = new HashMap<>();
		for (Conclusion each : Conclusion.values()) {
			request.getParameterMap()
				.keySet()
				.stream()
				.filter((key) -> key.matches("conclusion[0-9]{1,3}") && each.name().equals(request.getParameter(key)))
				.forEach((key) -> conclusions.put(Integer.valueOf(key.substring("conclusion".length())), each));
		}
		return conclusions;
	}

	@May(Permission.OBJECTION_HANDLE)
	@PostMapping("/objections/{id}/evidence")
	String addEvidence(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String label,
			@RequestParam @Nullable MultipartFile file, HttpServletResponse response, Model model) {
		own(actor, id);
		if (file == null || file.isEmpty()) {
			Flash.failed(response, "请选择要上传的核查材料。");
			return "redirect:/objections/" + id + "/finding";
		}
		Outcome outcome = this.verifications.addEvidence(actor, id, label, Upload.of(file));
		if (outcome.isMoved()) {
			Flash.done(response, "核查材料已登记。");
			return "redirect:/objections/" + id + "/finding";
		}
		model.addAttribute("label", label);
		return again(actor, id, outcome, response, model);
	}

	private String again(Actor actor, String id, Outcome outcome, HttpServletResponse response, Model model) {
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return write(actor, id, model);
	}

	@May(Permission.OBJECTION_HANDLE)
	@GetMapping("/objections/{id}/rejection")
	String rejection(Actor actor, @PathVariable String id, Model model) {
		this.view.on(actor, model, own(actor, id), "提请不予受理");
		return "objection/rejection";
	}

	@May(Permission.OBJECTION_HANDLE)
	@PostMapping("/objections/{id}/rejection")
	String reject(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String summary,
			@RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
		own(actor, id);
		Outcome outcome = this.verifications.proposeRejection(actor, id, summary.strip(), reason.strip());
		if (outcome.isMoved()) {
			Flash.done(response, "已提请不予受理，由市总审批决定。");
			return "redirect:/objections/" + id;
		}
		model.addAttribute("outcome", outcome);
		model.addAttribute("summary", summary);
		model.addAttribute("reason", reason);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return rejection(actor, id, model);
	}

	@May(Permission.OBJECTION_DECIDE)
	@GetMapping("/objections/{id}/decision")
	String decision(Actor actor, @PathVariable String id, Model model) {
		Dossier dossier = this.cases.see(actor, id);
		if (this.tables.newest(dossier.id()).isEmpty()) {
			throw new NotFound();
		}
		this.view.on(actor, model, dossier, "审批");
		return "objection/decision";
	}

	@May(Permission.OBJECTION_DECIDE)
	@PostMapping("/objections/{id}/decision")
	String decide(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") long finding,
			@RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "") String note,
			HttpServletResponse response, Model model) {
		boolean approved = act.equals("approve");
		if (!approved && !act.equals("back")) {
			throw new NotFound();
		}
		Outcome outcome = this.verifications.decide(actor, id, finding, approved, note.strip());
		if (outcome.isMoved()) {
			Flash.done(response, approved ? "已审定。" : "已退回核查人继续核查。");
			return "redirect:/objections/" + id;
		}
		model.addAttribute("outcome", outcome);
		model.addAttribute("note", note);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return decision(actor, id, model);
	}

	/** 核查报告, to be printed, signed and kept. */
	@May({ Permission.OBJECTION_HANDLE, Permission.OBJECTION_DECIDE, Permission.PROCESS_AUDIT })
	@GetMapping("/objections/{id}/report")
	String print(Actor actor, @PathVariable String id, Model model) {
		Dossier dossier = this.cases.see(actor, id);
		Optional<FindingTables.Found> found = this.tables.newest(dossier.id());
		if (found.isEmpty()) {
			throw new NotFound();
		}
		this.view.on(actor, model, dossier, "打印核查报告");
		model.addAttribute("signs", List.of("核查人（签字）", "审批人（签字）", "市总工会（盖章）"));
		return "objection/print";
	}

	/** A case in this actor's hands: the others do not write in it. */
	private Dossier own(Actor actor, String id) {
		actor.require(Permission.OBJECTION_HANDLE);
		Dossier dossier = this.cases.see(actor, id);
		if (!dossier.isHandledBy(actor.accountId())) {
			throw new NotFound();
		}
		return dossier;
	}

}
