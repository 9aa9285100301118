package horqin.nomination;

/** The parts of an application that are saved, and disputed, by themselves. */
enum Part {

	PROFILE("基本信息"), STANDING("身份情况"), STATEMENTS("五力自述"), ACCOUNTS("事迹与计划");

	private final String label;

	Part(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	/** The last part of its page's address. */
	String path() {
		return CheckPoint.Page.valueOf(name()).path();
	}

}
