package horqin.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import horqin.records.Accept;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Pieces;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a scanned paper in. The scan is kept even when something else in the form is
 * wrong, so that nobody has to look for the file twice.
 */
@Service
class PaperDesk {

	private final PaperForms forms;

	private final PaperSignatures papers;

	private final StoredFiles files;

	PaperDesk(PaperForms forms, PaperSignatures papers, StoredFiles files) {
		this.forms = forms;
		this.papers = papers;
		this.files = files;
	}

	/**
	 * Takes a paper in, or hands the form back.
	 * @param misread what could not be read, by field
	 */
	@Transactional
	Handed hand(Actor actor, Filled filled, Map<String, String> misread) {
		PaperForms.Offer offer = this.forms.offer(actor, filled.kind(), filled.id(), filled.step())
			.orElseThrow(NotFound::new);
		Map<String, String> wrong = new LinkedHashMap<>(misread);
		Long signer = signer(filled.signer(), wrong);
		LocalDate signedOn = filled.signedOn();
		if (signedOn == null) {
			wrong.putIfAbsent("signedOn", "请填写签批日期。");
		}
		StoredFile file = file(actor, filled, wrong);
		Outcome outcome = null;
		if (wrong.isEmpty() && signer != null && signedOn != null && file != null) {
			outcome = this.papers.register(actor, offer.paper(), signer, signedOn, file.id());
			if (outcome.isMoved()) {
				return new Handed.Done(offer.paper());
			}
		}
		Pieces.KeptFile kept = (file != null) ? new Pieces.KeptFile(file.publicId(), file.name(), file.sizeText())
				: null;
		return new Handed.Again(offer.answered(filled.signer(), filled.typedDate(), wrong, outcome, kept));
	}

	private @Nullable StoredFile file(Actor actor, Filled filled, Map<String, String> wrong) {
		MultipartFile scan = filled.scan();
		if (scan == null || scan.isEmpty()) {
			Optional<StoredFile> kept = Optional.ofNullable(filled.scanKept())
				.flatMap(this.files::find)
				.filter((file) -> file.uploadedBy() == actor.accountId()
						&& Accept.SCAN.formats().contains(file.format()));
			if (kept.isEmpty()) {
				wrong.put("scan", "请选择签批件的扫描件。");
			}
			return kept.orElse(null);
		}
		return switch (this.files.receive(Upload.of(scan), Accept.SCAN, actor.accountId())) {
			case Receipt.Stored(StoredFile file) -> file;
			case Receipt.Rejected(String sentence) -> {
				wrong.put("scan", sentence);
				yield null;
			}
		};
	}

	private static @Nullable Long signer(@Nullable String typed, Map<String, String> wrong) {
		if (typed != null && typed.matches("\\d{1,18}")) {
			return Long.valueOf(typed);
		}
		wrong.put("signer", "请选择在纸上签批的负责人。");
		return null;
	}

	/**
	 * The form as it was posted.
	 *
	 * @param typedDate the date as it was typed, to be shown again
	 * @param scanKept a scan that arrived with an earlier try
	 */
	record Filled(String kind, String id, String step, @Nullable String signer, @Nullable LocalDate signedOn,
			String typedDate, @Nullable MultipartFile scan, @Nullable String scanKept) {
	}

	/** What came of it. */
	sealed interface Handed {

		record Done(PaperSignatures.Paper paper) implements Handed {
		}

		/** Something is wrong; the form again, as it was filled in. */
		record Again(PaperForms.Offer offer) implements Handed {
		}

	}

}
