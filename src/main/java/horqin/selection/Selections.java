package horqin.selection;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What modules to the right read of a selection: who the party group has approved. A
 * later meeting or a corrected resolution voids what was resolved before; only what holds
 * now is ever answered.
 */
@Service
public class Selections {

	/** In the order of the proposed list; who has withdrawn since is left out. */
	static final String APPROVED = """
			select n.id as nomination_id, n.public_id, n.name, n.sex, n.unit_id, u.name as unit_name,
				coalesce(n.employer, '') as employer, coalesce(n.post, '') as post, v.resolution_id
			from selection.valid_verdict v
			join nomination.nomination n on n.id = v.nomination_id
			join access.unit u on u.id = n.unit_id
			join selection.placing p on p.meeting_id = v.meeting_id and p.nomination_id = v.nomination_id
			where v.edition_id = :edition and v.verdict = 'APPROVED' and n.stage <> 'WITHDRAWN'
			order by p.position""";

	static final String RESOLUTION = """
			select r.id, r.session, r.held_on, r.item, count(v.*) filter (where v.verdict = 'APPROVED') as approved,
				count(v.*) filter (where v.verdict = 'DEFERRED') as deferred
			from selection.valid_resolution r
			left join (select d.edition_id, d.verdict from selection.valid_verdict d
				join nomination.nomination n on n.id = d.nomination_id and n.stage <> 'WITHDRAWN') v
				on v.edition_id = r.edition_id
			where r.edition_id = :edition and r.kind <> 'FURTHER'
			group by r.id, r.session, r.held_on, r.item, r.kind order by r.id desc limit 1""";

	static final String DIGEST = """
			select coalesce(string_agg(r.digest, ' ' order by r.id), '') from selection.valid_resolution r
			where r.edition_id = :edition""";

	private final JdbcClient jdbc;

	Selections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Everybody approved as things stand, in the order of the proposed list; empty before
	 * a resolution. Those whose way went on (公示中, 入选) are among them: each nomination
	 * says where it stands.
	 */
	@Transactional(readOnly = true)
	public List<ApprovedPerson> approved(long editionId) {
		return this.jdbc.sql(APPROVED).param("edition", editionId).query(ApprovedPerson.class).list();
	}

	/**
	 * The resolution that decides the year's list now; empty before one is recorded, and
	 * again once a later meeting has voided it. One that only settled who was deferred is
	 * never answered here; its names are in {@link #approved}.
	 */
	@Transactional(readOnly = true)
	public Optional<ResolutionHead> resolution(long editionId) {
		return this.jdbc.sql(RESOLUTION).param("edition", editionId).query(ResolutionHead.class).optional();
	}

	/**
	 * What tells the valid resolutions from any others: the digests that stand in the
	 * decision log, oldest first, with a blank between; empty without a resolution.
	 * Whoever keeps it can tell later whether anything was resolved anew.
	 */
	@Transactional(readOnly = true)
	public String digest(long editionId) {
		return this.jdbc.sql(DIGEST).param("edition", editionId).query(String.class).single();
	}

}
