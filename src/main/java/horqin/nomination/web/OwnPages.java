package horqin.nomination.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.nomination.Annex;
import horqin.nomination.Applying;
import horqin.nomination.CheckPoint;
import horqin.nomination.Exhibits;
import horqin.nomination.Nomination;
import horqin.nomination.NominationStep;
import horqin.nomination.Nominations;
import horqin.nomination.Openings;
import horqin.nomination.Paper;
import horqin.nomination.Situation;
import horqin.nomination.Stage;
import horqin.records.DecisionLog;
import horqin.records.FileResponse;
import horqin.records.Logged;
import horqin.records.Page;
import horqin.regulation.Outcome;
import horqin.web.NavigationSource;
import horqin.web.Pieces.Moment;
import horqin.web.SignedIn;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 我的申报: where an application stands and what is next; and its files. */
@Controller
class OwnPages implements NavigationSource {

	private static final int MOMENTS = 80;

	private static final CheckPoint.Page PROFILE = CheckPoint.Page.PROFILE;

	private final Openings openings;

	private final Nominations nominations;

	private final Applying applying;

	private final Exhibits exhibits;

	private final Editions editions;

	private final OwnFrame frame;

	private final DecisionLog log;

	private final FileResponse files;

	private final ObjectProvider<Annex> annexes;

	OwnPages(Openings openings, Nominations nominations, Applying applying, Exhibits exhibits, Editions editions,
			OwnFrame frame, DecisionLog log, FileResponse files, ObjectProvider<Annex> annexes) {
		this.openings = openings;
		this.nominations = nominations;
		this.applying = applying;
		this.exhibits = exhibits;
		this.editions = editions;
		this.frame = frame;
		this.log = log;
		this.files = files;
		this.annexes = annexes;
	}

	@May(Permission.NOMINATION_OWN)
	@GetMapping("/application")
	String mine(Actor actor, Model model) {
		List<Nomination> all = this.openings.own(actor);
		Optional<Edition> edition = this.openings.edition(actor);
		Optional<Nomination> current = all.stream()
			.filter((each) -> each.stage() != Stage.WITHDRAWN
					&& edition.filter((year) -> year.id() == each.editionId()).isPresent())
			.findFirst();
		model.addAttribute("earlier",
				all.stream().filter((each) -> !current.equals(Optional.of(each))).map(this::earlier).toList());
		if (current.isPresent()) {
			return home(actor, current.get(), model);
		}
		model.addAttribute("edition", edition.orElse(null));
		Outcome outcome = this.openings.mayOpen(actor);
		model.addAttribute("mayOpen", outcome.isMoved());
		model.addAttribute("outcome", outcome.isMoved() ? null : outcome);
		return "nomination/own/none";
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}")
	String one(Actor actor, @PathVariable String id, Model model) {
		model.addAttribute("earlier", List.of());
		return home(actor, this.nominations.see(actor, id), model);
	}

	private String home(Actor actor, Nomination nomination, Model model) {
		Situation situation = this.frame.around(model, actor, nomination, "进展");
		CheckPoint.Page open = OwnFrame.firstOpen(situation);
		boolean whole = situation.checklist().outcome(CheckPoint.Party.APPLICANT).isMoved();
		model.addAttribute("advice", StageAdvice.of(nomination.stage(), situation.edition().state()));
		model.addAttribute("stageLabel", StageAdvice.label(nomination.stage(), situation.edition().state()));
		model.addAttribute("whole", whole);
		model.addAttribute("goOn", nomination.ownHref() + "/" + (whole ? "submit" : open.path()));
		model.addAttribute("goOnLabel", whole ? "核对并提交" : "继续填写：" + open.label());
		model.addAttribute("sentBack", sentBackLines(nomination));
		if (nomination.stage() == Stage.CORRECTION) {
			correction(actor, nomination, open, model);
		}
		model.addAttribute("mayWithdraw",
				NominationStep.at(nomination.stage(), actingAs(actor)).contains(NominationStep.WITHDRAW));
		model.addAttribute("moments", moments(nomination, situation.edition().state()));
		return "nomination/own/home";
	}

