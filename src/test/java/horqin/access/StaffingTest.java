package horqin.access;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Five people of the office and three borrowed: each fills one post. */
class StaffingTest {

	@Test
	void anEmptyOfficeLacksEverybody() {
		assertThat(Staffing.of(List.of())).hasSize(8).allMatch((filled) -> filled.name() == null);
	}

	@Test
	void eightPeopleFillEightPosts() {
		List<Staffing.Holder> holders = List.of(holder(1, Role.OFFICER), holder(2, Role.OFFICER),
				holder(3, Role.LEADER), holder(4, Role.FINANCE), holder(5, Role.AUDITOR),
				holder(6, Role.PARTY_SECRETARY), holder(7, Role.SYSTEM_ADMIN), holder(8, Role.SECURITY_ADMIN));
		assertThat(names(holders)).containsExactly("甲1", "甲2", "甲3", "甲4", "甲5", "甲6", "甲7", "甲8");
	}

	@Test
	void whoHoldsTwoRolesFillsOnePost() {
		assertThat(missing(List.of(holder(1, Role.OFFICER), holder(1, Role.LEADER), holder(1, Role.FINANCE))))
			.hasSize(7);
	}

	@Test
	void whoIsPlacedFirstMovesWhenThatFillsOneMore() {
		List<Staffing.Holder> holders = List.of(holder(1, Role.OFFICER), holder(1, Role.LEADER),
				holder(2, Role.OFFICER), holder(3, Role.OFFICER));
		assertThat(missing(holders)).containsExactly("财务", "经审", "党组秘书", "系统管理员", "安全管理员");
		assertThat(names(holders).subList(0, 3)).doesNotHaveDuplicates().contains("甲1").last().isEqualTo("甲1");
	}

	private static List<String> missing(List<Staffing.Holder> holders) {
		return Staffing.of(holders)
			.stream()
			.filter((filled) -> filled.name() == null)
			.map((filled) -> filled.post().label())
			.toList();
	}

	private static List<String> names(List<Staffing.Holder> holders) {
		return Staffing.of(holders).stream().map((filled) -> Objects.requireNonNullElse(filled.name(), "缺")).toList();
	}

	private static Staffing.Holder holder(long account, Role role) {
		return new Staffing.Holder(account, "甲" + account, role);
	}

}
