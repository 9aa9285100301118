package horqin.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.nomination.ReviewRows.Certified;
import horqin.records.Accept;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 所在单位审核 and the unit's own opinion: what is on the stamped form, booked by the unit. */
@Controller
class EmployerPages {

	private final Nominations nominations;

	private final UnitFrame frame;

	private final UnitReview review;

	private final ReviewRows rows;

	private final WorkHistory history;

	private final Exceptions exceptions;

	private final CandidateFiles files;

	EmployerPages(Nominations nominations, UnitFrame frame, UnitReview review, ReviewRows rows, WorkHistory history,
			Exceptions exceptions, CandidateFiles files) {
		this.nominations = nominations;
		this.frame = frame;
		this.review = review;
		this.rows = rows;
		this.history = history;
		this.exceptions = exceptions;
		this.files = files;
	}

	/** An opinion as typed. */
	record OpinionForm(@Nullable Boolean favourable, @Nullable String text, @Nullable String signer,
			@Nullable LocalDate signedOn) {

	}

	@May(Permission.NOMINATION_CERTIFY)
	@GetMapping("/nominations/{id}/employer")
	String employer(Actor actor, @PathVariable String id, Model model) {
		return employer(actor, this.nominations.see(actor, id), model);
	}

	@May(Permission.NOMINATION_REVIEW)
	@GetMapping("/nominations/{id}/unit")
	String unit(Actor actor, @PathVariable String id, Model model) {
		return unit(actor, this.nominations.see(actor, id), model);
	}

	@May(Permission.NOMINATION_CERTIFY)
	@PostMapping("/nominations/{id}/employer/spans/{span}")
	String certify(Actor actor, @PathVariable String id, @PathVariable long span,
			@RequestParam(defaultValue = "0") int version, @RequestParam(required = false) @Nullable Boolean confirmed,
			@RequestParam(required = false) @Nullable String grounds,
			@RequestParam(required = false) @Nullable MultipartFile document, HttpServletResponse response,
			Model model) {
		Outcome outcome = this.review.certify(actor, id, span, version, confirmed, grounds, UnitFrame.upload(document));
		model.addAttribute("typedSpan", span);
		model.addAttribute("typedGrounds", grounds);
		return answer(actor, id, "employer", "span-" + span, outcome, "核对结果已登记。", response, model);
	}

	@May(Permission.NOMINATION_CERTIFY)
	@PostMapping("/nominations/{id}/employer/standing")
	String standing(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable Set<String> applies,
			HttpServletResponse response, Model model) {
		Set<String> all = (applies != null) ? applies : Set.of();
		Outcome outcome = this.review.confirmStanding(actor, id, new Standing(all.contains("LEADING_CADRE"),
				all.contains("ENTERPRISE_HEAD"), all.contains("RETIRED"), all.contains("RETAINED")));
		return answer(actor, id, "employer", "standing-confirmed", outcome, "核实情况已登记。", response, model);
	}

	@May({ Permission.NOMINATION_CERTIFY, Permission.NOMINATION_REVIEW })
	@PostMapping("/nominations/{id}/opinions/{body}")
	String opine(Actor actor, @PathVariable String id, @PathVariable Opinion.Body body,
			@ModelAttribute("opinion") OpinionForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		boolean own = body == Opinion.Body.RECOMMENDER;
		Outcome outcome = errors.hasErrors() ? UnitFrame.unread(errors) : this.review.opine(actor, id,
				new ReviewRules.Said(body, form.favourable(), form.text(), form.signer(), form.signedOn()));
		model.addAttribute("typedBody", body);
		return answer(actor, id, own ? "unit" : "employer", "opinion-" + body.name().toLowerCase(Locale.ROOT), outcome,
				body.label() + "意见已登记。", response, model);
	}

	@May(Permission.NOMINATION_CERTIFY)
	@PostMapping("/nominations/{id}/papers/{kind}")
	String paper(Actor actor, @PathVariable String id, @PathVariable Paper.Kind kind,
			@RequestParam(required = false) @Nullable MultipartFile scan, HttpServletResponse response, Model model) {
		if (kind != Paper.Kind.STAMPED_FORM && kind != Paper.Kind.RETAINED_PROOF) {
			throw new NotFound();
		}
		Outcome outcome = this.review.addPaper(actor, id, kind, UnitFrame.upload(scan));
		String page = (kind == Paper.Kind.STAMPED_FORM) ? "employer" : "unit";
		return answer(actor, id, page, "stamped-form", outcome, kind.label() + "已上传。", response, model);
	}

