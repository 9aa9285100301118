package horqin.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.nomination.ListRows.Draft;
import horqin.nomination.ListRows.Sent;
import horqin.records.Accept;
import horqin.records.FileResponse;
import horqin.regulation.Outcome;
import horqin.web.Bars;
import horqin.web.Flash;
import horqin.web.StackedBar;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * 推荐: the unit's list with its balance and papers; for the office, how far every unit is.
 */
@Controller
class RecommendationPages {

	private final UnitFrame frame;

	private final Editions editions;

	private final Recommendations recommendations;

	private final ListRows rows;

	private final UnitProgress progress;

	private final CandidateFiles files;

	private final FileResponse responses;

	RecommendationPages(UnitFrame frame, Editions editions, Recommendations recommendations, ListRows rows,
			UnitProgress progress, CandidateFiles files, FileResponse responses) {
		this.frame = frame;
		this.editions = editions;
		this.recommendations = recommendations;
		this.rows = rows;
		this.progress = progress;
		this.files = files;
		this.responses = responses;
	}

	@May(Permission.NOMINATION_SEE)
	@GetMapping("/recommendation")
	String current(Actor actor, Model model) {
		Optional<Edition> year = this.frame.year(actor, null);
		if (year.isPresent()) {
			return "redirect:/recommendation/" + year.get().publicId();
		}
		model.addAttribute("edition", null);
		return "nomination/unit/progress";
	}

	@May(Permission.NOMINATION_SEE)
	@GetMapping("/recommendation/{year}")
	String list(Actor actor, @PathVariable String year, Model model) {
		Edition edition = this.editions.see(actor, year);
		return actor.may(Permission.NOMINATION_RECOMMEND) ? own(actor, edition, null, model)
				: progress(actor, edition, model);
	}

