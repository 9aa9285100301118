package horqin.nomination;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.web.Pieces.Answer;
import horqin.web.Pieces.Check;
import horqin.web.Pieces.Crumb;
import horqin.web.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** What the pages of unit and office share. */
@Component
class UnitFrame {

	private static final int YEARS = 10;

	private final Editions editions;

	private final Nominations nominations;

	private final Units units;

	UnitFrame(Editions editions, Nominations nominations, Units units) {
		this.editions = editions;
		this.nominations = nominations;
		this.units = units;
	}

	/** The years somebody can look at: those that were published, newest first. */
	List<Edition> years(Actor actor) {
		return this.editions.list(actor, YEARS, 0)
			.stream()
			.filter((edition) -> edition.state() != EditionState.DRAFT)
			.toList();
	}

	/** The year asked for, or the one in which people apply, or the newest one. */
	Optional<Edition> year(Actor actor, @Nullable String asked) {
		if (asked != null && !asked.isBlank()) {
			return Optional.of(this.editions.see(actor, asked));
		}
		List<Edition> years = years(actor);
		return years.stream()
			.filter((edition) -> edition.state() == EditionState.NOMINATING)
			.findFirst()
			.or(() -> years.stream().findFirst());
	}

	/**
	 * Head, checklist and crumbs of one person's page; {@code page} is empty on the first
	 * one.
	 */
	Situation person(Model model, Actor actor, Nomination nomination, String page) {
		Situation situation = this.nominations.situation(nomination);
		Units.Unit unit = this.units.get(nomination.unitId());
		model.addAttribute("nomination", nomination);
		model.addAttribute("situation", situation);
		model.addAttribute("edition", situation.edition());
		model.addAttribute("unit", unit);
		model.addAttribute("base", nomination.unitHref());
		model.addAttribute("checks", checks(nomination, situation.checklist().items(), actor));
		model.addAttribute("done", Checklist.done(situation.checklist().items()));
		model.addAttribute("total", situation.checklist().items().size());
		List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb("人选", "/nominations")));
		crumbs.add(new Crumb(nomination.name(), page.isEmpty() ? "" : nomination.unitHref()));
		if (!page.isEmpty()) {
			crumbs.add(new Crumb(page, ""));
		}
		model.addAttribute("crumbs", crumbs);
		model.addAttribute("heading", page.isEmpty() ? nomination.name() : nomination.name() + "　" + page);
		return situation;
	}

	private static List<Check> checks(Nomination nomination, List<CheckItem> items, Actor actor) {
		boolean certifies = actor.may(Permission.NOMINATION_CERTIFY);
		boolean reviews = actor.may(Permission.NOMINATION_REVIEW);
		return items.stream().map((item) -> {
			boolean here = (item.point().page() == CheckPoint.Page.EMPLOYER) ? certifies
					: item.point().page() == CheckPoint.Page.UNIT && reviews;
			return new Check(answer(item), text(item), here ? nomination.unitHref() + "/" + item.href() : "",
					item.done() ? "看" : "去办");
		}).toList();
	}

	static Answer answer(CheckItem item) {
		return switch (item.state()) {
			case DONE -> Answer.YES;
			case MISSING -> Answer.OPEN;
			case FAILING -> Answer.NO;
		};
	}

	static String text(CheckItem item) {
		if (item.done()) {
			return item.label() + (item.detail().isEmpty() ? "" : "　" + item.detail());
		}
		String reasons = item.reasons().stream().map(Reason::text).collect(Collectors.joining("；"));
		boolean bare = item.point() == CheckPoint.PERSON || item.point() == CheckPoint.PROFILE;
		return bare ? item.label() + reasons : reasons;
	}

	/** Nothing when no file was chosen: browsers send an empty part. */
	static @Nullable Upload upload(@Nullable MultipartFile part) {
		return (part == null || part.isEmpty()) ? null : Upload.of(part);
	}

	/** What could not be read of a form. */
	static Outcome unread(BindingResult errors) {
		return new Outcome.Refused(errors.getAllErrors()
			.stream()
			.map((error) -> Objects.requireNonNullElse(error.getDefaultMessage(), "有一项没有看懂，请核对"))
			.map((sentence) -> Reason.practice(sentence.replaceFirst("。$", "")))
			.toList());
	}

	/** Says on the page that an act was refused, and answers so. */
	static void refused(Model model, HttpServletResponse response, Outcome outcome) {
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		model.addAttribute("outcome", outcome);
	}

	/** 2026年6月17日 09:20. */
	public static String time(OffsetDateTime at) {
		return Wording.time(PlatformClock.timeOf(at.toInstant()));
	}

}
