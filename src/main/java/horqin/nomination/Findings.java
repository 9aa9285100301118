package horqin.nomination;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.nomination.Finding.Misconduct;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 不得申报 (Article 4): found by an officer on a document, the applicant heard; a later
 * finding can clear it. Never a box to tick.
 */
@Service
public class Findings {

	static final String INSERT = """
			insert into nomination.finding (person_id, nomination_id, misconduct, document, file_id, heard_on, answer,
				upheld, reason, clears, found_by, found_at)
			values (:person, :nomination, :misconduct, :document, :file, :heardOn, :answer, :upheld, :reason,
				:clears, :by,
				:now)
			on conflict (clears) do nothing""";

	static final String ABOUT = """
			select f.id, f.misconduct, f.document, f.file_id, f.heard_on, f.answer, f.upheld, f.reason, f.clears,
				a.name as by_name, f.found_at, c.id is not null as cleared
			from nomination.finding f
			join access.account a on a.id = f.found_by
			left join nomination.finding c on c.clears = f.id
			where f.person_id = :person order by f.id desc limit 50""";

	private static final int TEXT_MOST = 1800;

	private static final int DOCUMENT_MOST = 180;

	private final Nominations nominations;

	private final Scans scans;

	private final JdbcClient jdbc;

	private final DecisionLog log;

	private final InstantSource clock;

	Findings(Nominations nominations, Scans scans, JdbcClient jdbc, DecisionLog log, InstantSource clock) {
		this.nominations = nominations;
		this.scans = scans;
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * What is to be found.
	 *
	 * @param document the document, as text
	 * @param heardOn when the applicant was heard
	 * @param answer what the applicant said
	 * @param upheld whether it is found so
	 * @param reason why it is found so or not
	 */
	public record Wanted(@Nullable Misconduct misconduct, @Nullable String document, @Nullable LocalDate heardOn,
			@Nullable String answer, @Nullable Boolean upheld, @Nullable String reason) {

	}

	/** Records a finding. */
	@Transactional
	public Outcome record(Actor actor, String publicId, Wanted wanted, @Nullable Upload document) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.FINDING_RECORD);
		boolean upheld = Boolean.TRUE.equals(wanted.upheld());
		Weighing weighing = new Weighing().add(texts(wanted.document(), wanted.reason(), wanted.answer()));
		weighing.refuseUnless(wanted.misconduct() != null, Reason.practice("请选择属于哪一类情形"));
		weighing.refuseUnless(wanted.upheld() != null, Reason.practice("请选择认定属实或不属实"));
		LocalDate heard = wanted.heardOn();
		weighing.refuseUnless(heard == null || !heard.isAfter(PlatformClock.dateOf(this.clock.instant())),
				Reason.practice("听取本人意见的日期还没有到"));
		return this.scans.with(actor, document, Accept.DOCUMENT, (file) -> {
			Outcome outcome = weighing
				.add(Finding.mayFind(wanted.document(), file != null, heard, wanted.answer(), upheld))
				.outcome(null);
			if (outcome.isMoved()) {
				insert(nomination, wanted, Objects.requireNonNull(file).id(), null, actor);
				note(nomination, actor, upheld ? "FINDING_UPHELD" : "FINDING_NOT_UPHELD",
						upheld ? "认定有不得申报情形" : "认定没有不得申报情形", wanted.reason());
			}
			return outcome;
		});
	}

	/** Clears a finding, on a document of its own. */
	@Transactional
	public Outcome clear(Actor actor, String publicId, long finding, @Nullable String text, @Nullable String reason,
			@Nullable Upload document) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.FINDING_RECORD);
		Found found = about(nomination).stream()
			.filter((each) -> each.id() == finding && each.clears() == null)
			.findFirst()
			.orElseThrow(NotFound::new);
		Weighing weighing = new Weighing().add(texts(text, reason, null));
		weighing.refuseUnless(found.upheld(), Reason.practice("这次认定本来就不属实，不需要撤销"));
		weighing.refuseUnless(!found.cleared(), Reason.practice("这次认定已经撤销"));
		return this.scans.with(actor, document, Accept.DOCUMENT, (file) -> {
			Outcome outcome = weighing.add(Finding.mayFind(text, file != null, null, null, false)).outcome(null);
			if (outcome.isMoved()) {
				Wanted clearing = new Wanted(found.misconduct(), text, null, null, false, reason);
				insert(nomination, clearing, Objects.requireNonNull(file).id(), finding, actor);
				note(nomination, actor, "FINDING_CLEARED", "撤销不得申报情形的认定", reason);
			}
			return outcome;
		});
	}

	/**
	 * Everything that was found about the person of a nomination, newest first; at most
	 * 50.
	 */
	List<Found> about(Nomination nomination) {
		return this.jdbc.sql(ABOUT).param("person", nomination.personId()).query(Found.class).list();
	}

	private static Outcome texts(@Nullable String document, @Nullable String reason, @Nullable String answer) {
		List<Outcome> all = new ArrayList<>();
		all.add(ReviewRules.within("文书名称", document, DOCUMENT_MOST));
		all.add(ReviewRules.within("认定理由", reason, TEXT_MOST));
		all.add(ReviewRules.within("本人的说法", answer, TEXT_MOST));
		if (Prose.isBlank(reason)) {
			all.add(Scans.refused("请写明认定的理由"));
		}
		return Weighing.of(all);
	}

	private void insert(Nomination nomination, Wanted wanted, long file, @Nullable Long clears, Actor by) {
		this.jdbc.sql(INSERT)
			.param("person", nomination.personId())
			.param("nomination", nomination.id())
			.param("misconduct", Objects.requireNonNull(wanted.misconduct()).name())
			.param("document", UnitReview.written(wanted.document()))
			.param("file", file)
			.param("heardOn", wanted.heardOn())
			.param("answer", UnitReview.written(wanted.answer()))
			.param("upheld", Boolean.TRUE.equals(wanted.upheld()))
			.param("reason", UnitReview.written(wanted.reason()))
			.param("clears", clears)
			.param("by", by.accountId())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * The log says that something was found, not of what: it is about somebody's record.
	 */
	private void note(Nomination nomination, Actor actor, String act, String label, @Nullable String reason) {
		this.nominations.touch(nomination);
		this.log.append(Nominations.entry(nomination, actor, act, label)
			.basis(Duty.CLEAN_RECORD)
			.details(Details.none().with("reasonLength", (reason != null) ? reason.length() : 0)));
	}

	/** A finding as it is shown. */
	record Found(long id, Misconduct misconduct, String document, long fileId, @Nullable LocalDate heardOn,
			@Nullable String answer, boolean upheld, String reason, @Nullable Long clears, String byName,
			OffsetDateTime foundAt, boolean cleared) {

		public String state() {
			if (this.clears != null) {
				return "撤销先前的认定";
			}
			if (this.cleared) {
				return "已撤销";
			}
			return this.upheld ? "认定属实，不得申报" : "认定不属实";
		}

	}

}
