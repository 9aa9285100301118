package horqin.nomination;

import java.util.ArrayList;
import java.util.List;

import horqin.edition.Force;
import horqin.nomination.CheckPoint.Party;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What an application still lacks, live: the same list on the applicant's page, at the
 * unit, in the reminder and at every gate.
 *
 * @param items in the order of the form
 */
public record Checklist(List<CheckItem> items) {

	/** Identity number, ethnicity, phone, political status, education. */
	private static final int PERSONAL_FIELDS = 5;

	public Checklist {
		items = List.copyOf(items);
	}

	/** Looks through a whole application. */
	public static Checklist of(Application application, Terms terms) {
		List<CheckItem> items = new ArrayList<>();
		who(application, terms, items);
		conditions(application, terms, items);
		texts(application, terms, items);
		employer(application, terms, items);
		unit(application, items);
		return new Checklist(items);
	}

	/** The lines a party and those before it can put right. */
	public List<CheckItem> upTo(Party party) {
		return this.items.stream().filter((item) -> item.point().party().compareTo(party) <= 0).toList();
	}

	/** How many of these lines are done. */
	public static long done(List<CheckItem> items) {
		return items.stream().filter(CheckItem::done).count();
	}

	/** Whether everything up to a party is there: the gate behind it. */
	public Outcome outcome(Party party) {
		Weighing weighing = new Weighing();
		upTo(party).forEach((item) -> weighing
			.add(item.done() ? new Outcome.Moved(item.reasons()) : new Outcome.Refused(item.reasons())));
		return weighing.outcome(null);
	}

	private static void who(Application application, Terms terms, List<CheckItem> items) {
		Application.Person person = application.person();
		items.add(filled(CheckPoint.PERSON, person.missing(), PERSONAL_FIELDS));
		items.add(filled(CheckPoint.PROFILE, application.profile().missing(), Profile.empty().missing().size()));
		items.add(there(CheckPoint.PHOTO, person.photo(), Reason.practice("还没有上传照片")));
		Outcome repeat = Weighing.of(List.of(Eligibility.repeat(application.facts().prior()),
				Eligibility.once(terms.year(), application.facts().elsewhere())));
		items.add(CheckItem.of(CheckPoint.REPEAT, null, repeat, true, ""));
	}

	private static void conditions(Application application, Terms terms, List<CheckItem> items) {
		FrontLine line = application.frontLine(terms);
		items.add(CheckItem.of(CheckPoint.FRONT_LINE, null, line.outcomeExpected(), !application.spans().isEmpty(),
				FrontLineTime.words(line.expected().time())));
		items.add(there(CheckPoint.STANDING_DECLARED, application.facts().declared() != null,
				Reason.practice("还没有填写是否副处级以上领导干部、企业负责人、退休")));
		items.add(CheckItem.of(CheckPoint.RECORD, null, Eligibility.cleanRecord(application.facts().findings()), true,
				""));
	}

	private static void texts(Application application, Terms terms, List<CheckItem> items) {
		Texts texts = application.texts();
		boolean any = texts.statements().values().stream().anyMatch((text) -> !Prose.isBlank(text));
		items.add(CheckItem.of(CheckPoint.STATEMENTS, null, texts.stated(terms.settings()), any, "5项"));
		for (Force force : Force.values()) {
			int papers = Evidence.count(force, application.evidence());
			items.add(CheckItem.of(CheckPoint.EVIDENCE, force,
					Evidence.supports(force, application.evidence(), terms.settings()), papers > 0, papers + "件"));
		}
		boolean written = !Prose.isBlank(texts.brief() + texts.full() + texts.plan());
		items.add(CheckItem.of(CheckPoint.ACCOUNTS, null, texts.written(terms.settings()), written, ""));
		items.add(there(CheckPoint.CONSENT, application.promises().consent(), Reason.practice("个人信息同意书还没有签")));
		items.add(there(CheckPoint.PLEDGE, application.promises().pledge(), Reason.practice("诚信承诺还没有签")));
	}

	/**
	 * The employer's part. Years that would not be enough even if all were certified are
	 * said once, in the applicant's part.
	 */
	@Basis(Duty.POLITICAL_QUALITY)
	private static void employer(Application application, Terms terms, List<CheckItem> items) {
		FrontLine line = application.frontLine(terms);
		long open = application.spans().stream().filter((span) -> span.check() == SpanCheck.PENDING).count();
		Weighing spans = new Weighing();
		if (line.expected().suffices() || application.spans().isEmpty()) {
			spans.add(line.outcome());
		}
		spans.refuseUnless(open == 0, Reason.practice("还有" + open + "段工作经历待所在单位核对"));
		items.add(CheckItem.of(CheckPoint.SPANS_CERTIFIED, null, spans.outcome(null), open < application.spans().size(),
				FrontLineTime.words(line.certified().time())));
		items.add(there(CheckPoint.STANDING_CONFIRMED, application.facts().confirmed() != null,
				Reason.practice("所在单位还没有核实是否领导干部、企业负责人、退休")));
		items.add(opinion(CheckPoint.UNION_OPINION, application, Opinion.Body.EMPLOYER_UNION, null));
		items.add(opinion(CheckPoint.PARTY_OPINION, application, Opinion.Body.EMPLOYER_PARTY, Duty.POLITICAL_QUALITY));
		items.add(there(CheckPoint.STAMPED_FORM, application.stampedForm(), Reason.practice("还没有上传盖章的申报表")));
	}

	private static void unit(Application application, List<CheckItem> items) {
		Application.Route route = application.route();
		items.add(CheckItem.of(CheckPoint.CHANNEL, null, Channel.fits(route.ground(), route.kind(), route.unit()),
				route.ground() != null, (route.ground() != null) ? route.ground().label() : ""));
		Application.Facts facts = application.facts();
		items.add(CheckItem.of(CheckPoint.EXCLUSIONS, null,
				Eligibility.standing(facts.standing(), facts.retainedProof(), facts.exception()), true, ""));
		items.add(opinion(CheckPoint.UNIT_OPINION, application, Opinion.Body.RECOMMENDER, null));
	}

	private static CheckItem opinion(CheckPoint point, Application application, Opinion.Body body,
			@Nullable Duty duty) {
		return application.opinion(body)
			.map((opinion) -> opinion.favourable() ? new CheckItem(point, null, CheckItem.State.DONE, "", List.of())
					: new CheckItem(point, null, CheckItem.State.FAILING, "",
							List.of(new Reason(duty, body.label() + "意见为不同意"))))
			.orElseGet(() -> new CheckItem(point, null, CheckItem.State.MISSING, "",
					List.of(new Reason(duty, "还没有登记" + body.label() + "意见"))));
	}

	private static CheckItem there(CheckPoint point, boolean there, Reason otherwise) {
		return there ? new CheckItem(point, null, CheckItem.State.DONE, "", List.of())
				: new CheckItem(point, null, CheckItem.State.MISSING, "", List.of(otherwise));
	}

	private static CheckItem filled(CheckPoint point, List<String> missing, int fields) {
		if (missing.isEmpty()) {
			return new CheckItem(point, null, CheckItem.State.DONE, "", List.of());
		}
		return new CheckItem(point, null, (missing.size() < fields) ? CheckItem.State.FAILING : CheckItem.State.MISSING,
				"", List.of(Reason.practice("还缺" + missing.size() + "项：" + String.join("、", missing))));
	}

}
