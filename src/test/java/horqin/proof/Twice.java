package horqin.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.edition.Edition;
import horqin.edition.EditionWorld;
import horqin.nomination.Nomination;
import horqin.nomination.NominationWorld;
import horqin.nomination.NominationWorld.Year;
import horqin.nomination.PersonEntry;
import horqin.nomination.Standing;
import horqin.nomination.UnitWorld;
import horqin.scoring.ScoringWorld;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The verbs that matter, each on a fresh record that is ready for it. */
@Lazy
@Component
class Twice {

	private final EditionWorld editions;

	private final NominationWorld nominations;

	private final UnitWorld units;

	private final ScoringWorld scoring;

	private final Client client;

	private final JdbcClient jdbc;

	Twice(EditionWorld editions, NominationWorld nominations, UnitWorld units, ScoringWorld scoring, Client client,
			JdbcClient jdbc) {
		this.editions = editions;
		this.nominations = nominations;
		this.units = units;
		this.scoring = scoring;
		this.client = client;
		this.jdbc = jdbc;
	}

	/**
	 * One button about to be pressed.
	 *
	 * @param house the organiser, that nobody else works for
	 * @param page where the form stands: what is hidden in it (versions) is sent along
	 */
	record Press(long house, Actor actor, String page, String path, Map<String, String> form) {

	}

	/** All verbs by what their button says. */
	Map<String, Supplier<Press>> verbs() {
		Map<String, Supplier<Press>> verbs = new LinkedHashMap<>();
		verbs.put("建立年度", this::draft);
		verbs.put("拟制通知", () -> document("", null));
		verbs.put("通知送签", () -> document("/steps/SUBMIT", Role.OFFICER));
		verbs.put("签发通知", () -> document("/steps/SIGN", Role.LEADER));
		verbs.put("印发通知", () -> document("/issue", Role.OFFICER));
		verbs.put("签收通知", this::receipt);
		verbs.put("开始申报推荐", this::open);
		verbs.put("开始申报", this::apply);
		verbs.put("增加工作经历", this::span);
		verbs.put("签署承诺", this::pledge);
		verbs.put("提交申报", this::submit);
		verbs.put("撤回申报", this::withdraw);
		verbs.put("所在单位审核通过", () -> step("EMPLOYER_PASS"));
		verbs.put("退回修改", () -> step("RETURN"));
		verbs.put("报送推荐名单", this::send);
		verbs.put("提交评分卡", this::card);
		verbs.put("申请撤回评分", this::askBack);
		verbs.put("结束评分", this::close);
		verbs.put("办理授权", this::lend);
		return verbs;
	}

	private Press draft() {
		EditionWorld.House house = this.editions.house(1);
		return new Press(house.organiser(), house.officer(), "/editions", "/editions", Map.of("year", "2026"));
	}

	private Press document(String act, Role role) {
		EditionWorld.House house = this.editions.house(2);
		Edition edition = act.isEmpty() ? this.editions.drafted(house) : this.editions.complete(house, 4);
		String base = "/editions/" + edition.publicId() + "/documents";
		if (act.isEmpty()) {
			return new Press(house.organiser(), house.officer(), "/editions/" + edition.publicId(), base, Map.of());
		}
		String document = text("select public_id from edition.notice_document where edition_id = ?", edition.id());
		state(act.equals("/steps/SIGN") ? "SUBMITTED" : act.equals("/issue") ? "SIGNED" : "DRAFT", house,
				base + "/" + document);
		return new Press(house.organiser(), (role == Role.LEADER) ? house.leader() : house.officer(),
				base + "/" + document, base + "/" + document + act, Map.of("number", "试工发〔2026〕1号"));
	}

	/** Brings a notice to where the verb finds it. */
	private void state(String state, EditionWorld.House house, String base) {
		if (!state.equals("DRAFT")) {
			done(house.officer(), base + "/steps/SUBMIT", Map.of());
		}
		if (state.equals("SIGNED")) {
			String version = text("select version::text from edition.notice_document where public_id = ?",
					base.substring(base.lastIndexOf('/') + 1));
			done(house.leader(), base + "/steps/SIGN", Map.of("version", List.of(version)));
		}
	}

	private void done(Actor actor, String path, Map<String, List<String>> form) {
		Client.Answer answer = this.client.send(actor, "POST", path, form);
		if (answer.status() != 302) {
			throw new IllegalStateException("Not done: " + path + ", " + answer.said());
		}
	}

	private Press receipt() {
		EditionWorld.House house = this.editions.house(2);
		Edition edition = this.editions.published(house, 4);
		String base = "/editions/" + edition.publicId() + "/documents/"
				+ text("select public_id from edition.notice_document where edition_id = ?", edition.id());
		return new Press(house.organiser(), house.clerks().getFirst(), base, base + "/receipt", Map.of());
	}

	private Press open() {
		EditionWorld.House house = this.editions.house(2);
		Edition edition = this.editions.published(house, 4);
		String page = "/editions/" + edition.publicId();
		return new Press(house.organiser(), house.officer(), page, page + "/steps/OPEN_NOMINATION", Map.of());
	}

