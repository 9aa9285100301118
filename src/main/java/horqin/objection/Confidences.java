package horqin.objection;

import java.util.List;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.objection.DossierTables.Dossier;
import horqin.objection.ObjectorTables.Attachment;
import horqin.objection.ObjectorTables.Objector;
import horqin.objection.ObjectorTables.Question;
import horqin.records.DecisionLog;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.regulation.Practice;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows who objected to the handler of that very case, and writes down that they looked.
 */
@Service
class Confidences {

	private final Cases cases;

	private final ObjectorTables objectors;

	private final StoredFiles files;

	private final DecisionLog log;

	Confidences(Cases cases, ObjectorTables objectors, StoredFiles files, DecisionLog log) {
		this.cases = cases;
		this.objectors = objectors;
		this.files = files;
		this.log = log;
	}

	/** What only the handler sees. */
	record Confidence(Objector objector, List<Attachment> attachments, List<Question> questions) {

		@Override
		public String toString() {
			return "Confidence[***]";
		}

	}

	/**
	 * Opens what the objector said; the log keeps that it was done, not what was read.
	 * @throws NotFound for everybody but the handler
	 */
	@Practice("异议人信息和反映原文只有该件的核查人可以查看，每次查看留痕")
	@Transactional
	public Confidence look(Actor actor, String publicId) {
		Dossier dossier = own(actor, publicId);
		this.log.append(Cases.entry(actor, dossier, "OBJECTOR_SEEN", "查看异议人信息和反映原文"));
		return new Confidence(this.objectors.open(dossier), this.objectors.attachments(dossier),
				this.objectors.questions(dossier.id(), true));
	}

	/** A file that the objector sent. */
	@Transactional
	public StoredFile file(Actor actor, String publicId, int place) {
		Dossier dossier = own(actor, publicId);
		StoredFile file = this.objectors.file(dossier.id(), place).flatMap(this.files::find).orElseThrow(NotFound::new);
		this.log.append(Cases.entry(actor, dossier, "OBJECTOR_FILE_SEEN", "查看异议附件%d".formatted(place)));
		return file;
	}

	private Dossier own(Actor actor, String publicId) {
		actor.require(Permission.OBJECTION_HANDLE);
		Dossier dossier = this.cases.see(actor, publicId);
		// A merged case is in the hands of whoever merged it, so that its objector can be
		// answered.
		if (!dossier.isHandledBy(actor.accountId())) {
			throw new NotFound();
		}
		return dossier;
	}

}
