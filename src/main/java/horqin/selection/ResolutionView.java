package horqin.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.records.Accept;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.web.Pieces.Fact;
import horqin.web.Pieces.KeptFile;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the pages of the party group's resolutions together. */
@Component
class ResolutionView {

	private final Editions editions;

	private final Resolutions resolutions;

	private final MeetingTables meetings;

	private final SelectionView view;

	ResolutionView(Editions editions, Resolutions resolutions, MeetingTables meetings, SelectionView view) {
		this.editions = editions;
		this.resolutions = resolutions;
		this.meetings = meetings;
		this.view = view;
	}

	/**
	 * A person in the form.
	 *
	 * @param reason as typed
	 */
	record Row(Line line, Verdict verdict, String reason) {

	}

	String form(Submitted before, ResolutionPages.ResolutionForm empty, boolean corrects, Map<String, String> posted,
			@Nullable KeptFile kept, Model model) {
		Edition edition = before.edition();
		Resolution.Kind kind = before.kind(corrects);
		SelectionView.crumbs(model, edition, "登记党组会议决定");
		model.addAttribute("edition", edition);
		// A form that was bound stays as it is, with what could not be read.
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", empty);
		}
		model.addAttribute("corrects", corrects);
		model.addAttribute("kind", kind);
		model.addAttribute("before", before);
		model.addAttribute("kept", kept);
		model.addAttribute("accept", Accept.SCAN);
		model.addAttribute("verdicts", Verdict.values());
		List<Row> rows = new ArrayList<>();
		for (Line line : before.open(kind)) {
			rows.add(row(before, kind, line, posted));
		}
		model.addAttribute("rows", rows);
		List<Line> approved = new ArrayList<>(
				(kind == Resolution.Kind.FURTHER) ? before.having(Verdict.APPROVED) : List.of());
		rows.stream().filter((row) -> row.verdict() == Verdict.APPROVED).map(Row::line).forEach(approved::add);
		Composition composition = Composition.of(approved);
		model.addAttribute("composition", composition);
		model.addAttribute("approved", approved.size());
		model.addAttribute("asksNumber", !edition.band().mayHold(approved.size(), "审议通过名单", null).isMoved()
				|| typed(posted.get("numberReason")));
		model.addAttribute("asksIndustry",
				!composition.mostlyKey("审议通过名单", null).isMoved() || typed(posted.get("industryReason")));
		model.addAttribute("closed", closed(before, kind));
		duties(model);
		return "selection/resolution-form";
	}

	private static boolean typed(@Nullable String text) {
		return text != null && !text.isBlank();
	}

	/** Why nothing can be recorded at all; {@code null} when something can. */
	private static @Nullable Outcome closed(Submitted before, Resolution.Kind kind) {
		Deliberation bare = new Deliberation(before.edition().state(), before.meeting(), before.preparing(), kind,
				new Deliberation.Head("", null, "", "", "", "", ""), false, List.of(), List.of(), List.of(),
				before.edition().band(), LocalDate.EPOCH);
		Outcome outcome = Answers.of(List.of(bare.inTime(), bare.onlyProposed()));
		return outcome.isMoved() ? null : outcome;
	}

	private static Row row(Submitted before, Resolution.Kind kind, Line line, Map<String, String> posted) {
		ResolutionTables.Given given = before.verdicts().get(line.nominationId());
		Verdict usual = (kind == Resolution.Kind.WHOLE || given == null) ? Verdict.APPROVED : given.verdict();
		String typed = posted.get("v-" + line.publicId());
		for (Verdict verdict : Verdict.values()) {
			if (verdict.name().equals(typed)) {
				usual = verdict;
			}
		}
		return new Row(line, usual, posted.getOrDefault("w-" + line.publicId(),
				(kind == Resolution.Kind.CORRECTION && given != null) ? given.reason() : ""));
	}

	String show(Resolution resolution, Model model) {
		Edition edition = this.editions.get(resolution.editionId());
		SelectionView.crumbs(model, edition, resolution.label() + "决定");
		model.addAttribute("edition", edition);
		model.addAttribute("resolution", resolution);
		model.addAttribute("meeting", this.meetings.byId(resolution.meetingId()));
		List<FrozenList.Named> decided = this.resolutions.decided(resolution);
		model.addAttribute("decided", decided);
		model.addAttribute("exceptions", decided.stream().filter((one) -> one.verdict() != Verdict.APPROVED).toList());
		model.addAttribute("facts",
				List.of(new Fact("会议届次", resolution.session()), new Fact("会议日期", Wording.date(resolution.heldOn())),
						new Fact("议题号", resolution.item()), new Fact("审议结论", resolution.conclusion()),
						new Fact("人数说明", resolution.numberReason()), new Fact("重点产业说明", resolution.industryReason()),
						new Fact("更正原因", Objects.requireNonNullElse(resolution.reason(), "")),
						new Fact("登记人", resolution.recordedByName())));
		model.addAttribute("moments", this.view.moments(resolution.subject()));
		duties(model);
		return "selection/resolution";
	}

	private static void duties(Model model) {
		model.addAttribute("proposedDuty", Duty.ONLY_PROPOSED_TO_PARTY_GROUP);
		model.addAttribute("partyDuty", Duty.PARTY_GROUP_DECIDES);
	}

}
