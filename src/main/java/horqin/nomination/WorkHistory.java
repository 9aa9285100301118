package horqin.nomination;

import java.util.List;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Conflict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work history as the applicant writes it. Changing a span takes back what was
 * certified of it.
 */
@Service
public class WorkHistory {

	private static final int MOST = 40;

	private final Editing editing;

	private final Spans spans;

	WorkHistory(Editing editing, Spans spans) {
		this.editing = editing;
		this.spans = spans;
	}

	/** The spans in the order of time. */
	public List<SavedSpan> of(Nomination nomination) {
		return this.spans.of(nomination.id());
	}

	/** One of them. */
	public SavedSpan span(Nomination nomination, long spanId) {
		return of(nomination).stream().filter((each) -> each.id() == spanId).findFirst().orElseThrow(NotFound::new);
	}

	/** One of them, as the form shows it. */
	public SpanDraft draft(Nomination nomination, long spanId) {
		return SpanDraft.of(span(nomination, spanId));
	}

	@Transactional
	public Saved add(Actor actor, String publicId, SpanDraft draft) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Weighing.of(List.of(Editing.mayEdit(actor, nomination), room(of(nomination).size())));
		if (!outcome.isMoved()) {
			return new Saved.Refused(outcome);
		}
		SpanDraft.Read read = draft.read(this.editing.today());
		WorkSpan span = read.span();
		if (span != null) {
			boolean twice = of(nomination).stream().anyMatch((each) -> each.span().equals(span));
			if (!twice) {
				this.spans.add(nomination.id(), span, read.witness(), read.phone(), actor.accountId(),
						this.editing.now());
				done(actor, nomination, "SPAN_ADDED", "添加工作经历");
			}
		}
		return new Saved.Done(1, read.faults());
	}

	@Transactional
	public Saved change(Actor actor, String publicId, long spanId, SpanDraft draft, int version) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Editing.mayEdit(actor, nomination);
		if (!outcome.isMoved()) {
			return new Saved.Refused(outcome);
		}
		SavedSpan before = span(nomination, spanId);
		if (before.version() != version) {
			Conflict conflict = Editing.conflict(before.changedBy(), before.changedAt(), draft.words(),
					SpanDraft.of(before).words(), nomination.ownHref() + "/history/" + spanId);
			return (conflict != null) ? new Saved.Stale(conflict) : new Saved.Done(before.version(), List.of());
		}
		SpanDraft.Read read = draft.read(this.editing.today());
		WorkSpan span = read.span();
		if (span == null) {
			return new Saved.Done(version, read.faults());
		}
		boolean same = same(before.span(), span) && Objects.equals(before.witness(), read.witness())
				&& Objects.equals(before.witnessPhone(), read.phone());
		if (!same) {
			this.spans.change(nomination.id(), before, span, read.witness(), read.phone(), actor.accountId(),
					this.editing.now());
			done(actor, nomination, "SPAN_CHANGED", "修改工作经历");
		}
		return new Saved.Done(same ? version : version + 1, List.of());
	}

	@Transactional
	public Outcome remove(Actor actor, String publicId, long spanId) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Editing.mayEdit(actor, nomination);
		if (outcome.isMoved() && this.spans.remove(nomination.id(), spanId, actor.accountId(), this.editing.now())) {
			done(actor, nomination, "SPAN_REMOVED", "删除工作经历");
		}
		return outcome;
	}

	/** What was certified stays where nothing changed but what the check itself says. */
	private static boolean same(WorkSpan one, WorkSpan other) {
		return one.equals(new WorkSpan(other.from(), other.to(), other.employer(), other.post(), other.frontLine(),
				one.check(), other.deductions()));
	}

	@Practice("工作经历一般不超过40段，相同单位和岗位的合并填写")
	private static Outcome room(int there) {
		return new Weighing()
			.refuseUnless(there < MOST, Reason.practice("工作经历最多" + MOST + "段，现有" + there + "段，请合并相同的经历"))
			.outcome(null);
	}

	private void done(Actor actor, Nomination nomination, String act, String label) {
		this.editing.touch(nomination);
		this.editing.note(actor, nomination, act, label);
	}

}
