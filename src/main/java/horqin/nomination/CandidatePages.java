package horqin.nomination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.edition.Force;
import horqin.person.Code;
import horqin.person.CodeTable;
import horqin.person.Codes;
import horqin.person.People;
import horqin.person.Person;
import horqin.records.DecisionLog;
import horqin.records.FileResponse;
import horqin.records.Page;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Pieces.Fact;
import horqin.web.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * One person as unit and office see them: everything in it, what is missing, what
 * happened, what can be done.
 */
@Controller
class CandidatePages {

	private final Nominations nominations;

	private final UnitFrame frame;

	private final UnitReview review;

	private final ReviewRows rows;

	private final Exhibits exhibits;

	private final Exceptions exceptions;

	private final CandidateFiles files;

	private final People people;

	private final Units units;

	private final DecisionLog log;

	private final FileResponse responses;

	private final ObjectProvider<Annex> annexes;

	CandidatePages(Nominations nominations, UnitFrame frame, UnitReview review, ReviewRows rows, Exhibits exhibits,
			Exceptions exceptions, CandidateFiles files, People people, Units units, DecisionLog log,
			FileResponse responses, ObjectProvider<Annex> annexes) {
		this.nominations = nominations;
		this.frame = frame;
		this.review = review;
		this.rows = rows;
		this.exhibits = exhibits;
		this.exceptions = exceptions;
		this.files = files;
		this.people = people;
		this.units = units;
		this.log = log;
		this.responses = responses;
		this.annexes = annexes;
	}

	@May(Permission.NOMINATION_SEE)
	@GetMapping("/nominations/{id}")
	String person(Actor actor, @PathVariable String id, Model model) {
		return page(actor, this.nominations.see(actor, id), model);
	}

	/** A file of a nomination: only those that belong to it. */
	@May(Permission.NOMINATION_SEE)
	@GetMapping("/nominations/{id}/files/{file}")
	ResponseEntity<Resource> file(Actor actor, @PathVariable String id, @PathVariable String file) {
		Nomination nomination = this.nominations.see(actor, id);
		return this.responses.attachment(this.files.of(actor, nomination, file).orElseThrow(NotFound::new));
	}

	@May({ Permission.NOMINATION_REVIEW, Permission.NOMINATION_CERTIFY, Permission.NOMINATION_RECOMMEND })
	@PostMapping("/nominations/{id}/steps/{step}")
	String take(Actor actor, @PathVariable String id, @PathVariable NominationStep step,
			@RequestParam(required = false) @Nullable String explanation,
			@RequestParam(required = false) @Nullable MultipartFile paper, HttpServletResponse response, Model model) {
		Outcome outcome = this.review.take(actor, id, step, explanation, UnitFrame.upload(paper));
		Nomination nomination = this.nominations.see(actor, id);
		if (outcome.isMoved()) {
			Flash.done(response, "已办理「%s」，现在是「%s」。".formatted(step.label(), nomination.stage().label()));
			return "redirect:" + nomination.unitHref();
		}
		UnitFrame.refused(model, response, outcome);
		model.addAttribute("tried", step);
		model.addAttribute("explanation", explanation);
		return page(actor, nomination, model);
	}

	@May(Permission.SCREEN)
	@PostMapping("/nominations/{id}/redirect")
	String redirect(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String explanation, HttpServletResponse response, Model model) {
		Outcome outcome = this.review.redirect(actor, id, unit, explanation);
		if (outcome.isMoved()) {
			Flash.done(response, "已转办，等对方单位接收。");
			return "redirect:/nominations/" + id;
		}
		UnitFrame.refused(model, response, outcome);
		model.addAttribute("tried", NominationStep.REDIRECT);
		model.addAttribute("explanation", explanation);
		return page(actor, this.nominations.see(actor, id), model);
	}

	private String page(Actor actor, Nomination nomination, Model model) {
		Situation situation = this.frame.person(model, actor, nomination, "");
		Person person = this.people.find(nomination.personId()).orElseThrow(NotFound::new);
		model.addAttribute("identity", identity(person));
		model.addAttribute("work", work(situation.application().profile()));
		model.addAttribute("frontLine", situation.frontLine());
		model.addAttribute("frontLineWords", FrontLineTime.words(situation.frontLine().certified().time()));
		model.addAttribute("expectedWords", FrontLineTime.words(situation.frontLine().expected().time()));
		model.addAttribute("forces", forces(nomination, situation.application()));
		model.addAttribute("texts", situation.application().texts());
		model.addAttribute("papers", this.files.papers(nomination));
		model.addAttribute("photo", this.files.photo(nomination).orElse(null));
		model.addAttribute("opinions", this.rows.opinions(nomination.id()));
		model.addAttribute("sentBack", this.rows.sentBack(nomination.id()));
		model.addAttribute("redirections", this.rows.redirections(nomination.id()));
		model.addAttribute("asked", this.exceptions.of(nomination));
		model.addAttribute("steps", steps(actor, nomination, situation));
		model.addAttribute("history", this.log.timeline(nomination.subject(), new Page(1, 60)).items());
		acts(actor, nomination, model);
		return "nomination/unit/person";
	}

