package horqin.edition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.Appointments;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.access.Units;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** 推荐通知: read and printed as a paper, edited, signed, issued, received. */
@Controller
class NoticePages {

	private final Editions editions;

	private final NoticeDocuments notices;

	private final Quotas quotas;

	private final Units units;

	private final Appointments appointments;

	private final EditionHead head;

	NoticePages(Editions editions, NoticeDocuments notices, Quotas quotas, Units units, Appointments appointments,
			EditionHead head) {
		this.editions = editions;
		this.notices = notices;
		this.quotas = quotas;
		this.units = units;
		this.appointments = appointments;
		this.head = head;
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions/{id}/documents")
	String begin(Actor actor, @PathVariable String id, HttpServletResponse response) {
		Outcome outcome = this.notices.begin(actor, id);
		Edition edition = this.editions.see(actor, id);
		if (!outcome.isMoved()) {
			Flash.failed(response, outcome.reasons().getFirst().text() + "。");
			return "redirect:" + edition.href();
		}
		NoticeDocument made = this.notices.list(actor, edition).getLast();
		return "redirect:" + NoticeNews.href(edition, made) + "/edit";
	}

	@May(Permission.EDITION_SEE)
	@GetMapping("/editions/{id}/documents/{document}")
	String show(Actor actor, @PathVariable String id, @PathVariable String document, Model model) {
		Edition edition = this.editions.see(actor, id);
		return page(actor, edition, this.notices.see(actor, edition, document), model);
	}

	/** Every step of the notice but issuing, which needs a number. */
	@May({ Permission.EDITION_PREPARE, Permission.EDITION_SIGN })
	@PostMapping("/editions/{id}/documents/{document}/steps/{step}")
	String take(Actor actor, @PathVariable String id, @PathVariable String document, @PathVariable String step,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "-1") int version,
			HttpServletResponse response, Model model) {
		NoticeStep wanted = Arrays.stream(NoticeStep.values())
			.filter((each) -> each.name().equals(step) && each != NoticeStep.ISSUE)
			.findFirst()
			.orElseThrow(NotFound::new);
		Outcome outcome = switch (wanted) {
			case SUBMIT -> this.notices.submit(actor, id, document);
			case RECALL -> this.notices.recall(actor, id, document, reason);
			case SEND_BACK -> this.notices.sendBack(actor, id, document, reason);
			case SIGN -> this.notices.sign(actor, id, document, version);
			case ISSUE -> throw new IllegalStateException("Issued with its number");
		};
		return answer(actor, id, document, outcome, wanted, response, model);
	}

	@May(Permission.EDITION_ADVANCE)
	@PostMapping("/editions/{id}/documents/{document}/issue")
	String issue(Actor actor, @PathVariable String id, @PathVariable String document,
			@RequestParam(defaultValue = "") String number, HttpServletResponse response, Model model) {
		model.addAttribute("number", number);
		return answer(actor, id, document, this.notices.issue(actor, id, document, number), NoticeStep.ISSUE, response,
				model);
	}

	@May(Permission.NOTICE_RECEIVE)
	@PostMapping("/editions/{id}/documents/{document}/receipt")
	String acknowledge(Actor actor, @PathVariable String id, @PathVariable String document,
			HttpServletResponse response, Model model) {
		Outcome outcome = this.notices.acknowledge(actor, id, document);
		Edition edition = this.editions.see(actor, id);
		if (outcome.isMoved()) {
			Flash.done(response, "已签收。");
			return "redirect:" + edition.href();
		}
		return refused(actor, edition, document, outcome, response, model);
	}

