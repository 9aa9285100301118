package horqin.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.CountedPeriod;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.nomination.Stage;
import horqin.records.FileResponse;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.NavigationSource;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Pieces.Crumb;
import horqin.web.SignedIn;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 公示公布: the office's papers, a year's page, and the page of one paper. */
@Controller
class NoticeDeskPages implements NavigationSource {

	private static final Listing LISTING = new Listing(List.of(Listing.Column.of("name", "文稿"),
			Listing.Column.of("title", "标题"), Listing.Column.of("state", "状态")), List.of(), "", "name", true);

	private static final int YEARS = 3;

	private final NoticePapers papers;

	private final ShownLists lists;

	private final PeriodTables periods;

	private final Announcements announcements;

	private final Removals removals;

	private final PaperView view;

	private final Editions editions;

	private final StoredFiles files;

	private final FileResponse answer;

	NoticeDeskPages(NoticePapers papers, ShownLists lists, PeriodTables periods, Announcements announcements,
			Removals removals, PaperView view, Editions editions, StoredFiles files, FileResponse answer) {
		this.papers = papers;
		this.lists = lists;
		this.periods = periods;
		this.announcements = announcements;
		this.removals = removals;
		this.view = view;
		this.editions = editions;
		this.files = files;
		this.answer = answer;
	}

	/** A paper and where it stands. */
	record Line(Paper paper, String standing) {

	}

	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/notice-desk")
	String list(Actor actor, HttpServletRequest request, Model model) {
		Paging paging = LISTING.read(request);
		List<Line> lines = lines(this.papers.page(actor, paging.size(), paging.offset()));
		model.addAttribute("table",
				new Table<>("/notice-desk", LISTING, paging, new Page<>(lines, this.papers.count(actor))));
		model.addAttribute("years",
				this.editions.list(actor, YEARS, 0)
					.stream()
					.filter((edition) -> !edition.state().isBefore(EditionState.DELIBERATION))
					.toList());
		model.addAttribute("removals", this.removals.waiting(actor));
		model.addAttribute("decides", actor.may(Permission.RESOLUTION_RECORD));
		return "notice/desk";
	}

	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/notice-desk/years/{edition}")
	String year(Actor actor, @PathVariable String edition, Model model) {
		return year(actor, this.editions.see(actor, edition), model);
	}

	private String year(Actor actor, Edition edition, Model model) {
		List<Paper> all = this.papers.of(actor, edition);
		List<Candidate> inNotice = this.lists.inNotice(edition.id());
		Set<String> held = inNotice.stream()
			.filter((one) -> one.stage() == Stage.HELD)
			.map(Candidate::name)
			.collect(Collectors.toCollection(TreeSet::new));
		model.addAttribute("edition", edition);
		model.addAttribute("heading", edition.label() + "公示公布");
		model.addAttribute("crumbs", List.of(new Crumb("公示公布", "/notice-desk"), new Crumb(edition.label(), "")));
		model.addAttribute("lines", lines(all));
		model.addAttribute("waiting", this.lists.waiting(edition.id()).size());
		model.addAttribute("inNotice", inNotice.size());
		model.addAttribute("heldCount", held.size());
		model.addAttribute("held", AnnouncementRules.heldInWords(held));
		Map<PaperKind, Outcome> beginnings = this.view.beginnings(edition);
		model.addAttribute("beginNotice", beginnings.get(PaperKind.NOTICE));
		model.addAttribute("beginAnnouncement", beginnings.get(PaperKind.ANNOUNCEMENT));
		model.addAttribute("prepares", actor.may(Permission.NOTICE_PREPARE));
		model.addAttribute("correctable",
				all.stream()
					.filter((paper) -> paper.kind() == PaperKind.ANNOUNCEMENT && paper.state() == PaperState.OUT)
					.toList());
		return "notice/year";
	}

	private List<Line> lines(List<Paper> all) {
		Map<Long, CountedPeriod> counted = this.periods.current(all.stream().map(Paper::id).toList());
		return all.stream()
			.map((paper) -> new Line(paper, this.view.standing(paper, counted.get(paper.id()))))
			.toList();
	}

