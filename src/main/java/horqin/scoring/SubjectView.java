package horqin.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import horqin.edition.Force;
import horqin.records.StoredFile;
import horqin.records.Subject;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What an expert reads about a subject. The module that enters subjects of a kind
 * publishes a bean of this; this module has asked before whether the expert may read it.
 * Identity numbers, telephone numbers and addresses never stand in it.
 */
public interface SubjectView {

	/** The kind of subjects it knows, as in {@link Subject#kind()}. */
	String kind();

	/** What is to be read. */
	@Basis(Duty.SCORED_ON_EVIDENCE)
	Optional<File> read(Subject subject);

	/**
	 * A document of this subject.
	 * @param documentId the public id that {@link Document} gave
	 */
	Optional<StoredFile> document(Subject subject, String documentId);

	/**
	 * The file of a subject.
	 *
	 * @param facts terms and what stands for them, in order
	 * @param sections texts, those of a force beside its scores
	 * @param documents the evidence
	 */
	record File(List<Fact> facts, List<Section> sections, List<Document> documents) {

		public File {
			facts = List.copyOf(facts);
			sections = List.copyOf(sections);
			documents = List.copyOf(documents);
		}

	}

	/** A term and what stands for it. */
	record Fact(String term, String value) {

	}

	/**
	 * A text.
	 *
	 * @param force the force it speaks of; {@code null} if of the whole
	 */
	record Section(@Nullable Force force, String heading, String text) {

	}

	/**
	 * A document of the evidence; one paper may serve several forces.
	 *
	 * @param publicId its id in addresses
	 * @param name what it is
	 * @param note level, number, day and the like; may be empty
	 */
	record Document(String publicId, String name, String note, Set<Force> forces) {

		public Document {
			forces = Set.copyOf(forces);
		}

	}

}
