package horqin.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.screening.Screenings.Judged;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person in formal review: findings beside judgements, and what follows. */
@Controller
class ReviewPages {

	private static final String ONE = ScreeningPages.PATH + "/{id}";

	private final Nominations nominations;

	private final Dockets dockets;

	private final Screenings screenings;

	private final Corrections corrections;

	private final ScreeningLists lists;

	private final ReviewView view;

	ReviewPages(Nominations nominations, Dockets dockets, Screenings screenings, Corrections corrections,
			ScreeningLists lists, ReviewView view) {
		this.nominations = nominations;
		this.dockets = dockets;
		this.screenings = screenings;
		this.corrections = corrections;
		this.lists = lists;
		this.view = view;
	}

	/**
	 * The page.
	 * @param fill whether what seems met is filled in, unsaved, for the reader to check
	 */
	@May({ Permission.SCREEN, Permission.EXCEPTION_DECIDE, Permission.PROCESS_AUDIT })
	@GetMapping(ONE)
	String show(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "false") boolean fill, Model model) {
		return page(actor, id, Map.of(), fill, model);
	}

	/** 形式审查意见表, to be printed, signed and stamped. */
	@May({ Permission.SCREEN, Permission.EXCEPTION_DECIDE, Permission.PROCESS_AUDIT })
	@GetMapping(ONE + "/opinion")
	String opinion(Actor actor, @PathVariable String id, Model model) {
		Docket docket = this.dockets.of(this.dockets.see(actor, id));
		this.view.paper(model, docket);
		return "screening/opinion";
	}

	@May(Permission.SCREEN)
	@PostMapping(ONE + "/intake")
	String takeIn(Actor actor, @PathVariable String id, HttpServletResponse response, Model model) {
		Nomination nomination = this.dockets.see(actor, id);
		Screenings.Many many = this.screenings.takeIn(actor, List.of(nomination.publicId()));
		Outcome outcome = (many.done() == 1) ? Outcome.moved()
				: new Outcome.Refused(many.refused().stream().map(Reason::practice).toList());
		return answer(actor, id, outcome, "已受理，请逐项审查。", ScreeningStep.TAKE_IN, response, model);
	}

	/** Saves what was judged; and goes on to the next person, or to the conclusion. */
	@May(Permission.SCREEN)
	@PostMapping(ONE + "/judgements")
	String judge(Actor actor, @PathVariable String id, @RequestParam Map<String, String> posted,
			HttpServletResponse response, Model model) {
		Map<Item, Judged> judged = judged(posted);
		int version = version(posted.get("version"));
		Outcome outcome = this.screenings.judge(actor, id, judged, version);
		if (!outcome.isMoved()) {
			return refused(actor, id, outcome, null, posted, response, model);
		}
		String then = posted.getOrDefault("then", "");
		if (then.equals("pass")) {
			int now = this.dockets.of(this.dockets.see(actor, id)).sheet().version();
			return answer(actor, id, this.screenings.pass(actor, id, now, null), "判断已保存，已作出通过结论。", ScreeningStep.PASS,
					response, model);
		}
		Nomination nomination = this.dockets.see(actor, id);
		String next = then.equals("next") ? this.lists.next(nomination.editionId(), nomination.id()) : null;
		Flash.done(response,
				"%s的判断已保存。%s".formatted(nomination.name(), then.equals("next") && next == null ? "没有其他待审查的人选。" : ""));
		return "redirect:" + ScreeningPages.PATH + "/" + ((next != null) ? next : id);
	}

	@May(Permission.SCREEN)
	@PostMapping(ONE + "/pass")
	String pass(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String version,
			@RequestParam(required = false) @Nullable String explanation, HttpServletResponse response, Model model) {
		model.addAttribute("note", explanation);
		return answer(actor, id, this.screenings.pass(actor, id, version(version), explanation), "已作出通过结论。",
				ScreeningStep.PASS, response, model);
	}

	@May(Permission.SCREEN)
	@PostMapping(ONE + "/refusal")
	String refuse(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String version,
			@RequestParam(required = false) @Nullable String explanation, HttpServletResponse response, Model model) {
		model.addAttribute("note", explanation);
		return answer(actor, id, this.screenings.refuse(actor, id, version(version), explanation),
				"已作出不通过结论，推荐单位会收到依据和理由。", ScreeningStep.REFUSE, response, model);
	}

	@May(Permission.SCREEN)
	@PostMapping(ONE + "/corrections")
	String correct(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String version,
			@RequestParam(required = false) @Nullable String days,
			@RequestParam(required = false) @Nullable String explanation, HttpServletResponse response, Model model) {
		model.addAttribute("note", explanation);
		model.addAttribute("days", days);
		Outcome outcome = this.corrections.send(actor, id, version(version), number(days), explanation);
		return answer(actor, id, outcome, "补正清单已发给推荐单位。", ScreeningStep.CORRECT, response, model);
	}

	@May(Permission.SCREEN)
	@PostMapping(ONE + "/extension")
	String extend(Actor actor, @PathVariable String id,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String explanation, HttpServletResponse response, Model model) {
		model.addAttribute("extension", explanation);
		model.addAttribute("until", until);
		return answer(actor, id, this.corrections.extend(actor, id, until, explanation), "补正已延期，推荐单位会收到消息。", null,
				response, model);
	}

	@May(Permission.SCREEN)
	@PostMapping(ONE + "/reopening")
	String reopen(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String explanation,
			HttpServletResponse response, Model model) {
		model.addAttribute("note", explanation);
		return answer(actor, id, this.screenings.reopen(actor, id, explanation), "已重新审查，原结论不再有效。", ScreeningStep.REOPEN,
				response, model);
	}

	private String answer(Actor actor, String id, Outcome outcome, String said, @Nullable ScreeningStep step,
			HttpServletResponse response, Model model) {
		if (outcome.isMoved()) {
			Flash.done(response, said);
			return "redirect:" + ScreeningPages.PATH + "/" + id;
		}
		return refused(actor, id, outcome, step, Map.of(), response, model);
	}

	private String refused(Actor actor, String id, Outcome outcome, @Nullable ScreeningStep step,
			Map<String, String> posted, HttpServletResponse response, Model model) {
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		model.addAttribute("outcome", outcome);
		model.addAttribute("tried", step);
		return page(actor, id, posted, false, model);
	}

	private String page(Actor actor, String id, Map<String, String> posted, boolean fill, Model model) {
		Nomination nomination = this.nominations.get(this.dockets.see(actor, id).id());
		this.view.page(actor, model, this.dockets.of(nomination), posted, fill);
		return "screening/review";
	}

	/** What was judged, as posted; items without a verdict are left as they are. */
	static Map<Item, Judged> judged(Map<String, String> posted) {
		Map<Item, Judged> judged = new EnumMap<>(Item.class);
		for (Item item : Item.values()) {
			String verdict = posted.get("verdict-" + item);
			List<Verdict> known = new ArrayList<>(Arrays.asList(Verdict.values()));
			known.removeIf((each) -> !each.name().equals(verdict));
			if (!known.isEmpty()) {
				judged.put(item, new Judged(known.getFirst(), posted.get("remark-" + item),
						duty(item, posted.get("ground-" + item))));
			}
		}
		return judged;
	}

	private static @Nullable Duty duty(Item item, @Nullable String posted) {
		return item.grounds().stream().filter((each) -> each.name().equals(posted)).findFirst().orElse(null);
	}

	private static int version(@Nullable String posted) {
		return Objects.requireNonNullElse(number(posted), -1);
	}

	private static @Nullable Integer number(@Nullable String posted) {
		return (posted != null && posted.strip().matches("\\d{1,9}")) ? Integer.valueOf(posted.strip()) : null;
	}

}
