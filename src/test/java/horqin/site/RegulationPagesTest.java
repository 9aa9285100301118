package horqin.site;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import horqin.regulation.BuildRecord;
import horqin.regulation.Duty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The two pages, drawn by themselves: the shell around them is somebody else's. */
class RegulationPagesTest {

	private static final BuildRecord NO_RECORD = new BuildRecord(false, Map.of(), Map.of());

	private static final BuildRecord RECORD = BuildRecord
		.of(List.of("CLEAN_RECORD\t2\t3\t1", "MEDIA_PUBLICITY\t1\t0\t0"), List.of("评审\t到会过半才开会，<1>人也算。"));

	private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void everyArticleStandsOnThePageUnderItsAnchor() throws Exception {
		String page = page(NO_RECORD);
		var anchors = Pattern.compile("id=\"a(\\d+)\"").matcher(page).results().map((found) -> found.group(1)).toList();
		assertThat(anchors).isEqualTo(IntStream.rangeClosed(1, 24).mapToObj(String::valueOf).toList());
		assertThat(page).contains("<title>办法与规则 · 科尔沁工匠</title>", "<h3>第八条 公示</h3>", "名单审定后公示不少于5个工作日，认真核查处理收到的反映。",
				"<b>5<small> 个工作日</small></b>", "href=\"#a8\">公示时间（不少于）</a>");
	}

	@Test
	void everyDutyIsOnThePageOnceAndNoCodeNameIs() throws Exception {
		String page = page(RECORD);
		for (Duty duty : Duty.values()) {
			assertThat(page.split(Pattern.quote(duty.sentence()), -1)).as(duty.name()).hasSize(2);
			assertThat(page).doesNotContain(duty.name());
		}
	}

	@Test
	void withoutARecordThePageSaysSo() throws Exception {
		assertThat(page(NO_RECORD)).contains("本次构建未附测试记录。").doesNotContain("测试：", "尚无测试", "按惯例掌握");
	}

	@Test
	void withARecordThePageCountsTheTestsAndShowsThePractices() throws Exception {
		assertThat(page(RECORD)).contains("测试：不符合的拦住 3 项，符合的放行 1 项", "到会过半才开会，&lt;1&gt;人也算。")
			.doesNotContain("本次构建未附测试记录");
	}

	@Test
	void whatIsPlannedIsCountedOpenly() throws Exception {
		assertThat(page(NO_RECORD)).contains("<span>计划中</span><span>2 项</span>", "还有 1 项计划中");
	}

	@Test
	void theChipOpensTheArticleInPlace() throws Exception {
		String fragment = pages(NO_RECORD).perform(get("/regulation/8").header("HX-Request", "true"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(fragment.strip()).startsWith("<section>").endsWith("</section>");
		assertThat(fragment).contains("<h3>第八条 公示</h3>", "href=\"/regulation#a8\"", "全部要求（4 项）");
	}

	@Test
	void withoutScriptTheChipLandsOnTheArticle() throws Exception {
		pages(NO_RECORD).perform(get("/regulation/8")).andExpect(redirectedUrl("/regulation#a8"));
	}

	@Test
	void anArticleThatIsNotThereIsNotFound() throws Exception {
		pages(NO_RECORD).perform(get("/regulation/25")).andExpect(status().isNotFound());
		pages(NO_RECORD).perform(get("/regulation/0").header("HX-Request", "true")).andExpect(status().isNotFound());
		pages(NO_RECORD).perform(get("/regulation/abc")).andExpect(status().isNotFound());
	}

	@Test
	void thePagesStartWithWhatThisBuildCarries() {
		assertThat(new RegulationPages()).isNotNull();
	}

	private String page(BuildRecord build) throws Exception {
		return pages(build).perform(get("/regulation"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private MockMvc pages(BuildRecord build) {
		if (!this.context.isActive()) {
			this.context.setServletContext(new MockServletContext());
			var pages = new RegulationPages(build, EnumSet.of(Duty.POLITICAL_QUALITY, Duty.OBJECTIONS_VERIFIED));
			this.context.addBeanFactoryPostProcessor((factory) -> factory.registerSingleton("pages", pages));
			this.context.register(Web.class);
			this.context.refresh();
		}
		return MockMvcBuilders.webAppContextSetup(this.context).build();
	}

	/** No @Configuration: a scan of the whole platform must not find it. */
	@EnableWebMvc
	static class Web {

		@Bean
		ViewResolver views() {
			var shell = new ShellOnly();
			shell.setOrder(1);
			var templates = new ClassLoaderTemplateResolver();
			templates.setPrefix("templates/");
			templates.setSuffix(".html");
			templates.setCharacterEncoding("UTF-8");
			templates.setOrder(2);
			var engine = new SpringTemplateEngine();
			engine.addTemplateResolver(shell);
			engine.addTemplateResolver(templates);
			var resolver = new ThymeleafViewResolver();
			resolver.setTemplateEngine(engine);
			resolver.setCharacterEncoding("UTF-8");
			return resolver;
		}

	}

	/** Stands in for the shell, with the signature that all pages call. */
	private static final class ShellOnly extends StringTemplateResolver {

		private static final String SHELL = """
				<html xmlns:th="http://www.thymeleaf.org" th:fragment="page(title, main)">
				<head><title th:replace="${title}"></title></head>
				<body><main th:replace="${main}"></main></body></html>
				""";

		private ShellOnly() {
			setResolvablePatterns(Set.of("web/shell"));
		}

		@Override
		protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration, String ownerTemplate,
				String template, Map<String, Object> attributes) {
			return new StringTemplateResource(SHELL);
		}

	}

}
