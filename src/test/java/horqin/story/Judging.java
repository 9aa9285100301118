package horqin.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.regulation.Outcome;
import horqin.scoring.Cards;
import horqin.scoring.MemberKind;
import horqin.scoring.Method;
import horqin.scoring.Panel;
import horqin.scoring.PanelStep;
import horqin.scoring.Panels;
import horqin.scoring.Purpose;
import horqin.selection.Decision;
import horqin.selection.Meetings;
import horqin.selection.Resolutions;
import org.jspecify.annotations.Nullable;

import static horqin.story.Cast.done;

/** The committee, its cards and its meeting, and the party group's session. */
final class Judging {

	/** Better first: so many half points less than the best. */
	static final List<String> ORDER = List.of("张志远", "李文秀", "乌日娜", "包文龙", "孙晓峰");

	private final Year year;

	private final Services on;

	Judging(Year year) {
		this.year = year;
		this.on = year.on;
	}

	Panel panel() {
		return this.on.panels().of(this.year.edition().id(), Purpose.SELECTION).orElseThrow();
	}

	Outcome step(Actor actor, PanelStep step) {
		return this.on.panelSteps().take(actor, panel().publicId(), step, panel().version(), null);
	}

	void join(Actor expert, MemberKind kind) {
		done(this.on.panels()
			.join(this.year.officer(), panel().publicId(),
					new Panels.NewMember(expert.accountId(), kind, "机械制造", "外地学院" + expert.accountId())));
	}

	/** The first who joined leads; whoever is late is told until when. */
	void planned() {
		done(this.on.panels()
			.chair(this.year.officer(), panel().publicId(), this.on.panels().members(panel()).getFirst().publicId()));
		done(this.on.panels()
			.savePlan(this.year.officer(), panel().publicId(), Method.TRIMMED, "专家3人以上，业务科室负责人1人以上，逐项打分，去掉最高最低分后平均。",
					Year.day(5, 29).atTime(17, 0), panel().version()));
	}

	/** Whom somebody scores, by name. */
	Map<String, String> assigned(Actor expert) {
		Map<String, String> byName = new HashMap<>();
		Map<String, String> names = new HashMap<>();
		ORDER.forEach((name) -> names.put(String.valueOf(this.year.of(name).id()), name));
		for (Cards.Assigned one : this.on.cards().assigned(expert, panel().publicId())) {
			byName.put(names.get(one.subject().id()), one.publicId());
		}
		return byName;
	}

	/** A card with as many half points less as the person's place. */
	Outcome score(Actor expert, String name, List<@Nullable Integer> halfPoints) {
		return this.on.cards().score(expert, panel().publicId(), assigned(expert).get(name), halfPoints, Map.of());
	}

	static List<@Nullable Integer> card(String name) {
		List<@Nullable Integer> half = new ArrayList<>();
		for (int force = 0; force < 5; force++) {
			half.addAll(List.of(12, 11, 10));
		}
		for (int i = 0; i < 2 * ORDER.indexOf(name); i++) {
			half.set(i, half.get(i) - 1);
		}
		return half;
	}

	/** Everything that is still to be scored, by somebody. */
	void scoreTheRest(Actor expert) {
		for (Cards.Assigned one : this.on.cards().assigned(expert, panel().publicId())) {
			if (!one.submitted()) {
				String name = ORDER.stream()
					.filter((each) -> String.valueOf(this.year.of(each).id()).equals(one.subject().id()))
					.findFirst()
					.orElseThrow();
				done(score(expert, name, card(name)));
			}
		}
	}

	String meeting() {
		return this.on.meetings().inPreparation(this.year.edition().id()).orElseThrow();
	}

	private int meetingVersion() {
		return this.on.meetings().version(this.year.officer(), meeting());
	}

	void minutes(LocalDate on) {
		Map<Integer, Meetings.Presence> presence = new HashMap<>();
		for (int place = 1; place <= 5; place++) {
			presence.put(place, new Meetings.Presence(true, ""));
		}
		done(this.on.meetings()
			.saveRecord(
					this.year.officer(), meeting(), new Meetings.Written(on, "市总工会三楼会议室", 1, presence,
							List.of(this.year.officer().name()), List.of("苏和"), "听取评分汇总情况，逐一研究人选，形成建议名单。"),
					meetingVersion()));
	}

	void decide(String name, Decision decision, String reason) {
		done(this.on.meetings()
			.saveList(this.year.officer(), meeting(),
					Map.of(this.year.idOf(name), new Meetings.Decided(decision, reason, null)), false,
					meetingVersion()));
	}

	Outcome conclude(int proposed) {
		return this.on.convening().conclude(this.year.officer(), meeting(), meetingVersion(), proposed, "", "");
	}

	/** The party group's session: the list, but for the exceptions. */
	Outcome resolve(Actor actor, LocalDate on, Map<String, Resolutions.Except> exceptions, String numberReason) {
		Map<String, Resolutions.Except> byId = new HashMap<>();
		exceptions.forEach((name, except) -> byId.put(this.year.idOf(name), except));
		return this.on.resolutions()
			.record(actor, this.year.id(),
					new Resolutions.Wanted("2026年第8次", on, "议题3", "原则同意建议名单。", byId, numberReason, "", false, "", 0),
					Year.scan("党组会议决定摘录"));
	}

}
