package horqin.edition;

import org.springframework.stereotype.Component;

/** Drafts the texts of notices from what the year knows now. */
@Component
class NoticeDrafts {

	private final Timetables timetables;

	private final Quotas quotas;

	NoticeDrafts(Timetables timetables, Quotas quotas) {
		this.timetables = timetables;
		this.quotas = quotas;
	}

	NoticeWording annual(String organiser, Edition edition) {
		int units = (int) this.quotas.standings(edition.id()).stream().filter((row) -> row.seats() > 0).count();
		NoticeText.Source source = new NoticeText.Source(organiser, edition.year(), edition.band(),
				this.quotas.current(edition.id()).map(SavedQuota::total).orElse(0), units,
				this.timetables.current(edition.id()).timetable(), edition.requirements(), edition.contact());
		return new NoticeWording(NoticeText.title(organiser, edition.year()), NoticeText.addressee(),
				NoticeText.body(source), 0);
	}

	NoticeWording supplement(String organiser, Edition edition) {
		return new NoticeWording(NoticeText.supplementTitle(organiser, edition.year()), NoticeText.addressee(),
				NoticeText.supplementBody(edition.contact()), 0);
	}

}
