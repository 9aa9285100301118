package horqin.objection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import horqin.calendar.PlatformClock;
import horqin.objection.ObjectorTables.Question;
import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.records.Who;
import horqin.regulation.Practice;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the objector learns with the number and the code of their receipt. */
@Service
public class StatusDesk {

	/** The same sentence whatever was wrong: it tells nothing about any case. */
	static final String CLOSED = "没有查到：请核对回执编号和查询码；连续输错的，15分钟后再试。";

	/** A merged case goes the way of the one it was merged into. */
	static final String ASK = """
			select d.id, d.public_id, d.number, d.organiser_id, d.handler_id, l.state, d.state = 'MERGED' as merged,
				d.received_at,
				coalesce(w.text, case when l.state = 'REJECTED' then f.verdict end) as answer,
				coalesce(w.answered_at, case when l.state = 'REJECTED' then s.decided_at end) as answered_at
			from objection.dossier d
			join objection.dossier l on l.id = coalesce(d.merged_into, d.id)
			left join objection.answer w on w.dossier_id = l.id
			left join objection.finding f on f.dossier_id = l.id and f.kind = 'REJECTION'
				and exists (select from objection.decision x where x.finding_id = f.id and x.approved)
			left join objection.decision s on s.finding_id = f.id
			where d.number = :number and d.code = :code""";

	static final String RESUME = """
			update objection.dossier set state = 'ACCEPTED' where id = :id and state = 'CLARIFYING'""";

	private final JdbcClient jdbc;

	private final Seals seals;

	private final Throttle throttle;

	private final ObjectorTables objectors;

	private final ObjectionNews news;

	private final DecisionLog log;

	private final TransactionTemplate transaction;

	StatusDesk(JdbcClient jdbc, Seals seals, Throttle throttle, ObjectorTables objectors, ObjectionNews news,
			DecisionLog log, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.seals = seals;
		this.throttle = throttle;
		this.objectors = objectors;
		this.news = news;
		this.log = log;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * What the objector is told: how far it is, and the answer to them.
	 *
	 * @param told how far it is
	 * @param question what they are asked now, if anything
	 * @param answer what they are answered, if they are
	 */
	public record Status(String number, String received, String told, boolean over, @Nullable Question question,
			@Nullable String answer, @Nullable String answered) {
	}

	/** How a case stands; empty whatever is wrong. */
	@Practice("查询码连续输错5次，该编号15分钟内不能查询；不提示是编号还是查询码错误")
	public Optional<Status> ask(String number, String code, String address) {
		return open(number, code, address).map(this::status);
	}

	/**
	 * Takes the objector's answer to what they were asked.
	 * @return a sentence about what is wrong; empty when it is kept
	 */
	public Optional<String> reply(String number, String code, String address, String question, String text) {
		Optional<Asked> asked = open(number, code, address);
		if (asked.isEmpty()) {
			return Optional.of(CLOSED);
		}
		if (text.isBlank() || text.length() > ReceivingRules.FACTS_MOST) {
			return Optional.of("请填写补充的情况，1至%d字，现为%d字。".formatted(ReceivingRules.FACTS_MOST, text.strip().length()));
		}
		boolean kept = Boolean.TRUE.equals(this.transaction.execute((_) -> keep(asked.get(), question, text.strip())));
		return kept ? Optional.empty() : Optional.of("这个问题已经答复过，请刷新后查看。");
	}

	private boolean keep(Asked asked, String question, String text) {
		if (!this.objectors.reply(asked.id(), question, text)) {
			return false;
		}
		// The handler may have gone on meanwhile; the answer is kept all the same.
		boolean resumed = this.jdbc.sql(RESUME).param("id", asked.id()).update() == 1;
		Entry entry = Entry
			.of(Subject.of("objection", asked.id()), Who.of(0, "异议人", ObjectionWords.PUBLIC), "REPLY", "异议人补充情况")
			.organiser(asked.organiserId());
		this.log.append(resumed ? entry.moved(CaseState.CLARIFYING, CaseState.ACCEPTED) : entry);
		this.news.replied(asked.handlerId(), asked.number(), "/objections/" + asked.publicId());
		return true;
	}

	/** The ticket comes before the look, so that a hundred tries at once are counted. */
	private Optional<Asked> open(String number, String code, String address) {
		String clean = java.text.Normalizer.normalize(number, java.text.Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
		String known = (clean.length() == 10) ? clean.substring(0, 4) + "-" + clean.substring(4) : clean;
		boolean admitted = this.throttle.admits(Throttle.Door.ADDRESS, address)
				& this.throttle.admits(Throttle.Door.CODE, known);
		Optional<Asked> asked = this.jdbc.sql(ASK)
			.param("number", known)
			.param("code", this.seals.fingerprint(known, code))
			.query(Asked.class)
			.optional();
		if (!admitted || asked.isEmpty()) {
			return Optional.empty();
		}
		this.throttle.forgive(Throttle.Door.CODE, known);
		return asked;
	}

	private Status status(Asked asked) {
		List<Question> questions = this.objectors.questions(asked.id(), false);
		Question open = (asked.state() == CaseState.CLARIFYING && !asked.merged()) ? questions.stream()
			.filter((question) -> question.reply() == null)
			.reduce((_, last) -> last)
			.orElse(null) : null;
		return new Status(asked.number(), time(asked.receivedAt()), asked.state().told(), asked.state().isOver(), open,
				asked.answer(), (asked.answeredAt() != null) ? time(asked.answeredAt()) : null);
	}

	private static String time(OffsetDateTime time) {
		return Wording.time(PlatformClock.timeOf(time.toInstant()));
	}

	/** A case, as the code opens it. */
	record Asked(long id, String publicId, String number, long organiserId, @Nullable Long handlerId, CaseState state,
			boolean merged, OffsetDateTime receivedAt, @Nullable String answer, @Nullable OffsetDateTime answeredAt) {
	}

}
