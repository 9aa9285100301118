package horqin.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.edition.Rubric;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Pieces.Crumb;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的评分: an expert's committees, their declaration, their list. */
@Controller
class ExpertPages {

	private final Seats seats;

	private final Declarations declarations;

	private final Cards cards;

	private final CardTables tables;

	private final Withdrawals withdrawals;

	ExpertPages(Seats seats, Declarations declarations, Cards cards, CardTables tables, Withdrawals withdrawals) {
		this.seats = seats;
		this.declarations = declarations;
		this.cards = cards;
		this.tables = tables;
		this.withdrawals = withdrawals;
	}

	/** A line of the list with what it needs next. */
	record Row(CardTables.Line line, String state, String tone, String verb) {

		static Row of(CardTables.Line line, Rubric rubric, boolean open) {
			if (line.waiting()) {
				return new Row(line, "申请撤回中", "warn", "查看");
			}
			if (line.submitted()) {
				return new Row(line, "已提交", "good", "查看");
			}
			if (isComplete(line, rubric)) {
				return new Row(line, "已填完，待提交", "info", "核对");
			}
			if (line.scored() > 0) {
				return new Row(line, "已填%d/%d项".formatted(line.scored(), CardValues.ITEMS), "warn", open ? "继续" : "查看");
			}
			return new Row(line, "未评", "", open ? "评分" : "查看");
		}

	}

	private static boolean isComplete(CardTables.Line line, Rubric rubric) {
		return line.draft() != null && CardRules.complete(rubric, line.draft().values()).isMoved();
	}

	@May(Permission.SCORE)
	@GetMapping("/scoring")
	String panels(Actor actor, Model model) {
		model.addAttribute("lines", this.seats.of(actor));
		model.addAttribute("waiting", this.withdrawals.waiting(actor));
		return "scoring/mine";
	}

	@May(Permission.SCORE)
	@GetMapping("/scoring/{panel}")
	String list(Actor actor, @PathVariable String panel, Model model) {
		Seats.Seat seat = this.seats.of(actor, panel);
		return mustSign(seat) ? "redirect:/scoring/" + panel + "/declaration" : list(seat, model);
	}

	/** After scoring has ended nobody is asked to sign any more. */
	static boolean mustSign(Seats.Seat seat) {
		return !seat.signed() && !PanelState.SCORING.isBefore(seat.panel().state());
	}

	private String list(Seats.Seat seat, Model model) {
		Panel panel = seat.panel();
		boolean started = !panel.state().isBefore(PanelState.SCORING);
		boolean open = panel.state() == PanelState.SCORING;
		List<Row> rows = new ArrayList<>();
		if (started && seat.signed()) {
			Rubric rubric = this.cards.rubric(panel);
			this.tables.of(seat.member().id()).forEach((line) -> rows.add(Row.of(line, rubric, open)));
		}
		long submitted = rows.stream().filter((row) -> row.line().submitted()).count();
		List<Row> ready = rows.stream().filter((row) -> row.tone().equals("info")).toList();
		model.addAttribute("panel", panel);
		model.addAttribute("rows", rows);
		model.addAttribute("allDuty", Duty.ALL_SCORED_ITEM_BY_ITEM);
		model.addAttribute("submitted", submitted);
		model.addAttribute("ready", ready);
		model.addAttribute("open", open);
		model.addAttribute("started", started);
		model.addAttribute("conflicts", this.declarations.conflicts(seat));
		model.addAttribute("crumbs", List.of(new Crumb("我的评分", "/scoring"), new Crumb(panel.label(), "")));
		return "scoring/list";
	}

