package horqin.notice;

import java.time.LocalDate;
import java.util.List;

import horqin.web.Wording;

/**
 * Drafts the texts of notices and announcements, in our own words after the order usual
 * for such papers. The officer edits them; names, period and contact are added by the
 * page from what is kept, so that they cannot contradict it.
 */
final class Texts {

	private Texts() {
	}

	static String noticeTitle(String organiser, int year) {
		return "%s关于%d年度“科尔沁工匠”培育对象拟入选人员的公示".formatted(organiser, year);
	}

	/**
	 * The text of a notice.
	 * @param first the first name on the list; empty while there is none
	 * @param people how many stand on it
	 * @param session the party group's session, with or without 党组会议 at its end
	 */
	static String noticeBody(int year, String first, int people, String session) {
		String who = first.isEmpty() ? "有关" : first + "等";
		return String.join("\n",
				"按照《通辽市“科尔沁工匠”人才培育工程实施办法（试行）》规定，经单位推荐、形式审查、专家评审，市总工会党组%s会议审议，拟确定%s%d名同志为%d年度“科尔沁工匠”培育对象，现予公示。名单按姓氏笔画排序。"
					.formatted(session.replaceFirst("(?:党组)?会议$", ""), who, people, year),
				"公示期内，单位或个人对拟入选人员有异议的，可以来电、来信、来访或者在本页反映。以单位名义反映的请加盖公章，"
						+ "以个人名义反映的请尽量署真实姓名并留下联系方式；匿名反映的请写明具体事实。反映人的信息依规保密。");
	}

	static String announcementTitle(String organiser, int year, boolean supplement) {
		return "%s关于%s%d年度“科尔沁工匠”人才培育工程入选对象的通知".formatted(organiser, supplement ? "补充公布" : "公布", year);
	}

	/** The text of an announcement of so many people. */
	static String announcementBody(int year, int people, boolean supplement) {
		return String.join("\n",
				"经单位推荐、形式审查、专家评审、市总工会党组会议审议和公示，现%s%d名同志为%d年度“科尔沁工匠”人才培育工程入选对象（培育对象）。"
					.formatted(supplement ? "补充确定" : "确定", people, year),
				"各推荐单位要制定并落实培育方案，按期报备培育情况；各培育对象要立足岗位，完成培育任务。培育期满并评价合格的，颁发“科尔沁工匠”证书。");
	}

	static String correctionTitle(String organiser, int year) {
		return "%s关于更正%d年度“科尔沁工匠”人才培育工程入选对象公布内容的通知".formatted(organiser, year);
	}

	static String correctionBody(String number) {
		return "%s中有关内容更正如下：\n（写明原文和更正后的内容）\n其他内容不变。".formatted(number);
	}

	/** 公示期为2026年6月12日至6月18日，共5个工作日。 */
	static String period(LocalDate first, LocalDate last, int days) {
		String end = (first.getYear() == last.getYear()) ? Wording.day(last) : Wording.date(last);
		return "公示期为%s至%s，共%d个工作日。".formatted(Wording.date(first), end, days);
	}

	/** 培育期自2026年7月1日至2027年6月30日。 */
	static String term(LocalDate first, LocalDate last) {
		return "培育期自%s至%s。".formatted(Wording.date(first), Wording.date(last));
	}

	/**
	 * The same text for a list that was changed: the number and the first name that the
	 * draft put into it follow; whatever else was written stays.
	 */
	static String recounted(String body, List<ShownPerson> before, List<ShownPerson> after) {
		if (before.isEmpty() || after.isEmpty()) {
			return body;
		}
		return body
			.replace("%s等%d名同志".formatted(before.getFirst().name(), before.size()),
					"%s等%d名同志".formatted(after.getFirst().name(), after.size()))
			.replace("确定%d名同志".formatted(before.size()), "确定%d名同志".formatted(after.size()));
	}

	/** Where objections are taken, until the officer writes it. */
	static String contact(String contact) {
		return contact.isBlank() ? "" : String.join("\n", List.of("受理部门：" + contact));
	}

	/** A short account out of what was handed in: whole sentences, at most so many. */
	static String brief(String account, int most) {
		String text = account.replaceAll("\\s+", "");
		if (text.codePointCount(0, text.length()) <= most) {
			return text;
		}
		String cut = text.substring(0, text.offsetByCodePoints(0, most));
		int end = cut.lastIndexOf('。');
		return (end > 0) ? cut.substring(0, end + 1) : "";
	}

}
