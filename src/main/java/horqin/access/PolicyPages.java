package horqin.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import horqin.web.Pieces;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * 权限表: the policy as it is enforced, drawn from the same constants, and whether the
 * office is large enough for it.
 */
@Controller
class PolicyPages {

	private static final String HOLDERS = """
			select a.id as account_id, a.name, p.role from access.appointment p
			join access.account a on a.id = p.account_id and a.disabled_at is null
			where p.organiser_id = :organiser and p.ended_at is null
				and p.role in ('OFFICER', 'LEADER', 'FINANCE', 'AUDITOR', 'PARTY_SECRETARY', 'SYSTEM_ADMIN',
					'SECURITY_ADMIN')
			order by p.id limit 500""";

	private final JdbcClient jdbc;

	PolicyPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@May(Permission.POLICY_SEE)
	@GetMapping("/policy")
	String policy(Actor actor, Model model) {
		List<Staffing.Filled> staff = Staffing
			.of(this.jdbc.sql(HOLDERS).param("organiser", actor.organiserId()).query(Staffing.Holder.class).list());
		List<Pieces.Check> own = new ArrayList<>();
		List<Pieces.Check> borrowed = new ArrayList<>();
		staff.forEach((each) -> (each.post().borrowed() ? borrowed : own).add(check(each)));
		model.addAttribute("own", own);
		model.addAttribute("borrowed", borrowed);
		model.addAttribute("missing",
				staff.stream().filter((each) -> each.name() == null).map((each) -> each.post().label()).toList());
		model.addAttribute("roles", Role.values());
		model.addAttribute("permissions", Permission.values());
		model.addAttribute("offices", Office.values());
		model.addAttribute("apart", apart());
		model.addAttribute("administrators", Role.ADMINISTRATORS);
		return "access/policy";
	}

	private static Pieces.Check check(Staffing.Filled filled) {
		String role = filled.post().label().equals(filled.post().role().label()) ? ""
				: "（" + filled.post().role().label() + "）";
		return (filled.name() != null)
				? new Pieces.Check(Pieces.Answer.YES, filled.post().label() + role + "：" + filled.name(), "", "")
				: new Pieces.Check(Pieces.Answer.NO, filled.post().label() + role + "：缺人", "", "");
	}

	/**
	 * The pairs that one person may not both do, once each, for those who do not read
	 * tables.
	 */
	private static List<String> apart() {
		List<String> pairs = new ArrayList<>();
		Office[] all = Office.values();
		for (int i = 0; i < all.length; i++) {
			Office one = all[i];
			List<String> others = Arrays.stream(all, i + 1, all.length)
				.filter(one::apartFrom)
				.map(Office::label)
				.toList();
			if (!others.isEmpty()) {
				pairs.add(one.label() + "的人不能再做：" + String.join("、", others));
			}
		}
		return pairs;
	}

}
