package horqin.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The words of a draft, and its list of people. */
@Controller
class EditPages {

	private final NoticePapers papers;

	private final ShownLists lists;

	private final PaperView view;

	EditPages(NoticePapers papers, ShownLists lists, PaperView view) {
		this.papers = papers;
		this.lists = lists;
		this.view = view;
	}

	@May(Permission.NOTICE_PREPARE)
	@GetMapping("/notice-desk/{id}/text")
	String text(Actor actor, @PathVariable String id, Model model) {
		Paper paper = this.papers.see(actor, id);
		model.addAttribute("form", new TextForm(paper.title(), paper.body(), paper.contact(), paper.plannedOn(),
				paper.workingDays(), paper.termFirst(), paper.version()));
		return textPage(paper, model);
	}

	@May(Permission.NOTICE_PREPARE)
	@PostMapping("/notice-desk/{id}/text")
	String saveText(Actor actor, @PathVariable String id, @Valid @ModelAttribute("form") TextForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Paper paper = this.papers.see(actor, id);
		if (!errors.hasErrors()) {
			Outcome outcome = this.papers.saveText(actor, id,
					new PaperDraft(typed(form.title()), typed(form.body()), typed(form.contact()), form.plannedOn(),
							form.workingDays(), form.termFirst(), (form.version() != null) ? form.version() : -1));
			if (outcome.isMoved()) {
				Flash.done(response, "正文已保存。");
				return "redirect:" + paper.href();
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return textPage(paper, model);
	}

	private String textPage(Paper paper, Model model) {
		this.view.head(model, paper, "正文");
		return "notice/text";
	}

	@May(Permission.NOTICE_PREPARE)
	@GetMapping("/notice-desk/{id}/people")
	String people(Actor actor, @PathVariable String id, Model model) {
		Paper paper = this.papers.see(actor, id);
		List<Candidate> offered = this.lists.offered(paper);
		List<ShownPerson> shown = this.papers.people(paper);
		model.addAttribute("form", PeopleForm.of(paper, offered, shown, this.lists.leftOut(paper)));
		return peoplePage(paper, offered, model);
	}

	@May(Permission.NOTICE_PREPARE)
	@PostMapping("/notice-desk/{id}/people")
	String savePeople(Actor actor, @PathVariable String id, @Valid @ModelAttribute("form") PeopleForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Paper paper = this.papers.see(actor, id);
		if (!errors.hasErrors()) {
			Outcome outcome = this.papers.savePeople(actor, id, form.draft());
			if (outcome.isMoved()) {
				Flash.done(response, "名单已保存，按姓氏笔画排好。");
				return "redirect:" + paper.href();
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return peoplePage(paper, this.lists.offered(paper), model);
	}

	private String peoplePage(Paper paper, List<Candidate> offered, Model model) {
		this.view.head(model, paper, "名单");
		model.addAttribute("names", offered.stream().collect(Collectors.toMap(Candidate::publicId, Candidate::name)));
		var held = this.lists.held(offered);
		Map<String, String> stages = offered.stream()
			.collect(Collectors.toMap(Candidate::publicId,
					(one) -> held.contains(one.nominationId()) ? "有异议未办结" : one.stage().label()));
		model.addAttribute("stages", stages);
		return "notice/people";
	}

	private static String typed(@Nullable String text) {
		return (text != null) ? text : "";
	}

	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("title", "标题", "body", "正文", "contact", "受理方式", "plannedOn", "计划张贴日期", "workingDays", "公示工作日",
				"termFirst", "培育期开始", "orderReason", "调整顺序的理由");
	}

	/** The words of a draft. */
	record TextForm(@NotBlank(message = "请填写标题。") @Nullable String title,
			@NotBlank(message = "请填写正文。") @Nullable String body, @Nullable String contact,
			@Nullable LocalDate plannedOn, @Nullable Integer workingDays, @Nullable LocalDate termFirst,
			@Nullable Integer version) {

	}

}
