package horqin.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 演示账号: one click to be anybody. The bean does not exist outside the demonstration. */
@Controller
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class DemonstrationDoor {

	/**
	 * A few of each role; of the many clerks enough to look around, and of the applicants
	 * the newest, who are in the midst of applying.
	 */
	private static final String ACCOUNTS = """
			select id, account_id, name, role, unit_name from (
				select p.id, p.account_id, a.name, p.role, u.name as unit_name,
					row_number() over (partition by p.role
						order by case when p.role = 'APPLICANT' then -p.id else p.id end) as place
				from access.appointment p
				join access.account a on a.id = p.account_id and a.disabled_at is null
				join access.unit u on u.id = p.unit_id
				where p.ended_at is null) found
			where place <= 12 order by id""";

	/** Whoever it is, also one of those for whom the page has no room. */
	private static final String ONE = """
			select p.id, p.account_id, a.name, p.role, u.name as unit_name
			from access.appointment p
			join access.account a on a.id = p.account_id and a.disabled_at is null
			join access.unit u on u.id = p.unit_id
			where p.id = :appointment and p.ended_at is null""";

	private final JdbcClient jdbc;

	private final SignIn signIn;

	private final Sessions sessions;

	private final CsrfTokenRepository formTokens;

	DemonstrationDoor(JdbcClient jdbc, SignIn signIn, Sessions sessions, CsrfTokenRepository formTokens) {
		this.jdbc = jdbc;
		this.signIn = signIn;
		this.sessions = sessions;
		this.formTokens = formTokens;
	}

	@Open("只在演示环境存在")
	@GetMapping("/demonstration")
	String accounts(Model model) {
		Map<Role, List<Candidate>> byRole = new LinkedHashMap<>();
		List<Candidate> all = this.jdbc.sql(ACCOUNTS).query(Candidate.class).list();
		for (Role role : Arrays.asList(Role.OFFICER, Role.LEADER, Role.PARTY_SECRETARY, Role.EXPERT, Role.RECOMMENDER,
				Role.RECOMMENDER_LEAD, Role.APPLICANT, Role.FINANCE, Role.AUDITOR, Role.SYSTEM_ADMIN,
				Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
			List<Candidate> holders = all.stream().filter((each) -> each.role() == role).toList();
			if (!holders.isEmpty()) {
				byRole.put(role, holders);
			}
		}
		model.addAttribute("roles", byRole);
		return "access/demonstration";
	}

	@Open("只在演示环境存在")
	@PostMapping("/demonstration")
	String become(@RequestParam long appointment, HttpServletRequest request, HttpServletResponse response) {
		Candidate candidate = this.jdbc.sql(ONE)
			.param("appointment", appointment)
			.query(Candidate.class)
			.optional()
			.orElseThrow(NotFound::new);
		SessionCookie.read(request).ifPresent(this.sessions::end);
		String token = this.signIn.inDemonstration(candidate.accountId(), request.getRemoteAddr(),
				request.getHeader("User-Agent"));
		this.sessions.choose(token, appointment);
		SessionCookie.write(request, response, token);
		this.formTokens.saveToken(null, request, response);
		return "redirect:/";
	}

	/** Somebody to become. */
	record Candidate(long id, long accountId, String name, Role role, String unitName) {
	}

}
