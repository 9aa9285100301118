package horqin.scoring;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.edition.Rubric;
import horqin.edition.RubricItem;
import org.jspecify.annotations.Nullable;

/**
 * A card as it was typed: what could be understood, and a sentence beside each field that
 * could not.
 *
 * @param typed the scores as they stand in the fields
 * @param values what was understood; nothing where it was not
 * @param errors by the item's place from 0
 */
record CardInput(List<String> typed, CardValues values, Map<Integer, String> errors) {

	private static final int SHOWN = 20;

	/** A card as it is kept. */
	static CardInput of(CardValues values) {
		List<String> typed = new ArrayList<>();
		for (Integer half : values.halfPoints()) {
			typed.add((half != null) ? CardValues.points(half) : "");
		}
		return new CardInput(typed, values, Map.of());
	}

	/** Reads what was typed; missing fields are empty. */
	static CardInput read(Rubric rubric, List<String> scores, List<String> comments) {
		List<String> typed = new ArrayList<>();
		List<@Nullable Integer> halfPoints = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		Map<Integer, String> errors = new LinkedHashMap<>();
		for (int at = 0; at < CardValues.ITEMS; at++) {
			String score = (at < scores.size()) ? scores.get(at).strip() : "";
			String comment = (at < comments.size()) ? comments.get(at).strip().replace("\r\n", "\n") : "";
			typed.add(score);
			Integer half = null;
			try {
				half = read(rubric.items().get(at), score);
			}
			catch (NotAScore wrong) {
				errors.put(at,
						wrong.sentence + "；现在是“%s”。".formatted(score.substring(0, Math.min(SHOWN, score.length()))));
			}
			if (comment.length() > CardRules.LONGEST_COMMENT) {
				errors.putIfAbsent(at, "评语最多%d字，现为%d字。".formatted(CardRules.LONGEST_COMMENT, comment.length()));
			}
			halfPoints.add(half);
			texts.add(comment.replace("\0", ""));
		}
		return new CardInput(typed, new CardValues(halfPoints, texts), errors);
	}

	private static @Nullable Integer read(RubricItem item, String score) throws NotAScore {
		String plain = Normalizer.normalize(score, Normalizer.Form.NFKC).strip();
		if (plain.isEmpty()) {
			return null;
		}
		if (!plain.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
			throw new NotAScore("请填数字，如6.5");
		}
		BigDecimal half = new BigDecimal(plain).multiply(BigDecimal.TWO);
		if (half.signum() < 0 || half.compareTo(BigDecimal.valueOf(item.mostHalfPoints())) > 0) {
			throw new NotAScore("分值应在0分至%d分之间".formatted(item.weight()));
		}
		if (half.stripTrailingZeros().scale() > 0) {
			throw new NotAScore("分值按0.5分一档");
		}
		return half.intValueExact();
	}

	/** What was typed is no score; the sentence says what is expected. */
	private static final class NotAScore extends Exception {

		private static final long serialVersionUID = 1L;

		private final String sentence;

		NotAScore(String sentence) {
			super(sentence, null, false, false);
			this.sentence = sentence;
		}

	}

}
