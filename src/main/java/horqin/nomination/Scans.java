package horqin.nomination;

import java.util.List;
import java.util.function.Function;

import horqin.access.Actor;
import horqin.records.Accept;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scans that come with an act: kept when the act is done, and not kept when it is
 * refused.
 */
@Component
class Scans {

	private final StoredFiles files;

	Scans(StoredFiles files) {
		this.files = files;
	}

	/**
	 * Takes a file in and does the act with it.
	 * @param upload the file, if one was handed in
	 * @param act what is done, with the kept file or {@code null}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Outcome with(Actor actor, @Nullable Upload upload, Accept accept, Function<@Nullable StoredFile, Outcome> act) {
		if (upload == null) {
			return act.apply(null);
		}
		return switch (this.files.receive(upload, accept, actor.accountId())) {
			case Receipt.Rejected(String sentence) -> refused(sentence);
			case Receipt.Stored(StoredFile file) -> {
				Outcome outcome = act.apply(file);
				if (!outcome.isMoved()) {
					this.files.forget(file.id());
				}
				yield outcome;
			}
		};
	}

	static Outcome refused(String sentence) {
		return new Outcome.Refused(List.of(Reason.practice(sentence.replaceFirst("。$", ""))));
	}

}
