package horqin.calendar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Wording;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** Keeping the calendar: import and correction, 暂定, days of the autonomous region. */
@Controller
class CalendarEditPages {

	private static final String EDIT = "calendar/edit";

	private final WorkingCalendars calendars;

	private final Clock clock;

	CalendarEditPages(WorkingCalendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	@May(Permission.CALENDAR_EDIT)
	@GetMapping("/calendar/{year:\\d{4}}/edit")
	String edit(@PathVariable int year, Model model) {
		return page(year, model);
	}

	@May(Permission.CALENDAR_EDIT)
	@PostMapping("/calendar/{year:\\d{4}}/import")
	String importYear(@PathVariable int year, @Valid @ModelAttribute("importForm") ImportForm form,
			BindingResult errors, Actor actor, HttpServletResponse response, Model model) {
		CalendarPages.requireYear(year);
		String json = text(form, errors);
		keep(new ImportForm(form.status(), form.document(), form.reason(), json, null), errors, model);
		if (errors.hasErrors()) {
			return refused(null, "import", year, response, model);
		}
		Outcome outcome = this.calendars.importYear(new YearImport(year, Objects.requireNonNull(form.status()),
				Objects.requireNonNull(form.document()), form.reason(), json), actor);
		return outcome.isMoved() ? done("%d年放假安排已导入。".formatted(year), year, response)
				: refused(outcome, "import", year, response, model);
	}

	/**
	 * What a file held goes into the field, so that nobody has to find it again after an
	 * error.
	 */
	private static void keep(ImportForm form, BindingResult errors, Model model) {
		BindingResult kept = new BeanPropertyBindingResult(form, "importForm");
		errors.getAllErrors().forEach(kept::addError);
		model.addAllAttributes(kept.getModel());
	}

	@May(Permission.CALENDAR_EDIT)
	@PostMapping("/calendar/{year:\\d{4}}/reckon")
	String reckon(@PathVariable int year, @ModelAttribute("reckonForm") ReasonForm form, Actor actor,
			HttpServletResponse response, Model model) {
		CalendarPages.requireYear(year);
		Outcome outcome = this.calendars.reckon(year, form.reason(), actor);
		return outcome.isMoved() ? done("%d年已按法定节日推算，登记为暂定。".formatted(year), year, response)
				: refused(outcome, "reckon", year, response, model);
	}

	@May(Permission.CALENDAR_EDIT)
	@PostMapping("/calendar/{year:\\d{4}}/local")
	String addLocalDay(@PathVariable int year, @Valid @ModelAttribute("localForm") LocalForm form, BindingResult errors,
			Actor actor, HttpServletResponse response, Model model) {
		CalendarPages.requireYear(year);
		if (form.date() != null && form.date().getYear() != year) {
			reject(errors, "date", "日期应在%d年内。".formatted(year));
		}
		if (errors.hasErrors()) {
			return refused(null, "local", year, response, model);
		}
		LocalDate date = Objects.requireNonNull(form.date());
		Outcome outcome = this.calendars.addLocalDay(date, "OFF".equals(form.kind()), text(form.name()),
				text(form.document()), form.reason(), actor);
		return outcome.isMoved() ? done("%s的自治区调整已登记。".formatted(Wording.date(date)), year, response)
				: refused(outcome, "local", year, response, model);
	}

	@May(Permission.CALENDAR_EDIT)
	@PostMapping("/calendar/{year:\\d{4}}/local/{date:\\d{4}-\\d{2}-\\d{2}}/remove")
	String removeLocalDay(@PathVariable int year, @PathVariable LocalDate date,
			@ModelAttribute("removeForm") ReasonForm form, Actor actor, HttpServletResponse response, Model model) {
		CalendarPages.requireYear(year);
		Outcome outcome = this.calendars.removeLocalDay(date, form.reason(), actor);
		return outcome.isMoved() ? done("%s的自治区调整已撤销。".formatted(Wording.date(date)), year, response)
				: refused(outcome, "remove", year, response, model);
	}

	private static String done(String sentence, int year, HttpServletResponse response) {
		Flash.done(response, sentence);
		return "redirect:/calendar/" + year;
	}

	private String refused(@Nullable Outcome outcome, String form, int year, HttpServletResponse response,
			Model model) {
		model.addAttribute("outcome", outcome);
		model.addAttribute("refused", form);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(year, model);
	}

	/** The page with every form; those that were not posted are empty. */
	private String page(int year, Model model) {
		CalendarPages.requireYear(year);
		WorkingCalendar calendar = this.calendars.current();
		CalendarPages.head(model, calendar, year, LocalDate.now(this.clock));
		model.addAttribute("canReckon", this.calendars.canReckon(year) && !calendar.knows(year));
		model.addAttribute("history", this.calendars.history(year));
		model.addAttribute("statuses", Choice.of(YearStatus.class, YearStatus::label));
		model.addAttribute("kinds", List.of(new Choice("OFF", "放假"), new Choice("WORK", "调整上班")));
		ReasonForm none = new ReasonForm(null);
		empty(model, "importForm", new ImportForm(YearStatus.OFFICIAL, null, null, null, null));
		empty(model, "reckonForm", none);
		empty(model, "removeForm", none);
		empty(model, "localForm", new LocalForm(null, "OFF", null, null, null));
		return EDIT;
	}

	private static void empty(Model model, String name, Object form) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, form);
		}
	}

	/** The file, or what was pasted; an error when there is neither. */
	private static String text(ImportForm form, BindingResult errors) {
		MultipartFile file = form.file();
		if (file == null || file.isEmpty()) {
			if (text(form.pasted()).isEmpty()) {
				reject(errors, "file", "请选择文件，或在下面粘贴文件内容。");
			}
			return text(form.pasted());
		}
		if (file.getSize() > CalendarFile.LONGEST) {
			reject(errors, "file", "文件有 %s，一个年度的放假安排不会这么大。".formatted(Wording.size(file.getSize())));
			return text(form.pasted());
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
		}
		catch (CharacterCodingException ex) {
			reject(errors, "file", "文件不是 UTF-8 编码的文本，请另存为 UTF-8 后再导入。");
			return text(form.pasted());
		}
		catch (IOException ex) {
			reject(errors, "file", "文件没有读完，请再选一次。");
			return text(form.pasted());
		}
	}

	/**
	 * Not by {@code rejectValue}: when another field could not be read, the errors know
	 * no form to look into.
	 */
	private static void reject(BindingResult errors, String field, String sentence) {
		errors.addError(new FieldError(errors.getObjectName(), field, sentence));
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	/** A year from a file, chosen or pasted. */
	record ImportForm(@NotNull(message = "请选择依据。") @Nullable YearStatus status,
			@NotBlank(message = "请填写通知名称或文号。") @Nullable String document, @Nullable String reason,
			@Nullable String pasted, @Nullable MultipartFile file) {

	}

	/** Why. */
	record ReasonForm(@Nullable String reason) {

	}

	/** A day of the autonomous region. */
	record LocalForm(@NotNull(message = "请填写日期。") @Nullable LocalDate date, @Nullable String kind,
			@NotBlank(message = "请填写名称。") @Nullable String name,
			@NotBlank(message = "请填写依据文件。") @Nullable String document,
			@NotBlank(message = "请写明原因。") @Nullable String reason) {

	}

}
