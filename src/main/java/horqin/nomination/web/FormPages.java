package horqin.nomination.web;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.edition.Force;
import horqin.nomination.Applying;
import horqin.nomination.Drafts;
import horqin.nomination.Exhibits;
import horqin.nomination.FrontLine;
import horqin.nomination.FrontLineTime;
import horqin.nomination.Identities;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Opinion;
import horqin.nomination.Paper;
import horqin.nomination.Profile;
import horqin.nomination.Situation;
import horqin.nomination.Standing;
import horqin.person.Code;
import horqin.person.Codes;
import horqin.person.Person;
import horqin.web.Pieces.Fact;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 申报表: the whole application as the form that is printed, signed and stamped. */
@Controller
class FormPages {

	private final Nominations nominations;

	private final Identities identities;

	private final Drafts drafts;

	private final Exhibits exhibits;

	private final Applying applying;

	private final OwnFrame frame;

	FormPages(Nominations nominations, Identities identities, Drafts drafts, Exhibits exhibits, Applying applying,
			OwnFrame frame) {
		this.nominations = nominations;
		this.identities = identities;
		this.drafts = drafts;
		this.exhibits = exhibits;
		this.applying = applying;
		this.frame = frame;
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_SEE })
	@GetMapping("/application/{id}/form")
	String form(Actor actor, @PathVariable String id, Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		Situation situation = this.frame.around(model, actor, nomination, "申报表");
		Person person = this.identities.of(nomination);
		FrontLine line = situation.frontLine();
		model.addAttribute("person", person);
		model.addAttribute("mongolian", Identities.mongolian(person));
		model.addAttribute("photo", this.applying.paper(actor, id, Paper.Kind.PHOTO).isPresent());
		model.addAttribute("facts", facts(person, situation, line, this.drafts.profile(nomination).draft().honour()));
		model.addAttribute("line", line);
		model.addAttribute("forces", Force.values());
		model.addAttribute("papers", this.exhibits.of(nomination));
		model.addAttribute("pledged", day(nomination.pledgedAt()));
		model.addAttribute("promises", situation.application().promises());
		model.addAttribute("employer", Objects.requireNonNullElse(situation.application().profile().employer(), ""));
		model.addAttribute("opinions",
				Arrays.stream(Opinion.Body.values())
					.map((body) -> new Box(body.label() + "意见",
							situation.application()
								.opinions()
								.stream()
								.filter((each) -> each.body() == body)
								.reduce((_, later) -> later)
								.orElse(null)))
					.toList());
		return "nomination/own/form";
	}

	/** In the order in which people know the form. */
	private static List<Fact> facts(Person person, Situation situation, FrontLine line, @Nullable String honour) {
		Profile profile = situation.application().profile();
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("姓名", person.name().value()));
		facts.add(new Fact("性别", person.sex().label()));
		facts.add(new Fact("民族", person.ethnicity().name()));
		facts.add(new Fact("出生年", person.birthYear() + "年"));
		facts.add(new Fact(person.document().label(), person.maskedNumber()));
		facts.add(new Fact("政治面貌", name(person.political())
				+ ((profile.partySince() != null) ? "（" + month(profile.partySince()) + "入党）" : "")));
		facts.add(new Fact("学历",
				(person.education() == null) ? ""
						: Codes.EDUCATION.group(person.education().code())
							.map((group) -> group.choice().name())
							.orElse(person.education().name())));
		facts.add(new Fact("毕业院校、专业", text(profile.school())));
		facts.add(new Fact("籍贯", text(profile.nativePlace())));
		facts.add(new Fact("参加工作时间", (profile.workingSince() != null) ? month(profile.workingSince()) : ""));
		facts.add(new Fact("工作单位", text(profile.employer())));
		facts.add(new Fact("统一社会信用代码", text(profile.employerCode())));
		facts.add(new Fact("单位性质", text(profile.employerNature())));
		facts.add(new Fact("所属行业", (profile.industry() == null) ? ""
				: Codes.INDUSTRY.code(profile.industry()).map(Code::name).orElse("")));
		facts.add(new Fact("所属产业集群", text(profile.cluster())));
		facts.add(new Fact("岗位及职务", text(profile.post())));
		facts.add(new Fact("是否班组长", (profile.teamLead() == null) ? "" : (profile.teamLead() ? "是" : "否")));
		facts.add(new Fact("职业（工种）", text(profile.trade())));
		facts.add(new Fact("技能等级、职称", text(profile.skillLevel())));
		facts.add(new Fact("从事本工种年限", (profile.tradeYears() == null) ? "" : profile.tradeYears() + "年"));
		facts.add(new Fact("一线工作年限",
				FrontLineTime.words(line.expected().time()) + "（计至" + Wording.date(line.asOf()) + "）"));
		facts.add(new Fact("领导干部、企业负责人、退休", standing(situation.application().facts().declared())));
		facts.add(new Fact("手机号码", text(person.maskedPhone())));
		facts.add(new Fact("最高荣誉", text(honour)));
		return facts;
	}

	private static String standing(@Nullable Standing standing) {
		if (standing == null) {
			return "";
		}
		List<String> all = new ArrayList<>();
		if (standing.leadingCadre()) {
			all.add("副处级以上领导干部");
		}
		if (standing.enterpriseHead()) {
			all.add("企业负责人");
		}
		if (standing.retired()) {
			all.add(standing.retained() ? "已退休，延聘" : "已退休");
		}
		return all.isEmpty() ? "都不是" : all.stream().collect(Collectors.joining("；"));
	}

	private static String month(YearMonth month) {
		return month.getYear() + "年" + month.getMonthValue() + "月";
	}

	private static String day(@Nullable OffsetDateTime time) {
		return (time != null) ? Wording.date(PlatformClock.dateOf(time.toInstant())) : "";
	}

	private static String name(@Nullable Code code) {
		return (code != null) ? code.name() : "";
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** A place for an opinion and a stamp. */
	record Box(String label, @Nullable Opinion opinion) {
	}

}
