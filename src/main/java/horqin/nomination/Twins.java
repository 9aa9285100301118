package horqin.nomination;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same person, document or number in another nomination of the organiser, of this
 * year or an earlier one: found for whoever judges, who decides what it means. Two people
 * of one invention rightly bring the same patent.
 */
@Service
public class Twins {

	private static final String OTHER = """
			o.public_id, o.name, d.year, u.short_name as unit_name, o.stage
			from nomination.nomination o
			join edition.edition d on d.id = o.edition_id
			join access.unit u on u.id = o.unit_id
			""";

	/** The same person; withdrawn ones too, they say how often somebody tried. */
	static final String PERSON = "select 'PERSON' as kind, '' as what, " + OTHER + """
			where o.organiser_id = :organiser and o.person_id = :person and o.id <> :id
			order by o.id desc limit :most""";

	/** The same patent, certificate or paper number, with somebody else. */
	static final String NUMBER = "select distinct on (o.id, e.number_key) 'NUMBER' as kind, e.number_key as what, "
			+ OTHER + """
					join nomination.evidence t on t.nomination_id = o.id and not t.removed
					join nomination.evidence e on e.number_key = t.number_key and not e.removed
					where e.nomination_id = :id and o.organiser_id = :organiser and o.person_id <> :person
						and o.stage <> 'WITHDRAWN'
					order by o.id desc, e.number_key limit :most""";

	/** The same file by its content, with somebody else. */
	static final String DOCUMENT = """
			with own as (
				select f.file_id from nomination.evidence_file f join nomination.evidence e on e.id = f.evidence_id
				where e.nomination_id = :id and not e.removed
				union select p.file_id from nomination.paper p where p.nomination_id = :id),
			alike as (
				select t.id, min(s.name) as name from own
				join records.file s on s.id = own.file_id
				join records.file t on t.sha256 = s.sha256
				group by t.id),
			elsewhere as (
				select e.nomination_id, alike.name from alike
				join nomination.evidence_file f on f.file_id = alike.id
				join nomination.evidence e on e.id = f.evidence_id and not e.removed
				union select p.nomination_id, alike.name from alike join nomination.paper p on p.file_id = alike.id)
			select distinct on (o.id) 'DOCUMENT' as kind, w.name as what, """ + " " + OTHER + """
			join elsewhere w on w.nomination_id = o.id
			where o.organiser_id = :organiser and o.person_id <> :person and o.stage <> 'WITHDRAWN'
			order by o.id desc, w.name limit :most""";

	private static final int MOST = 10;

	private final JdbcClient jdbc;

	Twins(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What recurs. */
	public enum Kind {

		PERSON("同一人"), NUMBER("同一证书、专利或文件编号"), DOCUMENT("同一份扫描件");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * Another nomination in which something recurs.
	 *
	 * @param what the number or the name of the file; empty for the person
	 * @param year of the other nomination
	 * @param unitName its recommending unit
	 */
	public record Twin(Kind kind, String what, String publicId, String name, int year, String unitName, Stage stage) {

		/** One sentence. */
		public String text() {
			String where = "%d年度%s的%s（%s）".formatted(this.year, this.unitName, this.name, this.stage.label());
			return switch (this.kind) {
				case PERSON -> "同一人另有申报：%d年度，%s（%s）".formatted(this.year, this.unitName, this.stage.label());
				case NUMBER -> "编号%s也出现在%s".formatted(this.what.substring(this.what.indexOf(':') + 1), where);
				case DOCUMENT -> "扫描件“%s”与%s的材料内容完全相同".formatted(this.what, where);
			};
		}

		/** Where unit and office look at it. */
		public String href() {
			return "/nominations/" + this.publicId;
		}

	}

	/** What recurs elsewhere; at most ten of each kind, newest first. */
	@Transactional(readOnly = true)
	public List<Twin> of(Nomination nomination) {
		List<Twin> twins = new java.util.ArrayList<>();
		for (String sql : List.of(PERSON, NUMBER, DOCUMENT)) {
			twins.addAll(this.jdbc.sql(sql)
				.param("id", nomination.id())
				.param("person", nomination.personId())
				.param("organiser", nomination.organiserId())
				.param("most", MOST)
				.query(Twin.class)
				.list());
		}
		return twins;
	}

}
