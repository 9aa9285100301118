package horqin.screening;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What somebody judged of an item.
 *
 * @param item of what
 * @param said what
 * @param finding what the platform had found then, word for word
 * @param carried whether it was taken over from an earlier round
 * @param byName who judged
 * @param judgedBy their account
 * @param at when
 */
record Judgement(Item item, Said said, String finding, boolean carried, String byName, long judgedBy,
		OffsetDateTime at) {

	/**
	 * The judgement itself.
	 *
	 * @param verdict what was judged
	 * @param remark what is to be put right, why it fails, or on what it holds
	 * @param ground by which duty it fails
	 */
	record Said(Verdict verdict, @Nullable String remark, @Nullable Duty ground) {

		/**
		 * As it is kept: what is met has no ground, and the only ground needs no choice.
		 */
		static Said of(Item item, Verdict verdict, @Nullable String remark, @Nullable Duty ground) {
			String kept = (remark == null || remark.isBlank()) ? null : remark.strip();
			if (verdict == Verdict.MET) {
				return new Said(verdict, kept, null);
			}
			Duty given = (ground != null && item.grounds().contains(ground)) ? ground : item.onlyGround();
			return new Said(verdict, kept, given);
		}

		/** As they are kept, all of them. */
		static Map<Item, Said> all(Map<Item, Screenings.Judged> judged) {
			Map<Item, Said> said = new EnumMap<>(Item.class);
			judged.forEach((item, each) -> said.put(item, of(item, each.verdict(), each.remark(), each.ground())));
			return said;
		}

		boolean differs(@Nullable Said other) {
			return !Objects.equals(this, other);
		}

	}

	/** What was judged. */
	public Verdict verdict() {
		return this.said.verdict();
	}

}