	/** Submits all cards that are complete; what was read is known by its version. */
	@May(Permission.SCORE)
	@PostMapping("/scoring/{panel}/submit")
	String submitAll(Actor actor, @PathVariable String panel, @RequestParam(defaultValue = "false") boolean confirmed,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Seats.Seat seat = this.seats.of(actor, panel);
		Map<String, Integer> versions = new HashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			if (name.startsWith("version-") && values[0].matches("\\d{1,9}")) {
				versions.put(name.substring("version-".length()), Integer.parseInt(values[0]));
			}
		});
		if (!confirmed) {
			Flash.failed(response, "请先勾选确认，再提交评分。");
			return "redirect:/scoring/" + panel;
		}
		Cards.Handed handed = this.cards.submitAll(actor, panel, versions);
		if (handed.left().isEmpty()) {
			Flash.done(response, "已提交%d份评分，为最终评分。".formatted(handed.cards()));
			return "redirect:/scoring/" + panel;
		}
		model.addAttribute("outcome", new Outcome.Refused(handed.left()));
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return list(seat, model);
	}

	@May(Permission.SCORE)
	@GetMapping("/scoring/{panel}/declaration")
	String declaration(Actor actor, @PathVariable String panel, Model model) {
		return declaration(this.seats.of(actor, panel), model);
	}

	private String declaration(Seats.Seat seat, Model model) {
		List<Entrant> all = this.declarations.list(seat);
		model.addAttribute("panel", seat.panel());
		model.addAttribute("signed", seat.signed());
		model.addAttribute("subjects", all);
		model.addAttribute("last", all.isEmpty() ? "" : all.getLast().publicId());
		model.addAttribute("conflicts", this.declarations.conflicts(seat));
		model.addAttribute("statement", ConflictRules.STATEMENT);
		model.addAttribute("grounds",
				Ground.declarable().stream().map((ground) -> new Choice(ground.name(), ground.label())).toList());
		model.addAttribute("mayDeclare",
				seat.panel().state() == PanelState.APPROVED || seat.panel().state() == PanelState.SCORING);
		model.addAttribute("crumbs", List.of(new Crumb("我的评分", "/scoring"),
				new Crumb(seat.panel().label(), "/scoring/" + seat.panel().publicId()), new Crumb("回避声明", "")));
		return "scoring/declaration";
	}

	@May(Permission.SCORE)
	@PostMapping("/scoring/{panel}/declaration")
	String sign(Actor actor, @PathVariable String panel, @RequestParam(defaultValue = "") String last,
			@RequestParam(defaultValue = "false") boolean confirmed, HttpServletResponse response, Model model) {
		Outcome outcome = this.declarations.sign(actor, panel, last, confirmed);
		if (outcome.isMoved()) {
			Flash.done(response, "回避声明已签署。");
			return "redirect:/scoring/" + panel;
		}
		return again(actor, panel, outcome, response, model);
	}

	@May(Permission.SCORE)
	@PostMapping("/scoring/{panel}/conflicts")
	String declare(Actor actor, @PathVariable String panel, @RequestParam(defaultValue = "") String subject,
			@RequestParam(defaultValue = "") String ground, @RequestParam(defaultValue = "") String note,
			HttpServletResponse response, Model model) {
		Ground named = Ground.declarable()
			.stream()
			.filter((each) -> each.name().equals(ground))
			.findFirst()
			.orElse(null);
		Outcome outcome;
		if (subject.isEmpty() || named == null) {
			outcome = new Outcome.Refused(List.of(Reason.practice("请选择需要回避的人选和情形（2项都要选）")));
		}
		else {
			outcome = this.declarations.declare(actor, panel, subject, named, note);
		}
		if (outcome.isMoved()) {
			Flash.done(response, "已登记回避，这名人选不再由您评分。");
			return "redirect:/scoring/" + panel + "/declaration";
		}
		model.addAttribute("note", note);
		model.addAttribute("chosen", subject);
		model.addAttribute("ground", ground);
		return again(actor, panel, outcome, response, model);
	}

	private String again(Actor actor, String panel, Outcome outcome, HttpServletResponse response, Model model) {
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return declaration(this.seats.of(actor, panel), model);
	}

}
