package horqin.notice;

import java.time.LocalDateTime;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 张贴登记, and what makes a notice longer. */
@Controller
class PostingPages {

	private final NoticePapers papers;

	private final Postings postings;

	private final Periods periods;

	private final PaperView view;

	PostingPages(NoticePapers papers, Postings postings, Periods periods, PaperView view) {
		this.papers = papers;
		this.postings = postings;
		this.periods = periods;
		this.view = view;
	}

	/** Puts the notice on the platform's own public page. */
	@May(Permission.NOTICE_PREPARE)
	@PostMapping("/notice-desk/{id}/website")
	String publish(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String explanation,
			HttpServletResponse response, Model model) {
		Postings.Record website = new Postings.Record(Channel.WEBSITE, null, "", "", null, explanation);
		return posted(actor, id, this.postings.record(actor, id, website), response, model);
	}

	@May(Permission.NOTICE_PREPARE)
	@PostMapping("/notice-desk/{id}/postings")
	String record(Actor actor, @PathVariable String id, @Valid @ModelAttribute("posting") PostingForm form,
			BindingResult errors, @RequestParam(defaultValue = "") String explanation, HttpServletResponse response,
			Model model) {
		if (errors.hasErrors() || form.channel() == null || form.postedAt() == null) {
			return again(actor, id, response, model);
		}
		MultipartFile proof = form.proof();
		return posted(actor, id,
				this.postings.record(actor, id,
						new Postings.Record(form.channel(), form.postedAt(), text(form.link()), text(form.place()),
								(proof == null || proof.isEmpty()) ? null : Upload.of(proof), explanation)),
				response, model);
	}

	private String posted(Actor actor, String id, Outcome outcome, HttpServletResponse response, Model model) {
		Paper paper = this.papers.see(actor, id);
		String done = this.periods.of(paper)
			.map((period) -> "已登记。" + Texts.period(period.firstDay(), period.lastDay(), period.workingDays()))
			.orElseGet(() -> "已登记。还要登记：%s。"
				.formatted(PeriodRules.inWords(PeriodRules.missing(this.postings.there(paper)))));
		return answer(actor, paper, outcome, done, response, model);
	}

	@May(Permission.NOTICE_PREPARE)
	@PostMapping("/notice-desk/{id}/extension")
	String extend(Actor actor, @PathVariable String id, @Valid @ModelAttribute("extension") ExtensionForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		if (errors.hasErrors() || form.more() == null) {
			return again(actor, id, response, model);
		}
		Outcome outcome = this.periods.extend(actor, id, form.more(), text(form.extendReason()));
		return answer(actor, this.papers.see(actor, id), outcome, "公示期已延长，各渠道的公示请同时更正。", response, model);
	}

	@May(Permission.NOTICE_PREPARE)
	@PostMapping("/notice-desk/{id}/interruption")
	String interrupt(Actor actor, @PathVariable String id, @Valid @ModelAttribute("interruption") InterruptionForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		if (errors.hasErrors() || form.from() == null || form.until() == null || form.effect() == null) {
			return again(actor, id, response, model);
		}
		Outcome outcome = this.periods.interrupt(actor, id, new Interruption(PlatformClock.instantOf(form.from()),
				PlatformClock.instantOf(form.until()), form.effect(), text(form.interruptReason())));
		return answer(actor, this.papers.see(actor, id), outcome, "中断已登记，公示期已相应变动，各渠道的公示请同时更正。", response, model);
	}

	@May(Permission.NOTICE_PREPARE)
	@PostMapping("/notice-desk/{id}/recount")
	String recount(Actor actor, @PathVariable String id, HttpServletResponse response, Model model) {
		Outcome outcome = this.periods.recount(actor, id);
		return answer(actor, this.papers.see(actor, id), outcome, "已按现在的工作日历重新计算。", response, model);
	}

	private String answer(Actor actor, Paper paper, Outcome outcome, String done, HttpServletResponse response,
			Model model) {
		if (outcome.isMoved()) {
			Flash.done(response, done);
			return "redirect:" + paper.href();
		}
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return this.view.page(actor, paper, model);
	}

	private String again(Actor actor, String id, HttpServletResponse response, Model model) {
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return this.view.page(actor, this.papers.see(actor, id), model);
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	/** Labels of the forms' fields, for the summary of errors. */
	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("channel", "渠道", "postedAt", "张贴时间", "link", "网址", "place", "地点", "proof", "照片或截图", "more",
				"延长工作日", "from", "中断时间", "until", "恢复时间", "effect", "处理方式");
	}

	/** A channel with its proof. */
	record PostingForm(@NotNull(message = "请选择渠道。") @Nullable Channel channel,
			@NotNull(message = "请填写张贴时间。") @Nullable LocalDateTime postedAt, @Nullable String link,
			@Nullable String place, @Nullable MultipartFile proof) {

	}

	/** More working days. */
	record ExtensionForm(@NotNull(message = "请填写延长的工作日数。") @Nullable Integer more, @Nullable String extendReason) {

	}

	/** A time at which the public page could not be read. */
	record InterruptionForm(@NotNull(message = "请填写中断时间。") @Nullable LocalDateTime from,
			@NotNull(message = "请填写恢复时间。") @Nullable LocalDateTime until,
			@NotNull(message = "请选择处理方式。") Interruption.@Nullable Effect effect, @Nullable String interruptReason) {

	}

}
