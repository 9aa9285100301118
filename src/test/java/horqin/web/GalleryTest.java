package horqin.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the gallery can be drawn, and the pieces do over HTTP what they promise.
 */
@SpringBootTest(classes = WebOnly.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"horqin.demonstration=true", "spring.thymeleaf.servlet.produce-partial-output-while-processing=false" })
class GalleryTest {

	private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String WRONG = "/gallery/forms?check&name=&phone=1380475000&born=2026-02-30&years="
			+ "%E4%BA%8C%E5%8D%81&amount=10000.005&unit=&craft=%E5%B7%B2%E5%86%99";

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@LocalServerPort
	private int port;

	@AfterEach
	void close() {
		this.client.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gallery", "/gallery/forms", "/gallery/forms?example=long",
			"/gallery/forms?example=empty", WRONG, "/gallery/tables", "/gallery/tables?q=x", "/gallery/tables?page=99",
			"/gallery/charts", "/gallery/conflict", "/nowhere", "/gallery/trouble?status=401" })
	void aPageObeysTheRulesOfTheHouse(String path) throws Exception {
		String page = get(path, "Cookie", "who=1").body();
		assertThat(page).contains("<main")
			.contains("</html>")
			.doesNotContain(" style=", "<style", "th:", "javascript:");
		assertThat(page.replaceAll("<script src=\"[^\"]+\" defer></script>", "")).doesNotContain("<script");
		List<String> ids = ID.matcher(page).results().map((hit) -> hit.group(1)).toList();
		assertThat(ids).doesNotHaveDuplicates().contains("main", "article");
	}

	@ParameterizedTest
	@CsvSource({ "/gallery,buttons-usual track-usual track-start track-end todo-usual todo-long todo-empty",
			"/gallery,line-usual check-usual figures-usual days-usual facts-usual conflict-usual sheet-usual",
			"/gallery,decision-refused decision-reason decision-moved decision-excused",
			"/gallery,banner-warn confirm-usual progress-all", "/gallery/tables,table-usual table-cards list",
			"/gallery/charts,radar-one radar-two radar-three strip bars-usual bars-long",
			"/gallery/charts,stacked-usual stacked-six stacked-none" })
	void everyNamedExampleIsThere(String path, String anchors) throws Exception {
		List<String> ids = ID.matcher(get(path).body()).results().map((hit) -> hit.group(1)).toList();
		assertThat(ids).contains(anchors.split(" "));
	}

	@Test
	void aConditionBesideAFragmentHolds() throws Exception {
		assertThat(get("/gallery").body()).contains("条件成立").doesNotContain("不应出现");
	}

	@Test
	void everythingWrongIsSaidAtOnceBesideItsFieldAndNothingTypedIsLost() throws Exception {
		String page = get(WRONG).body();
		assertThat(page).contains("有 8 处需要修改", "没有这一天，请核对年、月、日；现在是“2026-02-30”。", "请填写整数，如 12；现在是“二十”。",
				"金额最多两位小数，精确到分；现在是“10000.005”。", "请填写姓名。", "手机号码应为 11 位数字，以 1 开头。", "请选择推荐单位。", "请选择是或否。", "请至少选择一力。");
		assertThat(page).contains("value=\"二十\"", "value=\"10000.005\"", "value=\"1380475000\"", ">已写</textarea>");
		assertThat(page).contains("href=\"#years\"", "id=\"years-error\"").contains("aria-describedby=\"years-error\"");
	}

	@Test
	void aFilledFormShowsFenAsYuanAndDatesAsTheBrowserWantsThem() throws Exception {
		String page = get("/gallery/forms").body();
		assertThat(page).contains("value=\"10000.00\"", "value=\"1985-03-17\"", "value=\"2008-07\"");
		assertThat(page).containsPattern("value=\"yes\"[^>]* checked")
			.containsPattern("value=\"霍林郭勒市总工会\"[^>]*selected");
	}

	@Test
	void whatIsDoneIsSaidOnceOnTheNextPage() throws Exception {
		String token = token("/gallery/tables");
		HttpResponse<String> answer = post("/gallery/tables", "pick=1&pick=2&_csrf=" + token);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(get("/gallery/tables").body()).contains("勾选了 2 条；样例不办理任何事项。");
		assertThat(get("/gallery/tables").body()).doesNotContain("勾选了");
	}

	@ParameterizedTest
	@CsvSource({ "400,400,提交的内容不完整", "401,403,登录已过期", "403,403,您没有办理这一项的权限", "404,404,没有找到这个页面", "405,405,这个网址不能这样打开",
			"413,413,文件太大", "429,429,操作太频繁", "500,500,平台出了故障", "503,503,平台暂时不能使用" })
	void everyTroubleSaysInChineseWhatToDo(int asked, int status, String title) throws Exception {
		HttpResponse<String> answer = get("/gallery/trouble?status=" + asked, "Accept", "*/*");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(WebOnly.CSP);
		assertThat(answer.body()).contains(title, "现在怎么办").doesNotContain("Exception", "at horqin", "Whitelabel");
	}

	@Test
	void aRefusedFormGivesBackWhatWasWrittenButNoSecret() throws Exception {
		String body = "statement=" + encoded("长期从事电解铝液净化，<b>主持</b>改进除气转子。") + "&newPassword=abcdefghijklmnop&_csrf="
				+ token("/gallery");
		assertThat(post("/gallery/trouble", body).body()).contains("长期从事电解铝液净化，&lt;b&gt;主持&lt;/b&gt;改进除气转子。")
			.doesNotContain("abcdefghijklmnop");
		assertThat(post("/gallery/trouble", body, "Sec-Fetch-Site", "cross-site").body()).doesNotContain("长期从事");
	}

	@Test
	void aConflictShowsBothTexts() throws Exception {
		HttpResponse<String> answer = get("/gallery/conflict");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("您写的（未保存）", "主持改进除气转子。", "现在存着的", "能凭流动状态判断含氢量。");
	}

	@Test
	void whatIsSearchedForIsShownAsTextOnly() throws Exception {
		assertThat(get("/gallery/tables?q=" + encoded("\"><img src=x onerror=alert(1)>")).body())
			.contains("value=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\"")
			.doesNotContain("<img src=x");
	}

	@Test
	void aDraftSavesItselfAndSaysWhenAndAConflictIsTold() throws Exception {
		String token = token("/gallery/forms");
		assertThat(post("/gallery/autosave", "name=a&_csrf=" + token).body())
			.isEqualTo("{\"text\":\"09:20 已自动保存\",\"version\":null}");
		HttpResponse<String> conflict = post("/gallery/autosave", "name=" + encoded("冲突") + "&_csrf=" + token);
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("高娃 刚才改过这份材料");
	}

	@Test
	void longWorkGoesOnUntilItsResultCanBeFetched() throws Exception {
		assertThat(get("/gallery/progress?done=300").body()).contains("hx-trigger=\"every 2s\"", "600 / 1,200")
			.doesNotContain("<html");
		assertThat(get("/gallery/progress?done=900").body()).contains("取结果").doesNotContain("hx-trigger");
	}

	@Test
	void theShellKnowsWhoIsThere() throws Exception {
		String mine = get("/gallery", "Cookie", "who=long").body();
		assertThat(mine).contains("阿拉坦其其格·额尔德尼巴雅尔·苏和巴特尔", "市总经办", "换角色", "退出", "我的待办", " data-who=\"7\"")
			.containsPattern("aria-current=\"page\"[^>]*>样例");
		String everybodys = get("/gallery").body();
		assertThat(everybodys).contains("登录", "公示公告").doesNotContain("退出", "data-who");
	}

	@Test
	void largerTypeIsKeptByTheBrowser() throws Exception {
		HttpResponse<String> answer = get("/size?to=large&back=/gallery");
		assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(this.port + "/gallery");
		assertThat(get("/gallery").body()).contains("data-size=\"large\"", "标准字");
	}

	private String token(String path) throws Exception {
		Matcher token = TOKEN.matcher(get(path).body());
		return token.results()
			.map(MatchResult::group)
			.findFirst()
			.map((hit) -> hit.replaceAll(".*value=\"|\"$", ""))
			.orElseThrow();
	}

	private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		return send(request(path, headers).build());
	}

	private HttpResponse<String> post(String path, String body, String... headers)
			throws IOException, InterruptedException {
		return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build());
	}

	private HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return this.client.send(request, HttpResponse.BodyHandlers.ofString());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
