package horqin.story;

import horqin.edition.Editions;
import horqin.edition.NoticeDocuments;
import horqin.edition.Quotas;
import horqin.edition.Timetables;
import horqin.nomination.Applying;
import horqin.nomination.Exceptions;
import horqin.nomination.Findings;
import horqin.nomination.Nominations;
import horqin.nomination.Openings;
import horqin.nomination.Recommendations;
import horqin.nomination.UnitReview;
import horqin.nomination.WorkHistory;
import horqin.notice.Announcements;
import horqin.notice.NoticePapers;
import horqin.notice.Periods;
import horqin.notice.Postings;
import horqin.notice.Removals;
import horqin.objection.Cases;
import horqin.objection.Reports;
import horqin.objection.Verifications;
import horqin.scoring.Cards;
import horqin.scoring.Declarations;
import horqin.scoring.PanelSteps;
import horqin.scoring.Panels;
import horqin.screening.Corrections;
import horqin.screening.OpenReviews;
import horqin.screening.Screenings;
import horqin.screening.Substitutions;
import horqin.selection.Convening;
import horqin.selection.Entrance;
import horqin.selection.Meetings;
import horqin.selection.Resolutions;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The platform's verbs, in the order in which a year needs them. */
@Lazy
@Component
record Services(Editions editions, Timetables timetables, Quotas quotas, NoticeDocuments notices, Openings openings,
		Applying applying, WorkHistory history, UnitReview review, Exceptions exceptions, Findings findings,
		Nominations nominations, Recommendations recommendations, Screenings screenings, OpenReviews reviews,
		Corrections corrections, Substitutions substitutions, Panels panels, PanelSteps panelSteps, Entrance entrance,
		Declarations declarations, Cards cards, Meetings meetings, Convening convening, Resolutions resolutions,
		NoticePapers papers, Postings postings, Periods periods, Reports reports, Cases cases,
		Verifications verifications, Announcements announcements, Removals removals) {

}
