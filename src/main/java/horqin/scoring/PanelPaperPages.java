package horqin.scoring;

import java.time.LocalDate;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.PaperSignatures;
import horqin.access.Permission;
import horqin.records.Accept;
import horqin.records.Receipt;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** 线下签批登记 of a composition: the scan of what a leader signed on paper. */
@Controller
class PanelPaperPages {

	private final Panels panels;

	private final PaperSignatures papers;

	private final StoredFiles files;

	private final TransactionOperations together;

	PanelPaperPages(Panels panels, PaperSignatures papers, StoredFiles files, TransactionOperations together) {
		this.panels = panels;
		this.papers = papers;
		this.files = files;
		this.together = together;
	}

	@May(Permission.PAPER_UPLOAD)
	@PostMapping("/panels/{id}/paper")
	String register(Actor actor, @PathVariable String id, @Valid @ModelAttribute("paper") PaperForm form,
			BindingResult errors, HttpServletResponse response) {
		Panel panel = this.panels.see(actor, id);
		String said;
		if (errors.hasErrors()) {
			said = Objects.requireNonNullElse(errors.getAllErrors().getFirst().getDefaultMessage(), "请补齐签批人、日期和扫描件。");
		}
		else if (panel.state() != PanelState.SUBMITTED) {
			said = "评审委员会现在是「%s」，不需要登记签批件。".formatted(panel.state().label());
		}
		else {
			said = Objects.requireNonNull(this.together.execute((status) -> {
				String problem = register(actor, panel, form);
				if (!problem.isEmpty()) {
					status.setRollbackOnly();
				}
				return problem;
			}));
		}
		if (said.isEmpty()) {
			Flash.done(response, "签批件已登记，等另一位同事对照原件复核后生效。");
		}
		else {
			Flash.failed(response, said);
		}
		return "redirect:" + panel.href();
	}

	/** Keeps the scan and registers it; empty, or why not. */
	private String register(Actor actor, Panel panel, PaperForm form) {
		Receipt receipt = this.files.receive(Upload.of(Objects.requireNonNull(form.scan())), Accept.SCAN,
				actor.accountId());
		return switch (receipt) {
			case Receipt.Rejected(String sentence) -> sentence;
			case Receipt.Stored(var file) -> {
				Outcome outcome = this.papers.register(actor, panel.subject(), panel.signingStep(),
						Objects.requireNonNull(form.signer()), Objects.requireNonNull(form.signedOn()), file.id());
				yield outcome.isMoved() ? "" : outcome.reasons().getFirst().text();
			}
		};
	}

	/**
	 * A paper to register.
	 *
	 * @param signer the appointment of who signed
	 * @param signedOn the date on the paper
	 * @param scan the scan
	 */
	record PaperForm(@NotNull(message = "请选择签批人。") @Nullable Long signer,
			@NotNull(message = "请填写签批日期。") @Nullable LocalDate signedOn,
			@NotNull(message = "请选择签批件扫描件。") @Nullable MultipartFile scan) {

	}

}
