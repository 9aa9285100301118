package horqin.objection;

import java.util.List;
import java.util.Optional;

import horqin.web.Open;
import horqin.web.Pieces.Crumb;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 异议办理查询, with the number and the code of the receipt. */
@Controller
class StatusPages {

	private final StatusDesk desk;

	StatusPages(StatusDesk desk) {
		this.desk = desk;
	}

	@Open("凭回执编号和查询码查询")
	@GetMapping("/objections/status")
	String form(Model model) {
		return page(model, "", "");
	}

	/** Posted, so that the code stands in no address and no log. */
	@Open("凭回执编号和查询码查询")
	@PostMapping("/objections/status")
	String ask(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		return show(number, code, this.desk.ask(number, code, request.getRemoteAddr()), response, model);
	}

	@Open("凭回执编号和查询码补充情况")
	@PostMapping("/objections/status/reply")
	String reply(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String question, @RequestParam(defaultValue = "") String text,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<String> wrong = this.desk.reply(number, code, request.getRemoteAddr(), question, text.strip());
		if (wrong.isPresent()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("wrong", wrong.get());
			model.addAttribute("text", text);
			if (wrong.get().equals(StatusDesk.CLOSED)) {
				return page(model, number, code);
			}
		}
		else {
			model.addAttribute("kept", true);
		}
		return show(number, code, this.desk.ask(number, code, request.getRemoteAddr()), response, model);
	}

	private static String show(String number, String code, Optional<StatusDesk.Status> status,
			HttpServletResponse response, Model model) {
		if (status.isPresent()) {
			model.addAttribute("status", status.get());
		}
		else {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("wrong", StatusDesk.CLOSED);
		}
		return page(model, number, code);
	}

	private static String page(Model model, String number, String code) {
		model.addAttribute("number", (number.length() > 30) ? "" : number);
		model.addAttribute("code", (code.length() > 30) ? "" : code);
		model.addAttribute("crumbs", List.of(new Crumb("首页", "/home"), new Crumb("异议办理查询", "")));
		return "objection/status";
	}

}
