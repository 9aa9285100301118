package horqin.notice;

import java.util.Objects;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.nomination.Stage;
import horqin.person.StrokeOrder;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.selection.ApprovedPerson;
import horqin.selection.Selections;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of a paper: who may stand on it, how it is ordered, what is still missing. */
@Component
class ShownLists {

	static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('notice.paper', :edition))";

	static final int LONGEST_DEEDS = 300;

	private static final int DRAFTED_DEEDS = 150;

	private final ListTables tables;

	private final Selections selections;

	private final Holds holds;

	private final Editions editions;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final StrokeOrder strokes = StrokeOrder.load();

	ShownLists(ListTables tables, Selections selections, Holds holds, Editions editions, JdbcClient jdbc,
			InstantSource clock) {
		this.tables = tables;
		this.selections = selections;
		this.holds = holds;
		this.editions = editions;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Two who begin a paper of one year wait for each other. */
	void oneAtATime(long editionId) {
		this.jdbc.sql(ONE_AT_A_TIME).param("edition", editionId).query((_, index) -> index).list();
	}

	List<ShownPerson> shown(Paper paper) {
		return this.tables.shown(paper.id());
	}

	Map<Long, String> leftOut(Paper paper) {
		return this.tables.leftOut(paper.id());
	}

	/** Approved by the party group as things stand, and in no notice yet. */
	List<Candidate> waiting(long editionId) {
		List<Long> approved = this.selections.approved(editionId).stream().map(ApprovedPerson::nominationId).toList();
		return this.tables.candidates(approved)
			.stream()
			.filter((candidate) -> candidate.stage() == Stage.APPROVED)
			.toList();
	}

	/** Who could stand on a new paper: for an announcement only those who may at once. */
	List<Candidate> ready(long editionId, PaperKind kind) {
		if (kind == PaperKind.NOTICE) {
			return waiting(editionId);
		}
		List<Candidate> people = inNotice(editionId);
		Set<Long> held = held(people);
		Instant now = this.clock.instant();
		return people.stream()
			.filter((one) -> AnnouncementRules.mayAnnounce(List.of(standing(one, held)), now).isMoved())
			.toList();
	}

	/** Everybody whom the list of this paper offers. */
	List<Candidate> offered(Paper paper) {
		return switch (paper.kind()) {
			case NOTICE -> waiting(paper.editionId());
			case ANNOUNCEMENT -> inNotice(paper.editionId());
			case CORRECTION -> List.of();
		};
	}

	/** People by their nominations. */
	List<Candidate> named(Set<Long> nominations) {
		return this.tables.candidates(nominations);
	}

	List<Candidate> inNotice(long editionId) {
		return this.tables.candidates(editionId, List.of(Stage.IN_NOTICE.name(), Stage.HELD.name()));
	}

	Set<Long> held(List<Candidate> people) {
		return this.holds.held(people.stream().map(Candidate::nominationId).toList());
	}

	/** A first list in the order of strokes, with words that may be public. */
	List<ShownPerson> drafted(List<Candidate> people) {
		List<ShownPerson> drafted = people.stream().map((one) -> {
			String deeds = Texts.brief(one.brief(), DRAFTED_DEEDS);
			boolean fit = ListRules.mayShow(one.name(), deeds).isEmpty();
			return new ShownPerson(one.nominationId(), one.publicId(), 1, one.name(), null,
					one.employer().isBlank() ? "（待填）" : one.employer(), one.post(), fit ? deeds : "", one.stage(),
					one.unitId());
		}).toList();
		return numbered(this.strokes.sort(drafted, ShownPerson::name, ShownPerson::workplace).sorted());
	}

	/** Keeps the first list of a paper. */
	void keep(Paper paper, List<ShownPerson> people) {
		this.tables.save(paper.id(), people, Map.of());
	}

	/** Keeps a list as it was edited, or says why not. */
	Outcome save(Paper paper, PaperDraft.People draft) {
		List<Reason> hard = new ArrayList<>(PaperRules.editable(paper, draft.version()));
		Map<String, Candidate> offered = offered(paper).stream()
			.collect(Collectors.toMap(Candidate::publicId, Function.identity(), (one, _) -> one, LinkedHashMap::new));
		List<PaperDraft.Line> chosen = draft.lines().stream().filter(PaperDraft.Line::included).toList();
		long strangers = chosen.stream().filter((line) -> !offered.containsKey(line.publicId())).count();
		if (strangers > 0) {
			Duty duty = paper.kind().isAnnouncing() ? Duty.ANNOUNCED_ONLY_AFTER_NOTICE : Duty.NOTICE_AFTER_APPROVAL;
			hard.add(Reason.of(duty, "有%d人不在可以列入的名单里（须经党组审议通过%s），不能列入。".formatted(strangers,
					paper.kind().isAnnouncing() ? "并已公示" : "")));
		}
		chosen.stream().filter((line) -> offered.containsKey(line.publicId())).forEach((line) -> {
			String name = of(offered, line).name();
			hard.addAll(ListRules.mayShow(name, line.workplace(), line.post(), line.deeds()));
			length(hard, name + "的工作单位", line.workplace(), 1, 120);
			length(hard, name + "的岗位", line.post(), 0, 100);
			length(hard, name + "的简要事迹", line.deeds(), 0, LONGEST_DEEDS);
		});
		draft.lines().forEach((line) -> length(hard, "暂不列入的理由", line.why(), 0, 500));
		length(hard, "调整顺序的理由", (draft.orderReason() != null) ? draft.orderReason() : "", 0, 500);
		if (!hard.isEmpty()) {
			return new Outcome.Refused(hard);
		}
		List<ShownPerson> people = ordered(chosen, offered);
		Outcome outcome = ListRules.mayOrder(this.strokes, people, draft.orderReason());
		if (outcome.isMoved()) {
			this.tables.save(paper.id(), people, reasons(draft, offered));
		}
		return outcome;
	}

	/** Strangers were refused before. */
	private static Candidate of(Map<String, Candidate> offered, PaperDraft.Line line) {
		return Objects.requireNonNull(offered.get(line.publicId()));
	}

	/**
	 * By the places that were typed; whoever has none goes where the strokes put them.
	 */
	private List<ShownPerson> ordered(List<PaperDraft.Line> chosen, Map<String, Candidate> offered) {
		Map<String, Integer> places = new HashMap<>();
		List<ShownPerson> people = new ArrayList<>();
		for (PaperDraft.Line line : chosen) {
			Candidate one = of(offered, line);
			people.add(new ShownPerson(one.nominationId(), one.publicId(), 1, one.name(),
					line.showSex() ? one.sex() : null, line.workplace().strip(), line.post().strip(),
					line.deeds().strip(), one.stage(), one.unitId()));
			if (line.place() != null) {
				places.put(line.publicId(), line.place());
			}
		}
		List<ShownPerson> sorted = this.strokes.sort(people, ShownPerson::name, ShownPerson::workplace).sorted();
		if (places.size() < people.size()) {
			return numbered(sorted);
		}
		return numbered(sorted.stream().sorted(Comparator.comparing((one) -> places.get(one.publicId()))).toList());
	}

	private static List<ShownPerson> numbered(List<ShownPerson> people) {
		List<ShownPerson> numbered = new ArrayList<>();
		for (ShownPerson one : people) {
			numbered.add(new ShownPerson(one.nominationId(), one.publicId(), numbered.size() + 1, one.name(), one.sex(),
					one.workplace(), one.post(), one.deeds(), one.stage(), one.unitId()));
		}
		return numbered;
	}

	private static Map<Long, String> reasons(PaperDraft.People draft, Map<String, Candidate> offered) {
		Map<Long, String> reasons = new LinkedHashMap<>();
		draft.lines()
			.stream()
			.filter((line) -> !line.included() && !line.why().isBlank() && offered.containsKey(line.publicId()))
			.forEach((line) -> reasons.put(of(offered, line).nominationId(), line.why().strip()));
		return reasons;
	}

	/**
	 * What the list of a paper lacks now: the same before signing and before going out.
	 */
	Outcome missing(Paper paper) {
		List<ShownPerson> people = shown(paper);
		List<Reason> hard = new ArrayList<>();
		people.forEach((one) -> hard.addAll(ListRules.mayShow(one.name(), one.workplace(), one.post(), one.deeds())));
		people.stream()
			.filter((one) -> one.workplace().contains("（待填）"))
			.forEach((one) -> hard.add(Reason.practice("%s的工作单位还没有填写，1处。".formatted(one.name()))));
		switch (paper.kind()) {
			case NOTICE -> hard
				.addAll(ListRules.mayPost(names(people), waitingNames(paper.editionId()), leftOut(paper)).reasons());
			case ANNOUNCEMENT -> hard.addAll(mayAnnounce(people).reasons());
			case CORRECTION -> {
			}
		}
		hard.addAll(PaperRules.counts(paper, people.size()));
		return Outcome.weigh(hard, List.of(), null);
	}

	private Outcome mayAnnounce(List<ShownPerson> people) {
		if (people.isEmpty()) {
			return Outcome.refused(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, "名单上有0人，至少列入1名公示期满的人选。");
		}
		List<Candidate> now = this.tables.candidates(people.stream().map(ShownPerson::nominationId).toList());
		Set<Long> held = held(now);
		return AnnouncementRules.mayAnnounce(now.stream().map((one) -> standing(one, held)).toList(),
				this.clock.instant());
	}

	static AnnouncementRules.Standing standing(Candidate one, Set<Long> held) {
		Instant ends = (one.noticeEndsAt() != null) ? one.noticeEndsAt().toInstant() : null;
		return new AnnouncementRules.Standing(one.name(), one.stage(), ends, held.contains(one.nominationId()));
	}

	/** Whether so many may be announced. */
	Outcome mayNumber(Paper paper, @Nullable String explanation) {
		if (paper.kind() != PaperKind.ANNOUNCEMENT) {
			return Outcome.moved();
		}
		Edition edition = this.editions.get(paper.editionId());
		return AnnouncementRules.mayNumber(edition.band(), this.tables.announced(edition.id()), shown(paper).size(),
				explanation);
	}

	/** SHA-256 of what is signed. */
	String digest(Paper paper) {
		String resolution = (paper.kind() == PaperKind.NOTICE) ? this.selections.digest(paper.editionId()) : "";
		return Content.digest(Content.signed(paper, shown(paper), resolution));
	}

	Map<Long, String> waitingNames(long editionId) {
		Map<Long, String> names = new LinkedHashMap<>();
		waiting(editionId).forEach((one) -> names.put(one.nominationId(), one.name()));
		return names;
	}

	private static Map<Long, String> names(List<ShownPerson> people) {
		Map<Long, String> names = new LinkedHashMap<>();
		people.forEach((one) -> names.put(one.nominationId(), one.name()));
		return names;
	}

	private static void length(List<Reason> hard, String what, String text, int least, int most) {
		int length = text.strip().codePointCount(0, text.strip().length());
		if (length < least || length > most) {
			hard.add(Reason.practice("%s须在%d字至%d字之间，现为%d字。".formatted(what, least, most, length)));
		}
	}

}
