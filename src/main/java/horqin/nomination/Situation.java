package horqin.nomination;

import horqin.edition.Edition;

/**
 * A nomination as the rules see it now.
 *
 * @param nomination its own row
 * @param edition its year
 * @param application everything written and certified
 * @param terms what the year asks
 * @param checklist what is missing, by how much
 */
public record Situation(Nomination nomination, Edition edition, Application application, Terms terms,
		Checklist checklist) {

	/** The years on the front line, computed. */
	public FrontLine frontLine() {
		return this.application.frontLine(this.terms);
	}

}
