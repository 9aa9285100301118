package horqin.notice;

import java.util.List;

import horqin.access.Actor;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.regulation.Duty;

import org.springframework.stereotype.Component;

/** Moves people along this module's segment of the way, each with a row in the log. */
@Component
class ShownPeople {

	private final Nominations nominations;

	private final Holds holds;

	private final DecisionLog log;

	ShownPeople(Nominations nominations, Holds holds, DecisionLog log) {
		this.nominations = nominations;
		this.holds = holds;
		this.log = log;
	}

	/** 公示中; whoever is objected to already is held at once. */
	void toNotice(Actor actor, Paper paper, List<ShownPerson> people) {
		people.forEach((one) -> move(actor, paper, one, Stage.IN_NOTICE, "公示", Duty.NOTICE_AFTER_APPROVAL));
		this.holds.holdIfObjected(people.stream().map(ShownPerson::nominationId).toList());
	}

	/** 入选: 培育对象 from now on. */
	void toSelected(Actor actor, Paper paper, List<ShownPerson> people) {
		people.forEach((one) -> move(actor, paper, one, Stage.SELECTED, "公布为培育对象", Duty.ANNOUNCED_ONLY_AFTER_NOTICE));
	}

	private void move(Actor actor, Paper paper, ShownPerson one, Stage to, String label, Duty duty) {
		Nomination nomination = this.nominations.lock(one.nominationId());
		if (!this.nominations.advance(nomination, to)) {
			throw new IllegalStateException("Nomination " + nomination.id() + " moved while it was locked");
		}
		this.log.append(Nominations.entry(nomination, actor, to.name(), label)
			.moved(nomination.stage(), to)
			.basis(duty)
			.details(Details.none().with("paper", paper.id())));
	}

}
