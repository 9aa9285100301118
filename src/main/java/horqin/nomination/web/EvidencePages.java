package horqin.nomination.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.edition.Force;
import horqin.nomination.CheckPoint;
import horqin.nomination.EvidenceType;
import horqin.nomination.Exhibits;
import horqin.nomination.Fault;
import horqin.nomination.Filed;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.SavedEvidence;
import horqin.nomination.Situation;
import horqin.records.StoredFile;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 第五步 支撑材料: the papers force by force, each type with its own fields. */
@Controller
class EvidencePages {

	private final Nominations nominations;

	private final Exhibits exhibits;

	private final OwnFrame frame;

	EvidencePages(Nominations nominations, Exhibits exhibits, OwnFrame frame) {
		this.nominations = nominations;
		this.exhibits = exhibits;
		this.frame = frame;
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/evidence")
	String list(Actor actor, @PathVariable String id, Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		Situation situation = this.frame.step(model, actor, nomination, CheckPoint.Page.EVIDENCE);
		List<SavedEvidence> papers = this.exhibits.of(nomination);
		model.addAttribute("groups", Arrays.stream(Force.values())
			.map((force) -> new Group(force,
					papers.stream()
						.filter((each) -> each.evidence().forces().contains(force))
						.map((each) -> Line.of(each, situation))
						.toList(),
					situation.checklist()
						.items()
						.stream()
						.filter((item) -> item.point() == CheckPoint.EVIDENCE && item.force() == force && !item.done())
						.findFirst()
						.map((item) -> new Outcome.Refused(item.reasons()))
						.orElse(null)))
			.toList());
		model.addAttribute("types", Choice.of(EvidenceType.class, EvidenceType::label));
		model.addAttribute("count", papers.size());
		return "nomination/own/evidence";
	}

	/** The form of one type; without a type, the types to choose from. */
	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/evidence/new")
	String blank(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String type,
			@RequestParam(defaultValue = "") String force, Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		Optional<EvidenceType> chosen = type(type);
		Sheet sheet = new Sheet(chosen.orElse(null), Map.of(), (force(force) != null) ? Set.of(force) : Set.of(),
				List.of(), Map.of(), null, 0);
		return page(actor, nomination, sheet, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/evidence/new")
	String add(Actor actor, @PathVariable String id, @RequestParam Map<String, String> values,
			@RequestParam(required = false) @Nullable List<String> forces,
			@RequestParam(required = false) @Nullable List<String> filesKept,
			@RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletResponse response,
			Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		EvidenceType type = type(values.getOrDefault("type", "")).orElseThrow(NotFound::new);
		Exhibits.Typed typed = typed(values, forces, filesKept, files);
		return answer(actor, nomination, type, typed, this.exhibits.add(actor, id, type, typed), null, 0, response,
				model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/evidence/{evidence}")
	String edit(Actor actor, @PathVariable String id, @PathVariable String evidence, Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		SavedEvidence saved = this.exhibits.paper(nomination, evidence);
		return page(actor, nomination,
				new Sheet(saved.evidence().type(), Exhibits.shown(saved.evidence()),
						saved.evidence().forces().stream().map(Enum::name).collect(Collectors.toSet()), List.of(),
						Map.of(), saved, saved.version()),
				model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/evidence/{evidence}")
	String change(Actor actor, @PathVariable String id, @PathVariable String evidence,
			@RequestParam Map<String, String> values, @RequestParam(required = false) @Nullable List<String> forces,
			@RequestParam(required = false) @Nullable List<String> filesKept,
			@RequestParam(required = false) @Nullable List<MultipartFile> files,
			@RequestParam(defaultValue = "-1") int version, HttpServletResponse response, Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		SavedEvidence saved = this.exhibits.paper(nomination, evidence);
		Exhibits.Typed typed = typed(values, forces, filesKept, files);
		return answer(actor, nomination, saved.evidence().type(), typed,
				this.exhibits.change(actor, id, evidence, typed, version), saved, version, response, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/evidence/{evidence}/remove")
	String remove(Actor actor, @PathVariable String id, @PathVariable String evidence, HttpServletResponse response) {
		Outcome outcome = this.exhibits.remove(actor, id, evidence);
		say(outcome, "已删除这件材料。", response);
		return "redirect:" + this.nominations.see(actor, id).ownHref() + "/evidence";
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/evidence/{evidence}/files/{file}/remove")
	String removeFile(Actor actor, @PathVariable String id, @PathVariable String evidence, @PathVariable String file,
			HttpServletResponse response) {
		Outcome outcome = this.exhibits.removeFile(actor, id, evidence, file);
		say(outcome, "已删除这个扫描件。", response);
		return "redirect:" + this.nominations.see(actor, id).ownHref() + "/evidence/" + evidence;
	}

	private String answer(Actor actor, Nomination nomination, EvidenceType type, Exhibits.Typed typed, Filed filed,
			@Nullable SavedEvidence saved, int version, HttpServletResponse response, Model model) {
		Set<String> ticked = typed.forces().stream().map(Enum::name).collect(Collectors.toSet());
		switch (filed) {
			case Filed.Stale(var conflict) -> {
				return conflict.show(model, response);
			}
			case Filed.Done(String publicId, List<String> rejected) -> {
				if (rejected.isEmpty()) {
					Flash.done(response, "材料已保存。");
					return "redirect:" + nomination.ownHref() + "/evidence";
				}
				Flash.failed(response, "文字已保存，有文件没有收下：" + String.join("", rejected));
				return "redirect:" + nomination.ownHref() + "/evidence/" + publicId;
			}
			case Filed.Refused(Outcome outcome) -> {
				Answers.refused(outcome, model, response);
				return page(actor, nomination,
						new Sheet(type, typed.values(), ticked, List.of(), Map.of(), saved, version), model);
			}
			case Filed.Wrong(List<Fault> faults, List<StoredFile> kept, List<String> rejected) -> {
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
				Map<String, String> wrong = new LinkedHashMap<>();
				faults.forEach((fault) -> wrong.putIfAbsent(fault.field(), fault.text()));
				if (!rejected.isEmpty()) {
					wrong.put("files", String.join("", rejected));
				}
				return page(actor, nomination, new Sheet(type, typed.values(), ticked, kept, wrong, saved, version),
						model);
			}
		}
	}

	private String page(Actor actor, Nomination nomination, Sheet sheet, Model model) {
		this.frame.step(model, actor, nomination, CheckPoint.Page.EVIDENCE);
		model.addAttribute("sheet", sheet);
		model.addAttribute("types", EvidenceType.values());
		model.addAttribute("forces", Force.values());
		model.addAttribute("accept", Exhibits.ACCEPT);
		return "nomination/own/paper";
	}

	private static Exhibits.Typed typed(Map<String, String> values, @Nullable List<String> forces,
			@Nullable List<String> kept, @Nullable List<MultipartFile> files) {
		Set<Force> ticked = EnumSet.noneOf(Force.class);
		for (String each : (forces != null) ? forces : List.<String>of()) {
			Force force = force(each);
			if (force != null) {
				ticked.add(force);
			}
		}
		List<Upload> uploads = new ArrayList<>();
		for (MultipartFile file : (files != null) ? files : List.<MultipartFile>of()) {
			if (!file.isEmpty() || (file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank())) {
				uploads.add(Upload.of(file));
			}
		}
		return new Exhibits.Typed(values, ticked, uploads, (kept != null) ? kept : List.of());
	}

	private static void say(Outcome outcome, String done, HttpServletResponse response) {
		if (outcome.isMoved()) {
			Flash.done(response, done);
		}
		else {
			Flash.failed(response, outcome.reasons().getFirst().text());
		}
	}

	private static Optional<EvidenceType> type(String name) {
		return Arrays.stream(EvidenceType.values()).filter((each) -> each.name().equals(name)).findFirst();
	}

	private static @Nullable Force force(String name) {
		return Arrays.stream(Force.values()).filter((each) -> each.name().equals(name)).findFirst().orElse(null);
	}

	/** A force with its papers, and what it still lacks. */
	record Group(Force force, List<Line> papers, @Nullable Outcome lacking) {
	}

	/** A paper in the list. */
	record Line(SavedEvidence saved, String age) {

		static Line of(SavedEvidence saved, Situation situation) {
			return new Line(saved, saved.evidence().age(situation.terms().closing()).label());
		}

	}

	/**
	 * The form of one paper.
	 *
	 * @param type nothing while it is still to be chosen
	 * @param values as typed
	 * @param forces ticked, by name
	 * @param kept files already taken in an earlier try
	 * @param wrong what is wrong, by field
	 * @param saved the paper as it is stored; nothing for a new one
	 */
	record Sheet(@Nullable EvidenceType type, Map<String, String> values, Set<String> forces, List<StoredFile> kept,
			Map<String, String> wrong, @Nullable SavedEvidence saved, int version) {
	}

}
