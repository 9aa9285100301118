package horqin.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.demonstration.content.RecommendationBook;
import horqin.edition.Edition;
import horqin.nomination.Recommendations;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/** How a union makes up its list and sends it. */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class Sending {

	private final Recommendations recommendations;

	Sending(Recommendations recommendations) {
		this.recommendations = recommendations;
	}

	/** Puts people on the list in this order, and everybody else off it. */
	void rank(Actor clerk, Edition year, List<Candidate> order) {
		Map<String, Integer> places = new LinkedHashMap<>();
		order.forEach((each) -> places.put(each.id(), places.size() + 1));
		done(this.recommendations.rank(clerk, year, places, version(clerk, year)));
	}

	/** Which of the papers are there. */
	enum Without {

		NOTHING, LETTER, MINUTES

	}

	void papers(Actor clerk, Edition year, RecommendationBook.Batch batch, Without without) {
		done(this.recommendations.savePapers(clerk, year,
				new Recommendations.Papers(batch.minutesOn(),
						(without == Without.MINUTES) ? null : minutes(clerk, batch), batch.letterNumber(),
						(without == Without.LETTER) ? null : letter(clerk, batch), batch.noticePosted(),
						batch.noticeUntil(), Scan.board(batch.unit()), batch.noticeResult(), version(clerk, year))));
	}

	Outcome send(Actor clerk, Edition year, @Nullable String explanation) {
		return this.recommendations.send(clerk, year, version(clerk, year), explanation);
	}

	private int version(Actor clerk, Edition year) {
		return this.recommendations.version(clerk, year);
	}

	private static Upload minutes(Actor clerk, RecommendationBook.Batch batch) {
		return Scan.letter(batch.meeting() + "纪要", List.of("时间：" + batch.minutesOn(), "地点：" + batch.place(),
				"到会：" + batch.present() + "人", batch.minutes()), clerk.unitName(), batch.minutesOn());
	}

	private static Upload letter(Actor clerk, RecommendationBook.Batch batch) {
		return Scan.letter("推荐函", List.of(batch.letterNumber(), batch.minutes(), "本单位公示结果：" + batch.noticeResult()),
				clerk.unitName(), batch.sentOn());
	}

}
