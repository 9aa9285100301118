package horqin.scoring;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import horqin.access.Actor;
import horqin.access.Appointments;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.calendar.Deadline;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.edition.Milestone;
import horqin.edition.Timetable;
import horqin.edition.Timetables;
import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Committees: made, composed, given more time. Their steps are taken by
 * {@link PanelSteps}.
 */
@Service
public class Panels {

	private final PanelTables tables;

	private final MemberTables members;

	private final Conflicts conflicts;

	private final Editions editions;

	private final Timetables timetables;

	private final Appointments appointments;

	private final DecisionLog log;

	private final InstantSource clock;

	Panels(PanelTables tables, MemberTables members, Conflicts conflicts, Editions editions, Timetables timetables,
			Appointments appointments, DecisionLog log, InstantSource clock) {
		this.tables = tables;
		this.members = members;
		this.conflicts = conflicts;
		this.editions = editions;
		this.timetables = timetables;
		this.appointments = appointments;
		this.log = log;
		this.clock = clock;
	}

	/** The committee of a year; the newest one if there are several. */
	public Optional<Panel> of(long editionId, Purpose purpose) {
		return this.tables.of(editionId, purpose);
	}

	/** A committee that this actor may see. */
	public Panel see(Actor actor, String publicId) {
		if (!actor.may(Permission.COMMITTEE_APPROVE)) {
			actor.require(Permission.SCORES_SEE);
		}
		return this.tables.byPublicId(actor.organiserId(), publicId).orElseThrow(NotFound::new);
	}

	/** The members, the 主任委员 first. */
	public List<Member> members(Panel panel) {
		return this.members.of(panel.id());
	}

	List<Panel> list(Actor actor, int limit, long offset) {
		return this.tables.list(actor.organiserId(), limit, offset);
	}

	long count(Actor actor) {
		return this.tables.count(actor.organiserId());
	}

	/** Makes a committee for a year; a year has one for the selection. */
	@Practice("每个年度的遴选评审设1个评审委员会；期满评审可以分批另设")
	@Transactional
	public Outcome create(Actor actor, String editionPublicId, Purpose purpose) {
		actor.require(Permission.COMMITTEE_ARRANGE);
		Edition edition = this.editions.see(actor, editionPublicId);
		if (edition.state() == EditionState.DRAFT) {
			return refused("%s还在拟制，通知印发以后再组建评审委员会".formatted(edition.label()));
		}
		Optional<Long> made = this.tables.insert(edition.organiserId(), edition.id(), purpose, purpose.label() + "委员会",
				usualDeadline(edition, purpose).closesAt(), actor.accountId());
		if (made.isEmpty()) {
			return refused("%s已有1个%s委员会，请直接修改".formatted(edition.label(), purpose.label()));
		}
		this.log.append(Entry
			.of(this.tables.byId(made.get()).orElseThrow().subject(), actor.who(), "CREATE_PANEL",
					"拟制%s%s委员会组成".formatted(edition.label(), purpose.label()))
			.organiser(actor.organiserId())
			.basis(Duty.COMMITTEE_COMPOSITION));
		return Outcome.moved();
	}

	private Deadline usualDeadline(Edition edition, Purpose purpose) {
		Optional<Deadline> planned = (purpose == Purpose.SELECTION)
				? this.timetables.effective(edition.id(), null).deadline(Milestone.SCORING_UNTIL) : Optional.empty();
		return planned.orElseGet(() -> Deadline
			.at(PlatformClock.dateOf(this.clock.instant()).plusDays(14).atTime(Timetable.USUAL_CLOSING_TIME)));
	}

