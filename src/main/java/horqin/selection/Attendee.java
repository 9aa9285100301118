package horqin.selection;

/**
 * Somebody at a meeting, or a member who was not.
 *
 * @param place the order in the list, from 1
 * @param chair whether this member presided
 * @param reason why a member was not there
 */
record Attendee(int place, Kind kind, String name, String unitName, boolean chair, boolean present, String reason) {

	/** What somebody is at a meeting. */
	enum Kind {

		MEMBER("评审委员"),

		RECORDER("记录人"),

		/** Watches, and has no vote. */
		SUPERVISOR("列席监督");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** The word on screen. */
		public String label() {
			return this.label;
		}

	}

	public boolean isMember() {
		return this.kind == Kind.MEMBER;
	}

}
