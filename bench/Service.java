import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import horqin.Horqin;
import horqin.access.Actor;
import horqin.access.Actors;
import horqin.access.Role;
import horqin.access.Units;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.nomination.NominationLists;
import horqin.web.Paging;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list without HTTP and page: the service with its queries, called in this process. */
public class Service {

	public static void main(String[] args) throws Exception {
		Path data = Path.of(args[5]);
		String port = Files.readAllLines(data.resolve("database/postmaster.pid")).get(3).strip();
		SpringApplication application = new SpringApplication(Horqin.class);
		try (ConfigurableApplicationContext context = application.run("--server.port=0",
				"--horqin.demonstration=true", "--horqin.demonstration.load=false", "--horqin.data=" + data,
				"--horqin.keyring=" + data.resolve("keyring"), "--spring.flyway.enabled=false",
				"--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/horqin",
				"--spring.datasource.username=horqin",
				"--spring.datasource.password=" + Files.readString(data.resolve("database.password")).strip())) {
			measure(context, args);
		}
		System.exit(0);
	}

	private static void measure(ConfigurableApplicationContext context, String[] args) {
		NominationLists lists = context.getBean(NominationLists.class);
		String login = context.getBean(JdbcClient.class)
			.sql("""
					select a.login from access.appointment p join access.account a on a.id = p.account_id
					where p.role = 'OFFICER' and p.ended_at is null
					and p.organiser_id = (select min(id) from access.unit where kind = 'ORGANISER') order by p.id limit 1""")
			.query(String.class)
			.single();
		Actor officer = context.getBean(Actors.class).as(login, Role.OFFICER);
		Edition year = context.getBean(Editions.class).see(officer, args[0]);
		long unit = context.getBean(Units.class).byPublicId(args[2]).orElseThrow().id();
		Map<String, Runnable> calls = new LinkedHashMap<>();
		calls.put("第一页", () -> lists.page(officer, year, null, paging(1, "", Map.of())));
		calls.put("末页", () -> lists.page(officer, year, null, paging(Integer.parseInt(args[1]), "", Map.of())));
		calls.put("状态＋单位＋姓名开头",
				() -> lists.page(officer, year, unit, paging(1, args[4], Map.of("stage", args[3]))));
		System.out.println("| 页面 | 中位 | 95% |\n|---|---|---|");
		calls.forEach((name, call) -> {
			for (int i = 0; i < 2000; i++) {
				call.run();
			}
			long[] times = new long[1000];
			for (int i = 0; i < times.length; i++) {
				long began = System.nanoTime();
				call.run();
				times[i] = System.nanoTime() - began;
			}
			Arrays.sort(times);
			System.out.println("| %s | %.2f 毫秒 | %.2f 毫秒 |".formatted(name, times[500] / 1e6, times[950] / 1e6));
		});
	}

	private static Paging paging(int page, String q, Map<String, String> filters) {
		return new Paging(page, 20, "made", true, q, filters, Set.of());
	}

}
