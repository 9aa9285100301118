package horqin.screening;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.screening.ScreeningLists.Row;
import horqin.web.Paging;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list as a file; that it left the platform is written down. */
@Service
class ScreeningExport {

	private static final List<String> HEAD = List.of("姓名", "推荐单位", "工作单位", "岗位/职务", "工种", "形式审查状态", "已判断", "符合", "补正期限",
			"不通过的依据和理由");

	private final ScreeningLists lists;

	private final DecisionLog log;

	ScreeningExport(ScreeningLists lists, DecisionLog log) {
		this.lists = lists;
		this.log = log;
	}

	@Transactional
	public int write(Actor actor, Edition edition, @Nullable Long unitId, Paging paging, Writer out)
			throws IOException {
		actor.require(Permission.SCREEN);
		Csv csv = new Csv(out);
		csv.line(HEAD);
		int[] rows = { 0 };
		this.lists.each(actor, edition, unitId, paging, (row) -> {
			csv.line(cells(row));
			rows[0]++;
		});
		this.log.append(Entry.of(edition.subject(), actor.who(), "EXPORT_SCREENING", "导出形式审查情况%d人".formatted(rows[0]))
			.organiser(edition.organiserId())
			.practice("导出表不含证件号码、电话和出生日期")
			.details(Details.none().with("rows", rows[0])));
		return rows[0];
	}

	private static List<String> cells(Row row) {
		return List.of(row.name(), row.unitName(), text(row.employer()), text(row.post()), text(row.trade()),
				row.stage().label(), String.valueOf(row.judged()), String.valueOf(row.met()),
				(row.dueOn() != null) ? Wording.date(row.dueOn()) : "", row.groundsText());
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
