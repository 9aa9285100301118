package horqin.objection;

import java.util.List;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.objection.DossierTables.Dossier;
import horqin.records.FileResponse;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.Paging;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 异议: the list, and the page of a case with what is next. */
@Controller
class CasePages {

	private static final Listing LISTING = new Listing(
			List.of(Listing.Column.of("number", "编号"), Listing.Column.of("people", "反映的人员"),
					Listing.Column.of("channel", "来源"), Listing.Column.of("arrived", "到达时间").sorted(),
					Listing.Column.of("due", "办理期限").sorted(), Listing.Column.of("handler", "核查人"),
					Listing.Column.of("state", "状态")),
			List.of(new Listing.Filter("state", "状态", Choice.of(CaseState.class, CaseState::label)),
					new Listing.Filter("channel", "来源", Choice.of(ReportChannel.class, ReportChannel::label)),
					new Listing.Filter("hand", "核查人", List.of(new Choice("MINE", "由我核查")))),
			"编号、被反映人、单位", "arrived", true);

	private final Cases cases;

	private final CaseLists lists;

	private final CaseView view;

	private final TimeLimit limit;

	private final Verifications verifications;

	private final FileResponse response;

	CasePages(Cases cases, CaseLists lists, CaseView view, TimeLimit limit, Verifications verifications,
			FileResponse response) {
		this.cases = cases;
		this.lists = lists;
		this.view = view;
		this.limit = limit;
		this.verifications = verifications;
		this.response = response;
	}

	@May({ Permission.OBJECTION_HANDLE, Permission.OBJECTION_DECIDE, Permission.PROCESS_AUDIT })
	@GetMapping("/objections")
	String list(Actor actor, HttpServletRequest request, Model model) {
		Paging paging = LISTING.read(request);
		model.addAttribute("table", new Table<>("/objections", LISTING, paging, this.lists.list(actor, paging)));
		model.addAttribute("limit", this.limit.now());
		model.addAttribute("books", actor.may(Permission.OBJECTION_HANDLE));
		return "objection/list";
	}

	@May({ Permission.OBJECTION_HANDLE, Permission.OBJECTION_DECIDE, Permission.PROCESS_AUDIT })
	@GetMapping("/objections/{id}")
	String show(Actor actor, @PathVariable String id, Model model) {
		return page(actor, this.cases.see(actor, id), model);
	}

	@May({ Permission.OBJECTION_HANDLE, Permission.OBJECTION_DECIDE })
	@PostMapping("/objections/{id}/steps/{step}")
	String step(Actor actor, @PathVariable String id, @PathVariable String step,
			@RequestParam(defaultValue = "") String written,
			@RequestParam(defaultValue = "ONLINE") ReportChannel manner, HttpServletResponse response, Model model) {
		CaseStep wanted = CaseStep.named(step).orElseThrow(NotFound::new);
		Outcome outcome = take(actor, id, wanted, written.strip(), manner);
		if (outcome.isMoved()) {
			Flash.done(response, wanted.label() + "：已办理。");
			return "redirect:/objections/" + id;
		}
		model.addAttribute("outcome", outcome);
		model.addAttribute("tried", wanted.name());
		model.addAttribute("written", written);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return show(actor, id, model);
	}

	private Outcome take(Actor actor, String id, CaseStep step, String written, ReportChannel manner) {
		return switch (step) {
			case ACCEPT, TAKE_OVER -> this.cases.take(actor, id);
			case CLARIFY -> this.cases.clarify(actor, id, written);
			case RESUME -> this.cases.resume(actor, id);
			case TRANSFER -> this.cases.transfer(actor, id, written);
			case MERGE -> this.cases.merge(actor, id, written);
			case RECALL -> this.cases.recall(actor, id);
			case STEP_BACK -> this.cases.keepAway(actor, id, written);
			case RELEASE -> this.cases.release(actor, id, written);
			case ANSWER -> this.cases.answer(actor, id, written, manner);
			case CONCLUDE, PROPOSE_REJECTION, APPROVE, APPROVE_REJECTION, SEND_BACK -> throw new NotFound();
		};
	}

	@May({ Permission.OBJECTION_HANDLE, Permission.OBJECTION_DECIDE, Permission.PROCESS_AUDIT })
	@GetMapping("/objections/{id}/evidence/{file}")
	ResponseEntity<Resource> evidence(Actor actor, @PathVariable String id, @PathVariable String file) {
		return this.response.attachment(this.verifications.evidence(actor, id, file));
	}

	private String page(Actor actor, Dossier dossier, Model model) {
		this.view.on(actor, model, dossier, "");
		return "objection/case";
	}

}
