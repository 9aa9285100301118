package horqin.demonstration.content;

import java.time.LocalDate;
import java.util.List;

import horqin.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The experts and the organiser's own people.
 *
 * @param about a line for whoever opens the file
 */
public record Committee(String about, List<Expert> experts, List<Staff> staff, Plan plan) {

	/**
	 * A member of the committee.
	 *
	 * @param kind 专家, 业务科室负责人 or 其他
	 * @param leaning points of a hundred by which they score above (lenient) or below
	 * (severe) the panel
	 * @param spread points by which they waver
	 * @param chair 主任委员
	 * @param employer key of the employer, where it is one of the demonstration's
	 */
	public record Expert(String key, String name, String login, String kind, String title, String unit,
			List<String> specialities, double leaning, double spread, String mobile, @Nullable Boolean chair,
			@Nullable String employer, List<Conflict> conflicts) {

		/** What the file leaves out is empty. */
		public Expert {
			conflicts = (conflicts != null) ? List.copyOf(conflicts) : List.of();
		}

		public boolean isChair() {
			return Boolean.TRUE.equals(this.chair);
		}

		/** Whether this person may not be scored. */
		public boolean mustAvoid(String person) {
			return this.conflicts.stream().anyMatch((each) -> each.person().equals(person));
		}

	}

	/**
	 * Why an expert may not score somebody.
	 *
	 * @param person key of the applicant
	 * @param kind UNIT, KIN or MASTER
	 * @param declared by the expert; otherwise it follows from facts
	 */
	public record Conflict(String person, String kind, boolean declared, String note) {

	}

	/**
	 * Somebody with an account.
	 *
	 * @param step which of the signing steps a leader is, from 1
	 */
	public record Staff(String key, String name, String login, Role role, String title, String mobile,
			@Nullable Integer step) {

	}

	/** The composition as approved. */
	public record Plan(int size, int experts, int heads, int others, int quorum, LocalDate approvedOn,
			String approvedBy, String text) {

	}

}
