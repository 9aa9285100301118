package horqin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 授权: a leader who is away lends a role, for a time, within a scope, on a document. */
@Service
public class Delegations {

	private static final String MAKE = """
			insert into access.delegation (public_id, appointment_id, to_account_id, scope, document, first_day,
				last_day, made_by, made_at)
			values (:publicId, :appointment, :to, :scope, :document, :first, :last, :by, :now)""";

	private static final String OF_ACCOUNT = """
			select d.public_id, t.name as to_name, p.role, d.scope, d.document, d.first_day, d.last_day,
				d.ended_at is not null as ended, :today between d.first_day and d.last_day as running,
				d.last_day < :today as over
			from access.delegation d
			join access.appointment p on p.id = d.appointment_id
			join access.account t on t.id = d.to_account_id
			where p.account_id = :account order by d.id desc limit 50""";

	/** Whoever is lent to keeps still while the roles are weighed. */
	private static final String LOCK = "select true from access.account where id = :account for update";

	private static final String TWICE = """
			select exists (select from access.delegation
				where appointment_id = :appointment and to_account_id = :to and ended_at is null
				and first_day <= :last and last_day >= :first)""";

	private static final String END = """
			update access.delegation d set ended_at = :now, ended_by = :by
			from access.appointment p
			where d.public_id = :publicId and p.id = d.appointment_id and p.account_id = :by and d.ended_at is null""";

	/** Colleagues of the same organiser and, for a unit's role, of the same unit. */
	private static final String COLLEAGUES = """
			select distinct a.id, a.name from access.appointment p join access.account a on a.id = p.account_id
			where p.ended_at is null and a.disabled_at is null and a.id <> :account
				and p.organiser_id = :organiser and p.unit_id = :unit and p.role not in
					('APPLICANT', 'EXPERT', 'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')
			order by a.name, a.id""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final DecisionLog log;

	private final Appointments appointments;

	private final ApplicationEventPublisher events;

	Delegations(JdbcClient jdbc, Clock clock, DecisionLog log, Appointments appointments,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.log = log;
		this.appointments = appointments;
		this.events = events;
	}

	@Practice("负责人外出时按文件授权同单位同事代行，写明期限和范围，期限最长90天")
	static Outcome check(Wanted wanted, LocalDate today, boolean colleague) {
		List<Reason> hard = new ArrayList<>();
		if (!colleague) {
			hard.add(Reason.practice("只能授权给本单位的工作人员。"));
		}
		if (wanted.lastDay().isBefore(wanted.firstDay())) {
			hard.add(Reason.practice("授权的结束日期早于开始日期。"));
		}
		if (wanted.lastDay().isBefore(today)) {
			hard.add(Reason.practice("授权的结束日期已经过去。"));
		}
		if (wanted.lastDay().isAfter(wanted.firstDay().plusDays(89))) {
			hard.add(Reason.practice("一次授权最长 90 天；时间更长的，请到期后重新授权。"));
		}
		if (wanted.document().isBlank()) {
			hard.add(Reason.practice("请写明授权依据的文件或会议。"));
		}
		if (wanted.scope().isBlank()) {
			hard.add(Reason.practice("请写明授权的事项范围。"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	@Transactional
	Outcome lend(Actor actor, Wanted wanted) {
		actor.require(Permission.DELEGATE);
		if (actor.lentBy() != null) {
			return Outcome.weigh(List.of(Reason.practice("受委托代行的角色不能再转授他人。")), List.of(), null);
		}
		boolean colleague = colleagues(actor).stream().anyMatch((each) -> each.id() == wanted.to());
		Outcome outcome = check(wanted, LocalDate.now(this.clock), colleague);
		if (!outcome.isMoved()) {
			return outcome;
		}
		this.jdbc.sql(LOCK).param("account", wanted.to()).query(Boolean.class).single();
		Role role = Objects.requireNonNull(actor.role());
		Outcome compatible = AppointmentRules.compatible(role, this.appointments.weighed(wanted.to()));
		if (!compatible.isMoved()) {
			return compatible;
		}
		if (isLentAlready(actor, wanted)) {
			return new Outcome.Refused(List.of(Reason.practice("这段时间已经授权给同一个人，不必重复办理。")));
		}
		this.jdbc.sql(MAKE)
			.param("publicId", Tokens.publicId())
			.param("appointment", actor.appointmentId())
			.param("to", wanted.to())
			.param("scope", wanted.scope().strip())
			.param("document", wanted.document().strip())
			.param("first", wanted.firstDay())
			.param("last", wanted.lastDay())
			.param("by", actor.accountId())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.log.append(Entry.of(Subject.of("account", actor.accountId()), actor.who(), "ROLE_LENT", "授权他人代行职责")
			.organiser(actor.organiserId())
			.because(wanted.document()));
		this.events.publishEvent(new Lending(wanted.to(), actor.name(), role, wanted.firstDay(), wanted.lastDay()));
		return outcome;
	}

	private boolean isLentAlready(Actor actor, Wanted wanted) {
		return this.jdbc.sql(TWICE)
			.param("appointment", actor.appointmentId())
			.param("to", wanted.to())
			.param("first", wanted.firstDay())
			.param("last", wanted.lastDay())
			.query(Boolean.class)
			.single();
	}

	/** Takes back what one has lent; the borrower's next request is without it. */
	@Transactional
	void end(Actor actor, String publicId) {
		actor.require(Permission.DELEGATE);
		int ended = this.jdbc.sql(END)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", actor.accountId())
			.param("publicId", publicId)
			.update();
		if (ended == 0) {
			throw new NotFound();
		}
		this.log.append(Entry.of(Subject.of("account", actor.accountId()), actor.who(), "LENDING_ENDED", "收回授权")
			.organiser(actor.organiserId()));
	}

	List<Lent> of(Actor actor) {
		return this.jdbc.sql(OF_ACCOUNT)
			.param("account", actor.accountId())
			.param("today", LocalDate.now(this.clock))
			.query(Lent.class)
			.list();
	}

	List<Colleague> colleagues(Actor actor) {
		return this.jdbc.sql(COLLEAGUES)
			.param("account", actor.accountId())
			.param("organiser", actor.organiserId())
			.param("unit", actor.unitId())
			.query(Colleague.class)
			.list();
	}

	/**
	 * A role is lent, from one day to another, both included.
	 *
	 * @param to the account that may act in it
	 * @param from who lends it
	 */
	public record Lending(long to, String from, Role role, LocalDate firstDay, LocalDate lastDay) {
	}

	/** What is asked for. Days are inclusive. */
	record Wanted(long to, String scope, String document, LocalDate firstDay, LocalDate lastDay) {
	}

	/** A lending, in a list. */
	record Lent(String publicId, String toName, Role role, String scope, String document, LocalDate firstDay,
			LocalDate lastDay, boolean ended, boolean running, boolean over) {

		/** How it stands today. */
		public String state() {
			if (this.ended) {
				return "已收回";
			}
			if (this.over) {
				return "已到期";
			}
			return this.running ? "生效中" : "未到开始日";
		}

	}

	/** Somebody to lend to. */
	record Colleague(long id, String name) {
	}

}
