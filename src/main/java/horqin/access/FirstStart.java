package horqin.access;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * The first start in production: there is no default password, but three codes on the
 * console of whoever stands at the server. They are printed there and nowhere else, least
 * of all into a log. With {@code HORQIN_RECOVER=login} the same for one administrator who
 * is locked out.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "false", matchIfMissing = true)
class FirstStart implements ApplicationRunner {

	private final Foundation foundation;

	private final String organiser;

	private final String address;

	private final String recover;

	FirstStart(Foundation foundation, @Value("${horqin.organiser:通辽市总工会}") String organiser,
			@Value("${horqin.address:}") String address, @Value("${horqin.recover:}") String recover) {
		this.foundation = foundation;
		this.organiser = organiser;
		this.address = address;
		this.recover = recover;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		announce().forEach(console::println);
	}

	/** What is to be said; it changes the database when it is the first time. */
	List<String> announce() {
		if (this.foundation.isNeeded()) {
			return founded();
		}
		return this.recover.isBlank() ? List.of() : recovered();
	}

	private List<String> founded() {
		Map<Role, String> names = new LinkedHashMap<>();
		for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
			names.put(role, role.label());
		}
		Map<Role, String> codes = this.foundation.found(this.organiser,
				this.organiser.replaceFirst("^(.{2,6})市总工会$", "市总工会"), names);
		List<String> lines = new ArrayList<>();
		if (!codes.isEmpty()) {
			lines.add("首次启用，已为「" + this.organiser + "」建立三名管理员。下面的一次性链接各只能用一次，" + Slips.LASTS.toDays()
					+ " 天内有效，请分别交给三个人，由本人设置密码：");
			codes.forEach((role, code) -> lines.add("  " + role.label() + "  " + link(code)));
			lines.add("这些链接只显示这一次，不写入日志。");
		}
		return lines;
	}

	private List<String> recovered() {
		return this.foundation.recover(this.recover)
			.map((code) -> List.of("管理员「" + this.recover + "」的一次性链接（原密码已作废）：", "  " + link(code),
					"用过以后请去掉环境变量 HORQIN_RECOVER。"))
			.orElseGet(() -> List.of("没有登录名为「" + this.recover + "」的在任管理员，没有恢复。"));
	}

	private String link(String code) {
		return this.address.replaceFirst("/+$", "") + "/sign-in?code="
				+ URLEncoder.encode(code, StandardCharsets.UTF_8);
	}

}
