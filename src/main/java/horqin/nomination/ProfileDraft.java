package horqin.nomination;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.person.Code;
import horqin.person.Codes;
import horqin.person.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Work and education as typed: every field is text until it can be read. The components
 * are named as the columns they end in.
 *
 * @param partySince month of joining the party
 * @param school school and subject
 * @param nativePlace 籍贯
 * @param workingSince month of starting work
 * @param employer the employer's full name
 * @param employerCode its credit code
 * @param employerNature one of {@link Choices#NATURES}
 * @param industry section of GB/T 4754
 * @param cluster one of {@link Choices#CLUSTERS}
 * @param post post and duty
 * @param teamLead true or false
 * @param trade 职业（工种）
 * @param skillLevel skill level, qualification or title
 * @param tradeYears whole years in the trade
 * @param honour the highest honour
 */
public record ProfileDraft(@Nullable String partySince, @Nullable String school, @Nullable String nativePlace,
		@Nullable String workingSince, @Nullable String employer, @Nullable String employerCode,
		@Nullable String employerNature, @Nullable String industry, @Nullable String cluster, @Nullable String post,
		@Nullable String teamLead, @Nullable String trade, @Nullable String skillLevel, @Nullable String tradeYears,
		@Nullable String honour) {

	/** The fields in the order of the form, with their words on screen. */
	public static final Map<String, String> LABELS = labels();

	/**
	 * What was read.
	 *
	 * @param profile what could be read
	 * @param honour the highest honour
	 * @param faults what could not
	 * @param unread the fields that could not, as typed
	 */
	record Read(Profile profile, @Nullable String honour, List<Fault> faults, Map<String, String> unread) {
	}

	Read read(LocalDate today) {
		Typing typing = new Typing();
		CreditCode code = typing.parsed("employerCode", this.employerCode, CreditCode::parse);
		Code section = typing.code("industry", "所属行业", this.industry, Codes.INDUSTRY);
		Profile profile = new Profile(typing.month("partySince", "入党时间", this.partySince, today),
				typing.text("school", "毕业院校和专业", this.school, 100),
				typing.text("nativePlace", "籍贯", this.nativePlace, 50),
				typing.month("workingSince", "参加工作时间", this.workingSince, today),
				typing.text("employer", "工作单位", this.employer, 100), (code != null) ? code.value() : null,
				typing.text("employerNature", "单位性质", this.employerNature, 20),
				(section != null) ? section.code() : null, typing.text("cluster", "所属产业集群", this.cluster, 30),
				typing.text("post", "岗位及职务", this.post, 100), typing.yesOrNo("teamLead", this.teamLead),
				typing.text("trade", "职业（工种）", this.trade, 50),
				typing.text("skillLevel", "技能等级、职业资格或职称", this.skillLevel, 50),
				typing.number("tradeYears", "从事本工种年限", this.tradeYears, 60));
		return new Read(profile, typing.text("honour", "最高荣誉", this.honour, 100), typing.faults(), typing.unread());
	}

	/**
	 * The form as it stands in storage, with what could not be read put back in its
	 * place.
	 */
	static ProfileDraft of(Profile profile, @Nullable String honour, Map<String, String> unread) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		values.put("partySince", Typing.month(profile.partySince()));
		values.put("school", profile.school());
		values.put("nativePlace", profile.nativePlace());
		values.put("workingSince", Typing.month(profile.workingSince()));
		values.put("employer", profile.employer());
		values.put("employerCode", profile.employerCode());
		values.put("employerNature", profile.employerNature());
		values.put("industry", profile.industry());
		values.put("cluster", profile.cluster());
		values.put("post", profile.post());
		values.put("teamLead", (profile.teamLead() != null) ? profile.teamLead().toString() : null);
		values.put("trade", profile.trade());
		values.put("skillLevel", profile.skillLevel());
		values.put("tradeYears", (profile.tradeYears() != null) ? profile.tradeYears().toString() : null);
		values.put("honour", honour);
		values.putAll(unread);
		return of(values);
	}

	/** For the conflict's comparison: every field in words. */
	Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		values().forEach((field, value) -> words.put(Objects.requireNonNull(LABELS.get(field)), said(field, value)));
		return words;
	}

	private static String said(String field, String value) {
		return switch (field) {
			case "industry" -> Codes.INDUSTRY.code(value).map(Code::name).orElse(value);
			case "teamLead" -> switch (value) {
				case "true" -> "是";
				case "false" -> "否";
				default -> value;
			};
			default -> value;
		};
	}

	private Map<String, String> values() {
		List<@Nullable String> all = Arrays.asList(this.partySince, this.school, this.nativePlace, this.workingSince,
				this.employer, this.employerCode, this.employerNature, this.industry, this.cluster, this.post,
				this.teamLead, this.trade, this.skillLevel, this.tradeYears, this.honour);
		Map<String, String> values = new LinkedHashMap<>();
		int at = 0;
		for (String field : LABELS.keySet()) {
			values.put(field, Objects.requireNonNullElse(all.get(at++), ""));
		}
		return values;
	}

	private static ProfileDraft of(Map<String, @Nullable String> values) {
		return new ProfileDraft(values.get("partySince"), values.get("school"), values.get("nativePlace"),
				values.get("workingSince"), values.get("employer"), values.get("employerCode"),
				values.get("employerNature"), values.get("industry"), values.get("cluster"), values.get("post"),
				values.get("teamLead"), values.get("trade"), values.get("skillLevel"), values.get("tradeYears"),
				values.get("honour"));
	}

	private static Map<String, String> labels() {
		Map<String, String> labels = new LinkedHashMap<>();
		labels.put("partySince", "入党时间");
		labels.put("school", "毕业院校、专业");
		labels.put("nativePlace", "籍贯");
		labels.put("workingSince", "参加工作时间");
		labels.put("employer", "工作单位");
		labels.put("employerCode", "单位统一社会信用代码");
		labels.put("employerNature", "单位性质");
		labels.put("industry", "所属行业");
		labels.put("cluster", "所属产业集群");
		labels.put("post", "岗位及职务");
		labels.put("teamLead", "是否班组长");
		labels.put("trade", "职业（工种）");
		labels.put("skillLevel", "技能等级、职业资格或职称");
		labels.put("tradeYears", "从事本工种年限");
		labels.put("honour", "最高荣誉");
		return labels;
	}

}
