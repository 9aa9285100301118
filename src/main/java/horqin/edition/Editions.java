package horqin.edition;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The years of an organiser: opened, filled in, moved on gate by gate. */
@Service
public class Editions {

	private static final String COLUMNS = """
			select e.id, e.public_id, e.organiser_id, e.year, e.state, e.figures_version, e.target, e.low, e.high,
				e.band_reason, e.requirements, e.contact, e.version, n.state as notice_state
			from edition.edition e
			left join edition.notice_document n on n.edition_id = e.id and n.sequence = 0
			""";

	static final String BY_ID = COLUMNS + "where e.id = :id";

	static final String BY_PUBLIC_ID = COLUMNS + "where e.public_id = :publicId and e.organiser_id = :organiser";

	static final String HELD = COLUMNS + "where e.id = :id for share of e";

	static final String LOCKED = COLUMNS
			+ "where e.public_id = :publicId and e.organiser_id = :organiser for update of e";

	static final String OF_ORGANISER = COLUMNS + """
			where e.organiser_id = :organiser and (e.state <> 'DRAFT' or :drafts)
			order by e.year desc limit :limit offset :offset""";

	static final String COUNT = """
			select count(*) from edition.edition e
			where e.organiser_id = :organiser and (e.state <> 'DRAFT' or :drafts)""";

	static final String YEARS = "select year from edition.edition where organiser_id = :organiser";

