package horqin.objection;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.records.FileResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What only the handler of a case reads. Posted, as each look is written down: an address
 * opened again shows nothing.
 */
@Controller
class ConfidencePages {

	private final Confidences confidences;

	private final Cases cases;

	private final CaseView view;

	private final FileResponse response;

	ConfidencePages(Confidences confidences, Cases cases, CaseView view, FileResponse response) {
		this.confidences = confidences;
		this.cases = cases;
		this.view = view;
		this.response = response;
	}

	@May(Permission.OBJECTION_HANDLE)
	@PostMapping("/objections/{id}/objector")
	String look(Actor actor, @PathVariable String id, Model model) {
		model.addAttribute("confidence", this.confidences.look(actor, id));
		this.view.on(actor, model, this.cases.see(actor, id), "反映原文");
		return "objection/objector";
	}

	@May(Permission.OBJECTION_HANDLE)
	@PostMapping("/objections/{id}/objector/files/{place}")
	ResponseEntity<Resource> file(Actor actor, @PathVariable String id, @PathVariable int place) {
		return this.response.attachment(this.confidences.file(actor, id, place));
	}

}