	@May(Permission.NOTICE_PREPARE)
	@PostMapping("/notice-desk/years/{edition}/papers")
	String begin(Actor actor, @PathVariable String edition, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String corrects, HttpServletResponse response, Model model) {
		PaperKind wanted = Arrays.stream(PaperKind.values())
			.filter((each) -> each.name().equals(kind))
			.findFirst()
			.orElseThrow(NotFound::new);
		Outcome outcome = this.papers.begin(actor, edition, wanted, corrects);
		Edition year = this.editions.see(actor, edition);
		if (outcome.isMoved()) {
			Paper begun = this.papers.of(actor, year).getLast();
			Flash.done(response, "%s已拟好初稿，请核对正文和名单。".formatted(begun.label()));
			return "redirect:" + begun.href();
		}
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return year(actor, year, model);
	}

	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/notice-desk/{id}")
	String show(Actor actor, @PathVariable String id, Model model) {
		return this.view.page(actor, this.papers.see(actor, id), model);
	}

	@May({ Permission.NOTICE_PREPARE, Permission.NOTICE_SIGN })
	@PostMapping("/notice-desk/{id}/steps/{step}")
	String take(Actor actor, @PathVariable String id, @PathVariable String step,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String explanation,
			@RequestParam(defaultValue = "-1") int version, HttpServletResponse response, Model model) {
		PaperStep wanted = Arrays.stream(PaperStep.values())
			.filter((each) -> each.name().equals(step) && each != PaperStep.POST && each != PaperStep.PUBLISH)
			.findFirst()
			.orElseThrow(NotFound::new);
		Outcome outcome = switch (wanted) {
			case SUBMIT -> this.papers.submit(actor, id, explanation);
			case RECALL -> this.papers.recall(actor, id, reason);
			case SEND_BACK -> this.papers.sendBack(actor, id, reason);
			case SIGN -> this.papers.sign(actor, id, version);
			case POST, PUBLISH -> throw new IllegalStateException("Taken with its proof");
		};
		model.addAttribute("written", reason);
		Paper paper = this.papers.see(actor, id);
		if (outcome.isMoved()) {
			Flash.done(response, "%s：已%s。".formatted(paper.label(), wanted.label()));
			return "redirect:" + paper.href();
		}
		model.addAttribute("tried", wanted);
		return refused(actor, paper, outcome, response, model);
	}

	@May(Permission.NOTICE_PREPARE)
	@PostMapping("/notice-desk/{id}/announcement")
	String announce(Actor actor, @PathVariable String id, @ModelAttribute("issue") IssueForm form,
			HttpServletResponse response, Model model) {
		MultipartFile scan = form.sealed();
		Outcome outcome = this.announcements.publish(actor, id, (form.number() != null) ? form.number() : "",
				(scan == null || scan.isEmpty()) ? null : Upload.of(scan));
		Paper paper = this.papers.see(actor, id);
		if (outcome.isMoved()) {
			Flash.done(response, "%s已经发出，内容不能再改；有误的另发更正。".formatted(paper.label()));
			return "redirect:" + paper.href();
		}
		return refused(actor, paper, outcome, response, model);
	}

	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/notice-desk/{id}/postings/{posting}")
	ResponseEntity<Resource> proof(Actor actor, @PathVariable String id, @PathVariable String posting) {
		Paper paper = this.papers.see(actor, id);
		long file = this.periods.postings(paper.id())
			.stream()
			.filter((each) -> each.publicId().equals(posting) && each.fileId() != null)
			.findFirst()
			.map(Posting::fileId)
			.orElseThrow(NotFound::new);
		return this.answer.image(this.files.find(file).orElseThrow(NotFound::new));
	}

	private String refused(Actor actor, Paper paper, Outcome outcome, HttpServletResponse response, Model model) {
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return this.view.page(actor, paper, model);
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who instanceof Actor actor && actor.may(Permission.PROPOSAL_SEE))
				? List.of(new Item(45, "公示公布", "/notice-desk")) : List.of();
	}

	/** Number and sealed scan of an announcement. */
	record IssueForm(@Nullable String number, @Nullable MultipartFile sealed) {

	}

}
