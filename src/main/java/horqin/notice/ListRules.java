package horqin.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import horqin.person.StrokeOrder;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/** What may stand on a list that everybody reads. */
final class ListRules {

	private static final int MOST_NAMES = 10;

	/** Eighteen places of an identity number, whatever stands around them. */
	private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[1-9]\\d{16}[0-9Xx](?![0-9])");

	private static final Pattern PHONE = Pattern.compile("(?<![0-9])(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})(?![0-9])");

	private static final Pattern BIRTH = Pattern
		.compile("(19|20)\\d{2}[年.-]\\d{1,2}月?[^，。；]{0,4}(出?生)|(出生|生于)[^，。；]{0,6}(19|20)\\d{2}");

	private static final Pattern SCORE = Pattern.compile("\\d{2,3}(\\.\\d+)?分(?!钟|公司|厂)");

	private ListRules() {
	}

	/**
	 * Whether a list is the party group's (Article 8): nobody else stands on it, and
	 * nobody is missing unless somebody wrote why; those stay for a further batch.
	 * @param listed the names on the list by their nomination
	 * @param waiting the approved people who were in no notice yet
	 * @param leftOut why somebody is not on it
	 */
	@Basis(Duty.NOTICE_AFTER_APPROVAL)
	static Outcome mayPost(Map<Long, String> listed, Map<Long, String> waiting, Map<Long, String> leftOut) {
		List<Reason> hard = new ArrayList<>();
		if (listed.isEmpty()) {
			hard.add(Reason.of(Duty.NOTICE_AFTER_APPROVAL, "名单上有0人，至少列入1名党组审议通过的人选。"));
		}
		Map<Long, String> others = without(listed, waiting.keySet());
		if (!others.isEmpty()) {
			hard.add(Reason.of(Duty.NOTICE_AFTER_APPROVAL,
					"%s（%d人）不在党组审议通过、等待公示的名单里，不能公示；请从名单中移出。".formatted(names(others), others.size())));
		}
		Set<Long> excused = leftOut.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isBlank())
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(HashSet::new));
		excused.addAll(listed.keySet());
		Map<Long, String> missing = without(waiting, excused);
		if (!missing.isEmpty()) {
			hard.add(Reason.of(Duty.NOTICE_AFTER_APPROVAL,
					"党组审议通过的%s（%d人）没有列入，也没有写明理由；请列入，或者写明暂不列入的理由。".formatted(names(missing), missing.size())));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether these words may be public: none of them may give away what is kept from the
	 * public.
	 */
	@Practice("公开名单只写姓名、性别、单位、岗位和简要事迹，不得出现证件号码、电话、出生年月和评审得分")
	static List<Reason> mayShow(String name, String... texts) {
		List<Reason> hard = new ArrayList<>();
		String all = String.join(" ", texts);
		refuse(hard, NUMBER, all, name, "证件号码");
		refuse(hard, PHONE, all, name, "电话号码");
		refuse(hard, BIRTH, all, name, "出生年月");
		refuse(hard, SCORE, all, name, "得分");
		return hard;
	}

	private static void refuse(List<Reason> hard, Pattern pattern, String text, String name, String what) {
		if (pattern.matcher(text).find()) {
			hard.add(Reason.practice("%s的公开文字里有1处像是%s，不能公开，请删去。".formatted(name, what)));
		}
	}

	/**
	 * Whether the names may stand in this order: by their strokes, or with a word why
	 * not.
	 * @param why what was written
	 */
	@Practice("名单按姓氏笔画排序，人工调整顺序的写明理由")
	static Outcome mayOrder(StrokeOrder strokes, List<ShownPerson> people, @Nullable String why) {
		List<String> wanted = strokes.sort(people, ShownPerson::name, ShownPerson::workplace)
			.sorted()
			.stream()
			.map(ShownPerson::publicId)
			.toList();
		List<String> given = people.stream().map(ShownPerson::publicId).toList();
		long moved = 0;
		for (int i = 0; i < given.size(); i++) {
			moved += given.get(i).equals(wanted.get(i)) ? 0 : 1;
		}
		return (moved == 0) ? Outcome.moved() : Outcome.weigh(List.of(),
				List.of(Reason.practice("有%d人的位置与姓氏笔画顺序不同，请写明调整顺序的理由。".formatted(moved))), why);
	}

	static Map<Long, String> without(Map<Long, String> people, Collection<Long> known) {
		Map<Long, String> rest = new LinkedHashMap<>(people);
		rest.keySet().removeAll(known);
		return rest;
	}

	/** 张三、李四等12人 without the number when all are named. */
	static String names(Map<Long, String> people) {
		String listed = people.values().stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
		return (people.size() > MOST_NAMES) ? listed + "等" : listed;
	}

}
