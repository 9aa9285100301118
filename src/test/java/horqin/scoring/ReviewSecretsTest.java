package horqin.scoring;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageIO;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.records.Accept;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.scoring.ScoringWorld.Review;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a review keeps from whom: scores, other people's subjects, documents, the common
 * order.
 */
@PlatformTest
class ReviewSecretsTest {

	private final ScoringWorld reviews;

	private final World world;

	private final Cards cards;

	private final Declarations declarations;

	private final TestView view;

	private final StoredFiles files;

	private final TransactionOperations together;

	@LocalServerPort
	private int port;

	ReviewSecretsTest(ScoringWorld reviews, World world, Cards cards, Declarations declarations, TestView view,
			StoredFiles files, TransactionOperations together) {
		this.reviews = reviews;
		this.world = world;
		this.cards = cards;
		this.declarations = declarations;
		this.view = view;
		this.files = files;
		this.together = together;
	}

	@Test
	void noScoreReachesAnybodyElseBeforeTheSheetIsMadeAndItDoesAfterwards() {
		// Each card totals 82.5, 82.0 ... 80.5 points and one comment says a word of its
		// own.
		Review review = this.reviews.scored(5, 2);
		String subject = this.reviews.subjects(review).getFirst();
		List<String> secrets = List.of("82.5", "82.0", "81.5", "80.5");
		List<String> officers = List.of("", "/progress", "/result", "/result.csv", "/cards.csv", "/sheet.txt",
				"/result/" + subject, "/progress?sort=-score&q=8");
		for (PanelStep step : new PanelStep[] { PanelStep.CLOSE, PanelStep.AGGREGATE }) {
			for (Actor actor : List.of(review.officer(), review.leader())) {
				Wire wire = as(actor);
				for (String path : officers) {
					HttpResponse<String> answer = wire.get("/panels/" + review.panel() + path);
					secrets.forEach(
							(secret) -> assertThat(answer.body()).as(path + " before " + step).doesNotContain(secret));
					assertThat(answer.statusCode()).as(path).isEqualTo(status(actor, path));
				}
			}
			ScoringWorld.done(this.reviews.take(review.officer(), review, step, null));
		}
		Wire officer = as(review.officer());
		assertThat(officer.get("/panels/" + review.panel() + "/result").body()).contains("81.50", "并列", "82.5");
		assertThat(officer.get("/panels/" + review.panel() + "/result?check=true").body()).contains("复算一致");
		assertThat(officer.get("/panels/" + review.panel() + "/result/" + subject).body()).contains("82.5", "五力");
		HttpResponse<String> csv = officer.get("/panels/" + review.panel() + "/cards.csv");
		assertThat(csv.body().lines()).hasSize(1 + 10);
		assertThat(csv.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment");
		Wire expert = as(review.experts().getLast());
		assertThat(expert.get("/panels/" + review.panel() + "/result").statusCode()).isEqualTo(403);
		assertThat(expert.get("/scoring/" + review.panel()).body()).contains("80.5").doesNotContain("82.5", "81.50");
	}

	@Test
	void anotherCommitteesExpertAndOneWhoMustKeepAwayFindNothingOnAnyRoute() {
		Review review = this.reviews.scoring(5, 2);
		Review other = this.reviews.scoring(5, 1);
		String subject = this.reviews.subjects(review).getFirst();
		Actor away = review.experts().get(3);
		ScoringWorld.done(this.reviews.score(review, away, subject, ScoringWorld.USUAL));
		Wire keptAway = as(away);
		assertThat(keptAway
			.post("/scoring/" + review.panel() + "/declaration", "/scoring/" + review.panel() + "/conflicts",
					Map.of("subject", subject, "ground", "KIN", "note", "表兄弟"))
			.statusCode()).isEqualTo(302);
		String missing = as(other.chair()).get("/scoring/" + review.panel() + "/nothing").body();
		for (Actor stranger : List.of(other.chair(), away)) {
			Wire wire = as(stranger);
			String base = "/scoring/" + review.panel() + "/" + subject;
			String form = "/scoring/" + ((stranger == away) ? review : other).panel() + "/declaration";
			for (String path : List.of("", "/confirm", "/documents/doc1")) {
				HttpResponse<String> answer = wire.get(base + path);
				assertThat(answer.statusCode()).as(path).isEqualTo(404);
				assertThat(plain(answer.body()).contains("人选")).as("nothing but what a wrong address says")
					.isEqualTo(plain(missing).contains("人选"));
			}
			for (String path : List.of("", "/draft", "/submit", "/withdraw")) {
				assertThat(
						wire.post(form, base + path, typed(Map.of("confirmed", "true", "reason", "理由"))).statusCode())
					.as(path)
					.isEqualTo(404);
			}
		}
		assertThat(keptAway.get("/scoring/" + review.panel()).body()).contains("亲属关系");
	}

	@Test
	void eachExpertMeetsTheSubjectsInAnOrderOfTheirOwnThatStays() {
		Review review = this.reviews.scoring(5, 12);
		List<List<String>> orders = new ArrayList<>();
		for (Actor expert : review.experts()) {
			List<String> first = order(review, expert);
			assertThat(order(review, expert)).isEqualTo(first);
			orders.add(first);
		}
		assertThat(orders.stream().distinct()).hasSize(5);
	}

	@Test
	void aDocumentIsForWhoeverScoresByItAndOnlyWhileTheyScore() throws Exception {
		Review review = this.reviews.scoring(5, 2);
		Cards.Assigned one = this.cards.assigned(review.chair(), review.panel()).getFirst();
		String id = "doc" + one.subject().id();
		this.view.documents.put(id, stored(review.officer()));
		String path = "/scoring/" + review.panel() + "/" + one.publicId() + "/documents/" + id;
		HttpResponse<String> answer = as(review.chair()).get(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("content-type")).hasValue("image/png");
		assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
		String other = this.cards.assigned(review.chair(), review.panel()).getLast().publicId();
		assertThat(as(review.chair()).get("/scoring/" + review.panel() + "/" + other + "/documents/" + id).statusCode())
			.as("through another subject")
			.isEqualTo(404);
		assertThat(as(review.officer()).get(path).statusCode()).isEqualTo(403);
		Actor away = review.experts().getLast();
		ScoringWorld.done(this.declarations.declare(away, review.panel(), one.publicId(), Ground.KIN, "表兄弟"));
		assertThat(as(away).get(path).statusCode()).isEqualTo(404);
		for (Cards.Assigned each : this.cards.assigned(review.chair(), review.panel())) {
			ScoringWorld.done(this.reviews.score(review, review.chair(), each.publicId(), ScoringWorld.USUAL));
		}
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.CLOSE, "测试"));
		assertThat(as(review.chair()).get(path).statusCode()).isEqualTo(404);
	}

	/**
	 * What is there before the sheet is made: the committee, and for the officer how far
	 * it is.
	 */
	private static int status(Actor actor, String path) {
		if (path.startsWith("/progress")) {
			return (actor.role() == Role.OFFICER) ? 200 : 403;
		}
		return path.isEmpty() ? 200 : 404;
	}

	private List<String> order(Review review, Actor expert) {
		return this.cards.assigned(expert, review.panel()).stream().map(Cards.Assigned::publicId).toList();
	}

	/** The usual scores as they are typed, with some fields changed. */
	private static Map<String, String> typed(Map<String, String> changed) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int at = 0; at < 15; at++) {
			fields.put("score" + at, CardValues.points(ScoringWorld.USUAL.get(at)));
		}
		fields.putAll(changed);
		return fields;
	}

	private static String plain(String body) {
		return body.replaceAll("nonce=\"[^\"]*\"", "");
	}

	private Wire as(Actor actor) {
		return Wire.of(this.port, actor, this.world);
	}

	private StoredFile stored(Actor by) throws Exception {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
		Upload upload = new Upload("专利证书.png", "image/png", new ByteArrayResource(png.toByteArray()));
		return Objects.requireNonNull(this.together
			.execute((_) -> ((Receipt.Stored) this.files.receive(upload, Accept.DOCUMENT, by.accountId())).file()));
	}

}
