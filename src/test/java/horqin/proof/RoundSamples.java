package horqin.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.nomination.Nomination;
import horqin.nomination.NominationWorld;
import horqin.nomination.UnitWorld;
import horqin.notice.NoticeWorld;
import horqin.objection.ObjectionWorld;
import horqin.screening.ScreeningWorld;
import horqin.selection.SelectionWorld;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From formal review to the notice: people in review, a year before the party group, a
 * notice in the making, an objection.
 */
@Lazy
@Component
class RoundSamples {

	private final NominationWorld nominations;

	private final UnitWorld units;

	private final ScreeningWorld screening;

	private final SelectionWorld selection;

	private final NoticeWorld notices;

	private final ObjectionWorld objections;

	private final Client client;

	private final JdbcClient jdbc;

	RoundSamples(NominationWorld nominations, UnitWorld units, ScreeningWorld screening, SelectionWorld selection,
			NoticeWorld notices, ObjectionWorld objections, Client client, JdbcClient jdbc) {
		this.nominations = nominations;
		this.units = units;
		this.screening = screening;
		this.selection = selection;
		this.notices = notices;
		this.objections = objections;
		this.client = client;
		this.jdbc = jdbc;
	}

	/** Makes them, and says where they are. */
	void make(Samples samples) {
		review(samples);
		NoticeWorld.Year here = this.notices.approved("朝鲁门", "萨仁高娃");
		NoticeWorld.Year there = this.notices.approved("阿拉坦仓");
		selection(samples, there);
		samples.acting(samples.cast(here.house().organiser(), here.house().units().getFirst()), Kind.NOTICE_YEAR,
				Kind.NOTICE, Kind.REMOVAL);
		notice(samples, Nearness.OWN, here);
		notice(samples, Nearness.OTHER_ORGANISER, there);
		objections(samples);
	}

	private void review(Samples samples) {
		NominationWorld.Year year = this.nominations.year(2);
		List<Nomination> people = new ArrayList<>(this.units.recommended(year, 0, "布日古德", "吉雅赛汗"));
		people.addAll(this.units.recommended(year, 1, "特木尔"));
		this.screening.opened(year, people);
		this.screening.eligible(year.house().officer(), people);
		samples.acting(samples.cast(year.house().organiser(), year.unit(0)), Kind.SCREENING, Kind.CORRECTION);
		ScreeningWorld.Round there = this.screening.inReview(1, "道尔吉");
		List<Nearness> near = List.of(Nearness.OWN, Nearness.NEIGHBOUR, Nearness.OTHER_UNIT);
		for (Kind kind : List.of(Kind.SCREENING, Kind.CORRECTION)) {
			near.forEach((nearness) -> samples.put(kind, nearness,
					Map.of("id", people.get(near.indexOf(nearness)).publicId())));
			samples.put(kind, Nearness.OTHER_ORGANISER, Map.of("id", there.id(0)));
		}
	}

	private void selection(Samples samples, NoticeWorld.Year there) {
		SelectionWorld.Round here = this.selection.resolved(3);
		samples.acting(samples.cast(here.year().house().organiser(), here.year().unit(0)), Kind.SELECTION, Kind.MEETING,
				Kind.RESOLUTION);
		samples.put(Kind.SELECTION, Nearness.OWN, Map.of("id", here.edition()));
		samples.put(Kind.SELECTION, Nearness.OTHER_ORGANISER, Map.of("id", there.edition().publicId()));
		part(samples, Kind.MEETING, "meeting", here.year().house().organiser(), there.house().organiser());
		part(samples, Kind.RESOLUTION, "resolution", here.year().house().organiser(), there.house().organiser());
	}

	private void part(Samples samples, Kind kind, String table, long here, long there) {
		String sql = "select public_id from selection." + table + " where organiser_id = ? order by id desc limit 1";
		samples.put(kind, Nearness.OWN, Map.of("id", text(sql, here)));
		samples.put(kind, Nearness.OTHER_ORGANISER, Map.of("id", text(sql, there)));
	}

	private void notice(Samples samples, Nearness nearness, NoticeWorld.Year year) {
		String edition = year.edition().publicId();
		done(year.officer(), "/notice-desk/years/" + edition + "/papers", Map.of("kind", List.of("NOTICE")));
		String paper = text("select public_id from notice.paper where edition_id = ?", year.edition().id());
		samples.put(Kind.NOTICE_YEAR, nearness, Map.of("edition", edition));
		samples.put(Kind.NOTICE, nearness, Map.of("id", paper, "posting", "aaaaaaaaaaaaaaaaaaaaaaaaaa"));
		samples.put(Kind.REMOVAL, nearness, Map.of("nomination", year.people().getFirst().publicId()));
	}

	private void objections(Samples samples) {
		ObjectionWorld.Scene here = this.objections.scene();
		ObjectionWorld.Scene there = this.objections.scene();
		Map<Role, Actor> cast = samples.cast(here.house().organiser(), here.house().units().getFirst());
		// The officer who has taken the case: what stands in it is not for the others.
		cast.put(Role.OFFICER, here.officer());
		samples.acting(cast, Kind.OBJECTION, Kind.TARGET);
		for (Nearness nearness : List.of(Nearness.OWN, Nearness.OTHER_ORGANISER)) {
			ObjectionWorld.Scene scene = (nearness == Nearness.OWN) ? here : there;
			samples.put(Kind.OBJECTION, nearness,
					Map.of("id", this.objections.handled(scene), "file", "aaaaaaaaaaaaaaaaaaaaaaaaaa", "place", "0"));
			samples.put(Kind.TARGET, nearness, Map.of("notice", scene.notice()));
			samples.put(Kind.PUBLIC, nearness, Map.of("notice", scene.notice(), "id", scene.notice(), "version", "1"));
		}
	}

	private void done(Actor actor, String path, Map<String, List<String>> form) {
		Client.Answer answer = this.client.send(actor, "POST", path, form);
		if (answer.status() != 302) {
			throw new IllegalStateException("Not done: " + path + ", " + answer.said());
		}
	}

	private String text(String sql, Object value) {
		return this.jdbc.sql(sql).param(value).query(String.class).single();
	}

}
