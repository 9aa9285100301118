package horqin.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/** Where a unit stands in the tree, and who answers for it. */
final class UnitRules {

	/**
	 * GB 32100-2015: the characters of a unified social credit code. The check digit is
	 * read where people are.
	 */
	private static final String CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int CREDIT_LENGTH = 18;

	private UnitRules() {
	}

	/** Whether a unit may stand under this parent by this name. */
	@Practice("推荐单位直接隶属主办单位，所在单位隶属一个推荐单位；同一主办单位下不重名")
	static Outcome mayStand(Units.NewUnit unit, Units.@Nullable Unit parent, boolean nameTaken) {
		List<Reason> hard = new ArrayList<>(nameFree(nameTaken, unit.name()).reasons());
		switch (unit.kind()) {
			case ORGANISER -> hard.add(Reason.practice("主办单位在启用平台时登记，这里不能新增。"));
			case DISTRICT, DIRECT -> {
				if (parent != null && parent.kind() != Units.Kind.ORGANISER) {
					hard.add(Reason.practice(unit.kind().label() + "直接隶属主办单位，上级单位请留空。"));
				}
			}
			case EMPLOYER -> {
				if (parent == null || parent.kind() == Units.Kind.ORGANISER || parent.kind() == Units.Kind.EMPLOYER) {
					hard.add(Reason.practice("所在单位应隶属一个旗县市区总工会或中区市直单位工会，请选择上级单位。"));
				}
			}
		}
		if (parent != null && !parent.active()) {
			hard.add(Reason.practice("上级单位「" + parent.shortName() + "」已停用，请选择现用的单位。"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	static Outcome nameFree(boolean taken, String name) {
		return taken ? nameTaken(name) : Outcome.moved();
	}

	static Outcome nameTaken(String name) {
		return new Outcome.Refused(List.of(Reason.practice("已有名为「" + name + "」的单位，请核对是否重复登记。")));
	}

	/**
	 * Somebody answers for each unit, and hands over to whoever comes next (Article 18).
	 */
	@Basis(Duty.DESIGNATED_PERSON)
	static Outcome mayName(@Nullable String before, UnitChanges.Contact wanted, @Nullable String handover) {
		List<Reason> hard = new ArrayList<>();
		if (wanted.name().isBlank()) {
			hard.add(Reason.of(Duty.DESIGNATED_PERSON, "每个单位都要有指定的联系人，不能留空；换人请直接填写接任者。"));
		}
		boolean replaced = before != null && !before.isBlank() && !Objects.equals(before, wanted.name());
		if (replaced && (handover == null || handover.isBlank())) {
			hard.add(Reason.of(Duty.DESIGNATED_PERSON,
					"联系人由" + before + "换为" + wanted.name() + "，请写明交接情况（交接日期、移交了哪些材料）。"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/** Whether a unit may go out of use. */
	@Practice("单位停用前，先调整下属单位和在任人员")
	static Outcome mayClose(Units.Kind kind, int units, int roles) {
		List<Reason> hard = new ArrayList<>();
		if (kind == Units.Kind.ORGANISER) {
			hard.add(Reason.practice("主办单位不能停用。"));
		}
		if (units > 0) {
			hard.add(Reason.practice("下面还有 " + units + " 个所在单位在用，请先停用它们或改换上级单位。"));
		}
		if (roles > 0) {
			hard.add(Reason.practice("还有 " + roles + " 项任职在这个单位，请先由安全管理员收回角色。"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * What is wrong with the form of a credit code; {@code null} when its length and
	 * characters are right.
	 */
	static @Nullable String creditCodeFault(String code) {
		if (code.length() != CREDIT_LENGTH) {
			return "统一社会信用代码应为 18 位，现在是 " + code.length() + " 位。";
		}
		for (int i = 0; i < CREDIT_LENGTH; i++) {
			if (CREDIT_CHARACTERS.indexOf(code.charAt(i)) < 0) {
				return "第 " + (i + 1) + " 位的「" + code.charAt(i) + "」不会出现在统一社会信用代码中（只有数字和不含 I、O、S、V、Z 的大写字母）。";
			}
		}
		return null;
	}

}
