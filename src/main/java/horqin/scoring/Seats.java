package horqin.scoring;

import java.time.OffsetDateTime;
import java.util.List;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.Deadline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an expert may reach. Committees they do not sit on, subjects they keep away from
 * and anything before their declaration is signed do not exist for them.
 */
@Component
class Seats {

	static final String OF_ACCOUNT = """
			select p.public_id, e.year, p.name, p.state,
				greatest(p.due_at, (select max(x.until) from scoring.extension x where x.panel_id = p.id)) as due_at,
				(select count(*) from scoring.pair q where q.member_id = m.id) as due,
				(select count(*) from scoring.valid_card v where v.member_id = m.id) as submitted,
				coalesce((select max(d.up_to_subject) from scoring.declaration d where d.member_id = m.id), 0)
					>= (select coalesce(max(s.id), 1) from scoring.subject s where s.panel_id = p.id) as signed
			from scoring.member m
			join scoring.panel p on p.id = m.panel_id
			join edition.edition e on e.id = p.edition_id
			where m.account_id = :account and not m.removed and p.organiser_id = :organiser
				and p.state in ('APPROVED', 'SCORING', 'CLOSED', 'AGGREGATED')
			order by p.id desc limit 50""";

	private final JdbcClient jdbc;

	private final PanelTables panels;

	private final MemberTables members;

	private final SubjectTables subjects;

	Seats(JdbcClient jdbc, PanelTables panels, MemberTables members, SubjectTables subjects) {
		this.jdbc = jdbc;
		this.panels = panels;
		this.members = members;
		this.subjects = subjects;
	}

	/**
	 * A member at work.
	 *
	 * @param signed whether they have signed for the list as it stands
	 */
	record Seat(Panel panel, Member member, boolean signed) {

	}

	/** A committee in the expert's list. */
	record Line(String publicId, int year, String name, PanelState state, OffsetDateTime dueAt, int due, int submitted,
			boolean signed) {

		public String href() {
			return "/scoring/" + this.publicId;
		}

		public int open() {
			return this.due - this.submitted;
		}

		public Deadline deadline() {
			return new Deadline(this.dueAt.toInstant());
		}

	}

	List<Line> of(Actor actor) {
		actor.require(Permission.SCORE);
		return this.jdbc.sql(OF_ACCOUNT)
			.param("account", actor.accountId())
			.param("organiser", actor.organiserId())
			.query(Line.class)
			.list();
	}

	/** The actor's seat on a committee that stands. */
	Seat of(Actor actor, String panelPublicId) {
		actor.require(Permission.SCORE);
		Panel panel = this.panels.byPublicId(actor.organiserId(), panelPublicId).orElseThrow(NotFound::new);
		Member member = this.members.of(panel.id(), actor.accountId()).orElseThrow(NotFound::new);
		if (panel.state().isBefore(PanelState.APPROVED)) {
			throw new NotFound();
		}
		return new Seat(panel, member, this.members.hasSigned(panel.id(), member.id()));
	}

	/** A subject that this seat may score and read about. */
	Entrant subject(Seat seat, String publicId) {
		if (!seat.signed() || seat.panel().state().isBefore(PanelState.SCORING)) {
			throw new NotFound();
		}
		return this.subjects.forMember(seat.panel().id(), seat.member().id(), publicId).orElseThrow(NotFound::new);
	}

}
