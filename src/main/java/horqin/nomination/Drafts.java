package horqin.nomination;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import horqin.access.Actor;
import horqin.regulation.Outcome;
import horqin.web.Conflict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written in an application, part by part. A part keeps everything that was
 * typed, also what cannot be read yet; two who write in one part are told, and nothing is
 * overwritten.
 */
@Service
public class Drafts {

	private final Editing editing;

	private final SectionRows rows;

	private final ApplicationRows applications;

	Drafts(Editing editing, SectionRows rows, ApplicationRows applications) {
		this.editing = editing;
		this.rows = rows;
		this.applications = applications;
	}

	/** Work and education, as the form shows them. */
	public Opened<ProfileDraft> profile(Nomination nomination) {
		return open(nomination, Part.PROFILE, ProfileDraft.of(this.applications.of(nomination).profile(),
				this.rows.honour(nomination.id()), unread(nomination, Part.PROFILE)));
	}

	/** What was declared of Article 4, as the form shows it. */
	public Opened<StandingDraft> standing(Nomination nomination) {
		return open(nomination, Part.STANDING, StandingDraft.of(this.applications.of(nomination).facts().declared()));
	}

	/** The five statements, as the form shows them. */
	public Opened<StatementsDraft> statements(Nomination nomination) {
		return open(nomination, Part.STATEMENTS, StatementsDraft.of(this.applications.of(nomination).texts()));
	}

	/** The accounts and the plan, as the form shows them. */
	public Opened<AccountsDraft> accounts(Nomination nomination) {
		return open(nomination, Part.ACCOUNTS, AccountsDraft.of(this.applications.of(nomination).texts()));
	}

	/**
	 * Saves work and education.
	 * @param by whether the person pressed a button, or the page saved by itself
	 */
	@Transactional
	public Saved saveProfile(Actor actor, String publicId, ProfileDraft draft, Mark mark, By by) {
		ProfileDraft.Read read = draft.read(this.editing.today());
		Work work = new Work(Part.PROFILE, draft.words(), read.faults(), read.unread(),
				(nomination, now) -> this.rows.profile(nomination.id(), read.profile(), read.honour(), now));
		return save(actor, publicId, work, mark, by);
	}

	/** Saves what was declared; an answer missing leaves the declaration open. */
	@Transactional
	public Saved saveStanding(Actor actor, String publicId, StandingDraft draft, Mark mark) {
		StandingDraft.Read read = draft.read();
		if (read.standing() == null) {
			return new Saved.Done(mark.version(), read.faults());
		}
		Work work = new Work(Part.STANDING, draft.words(), List.of(), Map.of(),
				(nomination, now) -> this.rows.declared(nomination.id(), read.standing(), now));
		return save(actor, publicId, work, mark, By.BUTTON);
	}

	/** Saves the five statements, however long. */
	@Transactional
	public Saved saveStatements(Actor actor, String publicId, StatementsDraft draft, Mark mark, By by) {
		Work work = new Work(Part.STATEMENTS, draft.words(), draft.faults(NominationSettings.defaults()), Map.of(),
				(nomination, now) -> draft.texts()
					.forEach((force, text) -> this.rows.statement(nomination.id(), force, text, now)));
		return save(actor, publicId, work, mark, by);
	}

	/** Saves the accounts and the plan, however long. */
	@Transactional
	public Saved saveAccounts(Actor actor, String publicId, AccountsDraft draft, Mark mark, By by) {
		Work work = new Work(Part.ACCOUNTS, draft.words(), draft.faults(NominationSettings.defaults()), Map.of(),
				(nomination, now) -> this.rows.accounts(nomination.id(), draft, now));
		return save(actor, publicId, work, mark, by);
	}

	private Saved save(Actor actor, String publicId, Work work, Mark mark, By by) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Editing.mayEdit(actor, nomination);
		if (!outcome.isMoved()) {
			return new Saved.Refused(outcome);
		}
		SectionRows.State state = this.rows.state(nomination.id(), work.part()).orElse(null);
		boolean fresh = (state == null) ? mark.version() == 0
				: mark.version() == state.version() || (mark.page() != null && mark.page().equals(state.page()));
		if (!fresh) {
			Conflict conflict = Editing.conflict((state != null) ? state.byName() : null,
					(state != null) ? state.at() : null, work.words(), stored(nomination, work.part()),
					nomination.ownHref() + "/" + work.part().path());
			if (conflict != null) {
				return new Saved.Stale(conflict);
			}
		}
		OffsetDateTime now = this.editing.now();
		work.write().accept(nomination, now);
		int version = this.rows.saved(nomination.id(), work.part(), work.unread(), actor.accountId(), now, mark.page());
		this.editing.touch(nomination);
		if (by == By.BUTTON) {
			this.editing.note(actor, nomination, "SAVE_" + work.part().name(), "保存" + work.part().label());
		}
		return new Saved.Done(version, work.faults());
	}

	private Map<String, String> stored(Nomination nomination, Part part) {
		return switch (part) {
			case PROFILE -> profile(nomination).draft().words();
			case STANDING -> standing(nomination).draft().words();
			case STATEMENTS -> statements(nomination).draft().words();
			case ACCOUNTS -> accounts(nomination).draft().words();
		};
	}

	private <T> Opened<T> open(Nomination nomination, Part part, T draft) {
		return new Opened<>(draft, this.rows.state(nomination.id(), part).map(SectionRows.State::version).orElse(0));
	}

	private Map<String, String> unread(Nomination nomination, Part part) {
		return this.rows.state(nomination.id(), part).map(SectionRows.State::unread).orElse(Map.of());
	}

	/** How a saving came about; only what somebody pressed is an act for the log. */
	public enum By {

		BUTTON, PAGE

	}

	/**
	 * One saving: what was typed in words, what is wrong with it, and how it is written.
	 */
	private record Work(Part part, Map<String, String> words, List<Fault> faults, Map<String, String> unread,
			BiConsumer<Nomination, OffsetDateTime> write) {
	}

}