	private void acts(Actor actor, Nomination nomination, Model model) {
		model.addAttribute("certifies", actor.may(Permission.NOMINATION_CERTIFY)
				&& (nomination.stage() == Stage.EMPLOYER_REVIEW || nomination.stage() == Stage.CORRECTION));
		model.addAttribute("reviews", actor.may(Permission.NOMINATION_REVIEW)
				&& (nomination.stage() == Stage.UNIT_REVIEW || nomination.stage() == Stage.CORRECTION));
		model.addAttribute("notes",
				this.annexes.stream().flatMap((annex) -> annex.note(actor, nomination).stream()).toList());
		model.addAttribute("writes", actor.may(Permission.NOMINATION_FOR_OTHERS) && nomination.onBehalf()
				&& nomination.stage().isEditable());
		model.addAttribute("finds", actor.may(Permission.FINDING_RECORD));
		model.addAttribute("decides",
				actor.may(Permission.EXCEPTION_DECIDE) && nomination.stage() == Stage.EXCEPTION_PENDING);
		boolean redirects = actor.may(Permission.SCREEN) && NominationStep.REDIRECT.from().contains(nomination.stage());
		model.addAttribute("redirectUnits",
				redirects ? this.units.recommending(actor.organiserId())
					.stream()
					.filter((unit) -> unit.id() != nomination.unitId())
					.map((unit) -> new Choice(unit.publicId(), unit.name()))
					.toList() : List.of());
	}

	/**
	 * A button of the unit.
	 *
	 * @param ready whether nothing but the reason is missing
	 */
	record StepForm(NominationStep step, Outcome outcome, boolean ready, boolean paper) {

	}

	private List<StepForm> steps(Actor actor, Nomination nomination, Situation situation) {
		return UnitSteps.of(actor, nomination).stream().map((step) -> {
			Outcome outcome = this.review.may(actor, nomination, step, situation);
			return new StepForm(step, outcome, !(outcome instanceof Outcome.Refused),
					actor.role() != null && step.needsPaper(actor.role()));
		}).sorted(Comparator.comparing((StepForm form) -> form.step().needsReason())).toList();
	}

	/** What supports one force: the statement and its papers. */
	record ForceView(Force force, String statement, List<SavedEvidence> papers) {

	}

	private List<ForceView> forces(Nomination nomination, Application application) {
		List<SavedEvidence> all = this.exhibits.of(nomination);
		return Arrays.stream(Force.values())
			.map((force) -> new ForceView(force, application.texts().statement(force),
					all.stream().filter((each) -> each.evidence().forces().contains(force)).toList()))
			.toList();
	}

	private static List<Fact> identity(Person person) {
		return List.of(new Fact("性别", person.sex().label()), new Fact("民族", person.ethnicity().name()),
				new Fact("出生年份", person.birthYear() + "年"), new Fact("政治面貌", name(person.political())),
				new Fact("学历", name(person.education())), new Fact("证件号码", person.maskedNumber()),
				new Fact("手机", (person.maskedPhone() != null) ? person.maskedPhone() : ""));
	}

	private static List<Fact> work(Profile profile) {
		List<Fact> facts = new ArrayList<>();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("工作单位", profile.employer());
		values.put("单位性质", profile.employerNature());
		values.put("行业", named(Codes.INDUSTRY, profile.industry()));
		values.put("产业集群", profile.cluster());
		values.put("岗位及职务", profile.post());
		values.put("班组长", (profile.teamLead() == null) ? null : (profile.teamLead() ? "是" : "否"));
		values.put("工种", profile.trade());
		values.put("技能等级/职称", profile.skillLevel());
		values.put("参加工作", (profile.workingSince() != null)
				? Wording.date(profile.workingSince().atDay(1)).replaceFirst("1日$", "") : null);
		values.put("毕业院校、专业", profile.school());
		values.forEach((term, value) -> facts.add(new Fact(term, (value != null) ? value.toString() : "")));
		return facts;
	}

	private static String name(@Nullable Code code) {
		return (code != null) ? code.name() : "";
	}

	private static String named(CodeTable table, @Nullable String code) {
		return (code != null) ? table.code(code).map(Code::name).orElse("") : "";
	}

}
