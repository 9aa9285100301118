package horqin.nomination;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.person.Consent;
import horqin.person.ConsentForm;
import horqin.person.ConsentPurpose;
import horqin.person.Consents;
import horqin.person.PersonField;
import horqin.records.Accept;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the applicant signs: the pledge that everything is true, and what may be done with
 * their data, each apart. On the screen by themselves; whoever types for somebody brings
 * the signed papers.
 */
@Service
public class Pledges {

	/** What somebody may let be shown in public, in the order of the form. */
	public static final Set<PersonField> PUBLISHABLE = ConsentPurpose.PUBLIC_PROFILE.fields();

	static final String PLEDGE = """
			update nomination.nomination set pledged_at = :now, version = version + 1, changed_at = :now
			where id = :id and pledged_at is null""";

	private final Editing editing;

	private final Consents consents;

	private final Papers papers;

	private final StoredFiles files;

	private final JdbcClient jdbc;

	Pledges(Editing editing, Consents consents, Papers papers, StoredFiles files, JdbcClient jdbc) {
		this.editing = editing;
		this.consents = consents;
		this.papers = papers;
		this.files = files;
		this.jdbc = jdbc;
	}

	/**
	 * What was ticked, each by itself.
	 *
	 * @param application working on the application with the data it names
	 * @param sensitive working with the identity number
	 * @param pledge that everything is true
	 * @param published what may be shown in public; may be empty
	 */
	public record Ticks(boolean application, boolean sensitive, boolean pledge, Set<PersonField> published) {
	}

	/**
	 * How it stands.
	 *
	 * @param application agreed to
	 * @param sensitive agreed to
	 * @param pledged signed
	 * @param published agreed to be shown
	 */
	public record Signed(boolean application, boolean sensitive, boolean pledged, Set<PersonField> published) {
	}

	/** What this person has signed. */
	public Signed of(Nomination nomination) {
		long person = nomination.personId();
		return new Signed(this.consents.covers(person, ConsentPurpose.APPLICATION, "", ApplicationRows.NEEDED),
				this.consents.covers(person, ConsentPurpose.SENSITIVE, "", ApplicationRows.NEEDED_SENSITIVE),
				nomination.pledgedAt() != null || this.papers.last(nomination.id()).containsKey(Paper.Kind.PLEDGE),
				this.consents.standing(person, ConsentPurpose.PUBLIC_PROFILE, ""));
	}

	/** What the application works with, for the words of the consent. */
	public Set<PersonField> needed() {
		return EnumSet.copyOf(ApplicationRows.NEEDED);
	}

	/**
	 * The person signs on the screen; nothing that was signed before is taken back, but
	 * what may be shown.
	 */
	@Transactional
	public Outcome sign(Actor actor, String publicId, Ticks ticks) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Weighing.of(List.of(Editing.mayEdit(actor, nomination), byThemselves(actor)));
		if (!outcome.isMoved()) {
			return outcome;
		}
		agree(actor, nomination, ticks, new ConsentForm.Online());
		if (ticks.pledge()
				&& this.jdbc.sql(PLEDGE).param("id", nomination.id()).param("now", this.editing.now()).update() == 1) {
			this.editing.note(actor, nomination, "PLEDGED", "签署诚信承诺");
		}
		return outcome;
	}

	/**
	 * Keeps the papers that somebody signed by hand.
	 * @param consent the signed consent, if it is brought
	 * @param pledge the signed pledge, if it is brought
	 * @return what was not taken, each with the reason in a sentence
	 */
	@Transactional
	public Outcome signOnPaper(Actor actor, String publicId, List<Upload> consent, List<Upload> pledge,
			Set<PersonField> published) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Editing.mayEdit(actor, nomination);
		if (!outcome.isMoved()) {
			return outcome;
		}
		Weighing weighing = new Weighing();
		weighing.refuseUnless(!consent.isEmpty() || !pledge.isEmpty(), Reason.practice("请选择本人签字的同意书或承诺书的扫描件，至少1份"));
		for (Upload upload : consent) {
			switch (this.files.receive(upload, Accept.SCAN, actor.accountId())) {
				case Receipt.Stored(StoredFile file) -> {
					this.papers.add(actor, nomination, Paper.Kind.CONSENT, file);
					agree(actor, nomination, new Ticks(true, true, false, published),
							new ConsentForm.SignedScan(file.id()));
				}
				case Receipt.Rejected(String sentence) -> weighing.refuse(Reason.practice(sentence));
			}
		}
		for (Upload upload : pledge) {
			if (this.papers.add(actor, nomination, Paper.Kind.PLEDGE, upload,
					Accept.SCAN) instanceof Receipt.Rejected(String sentence)) {
				weighing.refuse(Reason.practice(sentence));
			}
		}
		this.editing.touch(nomination);
		return weighing.outcome(null);
	}

	@Practice("承诺和同意由本人签署：本人登录勾选，或由单位上传本人签字的扫描件")
	private static Outcome byThemselves(Actor actor) {
		return new Weighing().refuseUnless(actor.role() == Role.APPLICANT, Reason.practice("代办的不能在线勾选，请上传本人签字的扫描件（1份）"))
			.outcome(null);
	}

	private void agree(Actor actor, Nomination nomination, Ticks ticks, ConsentForm form) {
		long person = nomination.personId();
		Signed before = of(nomination);
		if (ticks.application() && !before.application()) {
			this.consents.give(actor.who(), person, ConsentPurpose.APPLICATION, "", ApplicationRows.NEEDED, form);
		}
		if (ticks.sensitive() && !before.sensitive()) {
			this.consents.give(actor.who(), person, ConsentPurpose.SENSITIVE, "", ApplicationRows.NEEDED_SENSITIVE,
					form);
		}
		if (!ticks.published().equals(before.published())) {
			this.consents.of(person)
				.stream()
				.filter((each) -> each.purpose() == ConsentPurpose.PUBLIC_PROFILE && each.isStanding())
				.map(Consent::id)
				.forEach((id) -> this.consents.withdraw(actor.who(), id, form));
			if (!ticks.published().isEmpty()) {
				this.consents.give(actor.who(), person, ConsentPurpose.PUBLIC_PROFILE, "", ticks.published(), form);
			}
		}
	}

}
