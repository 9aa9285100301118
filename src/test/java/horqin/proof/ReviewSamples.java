package horqin.proof;

import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.edition.EditionWorld;
import horqin.scoring.ScoringWorld;
import horqin.scoring.Withdrawals;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Committees: one that scores, as its members see it; one that is done, as the office
 * sees it; and one of another organiser.
 */
@Lazy
@Component
class ReviewSamples {

	private final ScoringWorld scoring;

	private final Withdrawals withdrawals;

	private final Client client;

	private final JdbcClient jdbc;

	ReviewSamples(ScoringWorld scoring, Withdrawals withdrawals, Client client, JdbcClient jdbc) {
		this.scoring = scoring;
		this.withdrawals = withdrawals;
		this.client = client;
		this.jdbc = jdbc;
	}

	/** Makes them, and says where they are. */
	void make(Samples samples) {
		ScoringWorld.Review here = this.scoring.scored(5, 1);
		ScoringWorld.Review over = this.scoring.scored(5, 1);
		ScoringWorld.Review there = this.scoring.scored(5, 1);
		Map<Role, Actor> members = cast(samples, here);
		// The member that asks is the 主任委员: only to that one requests of others come,
		// too.
		members.put(Role.EXPERT, here.experts().getFirst());
		samples.acting(members, Kind.SEAT, Kind.WITHDRAWAL);
		samples.acting(cast(samples, over), Kind.PANEL);
		seat(samples, Nearness.OWN, here);
		seat(samples, Nearness.OTHER_ORGANISER, there);
		Map<String, List<String>> reason = Map.of("reason", List.of("测试"), "explanation", List.of("测试"));
		for (String step : List.of("CLOSE", "AGGREGATE")) {
			String path = "/panels/" + over.panel() + "/steps/" + step;
			Client.Answer answer = this.client.send(over.house().officer(), "POST", path, reason);
			if (answer.status() != 302) {
				throw new IllegalStateException("Not done: " + step + ", " + answer.said());
			}
		}
		panel(samples, Nearness.OWN, over);
		panel(samples, Nearness.OTHER_ORGANISER, there);
	}

	private static Map<Role, Actor> cast(Samples samples, ScoringWorld.Review review) {
		return samples.cast(review.house().organiser(), review.house().units().getFirst());
	}

	private void panel(Samples samples, Nearness nearness, ScoringWorld.Review review) {
		samples.put(Kind.PANEL, nearness,
				Map.of("id", review.panel(), "subject", subject(review, "public_id"), "member", text("""
						select m.public_id from scoring.member m join scoring.panel p on p.id = m.panel_id
						where p.public_id = ? and not m.chair order by m.id desc limit 1""", review.panel())));
	}

	private void seat(Samples samples, Nearness nearness, ScoringWorld.Review review) {
		String subject = subject(review, "public_id");
		samples.put(Kind.SEAT, nearness,
				Map.of("panel", review.panel(), "subject", subject, "document", "doc" + subject(review, "ref")));
		Actor asking = review.experts().getLast();
		EditionWorld.done(this.withdrawals.ask(asking, review.panel(), subject, "漏看一份材料"));
		samples.put(Kind.WITHDRAWAL, nearness, Map.of("id",
				text("select public_id from scoring.withdrawal where requested_by = ?", asking.accountId())));
	}

	private String subject(ScoringWorld.Review review, String column) {
		return text("select s." + column + " from scoring.subject s join scoring.panel p on p.id = s.panel_id"
				+ " where p.public_id = ?", review.panel());
	}

	private String text(String sql, Object value) {
		return this.jdbc.sql(sql).param(value).query(String.class).single();
	}

}
