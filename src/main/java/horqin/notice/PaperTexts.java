package horqin.notice;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import horqin.access.Units;
import horqin.calendar.PlatformClock;
import horqin.calendar.Term;
import horqin.edition.Edition;
import horqin.selection.ResolutionHead;
import horqin.selection.Selections;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Drafts the first wording of a paper from what the year knows. */
@Component
class PaperTexts {

	private final Units units;

	private final Selections selections;

	private final InstantSource clock;

	PaperTexts(Units units, Selections selections, InstantSource clock) {
		this.units = units;
		this.selections = selections;
		this.clock = clock;
	}

	/**
	 * A first wording.
	 * @param earlier what a supplement or a correction adds to
	 */
	PaperTables.Wording draft(Edition edition, PaperKind kind, List<ShownPerson> people, @Nullable Paper earlier) {
		String organiser = this.units.get(edition.organiserId()).name();
		LocalDate today = PlatformClock.dateOf(this.clock.instant());
		return switch (kind) {
			case NOTICE -> {
				String session = this.selections.resolution(edition.id()).map(ResolutionHead::session).orElse("");
				String first = people.isEmpty() ? "" : people.getFirst().name();
				yield new PaperTables.Wording(Texts.noticeTitle(organiser, edition.year()),
						Texts.noticeBody(edition.year(), first, people.size(), session),
						Texts.contact(edition.contact()), today, edition.figures().minimumNoticeWorkingDays(), null,
						null);
			}
			case ANNOUNCEMENT ->
				new PaperTables.Wording(Texts.announcementTitle(organiser, edition.year(), earlier != null),
						Texts.announcementBody(edition.year(), people.size(), earlier != null), "", null, null, today,
						Term.ofYears(today, edition.figures().normalCultivationYears()).lastDay());
			case CORRECTION -> new PaperTables.Wording(Texts.correctionTitle(organiser, edition.year()),
					Texts.correctionBody(number(earlier)), "", null, null, null, null);
		};
	}

	private static String number(@Nullable Paper earlier) {
		return Objects.requireNonNullElse((earlier != null) ? earlier.number() : null, "原通知");
	}

}
