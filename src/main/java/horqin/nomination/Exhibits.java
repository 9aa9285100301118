package horqin.nomination;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.edition.Force;
import horqin.records.Accept;
import horqin.records.Format;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Conflict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers for the five forces as the applicant hands them in, each with its scans. */
@Service
public class Exhibits {

	/** Scans and photographs of papers. */
	@Practice("支撑材料收扫描件和照片：PDF、JPG、PNG，单个文件不超过20 MB")
	public static final Accept ACCEPT = new Accept(EnumSet.of(Format.PDF, Format.JPEG, Format.PNG), 20L * 1024 * 1024);

	private static final int MOST = 60;

	private static final int FILES_MOST = 10;

	private final Editing editing;

	private final EvidenceRows rows;

	private final StoredFiles files;

	Exhibits(Editing editing, EvidenceRows rows, StoredFiles files) {
		this.editing = editing;
		this.rows = rows;
		this.files = files;
	}

	/**
	 * A paper as typed.
	 *
	 * @param values by {@link EvidenceField#key}
	 * @param forces what was ticked
	 * @param uploads the files chosen
	 * @param kept public ids of files taken in an earlier try
	 */
	public record Typed(Map<String, String> values, Set<Force> forces, List<Upload> uploads, List<String> kept) {
	}

	/** A nomination's papers in their order. */
	public List<SavedEvidence> of(Nomination nomination) {
		return this.rows.of(nomination.id());
	}

	/** One of them. */
	public SavedEvidence paper(Nomination nomination, String evidenceId) {
		return this.rows.find(nomination.id(), evidenceId).orElseThrow(NotFound::new);
	}

