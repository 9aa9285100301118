package horqin.scoring;

import java.util.ArrayList;
import java.util.List;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/** Of whom a committee is made. */
final class CommitteeRules {

	/** The fewest members that are usual. */
	static final int USUAL_SIZE = 5;

	private CommitteeRules() {
	}

	/**
	 * Whether a committee may stand like this (Article 7: experts of the field and heads
	 * of the departments concerned).
	 * @param explanation why its size is unusual, if it is
	 */
	@Basis(Duty.COMMITTEE_COMPOSITION)
	static Outcome mayStand(List<Member> members, @Nullable String explanation) {
		return Outcome.weigh(missing(members), unusual(members), explanation);
	}

	/** What no explanation overcomes. */
	static List<Reason> missing(List<Member> members) {
		List<Reason> hard = new ArrayList<>();
		for (MemberKind kind : List.of(MemberKind.EXPERT, MemberKind.DEPARTMENT)) {
			if (count(members, kind) == 0) {
				hard.add(Reason.of(Duty.COMMITTEE_COMPOSITION,
						"评审委员会现有%d人，其中%s0人，至少要有1人".formatted(members.size(), kind.label())));
			}
		}
		long chairs = members.stream().filter(Member::chair).count();
		if (chairs != 1) {
			hard.add(Reason.practice("主任委员应为1人，现为%d人".formatted(chairs)));
		}
		return hard;
	}

	/** What a written reason overcomes. */
	@Practice("评审委员会一般为5人以上单数，便于汇总和表决；其他人数须写明理由")
	static List<Reason> unusual(List<Member> members) {
		List<Reason> soft = new ArrayList<>();
		if (members.size() < USUAL_SIZE) {
			soft.add(Reason.practice("评审委员会现有%d人，一般不少于%d人，须写明理由".formatted(members.size(), USUAL_SIZE)));
		}
		if (members.size() % 2 == 0) {
			soft.add(Reason.practice("评审委员会现有%d人，一般为单数，须写明理由".formatted(members.size())));
		}
		return soft;
	}

	static long count(List<Member> members, MemberKind kind) {
		return members.stream().filter((member) -> member.kind() == kind).count();
	}

	/** Whether somebody may become a member. */
	@Practice("评委会秘书由市总经办担任，不参加评分；同一人不能既组织又评分")
	static Outcome mayJoin(PanelState state, boolean isExpert, boolean isPreparer, String speciality, String unit) {
		List<Reason> hard = new ArrayList<>(mayEdit(state).reasons());
		if (!isExpert) {
			hard.add(Reason.practice("所选账号没有「评审委员」角色，请先由安全管理员授予"));
		}
		if (isPreparer) {
			hard.add(Reason.practice("拟制评审委员会组成的经办人不能同时担任评审委员"));
		}
		if (speciality.length() > 100) {
			hard.add(Reason.practice("专业领域最多100字，现为%d字".formatted(speciality.length())));
		}
		if (unit.isBlank() || unit.length() > 120) {
			hard.add(Reason.practice("工作单位须在1字至120字之间，现为%d字".formatted(unit.strip().length())));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/** Whether the composition may be edited. */
	@Practice("组成方案提请审定后内容固定，要改先撤回")
	static Outcome mayEdit(PanelState state) {
		return (state == PanelState.DRAFT) ? Outcome.moved()
				: new Outcome.Refused(List.of(Reason.practice("评审委员会现在是「%s」，组成方案已固定；要改请先撤回".formatted(state.label()))));
	}

}
