package horqin.story;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.calendar.PlatformClock;
import horqin.nomination.NominationWorld;
import horqin.notice.Channel;
import horqin.notice.Paper;
import horqin.notice.PaperDraft;
import horqin.notice.PaperKind;
import horqin.notice.Postings;
import horqin.objection.Booking;
import horqin.objection.Conclusion;
import horqin.objection.Finding;
import horqin.objection.Manner;
import horqin.objection.Matter;
import horqin.objection.Received;
import horqin.objection.Report;
import horqin.objection.ReportChannel;
import horqin.records.Upload;
import horqin.regulation.Outcome;

import org.springframework.core.io.ByteArrayResource;

import static horqin.story.Cast.done;

/** Notices, what comes in against them, and announcements. */
final class Publishing {

	private final Year year;

	private final Services on;

	Publishing(Year year) {
		this.year = year;
		this.on = year.on;
	}

	Outcome begin(PaperKind kind) {
		return this.on.papers().begin(this.year.officer(), this.year.id(), kind, null);
	}

	/** The newest paper of a kind. */
	Paper paper(PaperKind kind) {
		return this.on.papers()
			.of(this.year.officer(), this.year.edition())
			.stream()
			.filter((paper) -> paper.kind() == kind)
			.reduce((a, b) -> (a.id() > b.id()) ? a : b)
			.orElseThrow();
	}

	Outcome workingDays(int days) {
		Paper paper = paper(PaperKind.NOTICE);
		return this.on.papers()
			.saveText(this.year.officer(), paper.publicId(), new PaperDraft(paper.title(), paper.body(),
					"市总工会活动中心　0475-8230000", Year.day(6, 11), days, null, paper.version()));
	}

	/** Puts somebody on the notice whom nobody approved. */
	Outcome smuggle(String name) {
		Paper paper = paper(PaperKind.NOTICE);
		return this.on.papers()
			.savePeople(this.year.officer(), paper.publicId(),
					new PaperDraft.People(List
						.of(new PaperDraft.Line(this.year.idOf(name), true, null, false, "试点机械厂", "熔铸工", "", "")), null,
							paper.version()));
	}

	Outcome submit(PaperKind kind, String reason) {
		return this.on.papers().submit(this.year.officer(), paper(kind).publicId(), reason);
	}

	Outcome sign(PaperKind kind, Actor actor) {
		return this.on.papers().sign(actor, paper(kind).publicId(), paper(kind).version());
	}

	Outcome post(Postings.Record record) {
		return this.on.postings().record(this.year.officer(), paper(PaperKind.NOTICE).publicId(), record);
	}

	static Postings.Record wechat(LocalDateTime at) {
		return new Postings.Record(Channel.WECHAT, at, "https://mp.example.cn/s/1", "", photo(), null);
	}

	static Postings.Record board(LocalDateTime at) {
		return new Postings.Record(Channel.BOARD, at, "", "市总工会一楼公告栏", photo(), null);
	}

	private static Upload photo() {
		return new Upload("公告栏.png", "image/png", new ByteArrayResource(NominationWorld.picture(60, 40)));
	}

	/** Comes in online, from somebody with a name. */
	String reported(String name, String form) {
		return registered(this.on.reports()
			.receive(
					paper(PaperKind.NOTICE).publicId(), new Report(Matter.PERSON, List.of(this.year.idOf(name)),
							Manner.NAMED, "王守信", "13847500012", "反映该同志2024年没有参加申报材料所写的技术改造项目，同班组有人可以证明。"),
					true, List.of(), form, "203.0.113.7"));
	}

	/** Comes in by telephone. */
	String called(String name, LocalDateTime at, String form) {
		return registered(this.on.reports()
			.book(this.year.company.second(), paper(PaperKind.NOTICE).publicId(),
					new Report(Matter.PERSON, List.of(this.year.idOf(name)), Manner.NAMED, "反映人甲", "0475-8000000",
							"反映申报材料中的一项专利不是本人完成的，有同事可以作证，请核查。"),
					new Booking(ReportChannel.CALL, PlatformClock.instantOf(at), ""), List.of(), form));
	}

	private static String registered(Received received) {
		if (received instanceof Received.Registered registered) {
			return registered.publicId();
		}
		throw new AssertionError("Not registered: " + received);
	}

	Outcome conclude(String dossier, Conclusion conclusion) {
		return this.on.verifications()
			.conclude(this.year.company.second(), dossier, new Finding("反映有关项目的完成人与申报不符。", "查阅项目台账和专利登记簿，走访车间主任和两名工友。",
					true, "本人作了说明并提交材料。", "经查，有关情况已经核实清楚，材料在案。", Map.of(0, conclusion)));
	}

	/** The leader decides on what the handler found. */
	Outcome decided(String dossier) {
		long finding = this.on.verifications().current(this.year.company.second(), dossier).orElseThrow();
		return this.on.verifications().decide(this.year.company.leader(), dossier, finding, true, "同意");
	}

	Outcome looked(String dossier) {
		done(this.on.cases().take(this.year.company.second(), dossier));
		return this.on.verifications().addEvidence(this.year.company.second(), dossier, "谈话记录", Year.scan("谈话记录"));
	}

	/** An announcement as a draft: who stands on it is who may. */
	Outcome termFrom(LocalDateTime at) {
		Paper paper = paper(PaperKind.ANNOUNCEMENT);
		return this.on.papers()
			.saveText(this.year.officer(), paper.publicId(), new PaperDraft(paper.title(), paper.body(),
					paper.contact(), null, null, at.toLocalDate(), paper.version()));
	}

	Outcome announce(String number, boolean sealed) {
		return this.on.announcements()
			.publish(this.year.officer(), paper(PaperKind.ANNOUNCEMENT).publicId(), number,
					sealed ? Year.scan("盖章件") : null);
	}

}
