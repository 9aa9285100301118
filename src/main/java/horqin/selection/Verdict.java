package horqin.selection;

import horqin.nomination.Stage;

/** What the party group resolves about a person. The labels are the users' words. */
public enum Verdict {

	APPROVED("同意", Stage.APPROVED),

	NOT_APPROVED("不同意", Stage.NOT_APPROVED),

	/** Settled by a later resolution; holds nobody else up. */
	DEFERRED("暂缓", Stage.DEFERRED);

	private final String label;

	private final Stage stage;

	Verdict(String label, Stage stage) {
		this.label = label;
		this.stage = stage;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

	/** Where the person stands after the resolution. */
	Stage stage() {
		return this.stage;
	}

}
