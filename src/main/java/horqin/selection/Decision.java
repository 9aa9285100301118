package horqin.selection;

import horqin.nomination.Stage;

/** What a meeting decides about a person. The labels are the users' words. */
public enum Decision {

	PROPOSED("建议", Stage.PROPOSED),

	/** Stands in when somebody falls out; off unless the meeting turns it on. */
	RESERVE("递补", Stage.RESERVE),

	NOT_PROPOSED("不列入", Stage.NOT_PROPOSED);

	private final String label;

	private final Stage stage;

	Decision(String label, Stage stage) {
		this.label = label;
		this.stage = stage;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

	/** Where the person stands after the meeting. */
	Stage stage() {
		return this.stage;
	}

}
