package horqin.edition;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supplementary notices (补充通知) as the quota asks for them. */
@Component
class Supplements {

	/** Each supplement grounds one table. */
	static final String UNSPENT = """
			select n.id, n.number from edition.notice_document n
			where n.edition_id = :edition and n.sequence > 0 and n.state = 'ISSUED'
				and not exists (select from edition.quota_table t where t.notice_id = n.id)
			order by n.sequence desc limit 1""";

	private final JdbcClient jdbc;

	Supplements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest supplement that was issued and has not changed the quota yet. */
	Optional<Supplement> unspent(long edition) {
		return this.jdbc.sql(UNSPENT).param("edition", edition).query(Supplement.class).optional();
	}

	/** An issued supplement. */
	record Supplement(long id, String number) {

	}

}