	private Press apply() {
		Year year = this.nominations.year(1);
		PersonEntry entry = this.nominations.entry("萨其尔");
		Map<String, String> form = new LinkedHashMap<>();
		form.put("name", entry.name());
		form.put("ethnicity", entry.ethnicity());
		form.put("identityNumber", entry.identityNumber());
		form.put("phone", entry.phone());
		form.put("political", entry.political());
		form.put("education", entry.education());
		return new Press(year.house().organiser(), this.nominations.worker(year, 0), "/application/new",
				"/application/new", form);
	}

	private Press span() {
		Year year = this.nominations.year(1);
		Actor worker = this.nominations.worker(year, 0);
		String path = "/application/" + this.nominations.opened(worker, "萨其尔").publicId() + "/history";
		return new Press(year.house().organiser(), worker, path, path, Map.of("from", "2010-03", "employer", "试点机械厂",
				"post", "熔铸工", "frontLine", "true", "witness", "王师傅", "witnessPhone", "13804750000"));
	}

	private Press pledge() {
		Year year = this.nominations.year(1);
		Actor worker = this.nominations.worker(year, 0);
		Nomination nomination = this.nominations.filled(worker, this.nominations.opened(worker, "萨其尔"));
		String path = "/application/" + nomination.publicId() + "/promises";
		return new Press(year.house().organiser(), worker, path, path,
				Map.of("pledge", "true", "application", "true", "sensitive", "true"));
	}

	private Press submit() {
		Year year = this.nominations.year(1);
		Actor worker = this.nominations.worker(year, 0);
		Nomination nomination = this.nominations.ready(worker, this.nominations.opened(worker, "萨其尔"));
		String path = "/application/" + nomination.publicId() + "/submit";
		return new Press(year.house().organiser(), worker, path, path, Map.of("way", "SUBMIT"));
	}

	private Press withdraw() {
		Year year = this.nominations.year(1);
		Actor worker = this.nominations.worker(year, 0);
		String path = "/application/" + this.nominations.opened(worker, "萨其尔").publicId() + "/withdraw";
		return new Press(year.house().organiser(), worker, path, path, Map.of("confirmed", "true", "reason", "个人原因"));
	}

	private Press step(String step) {
		Year year = this.nominations.year(1);
		Nomination nomination = this.units.certified(year, 0, "萨其尔", Standing.NOTHING);
		String page = "/nominations/" + nomination.publicId();
		return new Press(year.house().organiser(), year.clerk(0), page, page + "/steps/" + step,
				step.equals("RETURN") ? Map.of("explanation", "请补充2023年的合同") : Map.of());
	}

	private Press send() {
		Year year = this.nominations.year(1);
		Nomination nomination = this.units.ready(year, 0, "萨其尔");
		int version = this.units.listed(year.clerk(0), year.edition(), List.of(nomination));
		String page = "/recommendation/" + year.edition().publicId();
		return new Press(year.house().organiser(), year.clerk(0), page, page + "/send",
				Map.of("version", String.valueOf(version), "confirmed", "true", "explanation", "名单由集体研究确定"));
	}

	private Press card() {
		ScoringWorld.Review review = this.scoring.scoring(5, 1);
		String subject = subject(review);
		Actor expert = review.experts().get(2);
		String card = "/scoring/" + review.panel() + "/" + subject;
		Map<String, List<String>> scores = new LinkedHashMap<>();
		for (int at = 0; at < 15; at++) {
			scores.put("score" + at, List.of(List.of("6", "5.5", "5").get(at % 3)));
		}
		done(expert, card, scores);
		return new Press(review.house().organiser(), expert, card + "/confirm", card + "/submit",
				Map.of("confirmed", "true"));
	}

	private Press askBack() {
		ScoringWorld.Review review = this.scoring.scored(5, 1);
		String card = "/scoring/" + review.panel() + "/" + subject(review);
		return new Press(review.house().organiser(), review.experts().getLast(), card, card + "/withdraw",
				Map.of("reason", "漏看一份材料"));
	}

	private Press close() {
		ScoringWorld.Review review = this.scoring.scored(5, 1);
		String page = "/panels/" + review.panel();
		return new Press(review.house().organiser(), review.house().officer(), page, page + "/steps/CLOSE", Map.of());
	}

	private Press lend() {
		EditionWorld.House house = this.editions.house(1);
		Actor deputy = this.editions.person(Role.LEADER, house.organiser(), house.organiser());
		return new Press(house.organiser(), house.leader(), "/delegations", "/delegations",
				Map.of("to", String.valueOf(deputy.accountId()), "scope", "签发", "document", "外出报告", "firstDay",
						"2099-01-01", "lastDay", "2099-01-05"));
	}

	private String subject(ScoringWorld.Review review) {
		return text("""
				select s.public_id from scoring.subject s join scoring.panel p on p.id = s.panel_id
				where p.public_id = ?""", review.panel());
	}

	private String text(String sql, Object value) {
		return this.jdbc.sql(sql).param(value).query(String.class).single();
	}

}
