package horqin.nomination;

import java.time.OffsetDateTime;

/**
 * A single paper of an application, the last one of its kind.
 *
 * @param kind what it is
 * @param fileId the stored file
 * @param addedAt when it came
 */
public record Paper(Kind kind, long fileId, OffsetDateTime addedAt) {

	/** The kinds. */
	public enum Kind {

		PHOTO("照片"), STAMPED_FORM("盖章的申报表"), PLEDGE("本人签字的诚信承诺书"), CONSENT("本人签字的个人信息同意书"), RETAINED_PROOF("延聘证明"),
		WITHDRAWAL("本人签字的撤回申请");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
