package horqin.nomination;

import java.util.List;
import java.util.Optional;

import horqin.access.Units;
import org.jspecify.annotations.Nullable;

/**
 * One application, whole, as every rule about it reads it. Nothing here is computed.
 *
 * @param person who it is about
 * @param profile work and education
 * @param spans work history
 * @param facts what Article 4 asks, declared and confirmed
 * @param texts what the applicant wrote
 * @param evidence the papers
 * @param promises what the applicant signed
 * @param opinions what the bodies said about this version of it, the last word of each
 * @param stampedForm whether the stamped form is stored
 * @param route through whom it goes
 */
public record Application(Person person, Profile profile, List<WorkSpan> spans, Facts facts, Texts texts,
		List<Evidence> evidence, Promises promises, List<Opinion> opinions, boolean stampedForm, Route route) {

	/**
	 * Who it is about, as far as completeness asks.
	 *
	 * @param name the name
	 * @param missing what the person's own row lacks, by its words on screen, e.g. 手机号码
	 * @param photo whether a photo is stored
	 */
	public record Person(String name, List<String> missing, boolean photo) {

		public Person {
			missing = List.copyOf(missing);
		}

	}

	/**
	 * What Article 4 asks.
	 *
	 * @param declared what the person declared; {@code null} until they did
	 * @param confirmed what the employer confirmed; {@code null} until it did
	 * @param retainedProof whether the proof of being kept on is stored
	 * @param exception the exception last asked for
	 * @param findings findings about the person
	 * @param prior what earlier years made of them
	 * @param elsewhere the unit through which they also apply this year
	 */
	public record Facts(@Nullable Standing declared, @Nullable Standing confirmed, boolean retainedProof,
			@Nullable ExceptionCase exception, List<Finding> findings, PriorTitle prior, @Nullable String elsewhere) {

		public Facts {
			findings = List.copyOf(findings);
		}

		/** The employer's word goes before the person's own. */
		Standing standing() {
			if (this.confirmed != null) {
				return this.confirmed;
			}
			return (this.declared != null) ? this.declared : Standing.NOTHING;
		}

	}

	/**
	 * What the applicant signed: on the screen themselves, or on paper when the unit
	 * typed for them.
	 *
	 * @param consent to the use of personal data, separately
	 * @param pledge that everything is true
	 */
	public record Promises(boolean consent, boolean pledge) {

	}

	/**
	 * Through whom it goes.
	 *
	 * @param ground on what ground, if recorded
	 * @param kind what the recommending unit is
	 * @param unit its name
	 */
	public record Route(@Nullable Channel ground, Units.Kind kind, String unit) {

	}

	public Application {
		spans = List.copyOf(spans);
		evidence = List.copyOf(evidence);
		opinions = List.copyOf(opinions);
	}

	Optional<Opinion> opinion(Opinion.Body body) {
		return this.opinions.stream().filter((opinion) -> opinion.body() == body).reduce((_, later) -> later);
	}

	/** The years on the front line, as the terms count them. */
	FrontLine frontLine(Terms terms) {
		return FrontLine.asOf(this.spans, terms.closing(), terms.figures().minimumFrontLineYears());
	}

}
