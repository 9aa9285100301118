package horqin.regulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArticleTest {

	@Test
	void thereAreTwentyFourArticlesInOrder() {
		assertThat(Article.all()).extracting(Article::number).isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
	}

	@Test
	void theChaptersFollowEachOther() {
		assertThat(Article.all().stream().map(Article::chapter).distinct())
			.isEqualTo(List.of("第一章 总则", "第二章 培育对象", "第三章 遴选程序", "第四章 培育措施", "第五章 支撑保障", "第六章 组织实施", "第七章 附则"));
	}

	@ParameterizedTest
	@CsvSource({ "1,第一条", "8,第八条", "10,第十条", "11,第十一条", "19,第十九条", "20,第二十条", "24,第二十四条" })
	void articlesAreNamedAsPeopleNameThem(int number, String label) {
		assertThat(Article.label(number)).isEqualTo(label);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 25, -8 })
	void otherNumbersAreNoArticles(int number) {
		assertThat(Article.numbered(number)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> Article.label(number));
	}

	@Test
	void everyArticleAsksForSomething() {
		assertThat(Article.all()).noneMatch((article) -> article.duties().isEmpty());
		assertThat(Article.all().stream().flatMap((article) -> article.duties().stream()))
			.isEqualTo(Arrays.asList(Duty.values()));
	}

	@Test
	void theWordsOfAnArticleCarryTheFigures() {
		assertThat(Article.all().get(7).summary()).isEqualTo("名单审定后公示不少于5个工作日，认真核查处理收到的反映。");
		assertThat(Article.all()).noneMatch((article) -> (article.summary() + article.platform()).contains("{"));
	}

	@ParameterizedTest
	@EnumSource(Duty.class)
	void aDutySaysWhatIsAskedInOneChineseClause(Duty duty) {
		assertThat(duty.sentence()).matches("[\\p{IsHan}0-9，、；,.“”]{6,60}");
		assertThat(duty.label()).isEqualTo(Article.label(duty.article()));
		assertThat(duty.href()).isEqualTo("/regulation#a" + duty.article());
	}

	@ParameterizedTest
	@EnumSource(Duty.class)
	void whatSoftwareDoesNotDoSaysWhy(Duty duty) {
		assertThat(duty.because().isEmpty()).isEqualTo(duty.disposition() != Disposition.NO_SOFTWARE);
	}

	@Test
	void aDutyShowsTheFigureOfThePinnedVersion() {
		var changed = new Figures("2031-2", "某发〔2031〕2号", Figures.newest().inForceFrom(), 2026, 20, 8, 5, 1, 1, 1);
		assertThat(Duty.FIVE_YEARS_FRONT_LINE.sentence()).isEqualTo("一线生产现场工作经历须满5年");
		assertThat(Duty.FIVE_YEARS_FRONT_LINE.sentence(changed)).isEqualTo("一线生产现场工作经历须满8年");
	}

}
