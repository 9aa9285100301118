package horqin.scoring;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Office;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.access.Separation;
import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cards taken back: asked for by the expert, decided by the 主任委员 or a leader, before the
 * sheet is made.
 */
@Service
public class Withdrawals {

	private static final String ASKED = """
			select w.id, w.public_id, w.card_id, c.panel_id, p.public_id as panel_public_id, e.year,
				p.name as panel_name,
				s.label, a.name as member_name, w.reason, w.requested_by, w.requested_at, d.approved, d.note
			from scoring.withdrawal w
			join scoring.card c on c.id = w.card_id
			join scoring.subject s on s.id = c.subject_id
			join scoring.panel p on p.id = c.panel_id
			join edition.edition e on e.id = p.edition_id
			join access.account a on a.id = w.requested_by
			left join scoring.withdrawal_decision d on d.withdrawal_id = w.id
			""";

	/**
	 * A leader decides for all of the organiser; an expert where they are 主任委员, not about
	 * whom they keep away from.
	 */
	private static final String MAY_DECIDE = """
			where p.organiser_id = :organiser
				and (:leader or exists (select from scoring.pair q join scoring.member m on m.id = q.member_id
					where m.account_id = :account and m.chair and q.panel_id = p.id and q.subject_id = c.subject_id))
			""";

	static final String LIST = ASKED + MAY_DECIDE + """
			order by d.withdrawal_id is not null, w.id desc limit :limit offset :offset""";

	static final String COUNT = "select count(*) from (" + ASKED + MAY_DECIDE + ") found";

	static final String WAITING = "select count(*) from (" + ASKED + MAY_DECIDE
			+ " and d.withdrawal_id is null and w.requested_by <> :account) found";

	static final String ONE = ASKED + MAY_DECIDE + " and w.public_id = :publicId";

	static final String ASK = """
			insert into scoring.withdrawal (card_id, reason, requested_by, requested_at)
			values (:card, :reason, :by, :now) returning id""";

	static final String DECIDE = """
			insert into scoring.withdrawal_decision (withdrawal_id, approved, note, decided_by, decided_at)
			values (:id, :approved, :note, :by, :now) on conflict do nothing""";

	private final JdbcClient jdbc;

	private final Seats seats;

	private final PanelTables panels;

	private final CardTables cards;

	private final Separation separation;

	private final ScoringNews news;

	private final DecisionLog log;

	private final InstantSource clock;

	Withdrawals(JdbcClient jdbc, Seats seats, PanelTables panels, CardTables cards, Separation separation,
			ScoringNews news, DecisionLog log, InstantSource clock) {
		this.jdbc = jdbc;
		this.seats = seats;
		this.panels = panels;
		this.cards = cards;
		this.separation = separation;
		this.news = news;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * A card that was asked back.
	 *
	 * @param approved {@code null} until it is decided
	 */
	public record Asked(long id, String publicId, long cardId, long panelId, String panelPublicId, int year,
			String panelName, String label, String memberName, String reason, long requestedBy,
			OffsetDateTime requestedAt, @Nullable Boolean approved, @Nullable String note) {

		/** What the decision log calls it. */
		Subject subject() {
			return Subject.of("scoring_withdrawal", this.id);
		}

	}

	/** Asks for one's own submitted card back. */
	@Transactional
	public Outcome ask(Actor actor, String panelId, String subjectId, String reason) {
		Seats.Seat seat = this.seats.of(actor, panelId);
		Entrant entrant = this.seats.subject(seat, subjectId);
		Panel panel = this.panels.held(seat.panel().id());
		this.cards.lockDraft(seat.member().id(), entrant.id());
		Optional<CardTables.Standing> card = this.cards.standing(seat.member().id(), entrant.id());
		Outcome outcome = CardRules.mayAskBack(panel.state(), card.isPresent(),
				card.map(CardTables.Standing::waiting).orElse(false), reason);
		if (outcome.isMoved()) {
			long id = this.jdbc.sql(ASK)
				.param("card", card.orElseThrow().id())
				.param("reason", reason.strip())
				.param("by", actor.accountId())
				.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
				.query(Long.class)
				.single();
			Subject subject = Subject.of("scoring_withdrawal", id);
			this.separation.claim(actor, subject, Office.PREPARE);
			this.log.append(Entry.of(subject, actor.who(), "ASK_CARD_BACK", "申请撤回评分")
				.organiser(panel.organiserId())
				.practice("评分提交后只能由委员本人申请撤回"));
			this.news.askedBack(panel, actor.accountId());
		}
		return outcome;
	}

	/** Decides whether a card is given back. */
	@Transactional
	public Outcome decide(Actor actor, String publicId, boolean approved, String note) {
		actor.require(Permission.CARD_WITHDRAW_APPROVE);
		Asked asked = bound(ONE, actor).param("publicId", publicId)
			.query(Asked.class)
			.optional()
			.orElseThrow(NotFound::new);
		Panel panel = this.panels.locked(asked.panelId());
		Outcome outcome = CardRules.mayDecide(panel.state(), asked.requestedBy() == actor.accountId(), !approved, note);
		if (outcome.isMoved()) {
			outcome = this.separation.claim(actor, asked.subject(), Office.APPROVE);
		}
		if (!outcome.isMoved()) {
			return outcome;
		}
		int decided = this.jdbc.sql(DECIDE)
			.param("id", asked.id())
			.param("approved", approved)
			.param("note", note.strip())
			.param("by", actor.accountId())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (decided == 0) {
			return new Outcome.Refused(List.of(Reason.practice("这个撤回申请已经办理过1次，请刷新后查看结果")));
		}
		this.log.append(Entry
			.of(asked.subject(), actor.who(), approved ? "GIVE_CARD_BACK" : "KEEP_CARD",
					approved ? "同意撤回评分" : "不同意撤回评分")
			.organiser(panel.organiserId())
			.because(note.isBlank() ? null : note.strip())
			.practice("评分的撤回由主任委员或市总审批同意"));
		this.news.decided(panel, asked.requestedBy(), asked.label(), approved);
		return outcome;
	}

	/** What this actor may decide about, the newest first. */
	public List<Asked> list(Actor actor, int limit, long offset) {
		actor.require(Permission.CARD_WITHDRAW_APPROVE);
		return bound(LIST, actor).param("limit", limit).param("offset", offset).query(Asked.class).list();
	}

	long count(Actor actor) {
		actor.require(Permission.CARD_WITHDRAW_APPROVE);
		return bound(COUNT, actor).query(Long.class).single();
	}

	/** How many wait for this actor. */
	int waiting(Actor actor) {
		return bound(WAITING, actor).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec bound(String sql, Actor actor) {
		return this.jdbc.sql(sql)
			.param("organiser", actor.organiserId())
			.param("leader", actor.role() == Role.LEADER)
			.param("account", actor.accountId());
	}

}
