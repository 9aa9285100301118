package horqin.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The list of a meeting as somebody types it: three fields for each person, named by the
 * nomination ({@code d-}, {@code r-}, {@code v-}). What cannot be read stays as typed.
 *
 * @param rows everybody, in order
 * @param reserves whether people are named who stand in
 */
record TypedList(List<Row> rows, boolean reserves) {

	TypedList {
		rows = List.copyOf(rows);
	}

	/**
	 * A line of the form.
	 *
	 * @param line with what could be read
	 * @param votes as typed
	 * @param fault what is wrong with the votes; {@code null} if nothing
	 * @param leaving whether the decision leaves the order of the scores
	 * @param cut whether the line of the target is drawn below
	 */
	record Row(Line line, String votes, @Nullable String fault, boolean leaving, boolean cut) {

		public boolean asksWhy() {
			return this.leaving && this.line.reason().isBlank();
		}

	}

	/** As it is stored. */
	static TypedList of(Proposal proposal) {
		return rows(proposal, Map.of());
	}

	/** What was posted over what is stored. */
	static TypedList of(Proposal stored, Map<String, String> posted) {
		return rows(typed(stored, posted), posted);
	}

	/**
	 * The meeting as it would be with what was posted; what cannot be read is left out.
	 */
	static Proposal typed(Proposal stored, Map<String, String> posted) {
		List<Line> lines = new ArrayList<>();
		for (Line line : stored.lines()) {
			lines.add(line.with(decision(line, posted), reason(line, posted), votes(line, posted)));
		}
		return new Proposal(stored.meeting(), stored.year(), stored.band(), lines, stored.attendance(), stored.today());
	}

	private static TypedList rows(Proposal proposal, Map<String, String> posted) {
		Set<Long> leaving = proposal.leaving();
		List<Row> rows = new ArrayList<>();
		int standing = 0;
		for (Line line : proposal.lines()) {
			standing += line.stands() ? 1 : 0;
			String typed = posted.getOrDefault("v-" + line.publicId(),
					(line.votes() != null) ? String.valueOf(line.votes()) : "");
			String fault = isVotes(typed) ? null : "票数填0至200的整数，现为“" + typed.strip() + "”";
			rows.add(new Row(line, typed, fault, leaving.contains(line.nominationId()),
					line.stands() && standing == proposal.band().target()));
		}
		boolean reserves = posted.isEmpty() ? proposal.meeting().reserves() : posted.containsKey("reserves");
		return new TypedList(rows, reserves);
	}

	/** Whether everything could be read. */
	Outcome readable() {
		List<Reason> wrong = this.rows.stream()
			.filter((row) -> row.fault() != null)
			.map((row) -> Reason.practice(row.line().name() + "：" + row.fault()))
			.toList();
		return Outcome.weigh(wrong, List.of(), null);
	}

	/** What is handed to the service. */
	Map<String, Meetings.Decided> decisions() {
		Map<String, Meetings.Decided> decisions = new HashMap<>();
		this.rows.stream()
			.map(Row::line)
			.filter(Line::stands)
			.forEach((line) -> decisions.put(line.publicId(),
					new Meetings.Decided(line.decision(), line.reason(), line.votes())));
		return decisions;
	}

	private static Decision decision(Line line, Map<String, String> posted) {
		String typed = posted.get("d-" + line.publicId());
		for (Decision decision : Decision.values()) {
			if (decision.name().equals(typed)) {
				return decision;
			}
		}
		return line.decision();
	}

	private static String reason(Line line, Map<String, String> posted) {
		return posted.getOrDefault("r-" + line.publicId(), line.reason());
	}

	private static @Nullable Integer votes(Line line, Map<String, String> posted) {
		String typed = posted.get("v-" + line.publicId());
		if (typed == null) {
			return line.votes();
		}
		return (isVotes(typed) && !typed.isBlank()) ? Integer.valueOf(typed.strip()) : null;
	}

	private static boolean isVotes(String typed) {
		String text = typed.strip();
		return text.isEmpty() || (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= 200);
	}

}