	private String answer(Actor actor, String id, String document, Outcome outcome, NoticeStep step,
			HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, id);
		if (!outcome.isMoved()) {
			return refused(actor, edition, document, outcome, response, model);
		}
		Flash.done(response, "通知已%s。".formatted(step.label()));
		return "redirect:" + NoticeNews.href(edition, this.notices.see(actor, edition, document));
	}

	private String refused(Actor actor, Edition edition, String document, Outcome outcome, HttpServletResponse response,
			Model model) {
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(actor, edition, this.notices.see(actor, edition, document), model);
	}

	private String page(Actor actor, Edition edition, NoticeDocument document, Model model) {
		this.head.on(model, edition, document.label());
		model.addAttribute("document", document);
		model.addAttribute("organiser", this.units.get(edition.organiserId()).name());
		model.addAttribute("standings", document.isAnnual() ? this.quotas.announced(edition.id()) : List.of());
		Role role = Objects.requireNonNull(actor.role());
		model.addAttribute("steps",
				Arrays.stream(NoticeStep.values())
					.filter((step) -> step.isOffered(document.state(), role))
					.sorted(Comparator.comparing(NoticeStep::isBack))
					.toList());
		boolean inside = !role.boundToUnit();
		List<NoticeTables.ReceiptRow> receipts = (inside && document.state() == NoticeState.ISSUED)
				? this.notices.receipts(document) : List.of();
		model.addAttribute("receipts", receipts);
		model.addAttribute("reminder", reminder(edition, document, receipts));
		model.addAttribute("mayReceive", this.notices.waitsFor(actor, document));
		model.addAttribute("signers",
				actor.may(Permission.PAPER_UPLOAD) && document.state() == NoticeState.SUBMITTED
						? this.appointments.withRole(edition.organiserId(), Role.LEADER, null)
							.stream()
							.map((each) -> new Choice(String.valueOf(each.id()), each.accountName()))
							.toList()
						: List.of());
		if (!model.containsAttribute("paper")) {
			model.addAttribute("paper", new PaperPages.PaperForm(null, (LocalDate) null, null));
		}
		return "edition/document";
	}

	/**
	 * What to paste into a chat for those who have not received it; empty if all have.
	 */
	private static String reminder(Edition edition, NoticeDocument document, List<NoticeTables.ReceiptRow> receipts) {
		String names = receipts.stream()
			.filter((row) -> row.receivedAt() == null)
			.map(NoticeTables.ReceiptRow::name)
			.collect(Collectors.joining("、"));
		return names.isEmpty() ? "" : "%s：%s%s（%s）已经印发，请登录平台签收，并按名额和时限组织申报推荐。".formatted(names, edition.label(),
				document.label(), document.number());
	}

	@May(Permission.EDITION_PREPARE)
	@GetMapping("/editions/{id}/documents/{document}/edit")
	String edit(Actor actor, @PathVariable String id, @PathVariable String document,
			@RequestParam(defaultValue = "false") boolean anew, Model model) {
		Edition edition = this.editions.see(actor, id);
		NoticeDocument current = this.notices.see(actor, edition, document);
		NoticeWording drafted = anew ? this.notices.draftAnew(actor, edition, current)
				: new NoticeWording(current.title(), current.addressee(), current.body(), current.version());
		model.addAttribute("form",
				new TextForm(drafted.title(), drafted.addressee(), drafted.body(), current.version()));
		model.addAttribute("anew", anew);
		return editPage(edition, current, model);
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions/{id}/documents/{document}/edit")
	String save(Actor actor, @PathVariable String id, @PathVariable String document,
			@Valid @ModelAttribute("form") TextForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		Edition edition = this.editions.see(actor, id);
		NoticeDocument current = this.notices.see(actor, edition, document);
		if (!errors.hasErrors()) {
			Outcome outcome = this.notices.saveText(actor, id, document, form.wording());
			if (outcome.isMoved()) {
				Flash.done(response, "通知正文已保存。");
				return "redirect:" + NoticeNews.href(edition, current);
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return editPage(edition, current, model);
	}

	private String editPage(Edition edition, NoticeDocument document, Model model) {
		this.head.on(model, edition, "修改" + document.label());
		model.addAttribute("document", document);
		return "edition/document-edit";
	}

	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("title", "标题", "addressee", "主送机关", "body", "正文");
	}

	/** The text of a notice. */
	record TextForm(@NotBlank(message = "请填写标题。") @Size(max = 200, message = "标题最多200字。") @Nullable String title,
			@NotBlank(message = "请填写主送机关。") @Size(max = 200, message = "主送机关最多200字。") @Nullable String addressee,
			@NotBlank(message = "请填写正文。") @Size(max = 20_000, message = "正文最多20000字。") @Nullable String body,
			@Nullable Integer version) {

		NoticeWording wording() {
			return new NoticeWording(Forms.text(this.title), Forms.text(this.addressee), Forms.text(this.body),
					Forms.version(this.version));
		}

	}

}
