package horqin.screening;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.access.Units;
import horqin.calendar.PlatformClock;
import horqin.edition.Force;
import horqin.nomination.Application;
import horqin.nomination.Exhibits;
import horqin.nomination.Nomination;
import horqin.nomination.Profile;
import horqin.nomination.Recommended;
import horqin.nomination.SavedEvidence;
import horqin.nomination.Stage;
import horqin.records.DecisionLog;
import horqin.records.Page;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.screening.Dockets.Input;
import horqin.screening.Judgement.Said;
import horqin.web.Pieces.Crumb;
import horqin.web.Pieces.Fact;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page and the paper of one person's review are drawn from. */
@Component
class ReviewView {

	private static final int MOMENTS = 40;

	private final Dockets dockets;

	private final ReviewTables reviews;

	private final CorrectionTables corrections;

	private final Exhibits exhibits;

	private final Recommended recommended;

	private final Units units;

	private final DecisionLog log;

	ReviewView(Dockets dockets, ReviewTables reviews, CorrectionTables corrections, Exhibits exhibits,
			Recommended recommended, Units units, DecisionLog log) {
		this.dockets = dockets;
		this.reviews = reviews;
		this.corrections = corrections;
		this.exhibits = exhibits;
		this.recommended = recommended;
		this.units = units;
		this.log = log;
	}

	/**
	 * An item with what is in its fields.
	 *
	 * @param now what is judged in this round; {@code null} until it is
	 * @param verdict what is ticked
	 * @param fault what is wrong with what was posted; {@code null} for nothing
	 */
	record Line(int number, Item item, Hint hint, @Nullable Judgement now, @Nullable Verdict verdict, String remark,
			@Nullable Duty ground, @Nullable Reason fault) {

		public String by() {
			return (this.now == null) ? ""
					: "%s %s%s".formatted(this.now.byName(), time(this.now.at()), this.now.carried() ? "（沿用上一轮）" : "");
		}

		/** Typed or filled in and not saved. */
		public boolean unsaved() {
			return this.verdict != null && (this.now == null || this.verdict != this.now.verdict());
		}

	}

	/** A step with the answer that taking it would give. */
	record Button(ScreeningStep step, Outcome outcome) {

		/** Whether nothing but a reason is missing. */
		public boolean ready() {
			return !(this.outcome instanceof Outcome.Refused);
		}

	}

	/** What supports one force. */
	record ForceView(Force force, String statement, List<SavedEvidence> papers) {

	}

	/** The page with its forms. */
	void page(Actor actor, Model model, Docket docket, Map<String, String> posted, boolean fill) {
		Nomination nomination = docket.nomination();
		head(model, docket);
		boolean judges = actor.may(Permission.SCREEN) && nomination.stage() == Stage.SCREENING;
		model.addAttribute("judges", judges);
		model.addAttribute("acts", actor.may(Permission.SCREEN));
		model.addAttribute("lines", lines(docket, posted, fill && judges));
		model.addAttribute("fills",
				judges && docket.sheet()
					.lines()
					.stream()
					.anyMatch((line) -> line.judgement() == null && line.hint().answer() == Hint.Answer.YES));
		model.addAttribute("filled", fill && judges);
		model.addAttribute("buttons", buttons(actor, docket));
		model.addAttribute("verdicts", Verdict.values());
		model.addAttribute("usualDays", ScreeningRules.USUAL_DAYS);
		model.addAttribute("mostDays", ScreeningRules.DAYS_MOST);
		Correction open = docket.open().orElse(null);
		model.addAttribute("open", open);
		model.addAttribute("extends", open != null && actor.may(Permission.SCREEN));
		model.addAttribute("extensions", (open != null) ? this.corrections.extensions(open.id()) : List.of());
		model.addAttribute("forces", forces(docket));
		model.addAttribute("texts", docket.known().situation().application().texts());
		model.addAttribute("papers", this.recommended.papers(nomination));
		model.addAttribute("photo", this.recommended.photo(nomination).orElse(null));
		model.addAttribute("opinions", docket.known().situation().application().opinions());
		model.addAttribute("past", this.reviews.history(nomination.id()));
		model.addAttribute("history", this.log.timeline(nomination.subject(), new Page(1, MOMENTS)).items());
	}

	/** 形式审查意见表. */
	void paper(Model model, Docket docket) {
		head(model, docket);
		model.addAttribute("lines", lines(docket, Map.of(), false));
	}

