package horqin.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.records.Accept;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Pieces;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the form {@code access/paper :: form(kind, id, step)} needs, on whichever module's
 * page it stands. In templates it is the bean {@code paperForms}.
 */
@Component("paperForms")
class PaperForms {

	private final List<PaperSubjects> subjects;

	private final PaperSignatures papers;

	private final PaperLists lists;

	PaperForms(ObjectProvider<PaperSubjects> subjects, PaperSignatures papers, PaperLists lists) {
		this.subjects = subjects.stream().toList();
		this.papers = papers;
		this.lists = lists;
	}

	/**
	 * The form for whoever is looking at the page; {@code null} when it is not theirs to
	 * fill in.
	 */
	public @Nullable Offer offer(String kind, String id, String step) {
		Actor actor = RoutePolicy.actor(SecurityContextHolder.getContext().getAuthentication());
		return (actor != null) ? offer(actor, kind, id, step).orElse(null) : null;
	}

	Optional<Offer> offer(Actor actor, String kind, String id, String step) {
		return paper(actor, kind, id, step).map((paper) -> new Offer(paper, signers(actor), null, "", Map.of(), null,
				null, this.lists.registered(paper.subject(), paper.step()).orElse(null)));
	}

	/** What is signed, when a module knows it and lets this actor register it. */
	Optional<PaperSignatures.Paper> paper(Actor actor, String kind, String id, String step) {
		if (!actor.may(Permission.PAPER_UPLOAD)) {
			return Optional.empty();
		}
		return this.subjects.stream()
			.filter((each) -> each.kind().equals(kind))
			.findFirst()
			.flatMap((each) -> each.paper(actor, id, step));
	}

	private List<Choice> signers(Actor actor) {
		return this.papers.signers(actor, false)
			.stream()
			.map((each) -> new Choice(Long.toString(each.id()), each.accountName() + "（" + each.role().label() + "）"))
			.toList();
	}

	/**
	 * The form, with what was typed and what is wrong with it.
	 *
	 * @param signer the chosen signer, as posted
	 * @param signedOn the date, as typed
	 * @param faults what is wrong, by field
	 * @param outcome why it was refused as a whole
	 * @param kept a scan that is here already
	 * @param registered what is registered for this step already
	 */
	record Offer(PaperSignatures.Paper paper, List<Choice> signers, @Nullable String signer, String signedOn,
			Map<String, String> faults, @Nullable Outcome outcome, Pieces.@Nullable KeptFile kept,
			PaperLists.@Nullable Row registered) {

		public Subject subject() {
			return this.paper.subject();
		}

		public String scanHint() {
			return Accept.SCAN.hint();
		}

		public String scanExtensions() {
			return Accept.SCAN.extensions();
		}

		Offer answered(@Nullable String typedSigner, String typedDate, Map<String, String> wrong,
				@Nullable Outcome refused, Pieces.@Nullable KeptFile file) {
			return new Offer(this.paper, this.signers, typedSigner, typedDate, wrong, refused, file, this.registered);
		}

	}

}
