package horqin.records;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import horqin.regulation.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SpringBootTest(classes = LogViewTest.Face.class)
class LogViewTest {

	@TempDir
	Path folder;

	@Autowired
	WebApplicationContext context;

	TestRecords records;

	LogView view;

	@BeforeEach
	void start() {
		this.records = new TestRecords(this.folder);
		this.view = new LogView(this.records.jdbc, this.records.log, this.records.verification, () -> this.records.now);
		Who who = Who.of(3, "白晓峰", "OFFICER").onBehalfOf(4);
		this.records.append(Entry.of(Subject.of("nomination", 7), who, "RETURN", "退回修改")
			.because("缺少工作证明<script>")
			.basis(Duty.CLEAN_RECORD));
		this.records.sealer.seal();
	}

	@Test
	void theKeeperOfTheLogSeesThatItHappenedAndNotWhatWasWritten() throws Exception {
		String page = page("records/log", Map.of("shown", this.view.show(query("", ""), "审计员")));
		assertThat(page).contains("退回修改", "白晓峰", "（代办）", "2026年6月17日 09:20:11", "第四条", "共 1 条")
			.doesNotContain("缺少工作证明");
		assertThat(page).contains(this.view.show(query("", ""), "审计员").chain().head());
	}

	@Test
	void aTimelineSaysWhyAndIsEscaped() throws Exception {
		List<Logged> entries = this.records.log.timeline(Subject.of("nomination", 7), new Page(1, 20)).items();
		assertThat(page("records/timeline :: timeline(entries=${entries})", Map.of("entries", entries)))
			.contains("退回修改", "缺少工作证明&lt;script&gt;", "第四条", "（代办）");
	}

	@Test
	void anExaminationIsShownInWords() throws Exception {
		LogView.Shown shown = this.view.show(query("", ""), "审计员");
		assertThat(page("records/log", Map.of("shown", shown, "report", this.view.verify("审计员")))).contains("记录完整",
				"操作记录完整：核对 1 条");
	}

	@Test
	void whoeverLooksIsWrittenDown() {
		this.view.show(query("2026-06-01", "2026-06-30"), "审计员");
		this.view.verify("审计员");
		assertThat(this.records.jdbc.sql("select reader || ' ' || question from records.reading order by id")
			.query(String.class)
			.list()).containsExactly("审计员 {from=2026-06-01, until=2026-06-30}", "审计员 verify");
	}

	@Test
	void bothDaysOfAPeriodCount() {
		assertThat(this.view.show(query("2026-06-17", "2026-06-17"), "审计员").found().total()).isEqualTo(1);
		assertThat(this.view.show(query("2026-06-18", ""), "审计员").found().total()).isZero();
		assertThat(this.view.show(query("", "2026-06-16"), "审计员").found().total()).isZero();
	}

	@Test
	void whatMakesNoSenseIsToldAndLosesNothing() throws Exception {
		LogQuery odd = new LogQuery(null, null, "a&b=\"", "昨天", null, -3);
		assertThat(odd.trouble()).isEqualTo("日期没有看懂，请按 2026-03-17 的样子填写。");
		assertThat(query("2026-06-18", "2026-06-17").trouble()).isEqualTo("结束日期早于开始日期，请核对。");
		assertThat(odd.href(2)).isEqualTo("/records?name=a%26b%3D%22&from=%E6%98%A8%E5%A4%A9&page=2");
		assertThat(page("records/log", Map.of("shown", this.view.show(odd, "审计员")))).contains("日期没有看懂", "没有符合条件的记录",
				"value=\"昨天\"");
	}

	private static LogQuery query(String from, String until) {
		return new LogQuery("", "", "", from, until, 1);
	}

	private String page(String view, Map<String, Object> model) throws Exception {
		this.context.getBean(Drawing.class).view = view;
		this.context.getBean(Drawing.class).model = model;
		MockMvc mvc = MockMvcBuilders.webAppContextSetup(this.context).build();
		return mvc.perform(get("/drawing")).andReturn().getResponse().getContentAsString();
	}

	/** The face without a database; the route to the page stands in another module. */
	@EnableAutoConfiguration(excludeName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
			"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration" })
	@ComponentScan(basePackages = { "horqin.web", "horqin.regulation" })
	@Import(Drawing.class)
	static class Face {

		@Bean
		InstantSource clock() {
			return InstantSource.fixed(TestRecords.START);
		}

	}

	/** Draws whatever a test hands it. */
	@Controller
	static class Drawing {

		String view = "";

		Map<String, Object> model = Map.of();

		@GetMapping("/drawing")
		String draw(Model page) {
			page.addAllAttributes(this.model);
			return this.view;
		}

	}

}