	/**
	 * Two who open the same year at once wait for each other, so that the second reads of
	 * the first.
	 */
	static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('edition.year', :organiser))";

	static final String INSERT = """
			insert into edition.edition (organiser_id, year, figures_version, target, low, high, requirements, contact,
				drafted_by, drafted_at)
			values (:organiser, :year, :figures, :target, :low, :high, :requirements, :contact, :by, :now)
			returning id""";

	static final String SAVE_GOAL = """
			update edition.edition set target = :target, low = :low, high = :high, band_reason = :reason,
				requirements = :requirements, contact = :contact, version = version + 1
			where id = :id and version = :version""";

	static final String MOVE = """
			update edition.edition set state = :to, version = version + 1 where id = :id and state = :from""";

	private final JdbcClient jdbc;

	private final DecisionLog log;

	private final InstantSource clock;

	private final ObjectProvider<Gate> gates;

	private final CopiedParts parts;

	Editions(JdbcClient jdbc, DecisionLog log, InstantSource clock, ObjectProvider<Gate> gates, CopiedParts parts) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
		this.gates = gates;
		this.parts = parts;
	}

	/** A year by its inside id. */
	public Edition get(long id) {
		return this.jdbc.sql(BY_ID).param("id", id).query(Edition.class).optional().orElseThrow(NotFound::new);
	}

	/**
	 * A year that this actor may see: of their organiser, and for units once it is
	 * published.
	 */
	public Edition see(Actor actor, String publicId) {
		actor.require(Permission.EDITION_SEE);
		return this.jdbc.sql(BY_PUBLIC_ID)
			.param("publicId", publicId)
			.param("organiser", actor.organiserId())
			.query(Edition.class)
			.optional()
			.filter((edition) -> edition.state() != EditionState.DRAFT || seesDrafts(actor))
			.orElseThrow(NotFound::new);
	}

	/** The years that this actor may see, newest first. */
	public List<Edition> list(Actor actor, int limit, long offset) {
		actor.require(Permission.EDITION_SEE);
		return this.jdbc.sql(OF_ORGANISER)
			.param("organiser", actor.organiserId())
			.param("drafts", seesDrafts(actor))
			.param("limit", limit)
			.param("offset", offset)
			.query(Edition.class)
			.list();
	}

	/** How many years this actor may see. */
	public long count(Actor actor) {
		actor.require(Permission.EDITION_SEE);
		return this.jdbc.sql(COUNT)
			.param("organiser", actor.organiserId())
			.param("drafts", seesDrafts(actor))
			.query(Long.class)
			.single();
	}

	/**
	 * A year that cannot move on until the caller's transaction ends: for acts that are
	 * allowed in one state only.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Edition hold(long id) {
		return this.jdbc.sql(HELD).param("id", id).query(Edition.class).optional().orElseThrow(NotFound::new);
	}

	/**
	 * Opens a year, pinned to the regulation in force today.
	 * @param like the public id of an earlier year whose wording, rubric and figures are
	 * taken over, or {@code null}
	 */
	@Transactional
	public Outcome draft(Actor actor, int year, @Nullable String like) {
		actor.require(Permission.EDITION_PREPARE);
		long organiser = actor.organiserId();
		this.jdbc.sql(ONE_AT_A_TIME).param("organiser", organiser).query((_, index) -> index).list();
		Set<Integer> taken = new HashSet<>(
				this.jdbc.sql(YEARS).param("organiser", organiser).query(Integer.class).list());
		LocalDate today = PlatformClock.dateOf(this.clock.instant());
		Edition model = (like == null) ? null : see(actor, like);
		Outcome outcome = EditionRules.mayDraft(year, today, taken);
		if (!outcome.isMoved()) {
			return outcome;
		}
		Figures figures = Figures.inForceOn(today).orElseThrow();
		TargetBand band = (model != null) ? model.band() : TargetBand.usual(figures.yearlyTarget());
		long id = this.jdbc.sql(INSERT)
			.param("organiser", organiser)
			.param("year", year)
			.param("figures", figures.version())
			.param("target", band.target())
			.param("low", band.low())
			.param("high", band.high())
			.param("requirements", (model != null) ? model.requirements() : "")
			.param("contact", (model != null) ? model.contact() : "")
			.param("by", actor.accountId())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		this.parts.copy((model != null) ? model.id() : null, id, actor.accountId());
		this.log.append(Entry.of(get(id).subject(), actor.who(), "DRAFT", "拟制" + year + "年度")
			.organiser(organiser)
			.moved(null, EditionState.DRAFT)
			.basis(Duty.YEARLY_FROM_FIRST_YEAR, Duty.IN_FORCE_FROM_ISSUE)
			.details(Details.none().with("like", (model != null) ? model.year() : 0)));
		return outcome;
	}

	/** Saves what the year aims at and asks. */
	@Transactional
	public Outcome saveGoal(Actor actor, String publicId, Goal goal) {
		Edition edition = lock(actor, publicId, Permission.EDITION_PREPARE);
		List<Reason> hard = new ArrayList<>(EditionRules.mayEdit(edition).reasons());
		if (edition.version() != goal.version()) {
			hard.add(stale("目标和要求"));
		}
		Outcome band = goal.band().maySet(edition.figures(), goal.bandReason());
		if (!hard.isEmpty() || !band.isMoved()) {
			return hard.isEmpty() ? band : new Outcome.Refused(hard);
		}
		this.jdbc.sql(SAVE_GOAL)
			.param("target", goal.band().target())
			.param("low", goal.band().low())
			.param("high", goal.band().high())
			.param("reason", goal.bandReason())
			.param("requirements", goal.requirements().strip())
			.param("contact", goal.contact().strip())
			.param("id", edition.id())
			.param("version", goal.version())
			.update();
		this.log.append(entry(edition, actor, "SAVE_GOAL", "保存目标任务和工作要求").because(goal.bandReason())
			.basis(Duty.TARGET_ABOUT_TWENTY)
			.details(Details.none().with("band", goal.band().label())));
		return band;
	}

	/** What is still missing before a step, asked of every gate. */
	public List<Reason> missing(long editionId, EditionStep step) {
		return this.gates.orderedStream().flatMap((gate) -> gate.missing(editionId, step).stream()).toList();
	}

	/**
	 * What the page shows before the button: the very answer that {@link #take} would
	 * give.
	 */
	public Outcome may(Actor actor, Edition edition, EditionStep step) {
		return step.may(edition.state(), Objects.requireNonNull(actor.role()), missing(edition.id(), step));
	}

	/**
	 * Takes a step. {@link EditionStep#PUBLISH} is taken by issuing the notice, with its
	 * number.
	 */
	@Practice("印发通知和开始申报分两步办理，先部署后受理")
	@Transactional
	public Outcome take(Actor actor, String publicId, EditionStep step) {
		if (step == EditionStep.PUBLISH) {
			return new Outcome.Refused(List.of(Reason.practice("「印发通知」请在通知页填写文号后办理")));
		}
		return move(actor, lock(actor, publicId, Permission.EDITION_ADVANCE), step);
	}

	Outcome move(Actor actor, Edition edition, EditionStep step) {
		Outcome outcome = may(actor, edition, step);
		if (!outcome.isMoved()) {
			return outcome;
		}
		int moved = this.jdbc.sql(MOVE)
			.param("to", step.to().name())
			.param("from", step.from().name())
			.param("id", edition.id())
			.update();
		if (moved != 1) {
			throw new IllegalStateException("Edition " + edition.id() + " moved while it was locked");
		}
		Entry entry = entry(edition, actor, step.name(), step.label()).moved(step.from(), step.to());
		Duty duty = step.duty();
		this.log.append((duty != null) ? entry.basis(duty) : entry.practice("遴选工作办结归档"));
		return outcome;
	}

	/** The row of a year for whoever may do this; nobody else changes it meanwhile. */
	Edition lock(Actor actor, String publicId, Permission permission) {
		actor.require(permission);
		return this.jdbc.sql(LOCKED)
			.param("publicId", publicId)
			.param("organiser", actor.organiserId())
			.query(Edition.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

	static Entry entry(Edition edition, Actor actor, String act, String label) {
		return Entry.of(edition.subject(), actor.who(), act, label).organiser(edition.organiserId());
	}

	static Reason stale(String what) {
		return Reason.practice("%s刚才已由他人保存，您看到的不是最新内容，请核对后再保存1次".formatted(what));
	}

	private static boolean seesDrafts(Actor actor) {
		return actor.role() != null && !actor.role().boundToUnit();
	}

}
