package horqin.regulation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The build's report as one page without anything outside it. For those who build the
 * platform, so it names classes and tests; the page for everyone is /regulation.
 */
final class TraceHtml {

	private static final String PAGE = """
			<!doctype html>
			<html lang="zh-CN"><head><meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>办法落实情况</title>
			<style>
			body { font: 15px/1.6 "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 24px auto;
				max-width: 1200px; padding: 0 16px; color: #23201b; background: #fffdf9; }
			h1 { font-size: 24px; } h2 { font-size: 17px; margin: 28px 0 6px; } p { margin: 0 0 8px; color: #5f584c; }
			table { border-collapse: collapse; width: 100%%; table-layout: fixed; }
			th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #e2dccf; padding: 6px 8px;
				overflow-wrap: anywhere; }
			th { font-size: 13px; color: #5f584c; } code, td div { font-size: 12px; }
			th:nth-child(1) { width: 30%%; } th:nth-child(2) { width: 9%%; } th:nth-child(3) { width: 17%%; }
			.open { background: #fbf1da; }
			.wrong { background: #f9ebe7; border-left: 4px solid #b0271d; padding: 8px 12px; }
			.good { background: #e8f1ea; border-left: 4px solid #2c6a4b; padding: 8px 12px; }
			</style></head><body>
			<h1>办法落实情况</h1>
			%s
			%s
			%s
			%s
			</body></html>
			""";

	private TraceHtml() {
	}

	static String of(Trace trace) {
		return PAGE.formatted(figures(trace), problems(trace.problems()), articles(trace), practices(trace));
	}

	private static String figures(Trace trace) {
		return "<p><code>" + escape(String.join(" · ", TraceReport.summary(trace))) + "</code></p>";
	}

	private static String problems(List<Trace.Problem> problems) {
		if (problems.isEmpty()) {
			return "<p class=\"good\">没有发现问题。</p>";
		}
		return "<div class=\"wrong\"><b>发现 %d 个问题</b>%s</div>".formatted(problems.size(),
				list(problems.stream().map(Trace.Problem::toString).toList()));
	}

	private static String articles(Trace trace) {
		List<Trace.Row> rows = trace.rows();
		return Article.all()
			.stream()
			.map((article) -> article(article,
					rows.stream().filter((row) -> row.duty().article() == article.number()).toList()))
			.collect(Collectors.joining("\n"));
	}

	private static String article(Article article, List<Trace.Row> rows) {
		return """
				<h2 id="a%d">%s %s</h2>
				<p>%s</p>
				<table><thead><tr><th>要求</th><th>类别</th><th>代码</th><th>拦住的测试</th><th>放行的测试</th></tr></thead>
				<tbody>%s</tbody></table>""".formatted(article.number(), article.label(), escape(article.title()),
				escape(article.summary()), rows.stream().map(TraceHtml::row).collect(Collectors.joining("\n")));
	}

	private static String row(Trace.Row row) {
		Duty duty = row.duty();
		String state = row.planned() ? duty.disposition().label() + "（计划中）" : duty.disposition().label();
		return "<tr%s><td>%s<br><code>%s</code></td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>".formatted(
				row.planned() ? " class=\"open\"" : "",
				escape(duty.sentence() + (duty.because().isEmpty() ? "" : "（" + duty.because() + "）")), duty.name(),
				state, list(row.code()), list(row.refused()), list(row.allowed()));
	}

	private static String practices(Trace trace) {
		return "<h2>办法未规定的惯例</h2>" + list(trace.practices()
			.stream()
			.map((practice) -> practice.module() + "：" + practice.why() + "（" + practice.where() + "）")
			.sorted()
			.toList());
	}

	private static String list(List<String> items) {
		if (items.isEmpty()) {
			return "—";
		}
		return items.stream()
			.map((item) -> "<div>" + escape(item.replace("horqin.", "")) + "</div>")
			.collect(Collectors.joining());
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
