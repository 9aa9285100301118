package horqin.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of Article 4 as ticked: {@code true}, {@code false}, or nothing yet.
 *
 * @param leadingCadre 副处级或相当于副处级以上领导干部
 * @param enterpriseHead 企业负责人
 * @param retired 已退休
 * @param retained 延聘; asked only of those who are retired
 */
public record StandingDraft(@Nullable String leadingCadre, @Nullable String enterpriseHead, @Nullable String retired,
		@Nullable String retained) {

	/**
	 * What was read.
	 *
	 * @param standing nothing until every question is answered
	 * @param faults the questions still open
	 */
	record Read(@Nullable Standing standing, List<Fault> faults) {
	}

	Read read() {
		Typing typing = new Typing();
		Boolean cadre = answered(typing, "leadingCadre", "是否副处级以上领导干部", this.leadingCadre);
		Boolean head = answered(typing, "enterpriseHead", "是否企业负责人", this.enterpriseHead);
		Boolean gone = answered(typing, "retired", "是否已退休", this.retired);
		Boolean kept = Boolean.TRUE.equals(gone) ? answered(typing, "retained", "是否延聘", this.retained) : Boolean.FALSE;
		if (cadre == null || head == null || gone == null || kept == null) {
			return new Read(null, typing.faults());
		}
		return new Read(new Standing(cadre, head, gone, kept), typing.faults());
	}

	private static @Nullable Boolean answered(Typing typing, String field, String label, @Nullable String typed) {
		return typing.required(field, label, typed, typing.yesOrNo(field, typed));
	}

	static StandingDraft of(@Nullable Standing standing) {
		return (standing == null) ? new StandingDraft(null, null, null, null)
				: new StandingDraft(String.valueOf(standing.leadingCadre()), String.valueOf(standing.enterpriseHead()),
						String.valueOf(standing.retired()), String.valueOf(standing.retained()));
	}

	Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("副处级以上领导干部", said(this.leadingCadre));
		words.put("企业负责人", said(this.enterpriseHead));
		words.put("已退休", said(this.retired));
		words.put("延聘", said(this.retained));
		return words;
	}

	private static String said(@Nullable String answer) {
		return (answer == null || answer.isEmpty()) ? "" : (answer.equals("true") ? "是" : "否");
	}

}
