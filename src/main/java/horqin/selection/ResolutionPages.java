package horqin.selection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.records.Accept;
import horqin.records.FileResponse;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import horqin.web.Pieces.KeptFile;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 党组审议: the secretary records what was resolved; everybody concerned reads it. */
@Controller
class ResolutionPages {

	private final Entrance entrance;

	private final Resolutions resolutions;

	private final ResolutionView view;

	private final StoredFiles files;

	private final FileResponse responses;

	private final TransactionOperations together;

	ResolutionPages(Entrance entrance, Resolutions resolutions, ResolutionView view, StoredFiles files,
			FileResponse responses, TransactionOperations together) {
		this.entrance = entrance;
		this.resolutions = resolutions;
		this.view = view;
		this.files = files;
		this.responses = responses;
		this.together = together;
	}

	@May(Permission.RESOLUTION_RECORD)
	@GetMapping("/selection/{id}/resolution")
	String ask(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "false") boolean corrects,
			Model model) {
		Edition edition = this.entrance.year(actor, id);
		Submitted before = this.resolutions.before(edition);
		return this.view.form(before, ResolutionForm.empty(before, corrects), corrects, Map.of(), null, model);
	}

	@May(Permission.RESOLUTION_RECORD)
	@PostMapping("/selection/{id}/resolution")
	String record(Actor actor, @PathVariable String id, @ModelAttribute("form") @Nullable ResolutionForm form,
			BindingResult errors, @RequestParam Map<String, String> posted,
			@RequestParam(required = false) @Nullable MultipartFile excerpt, HttpServletResponse response,
			Model model) {
		Edition edition = this.entrance.year(actor, id);
		Submitted before = this.resolutions.before(edition);
		Tried tried = Objects.requireNonNull(this.together
			.execute((_) -> record(actor, edition, before, errors.hasErrors() ? null : form, excerpt, posted)));
		Outcome outcome = tried.outcome();
		if (outcome != null && outcome.isMoved()) {
			Flash.done(response, "党组会议决定已登记，各人选的状态已更新。");
			return "redirect:" + this.resolutions.of(edition.id()).getFirst().href();
		}
		if (tried.problem() != null) {
			errors.rejectValue("excerpt", "rejected", tried.problem());
		}
		if (outcome != null) {
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		boolean corrects = "true".equals(posted.get("corrects"));
		Submitted now = this.resolutions.before(edition);
		return this.view.form(now, ResolutionForm.empty(now, corrects), corrects, posted, kept(tried.file()), model);
	}

	/**
	 * What came of a try.
	 *
	 * @param problem why the file was not taken
	 * @param file the file that arrived, kept for the next try
	 */
	private record Tried(@Nullable Outcome outcome, @Nullable String problem, @Nullable StoredFile file) {

	}

	/** The file is kept for the next try whatever else is wrong. */
	private Tried record(Actor actor, Edition edition, Submitted before, @Nullable ResolutionForm form,
			@Nullable MultipartFile chosen, Map<String, String> posted) {
		StoredFile file = arrivedBefore(actor, posted.get("excerptKept"));
		if (chosen != null && !chosen.isEmpty()) {
			switch (this.files.receive(Upload.of(chosen), Accept.SCAN, actor.accountId())) {
				case Receipt.Rejected(String sentence) -> {
					return new Tried(null, sentence, file);
				}
				case Receipt.Stored(StoredFile arrived) -> file = arrived;
			}
		}
		Outcome outcome = (form == null) ? null
				: this.resolutions.record(actor, edition.publicId(), form.wanted(before, posted), file);
		return new Tried(outcome, null, file);
	}

	private @Nullable StoredFile arrivedBefore(Actor actor, @Nullable String kept) {
		return (kept == null) ? null : this.files.find(kept)
			.filter((file) -> file.uploadedBy() == actor.accountId() && Accept.SCAN.formats().contains(file.format()))
			.orElse(null);
	}

	private static @Nullable KeptFile kept(@Nullable StoredFile file) {
		return (file != null) ? new KeptFile(file.publicId(), file.name(), file.sizeText()) : null;
	}

	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/resolutions/{id}")
	String show(Actor actor, @PathVariable String id, Model model) {
		return this.view.show(this.resolutions.see(actor, id), model);
	}

	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/resolutions/{id}/excerpt")
	ResponseEntity<Resource> excerpt(Actor actor, @PathVariable String id) {
		return this.responses
			.attachment(this.resolutions.excerpt(this.resolutions.see(actor, id)).orElseThrow(NotFound::new));
	}

	/** Labels of the form's fields, for the summary of errors. */
	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("session", "届次", "heldOn", "会议日期", "item", "议题号", "conclusion", "审议结论", "excerpt", "决定摘录");
	}

	/**
	 * A resolution as typed. Verdicts and their reasons are fields of their own for each
	 * person ({@code v-}, {@code w-} and the nomination).
	 */
	record ResolutionForm(@Nullable String session, @Nullable LocalDate heldOn, @Nullable String item,
			@Nullable String conclusion, @Nullable MultipartFile excerpt, @Nullable String numberReason,
			@Nullable String industryReason, boolean corrects, @Nullable String reason, @Nullable Integer known) {

		static ResolutionForm empty(Submitted before, boolean corrects) {
			return new ResolutionForm("", null, "", "", null, "", "", corrects, "", before.newest());
		}

		Resolutions.Wanted wanted(Submitted before, Map<String, String> posted) {
			return new Resolutions.Wanted(text(this.session), this.heldOn, text(this.item), text(this.conclusion),
					exceptions(before, before.kind(this.corrects), posted), text(this.numberReason),
					text(this.industryReason), this.corrects, text(this.reason),
					(this.known != null) ? this.known : -1);
		}

		/** Whoever is left as the list already has them is no exception. */
		private static Map<String, Resolutions.Except> exceptions(Submitted before, Resolution.Kind kind,
				Map<String, String> posted) {
			Verdict usual = (kind == Resolution.Kind.FURTHER) ? Verdict.DEFERRED : Verdict.APPROVED;
			Map<String, Resolutions.Except> exceptions = new HashMap<>();
			posted.forEach((key, value) -> {
				for (Verdict verdict : Verdict.values()) {
					if (key.startsWith("v-") && verdict != usual && verdict.name().equals(value)) {
						String id = key.substring(2);
						exceptions.put(id, new Resolutions.Except(verdict, posted.getOrDefault("w-" + id, "")));
					}
				}
			});
			return exceptions;
		}

		private static String text(@Nullable String typed) {
			return (typed != null) ? typed : "";
		}

	}

}