	@May(Permission.NOMINATION_REVIEW)
	@PostMapping("/nominations/{id}/ground")
	String ground(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable Channel ground,
			HttpServletResponse response, Model model) {
		return answer(actor, id, "unit", "channel", this.review.ground(actor, id, ground), "推荐渠道已登记。", response, model);
	}

	@May(Permission.EXCEPTION_REQUEST)
	@PostMapping("/nominations/{id}/exception")
	String exception(Actor actor, @PathVariable String id,
			@RequestParam(required = false) @Nullable Set<Exclusion> covers,
			@RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable MultipartFile letter, HttpServletResponse response, Model model) {
		Outcome outcome = this.exceptions.request(actor, id, (covers != null) ? covers : Set.of(), reason,
				UnitFrame.upload(letter));
		model.addAttribute("typedReason", reason);
		return answer(actor, id, "unit", "exclusions", outcome, "破例申请已报市总审批。", response, model);
	}

	private String answer(Actor actor, String id, String page, String place, Outcome outcome, String said,
			HttpServletResponse response, Model model) {
		if (outcome.isMoved()) {
			Flash.done(response, said);
			return "redirect:/nominations/" + id + "/" + page + "#" + place;
		}
		UnitFrame.refused(model, response, outcome);
		Nomination nomination = this.nominations.see(actor, id);
		return page.equals("unit") ? unit(actor, nomination, model) : employer(actor, nomination, model);
	}

	private String employer(Actor actor, Nomination nomination, Model model) {
		Situation situation = common(actor, nomination, "所在单位审核", model);
		Map<Long, Certified> certified = this.rows.certifications(nomination.id())
			.stream()
			.collect(Collectors.toMap(Certified::spanId, (each) -> each));
		model.addAttribute("spans", this.history.of(nomination));
		model.addAttribute("certified", certified);
		model.addAttribute("frontLine", situation.frontLine());
		model.addAttribute("certifiedWords", FrontLineTime.words(situation.frontLine().certified().time()));
		model.addAttribute("expectedWords", FrontLineTime.words(situation.frontLine().expected().time()));
		model.addAttribute("confirmed", situation.application().facts().confirmed());
		model.addAttribute("declared", situation.application().facts().declared());
		model.addAttribute("confirmedText", words(situation.application().facts().confirmed()));
		model.addAttribute("declaredText", words(situation.application().facts().declared()));
		model.addAttribute("bodies", List.of(Opinion.Body.EMPLOYER_UNION, Opinion.Body.EMPLOYER_PARTY));
		model.addAttribute("passes", nomination.stage() == Stage.EMPLOYER_REVIEW);
		model.addAttribute("open",
				nomination.stage() == Stage.EMPLOYER_REVIEW || nomination.stage() == Stage.CORRECTION);
		model.addAttribute("mayPass", this.review.may(actor, nomination, NominationStep.EMPLOYER_PASS, situation));
		return "nomination/unit/employer";
	}

	private String unit(Actor actor, Nomination nomination, Model model) {
		Situation situation = common(actor, nomination, "推荐单位审核", model);
		model.addAttribute("channels", Channel.values());
		model.addAttribute("bodies", List.of(Opinion.Body.RECOMMENDER));
		model.addAttribute("open", nomination.stage() == Stage.UNIT_REVIEW || nomination.stage() == Stage.CORRECTION);
		model.addAttribute("standing", situation.application().facts().standing());
		model.addAttribute("exclusions", situation.application().facts().standing().exclusions());
		model.addAttribute("standingOutcome", Eligibility.standing(situation.application().facts().standing(),
				situation.application().facts().retainedProof(), situation.application().facts().exception()));
		model.addAttribute("asked", this.exceptions.of(nomination));
		model.addAttribute("mayRequest", actor.may(Permission.EXCEPTION_REQUEST));
		model.addAttribute("certifies", actor.may(Permission.NOMINATION_CERTIFY));
		return "nomination/unit/unit";
	}

	private static String words(@Nullable Standing standing) {
		if (standing == null || standing.exclusions().isEmpty()) {
			return "不属于以下情形";
		}
		return standing.exclusions().stream().map(Exclusion::label).collect(Collectors.joining("、"))
				+ (standing.retained() ? "（延聘）" : "");
	}

	private Situation common(Actor actor, Nomination nomination, String page, Model model) {
		Situation situation = this.frame.person(model, actor, nomination, page);
		model.addAttribute("opinions", this.rows.opinions(nomination.id()));
		model.addAttribute("papers", this.files.papers(nomination));
		model.addAttribute("accept", Accept.SCAN);
		if (!model.containsAttribute("opinion")) {
			model.addAttribute("opinion", new OpinionForm(null, "", "", null));
		}
		return situation;
	}

}