	@May(Permission.NOMINATION_RECOMMEND)
	@PostMapping("/recommendation/{year}/rank")
	String rank(Actor actor, @PathVariable String year, @RequestParam Map<String, String> posted,
			HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, year);
		Map<String, Integer> places = new HashMap<>();
		List<String> unread = new ArrayList<>();
		posted.forEach((key, text) -> {
			if (key.startsWith("place-") && !Prose.isBlank(text)) {
				Reading.place(text)
					.ifPresentOrElse((place) -> places.put(key.substring(6), place), () -> unread.add(text));
			}
		});
		Outcome outcome = unread.isEmpty()
				? this.recommendations.rank(actor, edition, places, version(posted.get("version")))
				: Scans.refused("排序填数字，不在名单上的空着，现为" + String.join("、", unread));
		model.addAttribute("typed", posted);
		return answer(actor, edition, outcome, "推荐排序已保存。", null, response, model);
	}

	/** Papers as typed. */
	record PapersForm(@Nullable LocalDate decidedOn, @Nullable MultipartFile minutes, @Nullable String letterNumber,
			@Nullable MultipartFile letter, @Nullable LocalDate postedOn, @Nullable LocalDate until,
			@Nullable MultipartFile notice, @Nullable String result, int version) {

		static PapersForm of(Draft draft) {
			return new PapersForm(draft.decidedOn(), null, draft.letterNumber(), null, draft.noticePostedOn(),
					draft.noticeUntil(), null, draft.noticeResult(), draft.version());
		}

		Recommendations.Papers papers() {
			return new Recommendations.Papers(this.decidedOn, UnitFrame.upload(this.minutes), this.letterNumber,
					UnitFrame.upload(this.letter), this.postedOn, this.until, UnitFrame.upload(this.notice),
					this.result, this.version);
		}

	}

	@May(Permission.NOMINATION_RECOMMEND)
	@PostMapping("/recommendation/{year}/papers")
	String papers(Actor actor, @PathVariable String year, @ModelAttribute("form") PapersForm form, BindingResult errors,
			HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, year);
		Outcome outcome = errors.hasErrors() ? UnitFrame.unread(errors)
				: this.recommendations.savePapers(actor, edition, form.papers());
		return answer(actor, edition, outcome, "会议纪要、推荐函和公示情况已保存。", form, response, model);
	}

	@May(Permission.NOMINATION_RECOMMEND)
	@PostMapping("/recommendation/{year}/send")
	String send(Actor actor, @PathVariable String year, @RequestParam(required = false) @Nullable String version,
			@RequestParam(defaultValue = "false") boolean confirmed,
			@RequestParam(required = false) @Nullable String explanation, HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, year);
		Outcome outcome = confirmed ? this.recommendations.send(actor, edition, version(version), explanation)
				: Scans.refused("请先勾选“我已核对”，再报送");
		model.addAttribute("explanation", explanation);
		return answer(actor, edition, outcome, "推荐名单已报送市总工会。", null, response, model);
	}

	/** Minutes, letter and notice of a list: the unit's own, and those that were sent. */
	@May(Permission.NOMINATION_SEE)
	@GetMapping("/recommendation/{year}/files/{file}")
	ResponseEntity<Resource> file(Actor actor, @PathVariable String year, @PathVariable String file) {
		Edition edition = this.editions.see(actor, year);
		Stream<@Nullable Long> sent = this.recommendations.batches(actor, edition)
			.stream()
			.flatMap((batch) -> Stream.of(batch.minutesFileId(), batch.letterFileId(), batch.noticeFileId()));
		Stream<@Nullable Long> own = Stream.of();
		if (actor.may(Permission.NOMINATION_RECOMMEND)) {
			Draft draft = this.rows.draft(edition.id(), actor.unitId());
			own = Stream.of(draft.minutesFileId(), draft.letterFileId(), draft.noticeFileId());
		}
		return this.responses.attachment(this.files.all(ids(Stream.concat(sent, own)))
			.values()
			.stream()
			.filter((each) -> each.publicId().equals(file))
			.findFirst()
			.orElseThrow(NotFound::new));
	}

	@May(Permission.NOMINATION_SEE)
	@GetMapping("/recommendation/{year}/reminder")
	String reminder(Actor actor, @PathVariable String year, @RequestParam(required = false) @Nullable String unit,
			Model model) {
		Edition edition = this.editions.see(actor, year);
		model.addAttribute("edition", edition);
		model.addAttribute("reminder", this.progress.reminder(actor, edition, unit));
		return "nomination/unit/reminder";
	}

	private String answer(Actor actor, Edition edition, Outcome outcome, String said, @Nullable PapersForm typed,
			HttpServletResponse response, Model model) {
		if (outcome.isMoved()) {
			Flash.done(response, said);
			return "redirect:/recommendation/" + edition.publicId();
		}
		UnitFrame.refused(model, response, outcome);
		return own(actor, edition, typed, model);
	}

	private String own(Actor actor, Edition edition, @Nullable PapersForm typed, Model model) {
		Recommendations.View view = this.recommendations.view(actor, edition);
		Balance balance = view.batch().balance();
		List<Sent> sent = this.recommendations.batches(actor, edition);
		model.addAttribute("edition", edition);
		model.addAttribute("view", view);
		model.addAttribute("form", (typed != null) ? typed : PapersForm.of(view.draft()));
		model.addAttribute("balance", balance);
		model.addAttribute("bars", industries(balance));
		model.addAttribute("sexes",
				new StackedBar("名单性别构成", balance.bySex()
					.entrySet()
					.stream()
					.filter((each) -> each.getValue() > 0)
					.map((each) -> new StackedBar.Part(each.getKey().label(), each.getValue(), each.getValue() + "人"))
					.toList()));
		model.addAttribute("key",
				new StackedBar("重点产业占比",
						List.of(new StackedBar.Part("重点产业", balance.keyIndustry(), balance.keyIndustry() + "人"),
								new StackedBar.Part("其他", balance.total() - balance.keyIndustry(),
										(balance.total() - balance.keyIndustry()) + "人"))));
		model.addAttribute("sent", sent);
		model.addAttribute("files", this.files.all(ids(Stream.concat(Stream.of(view.draft()
			.minutesFileId(), view.draft().letterFileId(), view.draft().noticeFileId()), sent.stream()
				.flatMap((batch) -> Stream.of(batch.minutesFileId(), batch.letterFileId(), batch.noticeFileId()))))));
		model.addAttribute("accept", Accept.SCAN);
		model.addAttribute("mayImport", actor.may(Permission.NOMINATION_FOR_OTHERS));
		return "nomination/unit/recommendation";
	}

	private static Bars industries(Balance balance) {
		return new Bars("名单行业构成", "行业", List.of("人数"),
				balance.byIndustry()
					.entrySet()
					.stream()
					.map((each) -> new Bars.Row(each.getKey(), "",
							List.of(new Bars.Cell(each.getValue(), each.getValue() + "人"))))
					.toList());
	}

	private String progress(Actor actor, Edition edition, Model model) {
		List<UnitProgress.Row> all = this.progress.all(actor, edition);
		model.addAttribute("edition", edition);
		model.addAttribute("units", all);
		model.addAttribute("bars", UnitProgress.bars(all));
		List<Sent> sent = this.recommendations.batches(actor, edition);
		model.addAttribute("sent", sent);
		model.addAttribute("files", this.files.all(ids(sent.stream()
			.flatMap((batch) -> Stream.of(batch.minutesFileId(), batch.letterFileId(), batch.noticeFileId())))));
		return "nomination/unit/progress";
	}

	private static Set<Long> ids(Stream<@Nullable Long> ids) {
		return ids.flatMap(Stream::ofNullable).collect(Collectors.toSet());
	}

	private static int version(@Nullable String posted) {
		return (posted != null && posted.matches("\\d{1,9}")) ? Integer.parseInt(posted) : -1;
	}

}
