package horqin.web;

/**
 * What the demonstration says about itself on every page. There is no such bean in
 * production.
 */
public interface DemonstrationBanner {

	/** The platform's clock as people read it, e.g. 2026年6月17日 09:20. */
	String clockText();

	/** Where the clock is moved. */
	String clockHref();

	/** Where one becomes somebody else with one click. */
	String accountsHref();

}
