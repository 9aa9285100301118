package horqin.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import horqin.edition.Anchor;
import horqin.edition.Force;
import horqin.edition.Rubric;
import horqin.edition.RubricItem;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A card as it is drawn: force by force, what was written and proved beside what is
 * scored.
 *
 * @param general texts that speak of the whole
 * @param others documents that serve no force
 */
record CardView(List<SubjectView.Fact> facts, List<SubjectView.Section> general, List<Part> parts,
		List<SubjectView.Document> others, int scored, String total) {

	/**
	 * A force with its evidence and its items.
	 *
	 * @param total points so far
	 * @param most full score
	 */
	record Part(Force force, List<SubjectView.Section> sections, List<SubjectView.Document> documents, List<Item> items,
			String total, int most) {

		/** The id of the part in the page. */
		public String anchor() {
			return "force-" + (this.force.ordinal() + 1);
		}

		public boolean isDone() {
			return this.items.stream().noneMatch((item) -> item.typed().isEmpty());
		}

	}

	/**
	 * An item.
	 *
	 * @param at its place on the card from 0
	 * @param typed the score as it stands in the field
	 * @param error what is wrong with it; {@code null} if nothing
	 * @param needsComment whether its score calls for a comment
	 */
	record Item(int at, RubricItem item, String typed, String comment, @Nullable String error, boolean needsComment) {

		/** 优 6.5—7分 · 良 5.5—6分 ... */
		public String anchors() {
			List<String> all = new ArrayList<>();
			for (Anchor anchor : Anchor.values()) {
				String range = this.item.range(anchor);
				if (!range.isEmpty()) {
					all.add(anchor.label() + " " + range);
				}
			}
			return all.stream().collect(Collectors.joining("　"));
		}

		/** Whether the field for the comment stands open. */
		public boolean isCommentOpen() {
			return this.needsComment || !this.comment.isEmpty() || this.error != null;
		}

	}

	/** Sets evidence and items side by side (Article 7). */
	@Basis(Duty.SCORED_ON_EVIDENCE)
	static CardView of(Rubric rubric, CardInput input, SubjectView.File file) {
		List<Part> parts = new ArrayList<>();
		for (Force force : Force.values()) {
			List<SubjectView.Section> sections = file.sections()
				.stream()
				.filter((one) -> one.force() == force)
				.toList();
			List<SubjectView.Document> documents = file.documents()
				.stream()
				.filter((one) -> one.forces().contains(force))
				.toList();
			parts.add(new Part(force, sections, documents, items(rubric, input, force),
					CardValues.points(input.values().total(force)), rubric.weight(force)));
		}
		return new CardView(file.facts(), file.sections().stream().filter((one) -> one.force() == null).toList(), parts,
				file.documents().stream().filter((one) -> one.forces().isEmpty()).toList(), input.values().scored(),
				CardValues.points(input.values().total()));
	}

	private static List<Item> items(Rubric rubric, CardInput input, Force force) {
		List<Item> items = new ArrayList<>();
		for (int at = 0; at < CardValues.ITEMS; at++) {
			RubricItem item = rubric.items().get(at);
			if (item.force() == force) {
				Integer half = input.values().halfPoints().get(at);
				boolean needs = half != null && item.needsComment(half);
				String comment = input.values().comments().get(at);
				items.add(new Item(at, item, input.typed().get(at), comment, input.errors().get(at), needs));
			}
		}
		return items;
	}

	/** All errors with the fields they stand at. */
	public List<Item> wrong() {
		return this.parts.stream()
			.flatMap((part) -> part.items().stream())
			.filter((item) -> Objects.nonNull(item.error()))
			.toList();
	}

}
