package horqin.records;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import horqin.records.Anchors.Anchor;
import horqin.records.VerifyReport.Finding;
import org.jspecify.annotations.Nullable;

/** A walk along the chain from its start, holding one link at a time. */
final class Walk {

	private final Deque<Anchor> anchors;

	private Link last = Link.START;

	private long agreed;

	private @Nullable Finding finding;

	/**
	 * A link with the entry that it seals, as both are now.
	 *
	 * @param link the link
	 * @param entry the values of the entry, or none if it is gone
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
	record Step(Link link, byte @Nullable [] @Nullable [] entry) {

	}

	Walk(List<Anchor> anchors) {
		this.anchors = new ArrayDeque<>(anchors.stream().sorted(Comparator.comparingLong(Anchor::position)).toList());
	}

	/** Takes the next links, in order of position, until something is wrong. */
	void take(List<Step> steps) {
		for (Step step : steps) {
			if (this.finding == null) {
				take(step);
			}
		}
	}

	private void take(Step step) {
		this.finding = judge(step.link(), step.entry());
		if (this.finding == null) {
			this.last = step.link();
			this.finding = compareAnchors();
		}
	}

	private @Nullable Finding judge(Link link, byte @Nullable [] @Nullable [] entry) {
		if (link.position() != this.last.position() + 1) {
			return Findings.linkMissing(this.last.position() + 1, link.position() - 1);
		}
		if (!link.holds() || !link.follows(this.last)) {
			return Findings.linkAltered(link);
		}
		if (entry == null) {
			return Findings.entryMissing(link);
		}
		if (!Arrays.equals(Encoding.digest(entry), link.digest())) {
			return Findings.altered(link, Encoding.at(entry));
		}
		return null;
	}

	private @Nullable Finding compareAnchors() {
		while (!this.anchors.isEmpty() && this.anchors.getFirst().position() <= this.last.position()) {
			Anchor anchor = this.anchors.remove();
			if (!Arrays.equals(anchor.hash(), this.last.hash())) {
				return Findings.rewritten(this.agreed, anchor);
			}
			this.agreed = anchor.position();
		}
		return null;
	}

	/** What is wrong once the last link was taken: heads that lie beyond it. */
	@Nullable Finding end() {
		return this.anchors.isEmpty() ? null : Findings.cut(this.last.position(), this.anchors.getLast());
	}

	/** The first thing that was wrong so far. */
	@Nullable Finding finding() {
		return this.finding;
	}

	/** How many links were found right. */
	long links() {
		return this.last.position();
	}

}
