package horqin.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.person.Code;
import horqin.person.CodeTable;
import horqin.person.Codes;
import horqin.person.Corrected;
import horqin.person.MongolianName;
import horqin.person.People;
import horqin.person.Person;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Conflict;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who the applicant is, corrected while the application is written. */
@Service
public class Identities {

	/** Lists show the name of the person's own row. */
	static final String RENAME = """
			update nomination.nomination set name = :name, sex = :sex where person_id = :person
				and (name, sex) is distinct from (:name, :sex)""";

	private static final String USUAL_REASON = "填报申报表时补充";

	private final Editing editing;

	private final People people;

	private final JdbcClient jdbc;

	Identities(Editing editing, People people, JdbcClient jdbc) {
		this.editing = editing;
		this.people = people;
		this.jdbc = jdbc;
	}

	/** The person of a nomination, number and phone masked. */
	public Person of(Nomination nomination) {
		return this.people.find(nomination.personId()).orElseThrow();
	}

	/**
	 * Saves what was typed over what is registered; an empty number or phone keeps the
	 * one there is.
	 * @param explanation why a registered name, number, sex or date of birth changes
	 */
	@Transactional
	public Saved save(Actor actor, String publicId, PersonEntry entry, int version, @Nullable String explanation) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Person before = of(nomination);
		PersonEntry.Read read = entry.readChange(this.editing.today());
		Outcome outcome = Weighing
			.of(List.of(Editing.mayEdit(actor, nomination), mayChange(before, read, explanation)));
		if (!outcome.isMoved() || !read.faults().isEmpty()) {
			return outcome.isMoved() ? new Saved.Done(version, read.faults()) : new Saved.Refused(outcome);
		}
		String reason = Prose.isBlank(explanation) ? USUAL_REASON : Objects.requireNonNull(explanation);
		return switch (this.people.correct(actor.who(), nomination.personId(), version, read::over, reason)) {
			case Corrected.Asked(Outcome asked) -> new Saved.Refused(asked);
			case Corrected.Stale(Person current) -> stale(nomination, entry, current);
			case Corrected.Done(int now) -> {
				Person after = of(nomination);
				this.jdbc.sql(RENAME)
					.param("name", after.name().value())
					.param("sex", after.sex().name())
					.param("person", after.id())
					.update();
				this.editing.touch(nomination);
				yield new Saved.Done(now, List.of());
			}
		};
	}

	@Practice("已登记的姓名、性别、出生日期和证件号码，更正时写明原因")
	private static Outcome mayChange(Person before, PersonEntry.Read read, @Nullable String explanation) {
		boolean renamed = read.name() != null && !read.name().equals(before.name());
		boolean other = read.sex() != null && read.sex() != before.sex();
		Weighing weighing = new Weighing();
		if (renamed || other || read.number() != null || read.birthDate() != null) {
			weighing.ask(Reason.practice("姓名、性别、出生日期、证件号码已经登记，更正须写明原因"));
		}
		return weighing.outcome(explanation);
	}

	private static Saved stale(Nomination nomination, PersonEntry mine, Person current) {
		Map<String, String> words = words(mine);
		Conflict conflict = Editing.conflict(null, null, words, words(PersonEntry.of(current)),
				nomination.ownHref() + "/profile");
		return (conflict != null) ? new Saved.Stale(conflict) : new Saved.Done(current.version(), List.of());
	}

	/** Number and phone are left out: they are in nobody's comparison. */
	private static Map<String, String> words(PersonEntry entry) {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("姓名", Objects.requireNonNullElse(entry.name(), ""));
		words.put("蒙古文姓名", Objects.requireNonNullElse(entry.mongolianName(), ""));
		words.put("民族", name(Codes.ETHNICITY, entry.ethnicity()));
		words.put("政治面貌", name(Codes.POLITICAL_STATUS, entry.political()));
		words.put("学历", name(Codes.EDUCATION, entry.education()));
		return words;
	}

	private static String name(CodeTable table, @Nullable String code) {
		return (code == null) ? "" : table.code(code).map(Code::name).orElse(code);
	}

	/** The Mongolian name for the page, or nothing. */
	public static String mongolian(Person person) {
		MongolianName name = person.mongolianName();
		return (name != null) ? name.value() : "";
	}

}
