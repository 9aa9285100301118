package horqin.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import horqin.records.Accept;
import horqin.records.Receipt;
import horqin.records.StoredFiles;
import horqin.records.Subject;
import horqin.records.Upload;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A kind of thing that can be signed on paper, for tests: its ids are words of their own
 * choosing.
 */
@Component
class PaperExamples implements PaperSubjects {

	static final String KIND = "paper_example";

	static final String STEP = "SIGN";

	private final PaperSignatures papers;

	private final StoredFiles files;

	private final TransactionTemplate transaction;

	private final AtomicInteger confirmed = new AtomicInteger();

	PaperExamples(@Lazy PaperSignatures papers, StoredFiles files, PlatformTransactionManager transactions) {
		this.papers = papers;
		this.files = files;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public String kind() {
		return KIND;
	}

	/** An id that begins with "not-" is not this actor's. */
	@Override
	public Optional<PaperSignatures.Paper> paper(Actor actor, String id, String step) {
		if (!step.equals(STEP) || id.isEmpty() || id.startsWith("not-")) {
			return Optional.empty();
		}
		return Optional
			.of(new PaperSignatures.Paper(new Subject(KIND, id), step, "样例事项" + id, "签发", "/papers?about=" + id));
	}

	String formPath(String id) {
		return "/papers/new?kind=" + KIND + "&id=" + id + "&step=" + STEP;
	}

	/** A paper that waits for its confirmation. */
	void registered(Actor by, Actor signer, String title) {
		this.transaction.executeWithoutResult((_) -> {
			Receipt receipt = this.files.receive(
					new Upload("签批件.pdf", "application/pdf", () -> new ByteArrayInputStream(pdf())), Accept.SCAN,
					by.accountId());
			long file = ((Receipt.Stored) receipt).file().id();
			boolean moved = this.papers
				.register(by, new PaperSignatures.Paper(new Subject(KIND, title), STEP, title, "签发", null),
						signer.appointmentId(), LocalDate.of(2026, 3, 17), file)
				.isMoved();
			if (!moved) {
				throw new IllegalStateException("Not registered");
			}
		});
	}

	@EventListener
	void confirmed(PaperSignatures.Confirmed paper) {
		if (paper.subject().id().startsWith("stale-")) {
			throw new NotAllowed("这件事已经改动，请退回签批件后重新登记。", null);
		}
		this.confirmed.incrementAndGet();
	}

	int confirmations() {
		return this.confirmed.get();
	}

	/** The smallest file that is a PDF. */
	static byte[] pdf() {
		return """
				%PDF-1.4
				1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
				2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
				3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
				xref
				0 4
				0000000000 65535 f\s
				0000000009 00000 n\s
				0000000052 00000 n\s
				0000000101 00000 n\s
				trailer<</Size 4/Root 1 0 R>>
				startxref
				164
				%%EOF
				""".getBytes(StandardCharsets.US_ASCII);
	}

}
