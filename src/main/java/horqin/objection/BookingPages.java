package horqin.objection;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.objection.ObjectionTargets.Target;
import horqin.records.Upload;
import horqin.web.Choice;
import horqin.web.Pieces.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** 登记异议: what came by call, letter, visit or mail. */
@Controller
class BookingPages {

	private final Reports reports;

	private final Targets targets;

	private final InstantSource clock;

	BookingPages(Reports reports, Targets targets, InstantSource clock) {
		this.reports = reports;
		this.targets = targets;
		this.clock = clock;
	}

	@May(Permission.OBJECTION_HANDLE)
	@GetMapping("/objections/new")
	String choose(Actor actor, Model model) {
		actor.require(Permission.OBJECTION_HANDLE);
		model.addAttribute("targets", this.targets.recent(actor.organiserId()));
		model.addAttribute("crumbs", List.of(new Crumb("异议", "/objections"), new Crumb("登记异议", "")));
		return "objection/choose";
	}

	@May(Permission.OBJECTION_HANDLE)
	@GetMapping("/objections/new/{notice}")
	String form(Actor actor, @PathVariable String notice, Model model) {
		LocalDateTime now = PlatformClock.timeOf(this.clock.instant()).truncatedTo(ChronoUnit.MINUTES);
		model.addAttribute("form", new BookingForm(ReportChannel.CALL, now, "", Matter.PERSON, List.of(), Manner.NAMED,
				"", "", "", null, Seals.id()));
		return page(target(actor, notice), model);
	}

	@May(Permission.OBJECTION_HANDLE)
	@PostMapping("/objections/new/{notice}")
	String book(Actor actor, @PathVariable String notice, @Valid @ModelAttribute("form") BookingForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Target target = target(actor, notice);
		if (!errors.hasErrors()) {
			List<Upload> uploads = ReportPages.uploads(form.files());
			switch (this.reports.book(actor, notice, form.report(), form.booking(), uploads,
					Objects.requireNonNullElse(form.form(), ""))) {
				case Received.Registered registered -> {
					model.addAttribute("receipt", registered);
					model.addAttribute("target", target);
					model.addAttribute("staff", true);
					model.addAttribute("back", "/objections/" + registered.publicId());
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
		model.addAttribute("people",
				target.persons()
					.stream()
					.map((person) -> new Choice(person.publicId(), person.name(), person.unit()))
					.toList());
		model.addAttribute("channels",
				Arrays.stream(ReportChannel.values())
					.filter((channel) -> channel != ReportChannel.ONLINE)
					.map((channel) -> new Choice(channel.name(), channel.label()))
					.toList());
		ReportPages.choices(model);
		model.addAttribute("crumbs", List.of(new Crumb("异议", "/objections"), new Crumb("登记异议", "/objections/new"),
				new Crumb(target.heading(), "")));
		return "objection/book";
	}

	private Target target(Actor actor, String notice) {
		actor.require(Permission.OBJECTION_HANDLE);
		return this.targets.target(actor.organiserId(), notice).orElseThrow(NotFound::new);
	}

	/** Labels of the form's fields, for the summary of errors. */
	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.ofEntries(Map.entry("channel", "来源"), Map.entry("arrived", "到达时间"),
				Map.entry("lateReason", "期满后登记的理由"), Map.entry("matter", "反映什么"), Map.entry("persons", "反映的人员"),
				Map.entry("manner", "实名或匿名"), Map.entry("name", "姓名"), Map.entry("contact", "联系方式"),
				Map.entry("facts", "反映的内容"), Map.entry("files", "附件"));
	}

	/** What came, and how. */
	record BookingForm(@NotNull(message = "请选择来源。") @Nullable ReportChannel channel,
			@NotNull(message = "请填写到达时间。") @Nullable LocalDateTime arrived, @Nullable String lateReason,
			@Nullable Matter matter, @Nullable List<String> persons, @Nullable Manner manner, @Nullable String name,
			@Nullable String contact, @Nullable String facts, @Nullable List<MultipartFile> files,
			@Nullable String form) {

		Report report() {
			return new ReportPages.ReportForm(this.matter, this.persons, this.manner, this.name, this.contact,
					this.facts, this.files, true, "", this.form)
				.report();
		}

		Booking booking() {
			Instant when = PlatformClock.instantOf(Objects.requireNonNull(this.arrived));
			return new Booking(Objects.requireNonNull(this.channel), when,
					Objects.requireNonNullElse(this.lateReason, ""));
		}

		@Override
		public String toString() {
			return "BookingForm[***]";
		}

	}

}
