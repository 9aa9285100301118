package horqin.nomination;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.calendar.PlatformClock;
import horqin.records.DecisionLog;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Conflict;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may write in an application, and how those who write stay out of each other's way.
 */
@Component
class Editing {

	private final Nominations nominations;

	private final DecisionLog log;

	private final InstantSource clock;

	Editing(Nominations nominations, DecisionLog log, InstantSource clock) {
		this.nominations = nominations;
		this.log = log;
		this.clock = clock;
	}

	/** The locked row, for whoever writes in it. */
	@Transactional(propagation = Propagation.MANDATORY)
	Nomination lock(Actor actor, String publicId) {
		return this.nominations.lock(actor, publicId, Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS);
	}

	/**
	 * Whether this actor may write in it now: the person themselves, or the unit where it
	 * types for somebody.
	 */
	@Practice("申报材料由本人填写，单位只在代办时填写；提交后退回才能再改")
	static Outcome mayEdit(Actor actor, Nomination nomination) {
		Weighing weighing = new Weighing();
		weighing.refuseUnless(nomination.stage().isEditable(),
				Reason.practice("现在是「%s」，材料不能改动；需要修改的，请推荐单位退回".formatted(nomination.stage().label())));
		weighing.refuseUnless(actor.role() == Role.APPLICANT || nomination.onBehalf(),
				Reason.practice("这份材料由" + nomination.name() + "本人填写，推荐单位不能代改；需要修改的请退回本人"));
		return weighing.outcome(null);
	}

	/** Who was faster, with both texts where they differ; nothing when they do not. */
	static @Nullable Conflict conflict(@Nullable String who, @Nullable OffsetDateTime when, Map<String, String> mine,
			Map<String, String> theirs, String href) {
		List<Conflict.Difference> differences = new ArrayList<>();
		mine.forEach((label, text) -> {
			String other = theirs.getOrDefault(label, "");
			if (!text.strip().equals(other.strip())) {
				differences.add(new Conflict.Difference(label, text, other));
			}
		});
		if (differences.isEmpty()) {
			return null;
		}
		String at = (when != null) ? Wording.time(PlatformClock.timeOf(when.toInstant())) : "刚才";
		return new Conflict((who != null) ? who : "另一位同事", at, differences, href);
	}

	/** Writes into the log that something of it was saved. */
	void note(Actor actor, Nomination nomination, String act, String label) {
		this.log.append(Nominations.entry(nomination, actor, act, label));
	}

	void touch(Nomination nomination) {
		this.nominations.touch(nomination);
	}

	OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	LocalDate today() {
		return PlatformClock.dateOf(this.clock.instant());
	}

}
