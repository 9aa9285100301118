package horqin.regulation;

/**
 * How far the platform is with one duty, as everyone may see it.
 *
 * @param duty the duty
 * @param state how far
 * @param tested how it is tested, a Chinese clause; empty if nothing is to be said
 */
public record Standing(Duty duty, State state, String tested) {

	/** How far the platform is. */
	public enum State {

		DONE("已实现"), PLANNED("计划中"), REGISTER("登记"), NO_SOFTWARE("不需软件");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * Where a duty stands. Of a register only the build's record can tell whether it is
	 * there already; without a record no more is claimed than that it is one.
	 */
	public static Standing of(Duty duty, boolean planned, BuildRecord build) {
		return new Standing(duty, state(duty, planned, build), tested(duty, planned, build));
	}

	private static State state(Duty duty, boolean planned, BuildRecord build) {
		return switch (duty.disposition()) {
			case RULE, BENDABLE -> planned ? State.PLANNED : State.DONE;
			case REGISTER ->
				!build.recorded() ? State.REGISTER : (build.of(duty).code() > 0) ? State.DONE : State.PLANNED;
			case NO_SOFTWARE -> State.NO_SOFTWARE;
		};
	}

	private static String tested(Duty duty, boolean planned, BuildRecord build) {
		if (!build.recorded() || !duty.disposition().isEnforced()) {
			return "";
		}
		BuildRecord.Counts counts = build.of(duty);
		if (counts.refused() + counts.allowed() == 0) {
			return planned ? "" : "尚无测试";
		}
		return "测试：不符合的拦住 %d 项，符合的放行 %d 项".formatted(counts.refused(), counts.allowed());
	}

	/** Whether the kind and the state say the same, so that one chip is enough. */
	public boolean isSaidByKind() {
		return this.state.label().equals(this.duty.disposition().label());
	}

	/** Whether the mark before it is a tick. */
	public boolean isDone() {
		return this.state == State.DONE;
	}

	public boolean isPlanned() {
		return this.state == State.PLANNED;
	}

}
