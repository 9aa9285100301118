package horqin.nomination;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.nomination.Imports.Imported;
import horqin.records.Accept;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** 导入推荐人选汇总表. */
@Controller
class ImportPages {

	private static final int SHOWN = 200;

	private final Imports imports;

	private final Openings openings;

	ImportPages(Imports imports, Openings openings) {
		this.imports = imports;
		this.openings = openings;
	}

	@May(Permission.NOMINATION_FOR_OTHERS)
	@GetMapping("/nominations/import")
	String form(Actor actor, Model model) {
		return page(actor, model);
	}

	@May(Permission.NOMINATION_FOR_OTHERS)
	@GetMapping("/nominations/import/template")
	ResponseEntity<byte[]> template() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImportTemplate.write(out);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"template.xlsx\"; filename*=UTF-8''"
							+ UriUtils.encode("推荐人选汇总表模板.xlsx", StandardCharsets.UTF_8))
			.body(out.toByteArray());
	}

	@May(Permission.NOMINATION_FOR_OTHERS)
	@PostMapping("/nominations/import")
	String read(Actor actor, @RequestParam(required = false) @Nullable MultipartFile sheet,
			HttpServletResponse response, Model model) {
		switch (this.imports.read(actor, UnitFrame.upload(sheet))) {
			case Imported.Done done -> {
				if (done.notes().isEmpty()) {
					Flash.done(response, "已导入%d人，请逐人补齐工作经历、五力自述和支撑材料。".formatted(done.people()));
				}
				else {
					Flash.warn(response, "已导入%d人。请核对：%s".formatted(done.people(), String.join("；", done.notes())));
				}
				return "redirect:/nominations";
			}
			case Imported.Refused refused -> UnitFrame.refused(model, response, refused.outcome());
			case Imported.Wrong wrong -> {
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
				model.addAttribute("errors", wrong.errors().subList(0, Math.min(SHOWN, wrong.errors().size())));
				model.addAttribute("wrong", wrong.errors().size());
			}
		}
		return page(actor, model);
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("may", this.imports.may(actor));
		model.addAttribute("edition", this.openings.edition(actor).orElse(null));
		model.addAttribute("columns", ImportColumn.values());
		model.addAttribute("most", NominationSettings.defaults().importMost());
		model.addAttribute("accept", Accept.SPREADSHEET);
		return "nomination/unit/import";
	}

}