	/**
	 * Saves method, plan and deadline.
	 * @param version the version that was on the screen
	 */
	@Transactional
	public Outcome savePlan(Actor actor, String publicId, Method method, String plan, LocalDateTime due, int version) {
		Panel panel = hold(actor, publicId);
		List<Reason> hard = new ArrayList<>(CommitteeRules.mayEdit(panel.state()).reasons());
		if (panel.version() != version) {
			hard.add(Reason.practice("组成方案刚才已改动（第%d版，您看到的是第%d版），请核对后再保存".formatted(panel.version(), version)));
		}
		if (plan.length() > 1000) {
			hard.add(Reason.practice("组成说明最多1000字，现为%d字".formatted(plan.length())));
		}
		if (!Deadline.at(due).isOpenAt(this.clock.instant())) {
			hard.add(Reason.practice("评分截止时间%s已经过去，请改为以后的时间".formatted(Wording.time(due))));
		}
		if (hard.isEmpty()) {
			one(this.tables.savePlan(panel.id(), method, plan.strip(), PlatformClock.instantOf(due), version));
			this.log.append(entry(panel, actor, "SAVE_PLAN", "保存评审委员会组成方案"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/** Puts a member into the plan, or changes what is said of one. */
	@Transactional
	public Outcome join(Actor actor, String publicId, NewMember wanted) {
		Panel panel = hold(actor, publicId);
		boolean isExpert = this.appointments.withRole(panel.organiserId(), Role.EXPERT, null)
			.stream()
			.anyMatch((each) -> each.accountId() == wanted.accountId());
		Outcome outcome = CommitteeRules.mayJoin(panel.state(), isExpert, wanted.accountId() == actor.accountId(),
				wanted.speciality(), wanted.unitName());
		if (outcome.isMoved()) {
			this.members.put(panel.id(), wanted.accountId(), wanted.kind(), wanted.speciality().strip(),
					this.conflicts.unitOf(panel, wanted.unitName()), wanted.unitName().strip());
			changed(panel, actor, "JOIN_PANEL", "列入评审委员：" + wanted.kind().label());
		}
		return outcome;
	}

	@Transactional
	public Outcome remove(Actor actor, String publicId, String member) {
		return change(actor, publicId, "REMOVE_MEMBER", "移出评审委员",
				(panel) -> found(this.members.remove(panel.id(), member)));
	}

	/** Names the 主任委员. */
	@Transactional
	public Outcome chair(Actor actor, String publicId, String member) {
		return change(actor, publicId, "NAME_CHAIR", "确定主任委员",
				(panel) -> found(this.members.chair(panel.id(), member)));
	}

	/** Lists a supervisor who attends, or takes one off the list. */
	@Practice("可以请经审、纪检人员列席监督，列席人员列入组成方案，不参加评分")
	@Transactional
	public Outcome observe(Actor actor, String publicId, long account, boolean attends) {
		boolean isAuditor = this.appointments.withRole(actor.organiserId(), Role.AUDITOR, null)
			.stream()
			.anyMatch((each) -> each.accountId() == account);
		if (attends && !isAuditor) {
			return refused("所选账号没有「经审监督」角色，不能列席监督");
		}
		return change(actor, publicId, "NAME_OBSERVER", attends ? "列入列席监督人员" : "移出列席监督人员", (panel) -> {
			if (attends) {
				this.members.observe(panel.id(), account);
			}
			else {
				this.members.leave(panel.id(), account);
			}
		});
	}

	/** The supervisors who attend, by name. */
	public List<String> observerNames(Panel panel) {
		return observers(panel).stream().map(MemberTables.Observer::name).toList();
	}

	List<MemberTables.Observer> observers(Panel panel) {
		return this.members.observers(panel.id());
	}

	/** Gives all members more time. */
	@Practice("评分时间由市总经办统一延长，对全体委员一致，须写明理由")
	@Transactional
	public Outcome extend(Actor actor, String publicId, LocalDateTime until, String reason) {
		Panel panel = hold(actor, publicId);
		List<Reason> hard = new ArrayList<>();
		if (panel.state() != PanelState.APPROVED && panel.state() != PanelState.SCORING) {
			hard.add(Reason.practice("评审委员会现在是「%s」，不需延长评分时间".formatted(panel.state().label())));
		}
		Deadline later = Deadline.at(until);
		if (!later.closesAt().isAfter(panel.deadline().closesAt()) || !later.isOpenAt(this.clock.instant())) {
			hard.add(Reason.practice("新的截止时间%s须晚于现在和原定的%s".formatted(later.label(), panel.deadline().label())));
		}
		if (reason.isBlank()) {
			hard.add(Reason.practice("延长评分时间须写明理由（现为0字）"));
		}
		if (hard.isEmpty()) {
			this.tables.extend(panel.id(), later.closesAt(), reason.strip(), actor.accountId());
			this.log.append(entry(panel, actor, "EXTEND_SCORING", "评分截止时间延长至" + later.label()).because(reason.strip()));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	private Outcome change(Actor actor, String publicId, String act, String label, Consumer<Panel> doing) {
		Panel panel = hold(actor, publicId);
		Outcome outcome = CommitteeRules.mayEdit(panel.state());
		if (outcome.isMoved()) {
			doing.accept(panel);
			changed(panel, actor, act, label);
		}
		return outcome;
	}

	private void changed(Panel panel, Actor actor, String act, String label) {
		this.tables.touch(panel.id());
		this.conflicts.refresh(panel);
		this.log.append(entry(panel, actor, act, label).basis(Duty.COMMITTEE_COMPOSITION));
	}

	/** The committee for whoever arranges it; nobody else changes it meanwhile. */
	private Panel hold(Actor actor, String publicId) {
		actor.require(Permission.COMMITTEE_ARRANGE);
		return this.tables.locked(see(actor, publicId).id());
	}

	static Entry entry(Panel panel, Actor actor, String act, String label) {
		return Entry.of(panel.subject(), actor.who(), act, label).organiser(panel.organiserId());
	}

	static void one(int rows) {
		if (rows != 1) {
			throw new IllegalStateException("A committee moved while it was locked");
		}
	}

	private static void found(int rows) {
		if (rows == 0) {
			throw new NotFound();
		}
	}

	private static Outcome refused(String text) {
		return new Outcome.Refused(List.of(Reason.practice(text)));
	}

	/**
	 * A member as the officer names them.
	 *
	 * @param accountId an account in the role {@link Role#EXPERT}
	 * @param unitName their unit; a registered one is recognised, also by an alias
	 */
	public record NewMember(long accountId, MemberKind kind, String speciality, String unitName) {

	}

}
