package horqin.notice;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Receipt;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 取消入选资格: the party secretary records what the party group decided about somebody whom a
 * finding proposes to remove: removed, or stays.
 */
@Service
public class Removals {

	static final String RECORD = """
			insert into notice.removal (nomination_id, removed, session, met_on, item, reason, excerpt_file_id,
				proposal_id, recorded_by, recorded_at)
			values (:nomination, :removed, :session, :metOn, :item, :reason, :file, :proposal, :by, :now)""";

	static final String WAITING = """
			select n.id as nomination_id, n.public_id, n.name, u.short_name as unit_name, e.year,
				min(p.proposed_at) as proposed_at
			from notice.removal_proposal p
			join nomination.nomination n on n.id = p.nomination_id
			join edition.edition e on e.id = n.edition_id
			join access.unit u on u.id = n.unit_id
			where n.organiser_id = :organiser and n.stage in ('IN_NOTICE', 'HELD')
				and not exists (select from notice.removal r
					where r.nomination_id = p.nomination_id and r.proposal_id >= p.id)
			group by n.id, u.short_name, e.year order by min(p.proposed_at) limit 50""";

	private final Nominations nominations;

	private final Holds holds;

	private final PublicationNews news;

	private final StoredFiles files;

	private final DecisionLog log;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Removals(Nominations nominations, Holds holds, PublicationNews news, StoredFiles files, DecisionLog log,
			JdbcClient jdbc, InstantSource clock) {
		this.nominations = nominations;
		this.holds = holds;
		this.news = news;
		this.files = files;
		this.log = log;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The party group's decision.
	 *
	 * @param removed whether the person is removed, or stays
	 * @param session which session, e.g. 2026年第9次
	 * @param metOn its day; {@code null} when nothing was typed
	 * @param item which item
	 * @param reason what was decided and why
	 * @param excerpt the scanned excerpt of the minutes
	 */
	public record Decision(boolean removed, String session, @Nullable LocalDate metOn, String item, String reason,
			@Nullable Upload excerpt) {

	}

	/** Somebody about whom the party group has to decide. */
	record Waiting(long nominationId, String publicId, String name, String unitName, int year,
			OffsetDateTime proposedAt) {

		public LocalDate proposedOn() {
			return PlatformClock.dateOf(this.proposedAt.toInstant());
		}

		public String href() {
			return "/notice-desk/removals/" + this.publicId;
		}

	}

	/** Those about whom a decision is due, the oldest first. */
	List<Waiting> waiting(Actor actor) {
		actor.require(Permission.PROPOSAL_SEE);
		return this.jdbc.sql(WAITING).param("organiser", actor.organiserId()).query(Waiting.class).list();
	}

	/** One of them; 404 for everybody else. */
	Waiting waiting(Actor actor, String publicId) {
		return waiting(actor).stream()
			.filter((one) -> one.publicId().equals(publicId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** Records a decision; a person who stays is released at once. */
	@Transactional
	public Outcome decide(Actor actor, String nominationPublicId, Decision decision) {
		Nomination nomination = this.nominations.lock(actor, nominationPublicId, Permission.RESOLUTION_RECORD);
		Holds.Proposal proposal = this.holds.undecided(nomination.id()).orElse(null);
		LocalDate metOn = decision.metOn();
		if (metOn == null) {
			return new Outcome.Refused(List.of(Reason.practice("请填写党组会议日期，1天。")));
		}
		Outcome outcome = RemovalRules.mayDecide(nomination.stage(), (proposal != null) ? proposal.proposedOn() : null,
				new RemovalRules.Decision(decision.removed(), decision.session(), metOn, decision.item(),
						decision.reason()),
				decision.excerpt() != null, PlatformClock.dateOf(this.clock.instant()));
		if (!outcome.isMoved() || proposal == null) {
			return outcome;
		}
		return switch (this.files.receive(Objects.requireNonNull(decision.excerpt()), Accept.SCAN, actor.accountId())) {
			case Receipt.Rejected(String sentence) -> new Outcome.Refused(List.of(Reason.practice(sentence)));
			case Receipt.Stored(var file) -> {
				record(actor, nomination, decision, file.id(), proposal.id());
				carryOut(actor, nomination, decision);
				yield outcome;
			}
		};
	}

	private void record(Actor actor, Nomination nomination, Decision decision, long file, long proposal) {
		this.jdbc.sql(RECORD)
			.param("nomination", nomination.id())
			.param("removed", decision.removed())
			.param("session", decision.session().strip())
			.param("metOn", decision.metOn())
			.param("item", decision.item().strip())
			.param("reason", decision.reason().strip())
			.param("file", file)
			.param("proposal", proposal)
			.param("by", actor.accountId())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	private void carryOut(Actor actor, Nomination nomination, Decision decision) {
		Details details = Details.none()
			.with("session", decision.session().strip())
			.with("item", decision.item().strip());
		if (!decision.removed()) {
			this.log.append(Nominations.entry(nomination, actor, "KEEP", "党组会议决定保留入选资格")
				.because(decision.reason().strip())
				.basis(Duty.PARTY_GROUP_DECIDES)
				.details(details));
			this.holds.lift(nomination);
		}
		else if (this.nominations.advance(nomination, Stage.REVOKED)) {
			this.log.append(Nominations.entry(nomination, actor, Stage.REVOKED.name(), "党组会议决定取消入选资格")
				.moved(nomination.stage(), Stage.REVOKED)
				.because(decision.reason().strip())
				.basis(Duty.PARTY_GROUP_DECIDES, Duty.OBJECTIONS_VERIFIED)
				.details(details));
		}
		this.news.decided(nomination, decision.removed());
	}

}
