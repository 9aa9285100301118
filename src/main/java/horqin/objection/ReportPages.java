package horqin.objection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.NotFound;
import horqin.objection.ObjectionTargets.Target;
import horqin.records.Upload;
import horqin.web.Choice;
import horqin.web.Open;
import horqin.web.Pieces.Crumb;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** 反映问题: the public form beside a notice, and the receipt. */
@Controller
class ReportPages {

	private final Reports reports;

	private final Targets targets;

	private final InstantSource clock;

	ReportPages(Reports reports, Targets targets, InstantSource clock) {
		this.reports = reports;
		this.targets = targets;
		this.clock = clock;
	}

	@Open("公示期间任何人都可以反映问题")
	@GetMapping("/notices/{notice}/objection")
	String form(@PathVariable String notice, Model model) {
		model.addAttribute("form",
				new ReportForm(Matter.PERSON, List.of(), Manner.NAMED, "", "", "", null, false, "", Seals.id()));
		return page(target(notice), model);
	}

	@Open("公示期间任何人都可以反映问题")
	@PostMapping("/notices/{notice}/objection")
	String send(@PathVariable String notice, @ModelAttribute("form") ReportForm form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Target target = target(notice);
		if (form.website() != null && !form.website().isEmpty()) {
			// People do not see this field; whoever fills it in is a machine, or a
			// browser
			// that fills in everything.
			errors.addError(new FieldError("form", "website", "这一栏请留空，再提交一次。"));
		}
		if (!errors.hasErrors()) {
			List<Upload> uploads = uploads(form.files());
			Received received = this.reports.receive(notice, form.report(), Boolean.TRUE.equals(form.agrees()), uploads,
					Objects.requireNonNullElse(form.form(), ""), request.getRemoteAddr());
			switch (received) {
				case Received.Registered registered -> {
					model.addAttribute("receipt", registered);
					model.addAttribute("target", target);
					model.addAttribute("staff", false);
					model.addAttribute("back", "/notices/" + target.publicId());
					return "objection/receipt";
				}
				case Received.Faulty(List<Fault> faults) -> {
					faults.forEach((fault) -> errors.rejectValue(fault.field(), "refused", fault.sentence()));
					model.addAttribute("again", !uploads.isEmpty());
				}
			}
		}
		// When a field could not be read, the errors know what was typed, but not the
		// form.
		model.addAttribute("form", form);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(target, model);
	}

	private String page(Target target, Model model) {
		model.addAttribute("target", target);
		model.addAttribute("open", target.isOpenAt(this.clock.instant()));
		model.addAttribute("people",
				target.persons()
					.stream()
					.map((person) -> new Choice(person.publicId(), person.name(), person.unit()))
					.toList());
		choices(model);
		model.addAttribute("crumbs", List.of(new Crumb("首页", "/home"), new Crumb("公示", "/notices/" + target.publicId()),
				new Crumb("反映问题", "")));
		return "objection/report";
	}

	static void choices(Model model) {
		model.addAttribute("matters", List.of(choice(Matter.PERSON), choice(Matter.STAFF)));
		model.addAttribute("manners",
				java.util.Arrays.stream(Manner.values())
					.map((manner) -> new Choice(manner.name(), manner.label(), manner.hint()))
					.toList());
		model.addAttribute("accept", Reports.ACCEPT);
		model.addAttribute("filesMost", ReceivingRules.FILES_MOST);
		model.addAttribute("factsMost", ReceivingRules.FACTS_MOST);
		model.addAttribute("anonymousLeast", ReceivingRules.ANONYMOUS_LEAST);
		if (!model.containsAttribute("again")) {
			model.addAttribute("again", false);
		}
	}

	private static Choice choice(Matter matter) {
		return new Choice(matter.name(), matter.label(), matter.hint());
	}

	static List<Upload> uploads(@Nullable List<MultipartFile> files) {
		List<Upload> uploads = new ArrayList<>();
		if (files != null) {
			files.stream().filter((file) -> !file.isEmpty()).map(Upload::of).forEach(uploads::add);
		}
		return uploads;
	}

	private Target target(String notice) {
		return this.targets.target(notice).orElseThrow(NotFound::new);
	}

	/** Labels of the form's fields, for the summary of errors. */
	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("matter", "反映什么", "persons", "反映的人员", "manner", "实名或匿名", "name", "姓名", "contact", "联系方式", "facts",
				"反映的内容", "files", "附件", "agrees", "承诺", "website", "网址");
	}

	/**
	 * What somebody reports.
	 *
	 * @param website a field that people do not see
	 * @param form the random id of this form
	 */
	record ReportForm(@Nullable Matter matter, @Nullable List<String> persons, @Nullable Manner manner,
			@Nullable String name, @Nullable String contact, @Nullable String facts,
			@Nullable List<MultipartFile> files, @Nullable Boolean agrees, @Nullable String website,
			@Nullable String form) {

		Report report() {
			Manner how = (this.manner != null) ? this.manner : Manner.ANONYMOUS;
			boolean named = how == Manner.NAMED;
			return new Report((this.matter != null) ? this.matter : Matter.PERSON,
					(this.persons != null) ? this.persons : List.of(), how,
					named ? Objects.requireNonNullElse(this.name, "") : "",
					named ? Objects.requireNonNullElse(this.contact, "") : "",
					Objects.requireNonNullElse(this.facts, ""));
		}

		@Override
		public String toString() {
			return "ReportForm[***]";
		}

	}

}
