package horqin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.web.Choice;
import horqin.web.Listing;
import horqin.web.Listing.Column;
import horqin.web.Listing.Filter;
import horqin.web.Paging;
import horqin.web.Pieces;
import horqin.web.Table;
import horqin.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 单位: the list, and one unit with everything that hangs on it. */
@Controller
class UnitPages {

	private static final List<Column> COLUMNS = List.of(Column.of("order", "排序").sorted().figures().hidden(),
			Column.of("name", "单位").sorted(), Column.of("kind", "类别").hideable(),
			Column.of("parent", "上级单位").hideable(), Column.of("contact", "指定联系人"),
			Column.of("confirmed", "确认日期").sorted().hideable(), Column.of("employers", "所在单位").figures().hideable());

	private static final Filter STATE = new Filter("state", "状态",
			List.of(new Choice("ACTIVE", "在用"), new Choice("CLOSED", "已停用")));

	static final Listing LISTING = new Listing(COLUMNS,
			List.of(new Filter("kind", "类别", Choice.of(Units.Kind.class, Units.Kind::label)), STATE), "名称、别名、信用代码",
			"order", false);

	private static final Listing EMPLOYERS = new Listing(COLUMNS.stream()
		.filter((column) -> !List.of("parent", "kind", "employers").contains(column.key()))
		.toList(), List.of(STATE), "名称、别名、信用代码", "order", false);

	private static final int MOST_MOMENTS = 20;

	private final Units units;

	private final UnitLists lists;

	private final DecisionLog log;

	private final Clock clock;

	UnitPages(Units units, UnitLists lists, DecisionLog log, Clock clock) {
		this.units = units;
		this.lists = lists;
		this.log = log;
		this.clock = clock;
	}

	@May(Permission.UNITS_SEE)
	@GetMapping("/units")
	String units(Actor actor, HttpServletRequest request, Model model) {
		Paging paging = LISTING.read(request);
		model.addAttribute("table", new Table<>("/units", LISTING, paging, this.lists.list(actor, null, paging)));
		model.addAttribute("mayEdit", actor.may(Permission.UNITS_EDIT));
		model.addAttribute("staleBefore", staleBefore());
		return "access/units";
	}

	@May(Permission.UNITS_SEE)
	@GetMapping("/units/{publicId:[a-z2-7]{26}}")
	String unit(Actor actor, @PathVariable String publicId, HttpServletRequest request, Model model) {
		Units.Unit unit = this.units.own(actor, publicId);
		draw(actor, unit, request, model);
		model.addAttribute("contactForm", UnitForms.Contact.of(unit, LocalDate.now(this.clock)));
		return "access/unit";
	}

	/** Everything on a unit's page but the form that was posted. */
	void draw(Actor actor, Units.Unit unit, HttpServletRequest request, Model model) {
		model.addAttribute("unit", unit);
		model.addAttribute("facts", facts(unit));
		model.addAttribute("duty", Duty.DESIGNATED_PERSON);
		model.addAttribute("stale",
				unit.contactConfirmedOn() == null || unit.contactConfirmedOn().isBefore(staleBefore()));
		model.addAttribute("aliases", this.lists.aliases(unit.id()));
		model.addAttribute("people", this.lists.people(unit.id()));
		model.addAttribute("workers", this.lists.workers(unit.id()));
		model.addAttribute("mayEdit", actor.may(Permission.UNITS_EDIT));
		model.addAttribute("maySeeAccounts", actor.may(Permission.ACCOUNTS_SEE));
		model.addAttribute("moments", moments(unit));
		if (unit.kind() == Units.Kind.DISTRICT || unit.kind() == Units.Kind.DIRECT) {
			Paging paging = EMPLOYERS.read(request);
			model.addAttribute("table", new Table<>("/units/" + unit.publicId(), EMPLOYERS, paging,
					this.lists.list(actor, unit.id(), paging)));
			model.addAttribute("staleBefore", staleBefore());
		}
	}

	private List<Pieces.Fact> facts(Units.Unit unit) {
		List<Pieces.Fact> facts = new ArrayList<>();
		facts.add(new Pieces.Fact("类别", unit.kind().label()));
		facts.add(new Pieces.Fact("简称", unit.shortName()));
		if (unit.parentId() != null && unit.kind() == Units.Kind.EMPLOYER) {
			facts.add(new Pieces.Fact("上级单位", this.units.get(unit.parentId()).name()));
		}
		facts.add(new Pieces.Fact("统一社会信用代码", text(unit.creditCode())));
		facts.add(new Pieces.Fact("行政区划代码", text(unit.areaCode())));
		facts.add(new Pieces.Fact("行业", text(unit.industry())));
		facts.add(new Pieces.Fact("重点产业", text(unit.cluster())));
		return facts;
	}

	private List<Pieces.Moment> moments(Units.Unit unit) {
		return moments(this.log, Subject.of("unit", unit.id()), this.clock);
	}

	/** The newest of what the log says about a thing, as a timeline. */
	static List<Pieces.Moment> moments(DecisionLog log, Subject subject, Clock clock) {
		List<Pieces.Moment> moments = new ArrayList<>();
		for (Logged logged : log.timeline(subject, new horqin.records.Page(1, MOST_MOMENTS)).items()) {
			String reason = (logged.reason() != null && !logged.reason().isBlank()) ? "：" + logged.reason() : "";
			String role = logged.roleName().isEmpty() ? "" : "（" + logged.roleName() + "）";
			moments.add(new Pieces.Moment(Wording.time(LocalDateTime.ofInstant(logged.at(), clock.getZone())),
					logged.label() + reason, logged.who().name() + role,
					logged.bases().isEmpty() ? null : logged.bases().getFirst(), moments.isEmpty()));
		}
		return moments;
	}

	/** A contact is asked once a year whether it is still so. */
	private LocalDate staleBefore() {
		return LocalDate.now(this.clock).minusYears(1);
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