	/** Takes a new paper in. */
	@Transactional
	@Basis(Duty.FIVE_FORCES_EVIDENCED)
	public Filed add(Actor actor, String publicId, EvidenceType type, Typed typed) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Weighing.of(List.of(Editing.mayEdit(actor, nomination), room(of(nomination).size())));
		if (!outcome.isMoved()) {
			return new Filed.Refused(outcome);
		}
		Received received = receive(actor, typed, FILES_MOST);
		Evidence.Read read = Evidence.read(type, typed.values(), typed.forces(), this.editing.today());
		if (!read.faults().isEmpty()) {
			return new Filed.Wrong(read.faults(), received.files(), received.rejected());
		}
		String made = this.rows.add(nomination.id(), new Evidence(type, read.values(), typed.forces(), 0),
				actor.accountId(), this.editing.now());
		long id = paper(nomination, made).id();
		received.files().forEach((file) -> this.rows.addFile(id, file.id()));
		done(actor, nomination, "EVIDENCE_ADDED", "添加支撑材料");
		return new Filed.Done(made, received.rejected());
	}

	/** Changes what is known of a paper and adds files; its type stays. */
	@Transactional
	@Basis(Duty.FIVE_FORCES_EVIDENCED)
	public Filed change(Actor actor, String publicId, String evidenceId, Typed typed, int version) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Editing.mayEdit(actor, nomination);
		if (!outcome.isMoved()) {
			return new Filed.Refused(outcome);
		}
		SavedEvidence before = paper(nomination, evidenceId);
		EvidenceType type = before.evidence().type();
		Received received = receive(actor, typed, FILES_MOST - before.files().size());
		if (before.version() != version) {
			Conflict conflict = Editing.conflict(before.changedBy(), before.changedAt(),
					words(type, typed.values(), typed.forces()),
					words(type, shown(before.evidence()), before.evidence().forces()),
					nomination.ownHref() + "/evidence/" + evidenceId);
			if (conflict != null) {
				return new Filed.Stale(conflict);
			}
		}
		Evidence.Read read = Evidence.read(type, typed.values(), typed.forces(), this.editing.today());
		if (!read.faults().isEmpty()) {
			return new Filed.Wrong(read.faults(), received.files(), received.rejected());
		}
		this.rows.change(nomination.id(), before.id(), before.version(),
				new Evidence(type, read.values(), typed.forces(), before.files().size()), actor.accountId(),
				this.editing.now());
		received.files().forEach((file) -> this.rows.addFile(before.id(), file.id()));
		done(actor, nomination, "EVIDENCE_CHANGED", "修改支撑材料");
		return new Filed.Done(evidenceId, received.rejected());
	}

	@Transactional
	public Outcome remove(Actor actor, String publicId, String evidenceId) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Editing.mayEdit(actor, nomination);
		if (outcome.isMoved()) {
			this.rows.remove(nomination.id(), paper(nomination, evidenceId).id(), actor.accountId(),
					this.editing.now());
			done(actor, nomination, "EVIDENCE_REMOVED", "删除支撑材料");
		}
		return outcome;
	}

	@Transactional
	public Outcome removeFile(Actor actor, String publicId, String evidenceId, String fileId) {
		Nomination nomination = this.editing.lock(actor, publicId);
		Outcome outcome = Editing.mayEdit(actor, nomination);
		if (outcome.isMoved()) {
			SavedEvidence paper = paper(nomination, evidenceId);
			this.rows.removeFile(paper.id(), file(paper, fileId).id());
			done(actor, nomination, "EVIDENCE_FILE_REMOVED", "删除支撑材料的扫描件");
		}
		return outcome;
	}

	/** A scan of a paper. */
	public StoredFile file(SavedEvidence paper, String fileId) {
		return paper.files()
			.stream()
			.filter((each) -> each.publicId().equals(fileId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** What is stored, as a form takes it: amounts in yuan again. */
	public static Map<String, String> shown(Evidence evidence) {
		Map<String, String> shown = new LinkedHashMap<>(evidence.values());
		evidence.type()
			.fields()
			.stream()
			.filter((field) -> field.kind() == EvidenceField.Kind.MONEY && shown.containsKey(field.key()))
			.forEach((field) -> shown.put(field.key(), yuan(shown.getOrDefault(field.key(), "0"))));
		return shown;
	}

	private static String yuan(String fen) {
		return BigDecimal.valueOf(Long.parseLong(fen), 2).stripTrailingZeros().toPlainString();
	}

	private Received receive(Actor actor, Typed typed, int room) {
		List<StoredFile> taken = new ArrayList<>();
		List<String> rejected = new ArrayList<>();
		typed.kept()
			.stream()
			.distinct()
			.map(this.files::find)
			.flatMap(Optional::stream)
			.filter((file) -> file.uploadedBy() == actor.accountId() && taken.size() < room)
			.forEach(taken::add);
		for (Upload upload : typed.uploads()) {
			if (taken.size() >= room) {
				rejected.add("每件材料最多" + FILES_MOST + "个文件，「" + upload.name() + "」没有收下。");
				continue;
			}
			switch (this.files.receive(upload, ACCEPT, actor.accountId())) {
				case Receipt.Stored(StoredFile file) -> taken.add(file);
				case Receipt.Rejected(String sentence) -> rejected.add(sentence);
			}
		}
		return new Received(taken, rejected);
	}

	private static Map<String, String> words(EvidenceType type, Map<String, String> values, Set<Force> forces) {
		Map<String, String> words = new LinkedHashMap<>();
		type.fields().forEach((field) -> words.put(field.label(), values.getOrDefault(field.key(), "")));
		words.put("说明的五力", forces.stream().sorted().map(Force::label).collect(Collectors.joining("、")));
		return words;
	}

	@Practice("支撑材料突出重点，一般不超过60件")
	private static Outcome room(int there) {
		return new Weighing()
			.refuseUnless(there < MOST, Reason.practice("支撑材料最多%d件，现有%d件，请先删除不重要的".formatted(MOST, there)))
			.outcome(null);
	}

	private void done(Actor actor, Nomination nomination, String act, String label) {
		this.editing.touch(nomination);
		this.editing.note(actor, nomination, act, label);
	}

	private record Received(List<StoredFile> files, List<String> rejected) {
	}

}
