package horqin.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import horqin.access.NotFound;
import horqin.calendar.CountedPeriod;
import horqin.calendar.PlatformClock;
import horqin.records.FileResponse;
import horqin.records.StoredFiles;
import horqin.regulation.Duty;
import horqin.web.Choice;
import horqin.web.Listing;
import horqin.web.NavigationSource;
import horqin.web.Open;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.SignedIn;
import horqin.web.Table;
import horqin.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 公示公告 and 培育对象, for everybody. */
@Controller
class PublicPages implements NavigationSource {

	private static final Listing PAPERS = new Listing(List.of(Listing.Column.of("title", "标题"),
			Listing.Column.of("standing", "状态"), Listing.Column.of("since", "发布日期")), List.of(), "", "since", true);

	private static final Listing TRAINEES = new Listing(
			List.of(Listing.Column.of("name", "姓名"), Listing.Column.of("workplace", "工作单位"),
					Listing.Column.of("post", "岗位"), Listing.Column.of("year", "年度")),
			List.of(), "姓名、单位", "year", true);

	private final PublicTables tables;

	private final PublicNotices notices;

	private final ListTables lists;

	private final PeriodTables periods;

	private final StoredFiles files;

	private final FileResponse answer;

	private final InstantSource clock;

	PublicPages(PublicTables tables, PublicNotices notices, ListTables lists, PeriodTables periods, StoredFiles files,
			FileResponse answer, InstantSource clock) {
		this.tables = tables;
		this.notices = notices;
		this.lists = lists;
		this.periods = periods;
		this.files = files;
		this.answer = answer;
		this.clock = clock;
	}

	@Open("公示面向社会")
	@GetMapping("/notices")
	String notices(HttpServletRequest request, Model model) {
		Paging paging = PAPERS.read(request);
		model.addAttribute("table",
				new Table<>("/notices", PAPERS, paging, new Page<>(this.notices.notices(paging.size(), paging.offset()),
						this.tables.countNotices(Wording.COUNTED_UP_TO + 1))));
		return list(model, "公示", "公示期内，对名单有异议的单位和个人可以在公示页反映。", "还没有公示");
	}

	@Open("公布面向社会")
	@GetMapping("/announcements")
	String announcements(HttpServletRequest request, Model model) {
		Paging paging = PAPERS.read(request);
		model.addAttribute("table",
				new Table<>("/announcements", PAPERS, paging,
						new Page<>(this.notices.announcements(paging.size(), paging.offset()),
								this.tables.countAnnouncements(Wording.COUNTED_UP_TO + 1))));
		return list(model, "公布", "公布的文件不再改动；补充和更正另行公布。", "还没有公布");
	}

	private static String list(Model model, String heading, String text, String none) {
		model.addAttribute("heading", heading);
		model.addAttribute("text", text);
		model.addAttribute("none", none);
		return "notice/public-list";
	}

	@Open("公示面向社会")
	@GetMapping("/notices/{id}")
	String notice(@PathVariable String id, Model model) {
		PublicTables.Up up = this.tables.notice(id).orElseThrow(NotFound::new);
		CountedPeriod period = this.periods.current(up.paper().id()).orElse(null);
		Instant now = this.clock.instant();
		LocalDate today = PlatformClock.dateOf(now);
		page(model, up, period);
		if (period != null) {
			boolean over = period.reached(now);
			model.addAttribute("duty", Duty.NOTICE_FIVE_WORKING_DAYS);
			model.addAttribute("period", period);
			model.addAttribute("over", over);
			model.addAttribute("left", over ? 0 : period.remainingWorkingDays(today));
			model.addAttribute("today", today);
			model.addAttribute("todayOrdinal", period.ordinalOn(today));
			model.addAttribute("days", period.pieces(today));
		}
		return "notice/public-notice";
	}

	@Open("公布面向社会")
	@GetMapping("/announcements/{id}")
	String announcement(@PathVariable String id, Model model) {
		PublicTables.Up up = this.tables.announcement(id).orElseThrow(NotFound::new);
		page(model, up, null);
		model.addAttribute("added", this.tables.added(up.paper().id()).stream().map(PublicTables.Up::paper).toList());
		model.addAttribute("refersTo", this.notices.refersTo(up.paper()));
		return "notice/public-announcement";
	}

	private void page(Model model, PublicTables.Up up, @Nullable CountedPeriod period) {
		Paper paper = up.paper();
		model.addAttribute("paper", paper);
		model.addAttribute("sheet", Sheet.of(paper, this.lists.shown(paper.id()), period));
		model.addAttribute("since", PlatformClock.timeOf(up.since().toInstant()));
		model.addAttribute("publications", this.periods.publications(paper.id()));
	}

	/** The very text whose digest the page shows: everybody can compute it again. */
	@Open("公示面向社会，内容可以核验")
	@GetMapping("/notices/{id}/versions/{version}")
	ResponseEntity<byte[]> noticeText(@PathVariable String id, @PathVariable String version) {
		return text(this.tables.notice(id).orElseThrow(NotFound::new), version);
	}

	@Open("公布面向社会，内容可以核验")
	@GetMapping("/announcements/{id}/versions/{version}")
	ResponseEntity<byte[]> announcementText(@PathVariable String id, @PathVariable String version) {
		return text(this.tables.announcement(id).orElseThrow(NotFound::new), version);
	}

	private ResponseEntity<byte[]> text(PublicTables.Up up, String version) {
		String content = this.periods.publications(up.paper().id())
			.stream()
			.filter((each) -> String.valueOf(each.version()).equals(version))
			.findFirst()
			.map(PeriodTables.Publication::content)
			.orElseThrow(NotFound::new);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
			.header("X-Content-Type-Options", "nosniff")
			.body(content.getBytes(StandardCharsets.UTF_8));
	}

	@Open("公布面向社会，以盖章件为准")
	@GetMapping("/announcements/{id}/sealed")
	ResponseEntity<Resource> sealed(@PathVariable String id) {
		Long file = this.tables.announcement(id).orElseThrow(NotFound::new).paper().sealedFileId();
		if (file == null) {
			throw new NotFound();
		}
		return this.answer.attachment(this.files.find(file).orElseThrow(NotFound::new));
	}

	@Open("培育对象名单已经公布")
	@GetMapping("/trainees")
	String trainees(HttpServletRequest request, Model model) {
		List<Choice> years = this.tables.years()
			.stream()
			.map((year) -> new Choice(String.valueOf(year), year + "年度"))
			.toList();
		Listing listing = TRAINEES.with(new Listing.Filter("year", "年度", years));
		Paging paging = listing.read(request);
		String chosen = paging.filter("year");
		Integer year = (chosen != null) ? Integer.valueOf(chosen) : null;
		model.addAttribute("table",
				new Table<>("/trainees", listing, paging,
						new Page<>(this.tables.trainees(year, paging.like(), paging.size(), paging.offset()),
								this.tables.countTrainees(year, paging.like(), Wording.COUNTED_UP_TO + 1))));
		return "notice/trainees";
	}

	/**
	 * Nobody is called so before the certificate: until then the page says where to look.
	 */
	@Open("工匠风采面向社会")
	@GetMapping("/craftsmen")
	String craftsmen() {
		return "notice/craftsmen";
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who == null) ? List.of(new Item(10, "公示", "/notices"), new Item(12, "公布", "/announcements"),
				new Item(20, "工匠风采", "/craftsmen")) : List.of();
	}

}
