package horqin.selection;

import horqin.regulation.Practice;

/**
 * What the regulation leaves to the organiser about a meeting.
 *
 * @param quorumPart so many parts
 * @param quorumWhole of so many must be present
 */
record MeetingSettings(int quorumPart, int quorumWhole) {

	/** Two thirds. */
	@Practice("到会委员达到全体委员的三分之二，评审会议方可研究建议名单")
	static MeetingSettings usual() {
		return new MeetingSettings(2, 3);
	}

	/** How many of so many members must be there. */
	int quorum(int members) {
		return (members * this.quorumPart + this.quorumWhole - 1) / this.quorumWhole;
	}

}
