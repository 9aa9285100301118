package horqin.demonstration.content;

import java.util.Map;

import horqin.edition.Force;

/** Writes the short and the full account of deeds, and the plan. */
final class AccountWriter {

	private final Phrases phrases;

	private final StatementWriter statements;

	AccountWriter(Phrases phrases, StatementWriter statements) {
		this.phrases = phrases;
		this.statements = statements;
	}

	Applicant.Accounts write(PersonLine line, Craft craft, Map<Force, String> written, Map<String, String> words) {
		Draws draws = new Draws(line.key() + " accounts", line.start().getYear() + 2);
		String brief = draws.fill(draws.pick(this.phrases.deedOpen()), words) + core(line, craft, Force.PRACTICE, words)
				+ core(line, craft, Force.BREAKTHROUGH, words) + core(line, craft, Force.TRANSMISSION, words)
				+ draws.fill(draws.pick(this.phrases.deedClose()), words);
		String plan = draws.fill(craft.goals().get(line.variant() % craft.goals().size()), words) + "。"
				+ draws.fill(draws.pick(this.phrases.goalCommon()), words)
				+ draws.fill(draws.pick(this.phrases.goalMoney()), words);
		return new Applicant.Accounts(brief, full(draws, written, words), plan);
	}

	private String full(Draws draws, Map<Force, String> written, Map<String, String> words) {
		StringBuilder text = new StringBuilder(draws.fill(draws.pick(this.phrases.storyOpen()), words));
		for (Force force : Force.values()) {
			text.append('\n').append(force.label()).append("。").append(written.get(force));
		}
		return text.append('\n').append(draws.fill(draws.pick(this.phrases.storyClose()), words)).toString();
	}

	private String core(PersonLine line, Craft craft, Force force, Map<String, String> words) {
		return this.statements.core(line, craft, force, words);
	}

}
