package horqin.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import horqin.records.FileResponse;
import horqin.records.StoredFiles;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 线下签批: what waits for its second pair of eyes, what one has handed in, and the form. */
@Controller
class PaperDeskPages {

	private static final String PAPERS = "redirect:/papers";

	private final PaperForms forms;

	private final PaperDesk desk;

	private final PaperSignatures papers;

	private final PaperLists lists;

	private final StoredFiles files;

	private final FileResponse answer;

	private final ConversionService conversion;

	PaperDeskPages(PaperForms forms, PaperDesk desk, PaperSignatures papers, PaperLists lists, StoredFiles files,
			FileResponse answer, @Qualifier("mvcConversionService") ConversionService conversion) {
		this.forms = forms;
		this.desk = desk;
		this.papers = papers;
		this.lists = lists;
		this.files = files;
		this.answer = answer;
		this.conversion = conversion;
	}

	@May({ Permission.PAPER_CONFIRM, Permission.PAPER_UPLOAD })
	@GetMapping("/papers")
	String papers(Actor actor, Model model) {
		model.addAttribute("mayConfirm", actor.may(Permission.PAPER_CONFIRM));
		if (actor.may(Permission.PAPER_CONFIRM)) {
			model.addAttribute("waiting", this.lists.waiting(actor));
		}
		if (actor.may(Permission.PAPER_UPLOAD)) {
			model.addAttribute("mine", this.lists.mine(actor));
		}
		model.addAttribute("me", actor.accountId());
		return "access/papers";
	}

	/** The form on a page of its own, for modules that link to it. */
	@May(Permission.PAPER_UPLOAD)
	@GetMapping("/papers/new")
	String form(Actor actor, @RequestParam String kind, @RequestParam String id, @RequestParam String step,
			Model model) {
		model.addAttribute("paperOffer", this.forms.offer(actor, kind, id, step).orElseThrow(NotFound::new));
		return "access/paper-new";
	}

	@May(Permission.PAPER_UPLOAD)
	@PostMapping("/papers")
	String register(Actor actor, @ModelAttribute("paper") Form form, HttpServletResponse response, Model model) {
		Map<String, String> misread = new LinkedHashMap<>();
		PaperDesk.Filled filled = new PaperDesk.Filled(text(form.kind()), text(form.id()), text(form.step()),
				form.signer(), date(text(form.signedOn()), misread), text(form.signedOn()), form.scan(),
				form.scanKept());
		return switch (this.desk.hand(actor, filled, misread)) {
			case PaperDesk.Handed.Done(PaperSignatures.Paper paper) -> {
				Flash.done(response, "签批件已登记，由另一位同事对照原件复核后生效。");
				yield (paper.href() != null) ? "redirect:" + paper.href() : PAPERS;
			}
			case PaperDesk.Handed.Again(PaperForms.Offer offer) -> {
				model.addAttribute("paperOffer", offer);
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
				yield "access/paper-new";
			}
		};
	}

	@May(Permission.PAPER_CONFIRM)
	@PostMapping("/papers/{publicId}/confirm")
	String confirm(Actor actor, @PathVariable String publicId, HttpServletResponse response) {
		try {
			this.papers.confirm(actor, publicId);
			Flash.done(response, "已复核，这份签批件即时生效。");
		}
		catch (NotAllowed ex) {
			// The module whose step it is does not take it any more; nothing has
			// happened.
			Flash.failed(response, Objects.requireNonNullElse(ex.getMessage(), "这份签批件现在不能生效。"));
		}
		return PAPERS;
	}

	@May(Permission.PAPER_CONFIRM)
	@PostMapping("/papers/{publicId}/refuse")
	String refuse(Actor actor, @PathVariable String publicId, @RequestParam(defaultValue = "") String reason,
			HttpServletResponse response) {
		if (reason.isBlank()) {
			Flash.failed(response, "没有退回：请写明为什么退回，经办人才知道怎么改。");
			return PAPERS;
		}
		this.papers.refuse(actor, publicId, reason);
		Flash.done(response, "已退回给登记人。");
		return PAPERS;
	}

	@May({ Permission.PAPER_CONFIRM, Permission.PAPER_UPLOAD })
	@GetMapping("/papers/{publicId}/scan")
	ResponseEntity<Resource> scan(Actor actor, @PathVariable String publicId) {
		PaperLists.Row row = this.lists.visible(actor, publicId).orElseThrow(NotFound::new);
		return this.answer.image(this.files.find(row.fileId()).orElseThrow(NotFound::new));
	}

	/** As every other form reads dates; what is wrong stands beside the field. */
	private @Nullable LocalDate date(String typed, Map<String, String> misread) {
		try {
			return this.conversion.convert(typed, LocalDate.class);
		}
		catch (ConversionFailedException ex) {
			String sentence = (ex.getCause() != null) ? ex.getCause().getMessage() : null;
			misread.put("signedOn", Objects.requireNonNullElse(sentence, "日期写成 2026-03-17 的样式。"));
			return null;
		}
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	/** The form, on whichever page it stands. */
	record Form(@Nullable String kind, @Nullable String id, @Nullable String step, @Nullable String signer,
			@Nullable String signedOn, @Nullable MultipartFile scan, @Nullable String scanKept) {
	}

}
