package horqin.nomination;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many nominations moved at once, for acts of modules further right that concern a whole
 * list: all of it or none. The log of the act is theirs to write.
 */
@Component
public class StageMoves {

	/** In the order of their ids, so that two acts on many never wait for each other. */
	static final String LOCK = """
			select n.id, n.public_id, n.edition_id, n.organiser_id, n.unit_id, n.person_id, n.stage, n.ground,
				n.on_behalf, n.name, n.sex, n.unit_rank, n.pledged_at, n.submitted_at, n.version, n.changed_at
			from nomination.nomination n where n.id = any (cast(:ids as bigint[])) order by n.id for update of n""";

	static final String MOVE_ALL = """
			update nomination.nomination set stage = :to, version = version + 1, changed_at = :now
			where id = any (cast(:ids as bigint[])) and stage = :from""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	StageMoves(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The rows of many nominations; nobody else moves them meanwhile. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Nomination> lock(Collection<Long> ids) {
		return this.jdbc.sql(LOCK).param("ids", array(ids)).query(Nomination.class).list();
	}

	/**
	 * Moves all of them, whom the caller has locked and found there.
	 * @throws IllegalArgumentException for a move that cannot occur
	 * @throws IllegalStateException when one of them stood elsewhere
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void move(Collection<Long> ids, Stage from, Stage to) {
		if (!from.mayGoTo(to)) {
			throw new IllegalArgumentException("No way from " + from + " to " + to);
		}
		int moved = this.jdbc.sql(MOVE_ALL)
			.param("ids", array(ids))
			.param("from", from.name())
			.param("to", to.name())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (moved != ids.size()) {
			throw new IllegalStateException("%d of %d moved from %s".formatted(moved, ids.size(), from));
		}
	}

	private static Long[] array(Collection<Long> ids) {
		return ids.toArray(Long[]::new);
	}

}
