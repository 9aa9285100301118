package horqin.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.NotFound;
import horqin.access.Units;
import horqin.edition.Force;
import horqin.nomination.Application;
import horqin.nomination.ExceptionCase;
import horqin.nomination.Exclusion;
import horqin.nomination.Exhibits;
import horqin.nomination.FrontLineTime;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Profile;
import horqin.nomination.SavedEvidence;
import horqin.nomination.Situation;
import horqin.nomination.WorkSpan;
import horqin.person.Code;
import horqin.person.Codes;
import horqin.records.StoredFile;
import horqin.records.Subject;
import horqin.scoring.SubjectView;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an expert reads about a nomination: facts of work, the five statements, the deeds,
 * and the papers by force. Identity and telephone numbers, addresses and birth dates are
 * never read here.
 */
@Component
class CandidateView implements SubjectView {

	/** What the review calls a nomination. */
	static final String KIND = "nomination";

	private final Nominations nominations;

	private final Exhibits exhibits;

	private final Units units;

	CandidateView(Nominations nominations, Exhibits exhibits, Units units) {
		this.nominations = nominations;
		this.exhibits = exhibits;
		this.units = units;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<File> read(Subject subject) {
		return nomination(subject).map((nomination) -> {
			Situation situation = this.nominations.situation(nomination);
			return new File(facts(nomination, situation), sections(situation.application()), documents(nomination));
		});
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<StoredFile> document(Subject subject, String documentId) {
		return nomination(subject).stream()
			.flatMap((nomination) -> this.exhibits.of(nomination).stream())
			.flatMap((paper) -> paper.files().stream())
			.filter((file) -> file.publicId().equals(documentId))
			.findFirst();
	}

	private Optional<Nomination> nomination(Subject subject) {
		if (!subject.kind().equals(KIND)) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.nominations.get(Long.parseLong(subject.id())));
		}
		catch (NotFound ex) {
			return Optional.empty();
		}
	}

	private List<Fact> facts(Nomination nomination, Situation situation) {
		Application application = situation.application();
		Profile profile = application.profile();
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("推荐单位", this.units.get(nomination.unitId()).name()));
		facts.add(new Fact("工作单位", text(profile.employer())));
		facts.add(new Fact("单位性质", text(profile.employerNature())));
		facts.add(new Fact("所属行业", industry(profile.industry())));
		facts.add(new Fact("产业集群", text(profile.cluster())));
		facts.add(new Fact("岗位及职务", text(profile.post())));
		facts.add(new Fact("职业（工种）", text(profile.trade())));
		facts.add(new Fact("技能等级", text(profile.skillLevel())));
		facts.add(new Fact("班组长", Boolean.TRUE.equals(profile.teamLead()) ? "是" : "否"));
		facts.add(new Fact("一线工作年限", FrontLineTime.words(situation.frontLine().certified().time()) + "（计至"
				+ Wording.date(situation.frontLine().asOf()) + "）"));
		exception(application.facts().exception()).ifPresent((text) -> facts.add(new Fact("破例", text)));
		return facts;
	}

	private static Optional<String> exception(@Nullable ExceptionCase one) {
		if (one == null || one.verdict() != ExceptionCase.Verdict.GRANTED) {
			return Optional.empty();
		}
		return Optional
			.of(one.covers().stream().map(Exclusion::label).sorted().collect(Collectors.joining("、")) + "，已经批准破例申报");
	}

	private static List<Section> sections(Application application) {
		List<Section> sections = new ArrayList<>();
		sections.add(new Section(null, "简要事迹", application.texts().brief()));
		sections.add(new Section(null, "详细事迹", application.texts().full()));
		sections.add(new Section(null, "工作经历",
				application.spans().stream().map(CandidateView::span).collect(Collectors.joining("\n"))));
		for (Force force : Force.values()) {
			sections.add(new Section(force, force.label() + "自述", application.texts().statement(force)));
		}
		sections.add(new Section(null, "培育期目标与计划", application.texts().plan()));
		return sections.stream().filter((section) -> !section.text().isBlank()).toList();
	}

	private static String span(WorkSpan span) {
		String until = (span.to() != null) ? Wording.date(span.to()) : "今";
		return "%s至%s　%s　%s%s".formatted(Wording.date(span.from()), until, span.employer(), span.post(),
				span.frontLine() ? "（一线）" : "");
	}

	/** A paper of several scans is several documents, numbered. */
	private List<Document> documents(Nomination nomination) {
		List<Document> documents = new ArrayList<>();
		for (SavedEvidence paper : this.exhibits.of(nomination)) {
			int number = 0;
			for (StoredFile file : paper.files()) {
				number++;
				String name = paper.evidence().name() + ((paper.files().size() > 1) ? "（" + number + "）" : "");
				documents.add(new Document(file.publicId(), name, note(paper), Set.copyOf(paper.evidence().forces())));
			}
		}
		return documents;
	}

	private static String note(SavedEvidence paper) {
		return paper.evidence()
			.type()
			.fields()
			.stream()
			.filter((field) -> !field.key().equals("name") && paper.evidence().values().containsKey(field.key()))
			.map((field) -> {
				String value = Objects.requireNonNull(paper.evidence().values().get(field.key()));
				return switch (field.kind()) {
					case DATE -> Wording.date(LocalDate.parse(value));
					case MONEY -> field.label() + Wording.yuan(Long.parseLong(value));
					case PLACE -> field.label() + value;
					default -> value;
				};
			})
			.collect(Collectors.joining("，", paper.evidence().type().label() + "，", ""));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static String industry(@Nullable String section) {
		return (section == null) ? "" : Codes.INDUSTRY.code(section).map(Code::name).orElse("");
	}

}
