package horqin.nomination;

import java.util.List;

/**
 * One thing to fill in about a paper.
 *
 * @param key its name in the form and in storage
 * @param label its name on screen
 * @param kind what may be typed
 * @param required whether it must be filled in
 * @param choices what can be chosen, for {@link Kind#CHOICE}
 */
public record EvidenceField(String key, String label, Kind kind, boolean required, List<String> choices) {

	/** What may be typed. */
	public enum Kind {

		TEXT,

		/** A place in an order, 1 or more: 第几完成人, 发明人排序. */
		PLACE, DATE, CHOICE,

		/** Yuan as typed, kept in fen. */
		MONEY,

		/** 专利号, with its check digit. */
		PATENT_NUMBER,

		/** 软件著作权登记号. */
		SOFTWARE_NUMBER

	}

	public EvidenceField {
		choices = List.copyOf(choices);
		if ((kind == Kind.CHOICE) == choices.isEmpty()) {
			throw new IllegalArgumentException("Choices for a choice, and for nothing else: " + key);
		}
	}

	static EvidenceField text(String key, String label) {
		return new EvidenceField(key, label, Kind.TEXT, true, List.of());
	}

	static EvidenceField date(String key, String label) {
		return new EvidenceField(key, label, Kind.DATE, true, List.of());
	}

	static EvidenceField place(String label) {
		return new EvidenceField("place", label, Kind.PLACE, true, List.of());
	}

	static EvidenceField choice(String key, String label, String... choices) {
		return new EvidenceField(key, label, Kind.CHOICE, true, List.of(choices));
	}

	static EvidenceField of(String key, String label, Kind kind) {
		return new EvidenceField(key, label, kind, true, List.of());
	}

	EvidenceField orNothing() {
		return new EvidenceField(this.key, this.label, this.kind, false, this.choices);
	}

}
