package horqin.edition;

import java.util.List;

import horqin.edition.EditionRules.NoticeContents;
import horqin.regulation.Reason;

import org.springframework.stereotype.Component;

/** What this module itself asks before the notice goes out. */
@Component
class PublishGate implements Gate {

	private final Editions editions;

	private final Timetables timetables;

	private final Quotas quotas;

	private final Rubrics rubrics;

	private final NoticeTables notices;

	PublishGate(Editions editions, Timetables timetables, Quotas quotas, Rubrics rubrics, NoticeTables notices) {
		this.editions = editions;
		this.timetables = timetables;
		this.quotas = quotas;
		this.rubrics = rubrics;
		this.notices = notices;
	}

	@Override
	public List<Reason> missing(long editionId, EditionStep step) {
		if (step != EditionStep.PUBLISH) {
			return List.of();
		}
		Edition edition = this.editions.get(editionId);
		return EditionRules.missing(contents(edition, edition.noticeState() == NoticeState.SIGNED));
	}

	/** What is missing before a leader is asked to sign. */
	List<Reason> missingBeforeSigning(Edition edition) {
		return EditionRules.missing(contents(edition, true));
	}

	private NoticeContents contents(Edition edition, boolean signed) {
		SavedTimetable saved = this.timetables.current(edition.id());
		String text = this.notices.of(edition.id())
			.stream()
			.filter(NoticeDocument::isAnnual)
			.map(NoticeDocument::body)
			.findFirst()
			.orElse("");
		return new NoticeContents(edition.band().maySet(edition.figures(), edition.bandReason()),
				this.quotas.current(edition.id()).map(SavedQuota::total).orElse(0),
				this.timetables.check(edition, saved.timetable(), saved.reason()),
				RubricRules.mayUse(this.rubrics.current(edition.id()), this.rubrics.reason(edition.id())),
				edition.requirements(), edition.contact(), text, signed);
	}

}
