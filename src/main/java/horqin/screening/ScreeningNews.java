package horqin.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import horqin.access.Appointments;
import horqin.access.Appointments.Appointment;
import horqin.access.Role;
import horqin.message.Messages;
import horqin.nomination.Nomination;
import horqin.web.Wording;

import org.springframework.stereotype.Component;

/** Who is told what about a formal review. */
@Component
class ScreeningNews {

	private final Appointments appointments;

	private final Messages messages;

	ScreeningNews(Appointments appointments, Messages messages) {
		this.appointments = appointments;
		this.messages = messages;
	}

	void asked(Docket docket, Correction correction) {
		String lines = correction.lines().stream().map(Correction.Line::words).collect(Collectors.joining("；"));
		tellUnit(docket.nomination(), docket.nomination().name() + "的材料需要补正",
				"请在%s前补正并重新报送：%s。".formatted(correction.due().label(), lines));
	}

	void extended(Nomination nomination, LocalDate until) {
		tellUnit(nomination, nomination.name() + "的补正已延期", "补正期限延至%s 24:00。".formatted(Wording.date(until)));
	}

	void passed(Docket docket) {
		tellUnit(docket.nomination(), docket.nomination().name() + "形式审查通过", "等待专家评分，不需要再办理。");
	}

	void refused(Docket docket, Conclusion conclusion) {
		String grounds = conclusion.grounds().stream().map(Conclusion.Ground::text).collect(Collectors.joining("；"));
		tellUnit(docket.nomination(), docket.nomination().name() + "形式审查不通过",
				grounds + "。腾出的名额在推荐截止前或市总经办给定的期限内可以替换人选。");
	}

	void reopened(Docket docket) {
		tellUnit(docket.nomination(), docket.nomination().name() + "的形式审查重新办理", "原结论不再有效，请等待新的结论。");
	}

	/** The office hears that somebody came in again. */
	void resubmitted(Docket docket) {
		Nomination nomination = docket.nomination();
		this.messages.tell(accounts(nomination.organiserId(), Role.OFFICER, null), nomination.name() + "已补正报回",
				"请继续形式审查。", ScreeningPages.PATH + "/" + nomination.publicId());
	}

	/** A unit gets time to recommend somebody in another's place. */
	void maySubstitute(long organiser, long unit, LocalDate until, String editionPublicId) {
		this.messages.tell(unitsPeople(organiser, unit), "可以替换推荐人选",
				"请在%s前用腾出的名额另行推荐，手续与原推荐相同。".formatted(Wording.date(until)), "/recommendation/" + editionPublicId);
	}

	private void tellUnit(Nomination nomination, String title, String body) {
		this.messages.tell(unitsPeople(nomination.organiserId(), nomination.unitId()), title, body,
				CorrectionPages.PATH + "/" + nomination.publicId());
	}

	private List<Long> unitsPeople(long organiser, long unit) {
		List<Long> people = new ArrayList<>(accounts(organiser, Role.RECOMMENDER, unit));
		people.addAll(accounts(organiser, Role.RECOMMENDER_LEAD, unit));
		return people;
	}

	private List<Long> accounts(long organiser, Role role, @org.jspecify.annotations.Nullable Long unit) {
		return this.appointments.withRole(organiser, role, unit).stream().map(Appointment::accountId).toList();
	}

}
