package horqin.nomination;

import java.io.IOException;
import java.io.OutputStream;

import horqin.access.Actor;
import horqin.edition.Edition;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A list that leaves the platform as a file is written down: who, when, how many. */
@Service
class Exports {

	private final NominationLists lists;

	private final DecisionLog log;

	Exports(NominationLists lists, DecisionLog log) {
		this.lists = lists;
		this.log = log;
	}

	@Transactional
	public int write(Actor actor, Edition edition, @Nullable Long unitId, Paging paging, OutputStream out)
			throws IOException {
		int rows;
		try (PeopleSheet sheet = new PeopleSheet(out, edition.year() + "年度人选")) {
			this.lists.each(actor, edition, unitId, paging, sheet::add);
			rows = sheet.rows();
		}
		this.log.append(Entry.of(edition.subject(), actor.who(), "EXPORT_PEOPLE", "导出人选%d人".formatted(rows))
			.organiser(edition.organiserId())
			.practice("导出表不含证件号码、电话和出生日期")
			.details(Details.none().with("rows", rows)));
		return rows;
	}

}
