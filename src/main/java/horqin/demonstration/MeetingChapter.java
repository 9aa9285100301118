package horqin.demonstration;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.demonstration.content.DemonstrationCase;
import horqin.demonstration.content.NoticeBook;
import horqin.edition.Edition;
import horqin.edition.EditionStep;
import horqin.edition.Editions;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.selection.Convening;
import horqin.selection.Decision;
import horqin.selection.Meetings;
import horqin.selection.Resolutions;
import horqin.selection.Verdict;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/**
 * The committee meets and proposes twenty people, one pulled forward and one passed over
 * with their reasons; the party group agrees (Article 7).
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class MeetingChapter {

	private static final String CHAPTER = "the meeting and the party group of 2026";

	private static final int PROPOSED = 20;

	private final Meetings meetings;

	private final Convening convening;

	private final Resolutions resolutions;

	private final Editions editions;

	private final Attempts attempts;

	MeetingChapter(Meetings meetings, Convening convening, Resolutions resolutions, Editions editions,
			Attempts attempts) {
		this.meetings = meetings;
		this.convening = convening;
		this.resolutions = resolutions;
		this.editions = editions;
		this.attempts = attempts;
	}

	void write(Story story) {
		Diary diary = story.diary();
		Actor officer = story.cast().staff("officer-a");
		NoticeBook.Meeting told = story.content().notices().meeting();
		diary.at(LocalDateTime.of(2026, 5, 29, 18, 20), CHAPTER, () -> {
			done(this.editions.take(officer, story.edition(Story.FIRST_YEAR), EditionStep.CONVENE_MEETING));
			done(this.convening.convene(officer, story.edition(Story.FIRST_YEAR), null));
		});
		diary.at(told.endsAt(), CHAPTER, () -> meet(story, officer, told));
		diary.at(told.endsAt().plusDays(1), CHAPTER, () -> done(
				this.editions.take(officer, story.edition(Story.FIRST_YEAR), EditionStep.SUBMIT_TO_PARTY_GROUP)));
		NoticeBook.Resolution resolution = story.content().notices().resolution();
		diary.apart(resolution.at(), CHAPTER, () -> resolve(story, resolution));
		diary.at(resolution.at().plusMinutes(40), CHAPTER,
				() -> done(this.editions.take(officer, story.edition(Story.FIRST_YEAR), EditionStep.OPEN_NOTICE)));
	}

	private void meet(Story story, Actor officer, NoticeBook.Meeting told) {
		Edition year = this.editions.see(officer, story.edition(Story.FIRST_YEAR));
		String meeting = this.meetings.inPreparation(year.id()).orElseThrow();
		this.attempts.refused(story.caseOf("PROPOSAL_WITHOUT_MINUTES"), conclude(officer, meeting));
		record(story, officer, told, meeting);
		decide(story, officer, told.lifted(), "", meeting, Decision.PROPOSED);
		decide(story, officer, told.lowered(), told.lowered().reason(), meeting, Decision.NOT_PROPOSED);
		this.attempts.refused(story.caseOf("LIFTED_BY_MEETING"), conclude(officer, meeting));
		decide(story, officer, told.lifted(), told.lifted().reason(), meeting, Decision.PROPOSED);
		decide(story, officer, told.lowered(), "", meeting, Decision.NOT_PROPOSED);
		this.attempts.refused(story.caseOf("LOWERED_BY_MEETING"), conclude(officer, meeting));
		decide(story, officer, told.lowered(), told.lowered().reason(), meeting, Decision.NOT_PROPOSED);
		done(conclude(officer, meeting));
		done(this.meetings.addScan(officer, meeting,
				Scan.letter("评审会议记录", List.of(told.minutes(), told.share()), "评审委员会", told.date())));
	}

	private Outcome conclude(Actor officer, String meeting) {
		return this.convening.conclude(officer, meeting, this.meetings.version(officer, meeting), PROPOSED, "", "");
	}

	private void record(Story story, Actor officer, NoticeBook.Meeting told, String meeting) {
		Map<Integer, Meetings.Presence> presence = new HashMap<>();
		for (int place = 1; place <= told.present().size(); place++) {
			presence.put(place, new Meetings.Presence(true, ""));
		}
		done(this.meetings.saveRecord(officer, meeting,
				new Meetings.Written(told.date(), told.place(), 1, presence, List.of(officer.name()),
						List.of(story.cast().staff(told.supervisor()).name()), told.minutes() + "\n" + told.share()),
				this.meetings.version(officer, meeting)));
	}

	private void decide(Story story, Actor officer, NoticeBook.Departure departure, String reason, String meeting,
			Decision decision) {
		Map<String, Meetings.Decided> decisions = Map.of(story.candidate(departure.person()).id(),
				new Meetings.Decided(decision, reason, null));
		done(this.meetings.saveList(officer, meeting, decisions, false, this.meetings.version(officer, meeting)));
	}

	private void resolve(Story story, NoticeBook.Resolution told) {
		Actor secretary = story.cast().staff(told.signer());
		String year = story.edition(Story.FIRST_YEAR);
		DemonstrationCase outsider = story.caseOf("PARTY_NAME_NOT_PROPOSED");
		this.attempts.refused(outsider,
				this.resolutions.record(secretary, year, wanted(told,
						Map.of(story.personOf(outsider.key()).id(), new Resolutions.Except(Verdict.APPROVED, "建议增加"))),
						excerpt(told)));
		changedByALeader(story, told, year);
		done(this.resolutions.record(secretary, year, wanted(told, Map.of()), excerpt(told)));
	}

	/** Who signs changes no name: the platform knows no such act for a leader. */
	private void changedByALeader(Story story, NoticeBook.Resolution told, String year) {
		DemonstrationCase changed = story.caseOf("LEADER_CHANGES_A_NAME");
		try {
			this.resolutions.record(
					story.cast().staff(told.confirmedBy()), year, wanted(told, Map
						.of(story.personOf(changed.key()).id(), new Resolutions.Except(Verdict.APPROVED, "建议增加"))),
					excerpt(told));
		}
		catch (NotAllowed ex) {
			this.attempts.answered(changed, List.of(String.valueOf(ex.getMessage())));
			return;
		}
		throw new IllegalStateException("A leader changed a name");
	}

	private static Resolutions.Wanted wanted(NoticeBook.Resolution told, Map<String, Resolutions.Except> exceptions) {
		return new Resolutions.Wanted(told.session(), told.date(), told.item(), told.conclusion(), exceptions, "", "",
				false, "", 0);
	}

	private static Upload excerpt(NoticeBook.Resolution told) {
		return Scan.letter(told.session() + "决定摘录", List.of(told.item(), told.excerpt()), "通辽市总工会党组", told.date());
	}

}
