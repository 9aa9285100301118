package horqin.objection;

import java.util.List;

/**
 * What somebody reports, as typed. It prints as nothing, so that no log or error page
 * ever holds it.
 *
 * @param matter what it is about
 * @param persons the public ids of the people of the notice; may be empty about staff
 * @param manner whether they say who they are
 * @param name who they are; empty if they do not say
 * @param contact how to reach them; empty if they do not say
 * @param facts what they report
 */
public record Report(Matter matter, List<String> persons, Manner manner, String name, String contact, String facts) {

	public Report {
		persons = List.copyOf(persons);
		name = name.strip();
		contact = contact.strip();
		facts = facts.strip();
	}

	@Override
	public String toString() {
		return "Report[***]";
	}

}
