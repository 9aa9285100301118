package horqin.nomination;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.calendar.PlatformClock;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Receipt;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 所在单位审核 and 推荐单位审核: what the employer certified, what the bodies said, and the unit's
 * own steps (Articles 3, 4 and 6). The employer has no account; the unit books what is on
 * the stamped form.
 */
@Service
public class UnitReview {

	private static final int REASON_MOST = 1800;

	private static final int HAND_OVER_MOST = 450;

	private final Nominations nominations;

	private final ReviewRows rows;

	private final Papers papers;

	private final Scans scans;

	private final Units units;

	private final DecisionLog log;

	private final InstantSource clock;

	UnitReview(Nominations nominations, ReviewRows rows, Papers papers, Scans scans, Units units, DecisionLog log,
			InstantSource clock) {
		this.nominations = nominations;
		this.rows = rows;
		this.papers = papers;
		this.scans = scans;
		this.units = units;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Books what the employer's union found of one span.
	 * @param version the version that was on the screen
	 * @param document the paper it was held against, if it is kept
	 */
	@Transactional
	public Outcome certify(Actor actor, String publicId, long span, int version, @Nullable Boolean confirmed,
			@Nullable String grounds, @Nullable Upload document) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.NOMINATION_CERTIFY);
		int now = this.rows.spanVersion(nomination, span).orElseThrow(NotFound::new);
		Outcome outcome = ReviewRules.mayCertify(nomination.stage(), now == version, confirmed, grounds);
		if (!outcome.isMoved()) {
			return outcome;
		}
		boolean right = Boolean.TRUE.equals(confirmed);
		return this.scans.with(actor, document, Accept.DOCUMENT, (file) -> {
			if (this.rows.certify(span, version, right, Reading.text(Objects.requireNonNull(grounds)),
					(file != null) ? file.id() : null, actor)) {
				note(actor, nomination, "CERTIFY_SPAN", right ? "工作经历1段核对属实" : "工作经历1段核对不符",
						Duty.FIVE_YEARS_FRONT_LINE);
			}
			return outcome;
		});
	}

	/** Books what the employer confirmed of Article 4, whatever the person declared. */
	@Transactional
	public Outcome confirmStanding(Actor actor, String publicId, Standing standing) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.NOMINATION_CERTIFY);
		Outcome outcome = ReviewRules.mayConfirm(nomination.stage(), standing);
		if (outcome.isMoved() && this.rows.confirm(nomination, standing, actor)) {
			note(actor, nomination, "CONFIRM_STANDING", "登记所在单位核实的身份情况", Duty.LEADING_CADRES_EXCLUDED);
		}
		return outcome;
	}

	/** Books an opinion as it stands on the stamped form. */
	@Transactional
	public Outcome opine(Actor actor, String publicId, ReviewRules.Said said) {
		boolean own = said.body() == Opinion.Body.RECOMMENDER;
		Nomination nomination = this.nominations.lock(actor, publicId,
				own ? Permission.NOMINATION_REVIEW : Permission.NOMINATION_CERTIFY);
		Outcome outcome = ReviewRules.mayOpine(nomination.stage(), said, PlatformClock.dateOf(this.clock.instant()));
		if (outcome.isMoved() && this.rows.opine(nomination, said, actor)) {
			note(actor, nomination, "OPINE_" + said.body().name(),
					"登记" + said.body().label() + "意见：" + (Boolean.TRUE.equals(said.favourable()) ? "同意" : "不同意"),
					duty(said.body()));
		}
		return outcome;
	}

	/** Keeps the stamped form, or the proof of being kept on (延聘). */
	@Transactional
	public Outcome addPaper(Actor actor, String publicId, Paper.Kind kind, @Nullable Upload upload) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.NOMINATION_CERTIFY);
		Outcome outcome = ReviewRules.mayAdd(nomination.stage(), kind);
		if (!outcome.isMoved() || upload == null) {
			return outcome.isMoved() ? Scans.refused("请选择" + kind.label() + "的扫描件") : outcome;
		}
		Receipt receipt = this.papers.add(actor, nomination, kind, upload, Accept.SCAN);
		if (receipt instanceof Receipt.Rejected(String sentence)) {
			return Scans.refused(sentence);
		}
		this.nominations.touch(nomination);
		return outcome;
	}

	/** Records on what ground the unit recommends. */
	@Transactional
	public Outcome ground(Actor actor, String publicId, @Nullable Channel ground) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.NOMINATION_REVIEW);
		Units.Unit unit = this.units.get(nomination.unitId());
		Outcome outcome = ReviewRules.mayGround(nomination.stage(), Channel.fits(ground, unit.kind(), unit.name()));
		if (outcome.isMoved() && this.rows.ground(nomination, Objects.requireNonNull(ground))) {
			this.log.append(Nominations.entry(nomination, actor, "GROUND", "推荐渠道：" + ground.label())
				.basis(Duty.TERRITORY_OR_INDUSTRY_CHANNEL));
		}
		return outcome;
	}

	/**
	 * Takes a step of the unit that needs nothing beyond a reason and perhaps a paper.
	 */
	@Transactional
	public Outcome take(Actor actor, String publicId, NominationStep step, @Nullable String reason,
			@Nullable Upload paper) {
		if (!UnitSteps.PLAIN.contains(step)) {
			throw new NotFound();
		}
		Nomination nomination = this.nominations.lock(actor, publicId, UnitSteps.permission(step));
		return this.scans.with(actor, paper, Accept.SCAN, (file) -> {
			Nominations.Case with = new Nominations.Case(written(reason), file != null,
					List.of(ReviewRules.within("理由", reason, REASON_MOST)), Details.none());
			Outcome outcome = this.nominations.take(actor, nomination, step, with);
			if (outcome.isMoved() && step == NominationStep.RETURN) {
				this.rows.sendBack(nomination, Objects.requireNonNull(written(reason)), actor);
			}
			if (outcome.isMoved() && file != null) {
				this.papers.add(actor, nomination, Paper.Kind.WITHDRAWAL, file);
			}
			return outcome;
		});
	}

	/** What {@link #take} would answer, for the page. */
	public Outcome may(Actor actor, Nomination nomination, NominationStep step, Situation situation) {
		Nominations.Case with = new Nominations.Case(null, true, List.of(), Details.none());
		return this.nominations.may(actor, nomination, step, with, situation);
	}

	/**
	 * Hands somebody over to the right unit (转办), which takes them up by its own step.
	 */
	@Transactional
	public Outcome redirect(Actor actor, String publicId, @Nullable String toUnit, @Nullable String reason) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.SCREEN);
		Optional<Units.Unit> to = this.units.recommending(actor.organiserId())
			.stream()
			.filter((unit) -> unit.publicId().equals(toUnit))
			.findFirst();
		Outcome fits = ReviewRules.mayRedirect(to.filter((unit) -> unit.id() != nomination.unitId()).isPresent(),
				to.isPresent(), to.map(Units.Unit::name).orElse(null));
		Details details = Details.none()
			.with("from", nomination.unitId())
			.with("to", to.map(Units.Unit::id).orElse(0L));
		Outcome outcome = this.nominations.take(actor, nomination, NominationStep.REDIRECT, new Nominations.Case(
				written(reason), false, List.of(fits, ReviewRules.within("理由", reason, HAND_OVER_MOST)), details));
		if (outcome.isMoved()) {
			Units.Unit unit = to.orElseThrow();
			Channel ground = (unit.kind() == Units.Kind.DIRECT) ? Channel.INDUSTRY : Channel.TERRITORY;
			this.rows.redirect(nomination, unit.id(), ground, Objects.requireNonNull(written(reason)), actor);
		}
		return outcome;
	}

	private void note(Actor actor, Nomination nomination, String act, String label, @Nullable Duty duty) {
		this.nominations.touch(nomination);
		Entry entry = Nominations.entry(nomination, actor, act, label);
		this.log.append((duty != null) ? entry.basis(duty) : entry);
	}

	private static @Nullable Duty duty(Opinion.Body body) {
		return switch (body) {
			case EMPLOYER_PARTY -> Duty.POLITICAL_QUALITY;
			case EMPLOYER_UNION -> Duty.UNIT_ORGANISES_APPLICATIONS;
			case RECOMMENDER -> Duty.ONLY_QUALIFIED_RECOMMENDED;
		};
	}

	/** What somebody wrote, without what cannot be seen; nothing when it is blank. */
	static @Nullable String written(@Nullable String reason) {
		return (reason == null || Prose.isBlank(reason)) ? null : Reading.text(reason);
	}

}
