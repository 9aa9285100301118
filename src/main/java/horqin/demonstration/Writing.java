package horqin.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import horqin.access.Accounts;
import horqin.access.Actor;
import horqin.access.Actors;
import horqin.access.Role;
import horqin.demonstration.content.Applicant;
import horqin.demonstration.content.UnitBook;
import horqin.edition.Force;
import horqin.nomination.AccountsDraft;
import horqin.nomination.Applying;
import horqin.nomination.Drafts;
import horqin.nomination.EvidenceType;
import horqin.nomination.Exhibits;
import horqin.nomination.Filed;
import horqin.nomination.Mark;
import horqin.nomination.Nomination;
import horqin.nomination.NominationStep;
import horqin.nomination.Opening;
import horqin.nomination.Openings;
import horqin.nomination.PersonEntry;
import horqin.nomination.Pledges;
import horqin.nomination.ProfileDraft;
import horqin.nomination.Saved;
import horqin.nomination.SavedEvidence;
import horqin.nomination.SpanDraft;
import horqin.nomination.Standing;
import horqin.nomination.StandingDraft;
import horqin.nomination.StatementsDraft;
import horqin.nomination.WorkHistory;
import horqin.nomination.WorkSpan;
import horqin.person.PersonField;
import horqin.regulation.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/** How somebody of the story writes an application and hands it in. */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class Writing {

	private static final Mark NEW = new Mark(0, null);

	private final Accounts accounts;

	private final Actors actors;

	private final Openings openings;

	private final Drafts drafts;

	private final WorkHistory history;

	private final Exhibits exhibits;

	private final Pledges pledges;

	private final Applying applying;

	Writing(Accounts accounts, Actors actors, Openings openings, Drafts drafts, WorkHistory history, Exhibits exhibits,
			Pledges pledges, Applying applying) {
		this.accounts = accounts;
		this.actors = actors;
		this.openings = openings;
		this.drafts = drafts;
		this.history = history;
		this.exhibits = exhibits;
		this.pledges = pledges;
		this.applying = applying;
	}

	/** Begins an application through a union, by the person or for them. */
	void open(Candidate candidate, Cast cast, UnitBook units) {
		Actor clerk = cast.clerk(candidate.firstUnit());
		Actor writer = candidate.own() ? worker(candidate, clerk) : clerk;
		Opening opening = candidate.own() ? this.openings.open(writer, entry(candidate.applicant()), null)
				: this.openings.openFor(writer, entry(candidate.applicant()), employer(candidate, units).name(), null);
		if (!(opening instanceof Opening.Done done)) {
			throw new IllegalStateException(candidate.key() + " is not opened: " + opening);
		}
		candidate.opened(writer, done.nomination());
	}

	/** What opening answers to something else that is typed. */
	Opening tryFor(Actor clerk, PersonEntry entry, String employer) {
		return this.openings.openFor(clerk, entry, employer, null);
	}

	private Actor worker(Candidate candidate, Actor clerk) {
		Actor known = candidate.worker();
		if (known != null) {
			return known;
		}
		if (!(this.accounts.makeForWorker(clerk, candidate.applicant().identity().name(),
				clerk.unitId()) instanceof Accounts.Made.Account(long account))) {
			throw new IllegalStateException(candidate.key() + " has no account");
		}
		Actor worker = this.actors.as(account, Role.APPLICANT);
		candidate.signsInAs(worker);
		return worker;
	}

	static PersonEntry entry(Applicant applicant) {
		Applicant.Identity identity = applicant.identity();
		return new PersonEntry(identity.name(), identity.mongolianName(),
				identity.sex().equals("女") ? "FEMALE" : "MALE", identity.ethnicity(), identity.birth().toString(),
				identity.number(), identity.mobile(), identity.political(), identity.education());
	}

	/** Everything the applicant fills in, but what is signed. */
	void whole(Candidate candidate, UnitBook units) {
		wholeBut(candidate, units, (_) -> true);
	}

	/** The same with some of the papers. */
	void wholeBut(Candidate candidate, UnitBook units, Predicate<Applicant.Paper> papers) {
		profile(candidate, units);
		standing(candidate);
		statements(candidate, candidate.applicant().statements());
		accounts(candidate);
		history(candidate, units);
		papers(candidate, papers);
		photo(candidate);
	}

	void profile(Candidate candidate, UnitBook units) {
		Applicant applicant = candidate.applicant();
		UnitBook.Employer employer = employer(candidate, units);
		Applicant.Job job = applicant.job();
		YearMonth since = applicant.identity().partySince();
		ProfileDraft draft = new ProfileDraft((since != null) ? since.toString() : "", applicant.identity().school(),
				applicant.identity().nativePlace(), job.workingSince().toString(), employer.name(),
				employer.creditCode(), employer.nature(), employer.section(), employer.cluster(), job.post(),
				String.valueOf(job.teamLead()), job.trade(), job.skillLevel(), String.valueOf(job.tradeYears()),
				honour(applicant));
		saved(this.drafts.saveProfile(candidate.writer(), candidate.id(), draft, NEW, Drafts.By.BUTTON));
	}

	private static @Nullable String honour(Applicant applicant) {
		return applicant.papers()
			.stream()
			.filter((paper) -> paper.type() == EvidenceType.HONOUR)
			.map((paper) -> paper.values().get("name"))
			.findFirst()
			.orElse(null);
	}

	void standing(Candidate candidate) {
		Standing standing = candidate.applicant().standing();
		saved(this.drafts.saveStanding(candidate.writer(), candidate.id(),
				new StandingDraft(String.valueOf(standing.leadingCadre()), String.valueOf(standing.enterpriseHead()),
						String.valueOf(standing.retired()), String.valueOf(standing.retained())),
				NEW));
	}

	void statements(Candidate candidate, Map<Force, String> texts) {
		saved(state(candidate, texts));
	}

	/** Saves statements whatever they are, and says what is wrong with them. */
	Saved state(Candidate candidate, Map<Force, String> texts) {
		return this.drafts
			.saveStatements(candidate.writer(), candidate.id(),
					new StatementsDraft(texts.get(Force.LEADERSHIP), texts.get(Force.PRACTICE),
							texts.get(Force.INNOVATION), texts.get(Force.BREAKTHROUGH), texts.get(Force.TRANSMISSION)),
					NEW, Drafts.By.BUTTON);
	}

	void accounts(Candidate candidate) {
		Applicant.Accounts texts = candidate.applicant().accounts();
		saved(this.drafts.saveAccounts(candidate.writer(), candidate.id(),
				new AccountsDraft(texts.brief(), texts.full(), texts.plan()), NEW, Drafts.By.BUTTON));
	}

	/** Who applied before finds their history copied. */
	void history(Candidate candidate, UnitBook units) {
		if (candidate.again()) {
			return;
		}
		UnitBook.Employer employer = employer(candidate, units);
		for (WorkSpan span : candidate.applicant().spans()) {
			List<WorkSpan.Deduction> off = span.deductions();
			SpanDraft draft = new SpanDraft(span.from().toString(), Objects.toString(span.to(), ""), span.employer(),
					span.post(), String.valueOf(span.frontLine()), employer.union().name(), null,
					off.stream().map((each) -> each.from().toString()).toList(),
					off.stream().map((each) -> each.to().toString()).toList(),
					off.stream().map(WorkSpan.Deduction::why).toList());
			saved(this.history.add(candidate.writer(), candidate.id(), draft));
		}
	}

	void papers(Candidate candidate, Predicate<Applicant.Paper> which) {
		candidate.applicant().papers().stream().filter(which).forEach((paper) -> paper(candidate, paper));
	}

	/** Files a paper with its scan. */
	void paper(Candidate candidate, Applicant.Paper paper) {
		filed(this.exhibits.add(candidate.writer(), candidate.id(), paper.type(), typed(paper)));
	}

	/** Puts the first paper of this kind right; the scan comes beside the older one. */
	void correct(Candidate candidate, Nomination nomination, Applicant.Paper right) {
		SavedEvidence wrong = this.exhibits.of(nomination)
			.stream()
			.filter((each) -> each.evidence().type() == right.type())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(candidate.key() + " has no " + right.type()));
		filed(this.exhibits.change(candidate.writer(), candidate.id(), wrong.publicId(), typed(right),
				wrong.version()));
	}

	private static Exhibits.Typed typed(Applicant.Paper paper) {
		return new Exhibits.Typed(paper.values(), EnumSet.copyOf(paper.forces()), List.of(Scan.of(paper)), List.of());
	}

	void photo(Candidate candidate) {
		done(this.applying.photo(candidate.writer(), candidate.id(), Scan.portrait(candidate.applicant())));
	}

	/** Signs on the screen, or brings the papers signed by hand. */
	void sign(Candidate candidate, LocalDate day) {
		Set<PersonField> shown = Pledges.PUBLISHABLE;
		if (candidate.own()) {
			done(this.pledges.sign(candidate.writer(), candidate.id(), new Pledges.Ticks(true, true, true, shown)));
			return;
		}
		String name = candidate.applicant().identity().name();
		done(this.pledges.signOnPaper(candidate.writer(), candidate.id(),
				List.of(Scan.letter("个人信息处理同意书", List.of("本人同意为申报办理使用所列个人信息。"), name, day)),
				List.of(Scan.letter("诚信承诺书", List.of("本人承诺所填内容和材料真实、准确，如有虚假自愿承担后果。"), name, day)), shown));
	}

	Outcome submit(Candidate candidate, NominationStep step) {
		return this.applying.submit(candidate.writer(), candidate.id(), step);
	}

	void withdraw(Candidate candidate, String reason, LocalDate day) {
		done(this.applying.withdraw(candidate.writer(), candidate.id(), reason, candidate.own() ? null
				: Scan.letter("撤回申报申请", List.of(reason), candidate.applicant().identity().name(), day)));
	}

	static UnitBook.Employer employer(Candidate candidate, UnitBook units) {
		return units.employer(candidate.applicant().job().employer());
	}

	/** What could not be read or was not kept is a wrong story. */
	private static void saved(Saved saved) {
		if (!(saved instanceof Saved.Done done) || !done.faults().isEmpty()) {
			throw new IllegalStateException("Not saved: " + saved);
		}
	}

	private static void filed(Filed filed) {
		if (!(filed instanceof Filed.Done done) || !done.rejected().isEmpty()) {
			throw new IllegalStateException("Not filed: " + filed);
		}
	}

	/** Statements with one of them left empty. */
	static Map<Force, String> without(Map<Force, String> texts, Force left) {
		Map<Force, String> rest = new EnumMap<>(texts);
		rest.remove(left);
		return rest;
	}

	/** A text of so many characters, as somebody pastes it. */
	static String pasted(String text, int length) {
		List<Integer> points = new ArrayList<>(text.codePoints().filter((point) -> point > ' ').boxed().toList());
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < length; i++) {
			all.appendCodePoint(points.get(i % points.size()));
		}
		return all.toString();
	}

}
