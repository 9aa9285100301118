package horqin.nomination;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the application form asks about a person's work and education. Who the person is
 * (name, identity, ethnicity, phone, political status, education) belongs to the person,
 * not to one year's application. Each value is valid or absent.
 *
 * @param partySince when they joined the party, for members
 * @param school school and subject
 * @param nativePlace 籍贯
 * @param workingSince 参加工作时间
 * @param employer the employer's full name
 * @param employerCode its credit code (GB 32100)
 * @param employerNature 单位性质
 * @param industry section of GB/T 4754
 * @param cluster industrial cluster of the city, by the edition's list
 * @param post post and duty
 * @param teamLead 班组长
 * @param trade 职业（工种）
 * @param skillLevel skill level, qualification or title
 * @param tradeYears whole years in the trade, as written; never used in a rule
 */
public record Profile(@Nullable YearMonth partySince, @Nullable String school, @Nullable String nativePlace,
		@Nullable YearMonth workingSince, @Nullable String employer, @Nullable String employerCode,
		@Nullable String employerNature, @Nullable String industry, @Nullable String cluster, @Nullable String post,
		@Nullable Boolean teamLead, @Nullable String trade, @Nullable String skillLevel, @Nullable Integer tradeYears) {

	public static Profile empty() {
		return new Profile(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
	}

	/**
	 * What must be filled in and is not, by its words on screen, in the order of the
	 * form.
	 */
	List<String> missing() {
		List<String> missing = new ArrayList<>();
		need(this.workingSince, "参加工作时间", missing);
		need(this.employer, "工作单位", missing);
		need(this.employerCode, "单位统一社会信用代码", missing);
		need(this.employerNature, "单位性质", missing);
		need(this.industry, "所属行业", missing);
		need(this.cluster, "所属产业集群", missing);
		need(this.post, "岗位及职务", missing);
		need(this.teamLead, "是否班组长", missing);
		need(this.trade, "职业（工种）", missing);
		return missing;
	}

	private static void need(@Nullable Object value, String label, List<String> missing) {
		if (value == null || (value instanceof String text && text.isBlank())) {
			missing.add(label);
		}
	}

}
