package horqin.access;

import java.util.ArrayList;
import java.util.List;

import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

/** What roles go with each other, and with units. */
final class AppointmentRules {

	private AppointmentRules() {
	}

	/** Whether the roles of one person go together (三员分立; an auditor runs nothing). */
	@Practice("系统、安全、审计管理员互相独立，且不兼任业务角色；经审监督不兼任经办、审批和财务")
	static Outcome compatible(Role wanted, List<Role> held) {
		List<Reason> hard = held.stream()
			.filter((role) -> !wanted.goesWith(role))
			.distinct()
			.map((role) -> Reason.practice("同一人不能既是" + role.label() + "又是" + wanted.label() + "；请换一个人，或先收回原来的角色。"))
			.toList();
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether a role belongs to a unit of this kind; an expert may come from anywhere.
	 */
	@Practice("市总的角色设在主办单位，推荐单位的角色设在旗县市区总工会和中区市直单位工会，评审委员不限单位")
	static Outcome belongs(Role role, Units.Kind kind, boolean active) {
		List<Reason> hard = new ArrayList<>();
		boolean recommending = kind == Units.Kind.DISTRICT || kind == Units.Kind.DIRECT;
		if ((role.boundToUnit() || role == Role.APPLICANT) && !recommending) {
			hard.add(Reason.practice("「" + role.label() + "」应设在旗县市区总工会或中区市直单位工会，不能设在" + kind.label() + "。"));
		}
		else if (!role.boundToUnit() && role != Role.APPLICANT && role != Role.EXPERT && kind != Units.Kind.ORGANISER) {
			hard.add(Reason.practice("「" + role.label() + "」应设在主办单位，不能设在" + kind.label() + "。"));
		}
		if (!active) {
			hard.add(Reason.practice("这个单位已停用，不能再任职；请选择现用的单位。"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether an administrator may go: somebody must be left who can appoint and let in
	 * the next one.
	 */
	@Practice("系统、安全、审计管理员各至少保留一人，先配齐接任者再收回")
	static Outcome mayGo(Role role, int othersLeft) {
		boolean last = Role.ADMINISTRATORS.contains(role) && othersLeft == 0;
		return Outcome.weigh(last ? List.of(Reason.practice("这是最后一名" + role.label() + "；请先任命接任的人，再收回。")) : List.of(),
				List.of(), null);
	}

}