	private void head(Model model, Docket docket) {
		Nomination nomination = docket.nomination();
		model.addAttribute("nomination", nomination);
		model.addAttribute("edition", docket.edition());
		model.addAttribute("unit", this.units.get(nomination.unitId()));
		model.addAttribute("heading", nomination.name() + "　形式审查");
		model.addAttribute("base", ScreeningPages.PATH + "/" + nomination.publicId());
		model.addAttribute("crumbs",
				List.of(new Crumb("形式审查", ScreeningPages.PATH + "?year=" + docket.edition().publicId()),
						new Crumb(nomination.name(), "")));
		model.addAttribute("sheet", docket.sheet());
		model.addAttribute("facts", facts(docket.known()));
		model.addAttribute("corrections", docket.corrections());
		model.addAttribute("conclusion",
				this.reviews.conclusion(nomination.id())
					.filter((each) -> each.round() == docket.sheet().round())
					.orElse(null));
	}

	private List<Button> buttons(Actor actor, Docket docket) {
		Role role = Objects.requireNonNullElse(actor.role(), Role.APPLICANT);
		return ScreeningStep.at(docket.nomination().stage(), role)
			.stream()
			.filter((step) -> step != ScreeningStep.RESUBMIT)
			.map((step) -> new Button(step, this.dockets.may(actor, docket, step, Input.none())))
			.toList();
	}

	private static List<Line> lines(Docket docket, Map<String, String> posted, boolean fill) {
		Map<Item, Reason> faults = posted.isEmpty() ? Map.of() : faults(docket, posted);
		List<Line> lines = new ArrayList<>();
		for (Sheet.Line line : docket.sheet().lines()) {
			lines.add(line(line, posted, fill, lines.size() + 1, faults.get(line.item())));
		}
		return lines;
	}

	private static Map<Item, Reason> faults(Docket docket, Map<String, String> posted) {
		Map<Item, Said> said = Said.all(ReviewPages.judged(posted));
		return ScreeningRules.faults(said, docket.known(), Hints.of(docket.known()));
	}

	private static Line line(Sheet.Line line, Map<String, String> posted, boolean fill, int number,
			@Nullable Reason fault) {
		Item item = line.item();
		Judgement now = line.judgement();
		if (!posted.isEmpty()) {
			Verdict verdict = Arrays.stream(Verdict.values())
				.filter((each) -> each.name().equals(posted.get("verdict-" + item)))
				.findFirst()
				.orElse(null);
			Duty ground = item.grounds()
				.stream()
				.filter((each) -> each.name().equals(posted.get("ground-" + item)))
				.findFirst()
				.orElse(null);
			return new Line(number, item, line.hint(), now, verdict, posted.getOrDefault("remark-" + item, ""), ground,
					fault);
		}
		if (now != null) {
			return new Line(number, item, line.hint(), now, now.verdict(),
					Objects.requireNonNullElse(now.said().remark(), ""), now.said().ground(), null);
		}
		boolean filled = fill && line.hint().answer() == Hint.Answer.YES;
		return new Line(number, item, line.hint(), null, filled ? Verdict.MET : null, "", null, null);
	}

	private List<ForceView> forces(Docket docket) {
		List<SavedEvidence> all = this.exhibits.of(docket.nomination());
		return Arrays.stream(Force.values())
			.map((force) -> new ForceView(force, docket.known().situation().application().texts().statement(force),
					all.stream().filter((each) -> each.evidence().forces().contains(force)).toList()))
			.toList();
	}

	private static List<Fact> facts(Known known) {
		Application application = known.situation().application();
		Profile profile = application.profile();
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("工作单位", text(profile.employer())));
		facts.add(new Fact("岗位及职务", text(profile.post())));
		facts.add(new Fact("工种", text(profile.trade())));
		facts.add(new Fact("技能等级/职称", text(profile.skillLevel())));
		facts.add(new Fact("产业集群", text(profile.cluster())));
		facts.add(new Fact("推荐单位", application.route().unit()));
		facts.add(new Fact("推荐渠道", (application.route().ground() != null) ? application.route().ground().label() : ""));
		facts.add(new Fact("证件", known.identity()));
		return facts;
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** 2026年6月17日 09:20. */
	static String time(OffsetDateTime at) {
		return Wording.time(PlatformClock.timeOf(at.toInstant()));
	}

}
