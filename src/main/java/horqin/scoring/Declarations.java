package horqin.scoring;

import java.util.List;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.regulation.Outcome;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 回避: what members declare and sign. */
@Service
public class Declarations {

	private final Seats seats;

	private final PanelTables panels;

	private final SubjectTables subjects;

	private final MemberTables members;

	private final DecisionLog log;

	Declarations(Seats seats, PanelTables panels, SubjectTables subjects, MemberTables members, DecisionLog log) {
		this.seats = seats;
		this.panels = panels;
		this.subjects = subjects;
		this.members = members;
		this.log = log;
	}

	/** Everybody on the list, names only. */
	List<Entrant> list(Seats.Seat seat) {
		return this.subjects.of(seat.panel().id());
	}

	/** Whom this member keeps away from, and why. */
	List<SubjectTables.Conflict> conflicts(Seats.Seat seat) {
		return this.subjects.conflicts(seat.panel().id(), seat.member().id());
	}

	/**
	 * Declares a conflict with somebody on the list. A card that was submitted no longer
	 * counts.
	 * @param subject public id of the subject
	 */
	@Transactional
	public Outcome declare(Actor actor, String panel, String subject, Ground ground, String note) {
		Seats.Seat seat = this.seats.of(actor, panel);
		Panel held = this.panels.locked(seat.panel().id());
		Entrant entrant = list(seat).stream()
			.filter((each) -> each.publicId().equals(subject))
			.findFirst()
			.orElseThrow(NotFound::new);
		Outcome outcome = ConflictRules.mayDeclare(held.state(), ground, note);
		if (outcome.isMoved() && this.subjects.conflict(held.id(), seat.member().id(), entrant.id(), ground, "DECLARED",
				note.strip()) == 1) {
			this.log.append(Panels.entry(held, actor, "DECLARE_CONFLICT", "声明回避：" + ground.label())
				.practice("委员声明回避")
				.details(Details.none().with("subject", entrant.id())));
		}
		return outcome;
	}

	/**
	 * Signs the declaration for the list that was read.
	 * @param last public id of the last subject on that list
	 */
	@Transactional
	public Outcome sign(Actor actor, String panel, String last, boolean confirmed) {
		Seats.Seat seat = this.seats.of(actor, panel);
		Panel held = this.panels.locked(seat.panel().id());
		List<Entrant> all = list(seat);
		Outcome outcome = ConflictRules.maySign(held.state(), all.size(), confirmed);
		if (!outcome.isMoved() || seat.signed()) {
			return outcome;
		}
		Entrant read = all.stream()
			.filter((each) -> each.publicId().equals(last))
			.findFirst()
			.orElseThrow(NotFound::new);
		// Whoever left the list after the last one that was read cannot need a
		// declaration.
		long upTo = (read.id() == all.getLast().id()) ? this.subjects.last(held.id()) : read.id();
		this.members.sign(seat.member().id(), upTo, ConflictRules.STATEMENT);
		this.log.append(Panels.entry(held, actor, "SIGN_DECLARATION", "签署回避声明")
			.practice("打开材料之前签署回避声明")
			.details(Details.none().with("subjects", all.size())));
		return outcome;
	}

	/** The same for the list as it stands now, for callers without a page. */
	@Transactional
	public Outcome sign(Actor actor, String panel) {
		List<Entrant> all = list(this.seats.of(actor, panel));
		return sign(actor, panel, all.isEmpty() ? "" : all.getLast().publicId(), true);
	}

}
