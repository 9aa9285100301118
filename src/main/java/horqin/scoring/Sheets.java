package horqin.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.edition.Force;
import horqin.edition.Rubric;
import horqin.edition.RubricItem;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Duty;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The result sheet: made once, made again to compare, and handed out as tables. */
@Service
class Sheets {

	private final SheetTables tables;

	private final DecisionLog log;

	Sheets(SheetTables tables, DecisionLog log) {
		this.tables = tables;
		this.log = log;
	}

	/**
	 * What making it again shows.
	 *
	 * @param same whether the same text came, byte for byte
	 * @param broken how many cards are not what was sealed
	 * @param cards how many cards were read
	 * @param digest of the sheet that is kept
	 */
	record Recomputed(boolean same, int broken, int cards, String digest) {

		public boolean isSound() {
			return this.same && this.broken == 0;
		}

	}

	/** Makes the sheet and keeps it; the committee's row is locked by the caller. */
	@Transactional(propagation = Propagation.MANDATORY)
	void freeze(Actor actor, Panel panel) {
		ResultSheet sheet = compute(panel);
		Seal seal = Seal.of(sheet.text());
		this.tables.insert(panel.id(), sheet, seal, actor.accountId());
		this.log.append(Entry.of(Subject.of("scoring_sheet", panel.id()), actor.who(), "FREEZE_SHEET", "生成评分汇总表")
			.organiser(panel.organiserId())
			.basis(Duty.SCORES_AGGREGATED_FIRST)
			.details(
					Details.none().with("subjects", sheet.ranked().size()).digest("sheet", seal.salt(), sheet.text())));
	}

	/** Makes the sheet again from the cards as they are kept, and compares. */
	@Transactional(readOnly = true)
	Recomputed recompute(Actor actor, Panel panel) {
		SheetTables.Kept kept = kept(actor, panel);
		int[] found = new int[2];
		this.tables.eachInput(panel.id(), null, (row) -> {
			found[0]++;
			found[1] += Seal.digest(row.salt(), row.card().values().canonical()).equals(row.card().digest()) ? 0 : 1;
		});
		boolean same = compute(panel).text().equals(kept.text())
				&& Seal.digest(kept.salt(), kept.text()).equals(kept.digest());
		return new Recomputed(same, found[1], found[0], kept.digest());
	}

	/** The text of the sheet, inputs and results. */
	String text(Actor actor, Panel panel) {
		return kept(actor, panel).text();
	}

	private SheetTables.Kept kept(Actor actor, Panel panel) {
		actor.require(Permission.SCORES_SEE);
		return this.tables.kept(panel.id()).orElseThrow(NotFound::new);
	}

	private ResultSheet compute(Panel panel) {
		Map<Long, List<SheetTables.Row>> bySubject = new LinkedHashMap<>();
		this.tables.eachInput(panel.id(), null,
				(row) -> bySubject.computeIfAbsent(row.id(), (_) -> new ArrayList<>()).add(row));
		List<ResultSheet.Subject> subjects = bySubject.values()
			.stream()
			.map((rows) -> new ResultSheet.Subject(rows.getFirst().id(), rows.getFirst().publicId(),
					rows.getFirst().label(), rows.stream().map(SheetTables.Row::card).toList()))
			.toList();
		int rubric = (panel.rubricVersion() != null) ? panel.rubricVersion() : 0;
		return ResultSheet.of(panel.publicId(), rubric, panel.method(), subjects);
	}

	/** Writes the ranking as CSV. */
	@Transactional(readOnly = true)
	void writeRanking(Actor actor, Panel panel, Appendable out) {
		kept(actor, panel);
		Csv csv = new Csv(out);
		List<String> head = new ArrayList<>(List.of("名次", "并列", "人选", "说明", "地区", "有效评分份数", "得分", "平均分", "去高低平均分"));
		for (Force force : Force.values()) {
			head.add(force.label());
		}
		csv.line(head);
		for (Scoring.Result result : this.tables.results(panel.id())) {
			List<String> cells = new ArrayList<>(List.of(String.valueOf(result.rank()), result.shared() ? "是" : "",
					result.label(), result.caption(), result.place(), String.valueOf(result.cards()),
					result.scoreText(), Score.shown(result.mean()),
					(result.trimmed() != null) ? Score.shown(result.trimmed()) : ""));
			for (Force force : Force.values()) {
				cells.add(result.forceText(force));
			}
			csv.line(cells);
		}
	}

	/** Writes all cards as CSV, one a line, as they are read. */
	@Transactional(readOnly = true)
	void writeCards(Actor actor, Panel panel, Rubric rubric, Appendable out) {
		kept(actor, panel);
		Csv csv = new Csv(out);
		List<String> head = new ArrayList<>(List.of("人选", "委员", "版本", "合计"));
		rubric.items().stream().map((item) -> item.force().label() + "·" + item.name()).forEach(head::add);
		head.add("评语");
		csv.line(head);
		this.tables.eachInput(panel.id(), null, (row) -> csv.line(cells(rubric, row)));
	}

	private static List<String> cells(Rubric rubric, SheetTables.Row row) {
		CardValues values = row.card().values();
		List<String> cells = new ArrayList<>(List.of(row.label(), row.memberName(),
				String.valueOf(row.card().version()), CardValues.points(values.total())));
		List<String> comments = new ArrayList<>();
		for (int at = 0; at < CardValues.ITEMS; at++) {
			Integer half = values.halfPoints().get(at);
			cells.add((half != null) ? CardValues.points(half) : "");
			RubricItem item = rubric.items().get(at);
			if (!values.comments().get(at).isBlank()) {
				comments.add(item.name() + "：" + values.comments().get(at));
			}
		}
		cells.add(String.join("；", comments));
		return cells;
	}

	/** Comma separated values (RFC 4180) in which no cell is run as a formula. */
	private static final class Csv {

		private final Appendable out;

		Csv(Appendable out) {
			this.out = out;
			write("\uFEFF");
		}

		void line(List<String> cells) {
			StringBuilder line = new StringBuilder();
			for (String cell : cells) {
				line.append((line.length() > 0) ? "," : "").append(safe(cell));
			}
			write(line.append("\r\n"));
		}

		private void write(CharSequence text) {
			try {
				this.out.append(text);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** A cell: what a spreadsheet would run begins with an apostrophe. */
	static String safe(String cell) {
		String text = (!cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
		return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