	/** What formal review asked to put right; the unit reports it back. */
	private void correction(Actor actor, Nomination nomination, CheckPoint.Page open, Model model) {
		List<Annex.Note> notes = this.annexes.stream()
			.flatMap((annex) -> annex.note(actor, nomination).stream())
			.toList();
		model.addAttribute("goOn", nomination.ownHref() + "/" + (open.isApplicants() ? open : PROFILE).path());
		model.addAttribute("goOnLabel", "去修改材料");
		model.addAttribute("sentBack", notes.stream().flatMap((note) -> note.lines().stream()).toList());
		model.addAttribute("deadline", notes.stream().map(Annex.Note::dueText).findFirst().orElse(""));
	}

	private Earlier earlier(Nomination nomination) {
		Edition year = this.editions.get(nomination.editionId());
		return new Earlier(nomination.ownHref(), year.label(), StageAdvice.label(nomination.stage(), year.state()),
				Wording.date(PlatformClock.dateOf(nomination.changedAt().toInstant())));
	}

	private List<String> sentBackLines(Nomination nomination) {
		return (nomination.stage() != Stage.RETURNED) ? List.of() : this.applying.sentBack(nomination)
			.map((each) -> Arrays.stream(each.defects().split("\\R")).filter((line) -> !line.isBlank()).toList())
			.orElse(List.of());
	}

	private static Role actingAs(Actor actor) {
		return (actor.role() == Role.APPLICANT) ? Role.APPLICANT : Role.RECOMMENDER;
	}

	/** The way so far: the moves, not every saving. */
	private List<Moment> moments(Nomination nomination, EditionState year) {
		List<Moment> moments = new ArrayList<>();
		for (Logged act : this.log.timeline(nomination.subject(), new Page(1, MOMENTS)).items()) {
			if (isOpen(act.to(), year)) {
				String reason = (act.reason() == null || act.reason().isBlank()) ? "" : "：" + act.reason();
				moments.add(new Moment(Wording.time(PlatformClock.timeOf(act.at())), act.label() + reason,
						act.roleName(), act.bases().isEmpty() ? null : act.bases().getFirst(), moments.isEmpty()));
			}
		}
		return moments;
	}

	private static boolean isOpen(@Nullable String to, EditionState year) {
		return to != null && Arrays.stream(Stage.values())
			.filter((stage) -> stage.name().equals(to))
			.anyMatch((stage) -> StageAdvice.isOpen(stage, year));
	}

	/** A scan of a paper, only through the application it belongs to. */
	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_SEE })
	@GetMapping("/application/{id}/evidence/{evidence}/files/{file}")
	ResponseEntity<Resource> scan(Actor actor, @PathVariable String id, @PathVariable String evidence,
			@PathVariable String file) {
		Nomination nomination = this.nominations.see(actor, id);
		return this.files.attachment(this.exhibits.file(this.exhibits.paper(nomination, evidence), file));
	}

	/** A single paper; the portrait is shown in place. */
	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_SEE })
	@GetMapping("/application/{id}/papers/{kind}")
	ResponseEntity<Resource> paper(Actor actor, @PathVariable String id, @PathVariable String kind) {
		Paper.Kind wanted = Arrays.stream(Paper.Kind.values())
			.filter((each) -> each.name().equals(kind))
			.findFirst()
			.orElseThrow(NotFound::new);
		return this.files.image(this.applying.paper(actor, id, wanted).orElseThrow(NotFound::new));
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who instanceof Actor actor && actor.may(Permission.NOMINATION_OWN))
				? List.of(new Item(10, "我的申报", "/application")) : List.of();
	}

	/** An application of an earlier year, or one that was taken back. */
	record Earlier(String href, String label, String stage, String day) {
	}

}
