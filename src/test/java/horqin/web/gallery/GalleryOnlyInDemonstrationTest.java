package horqin.web.gallery;

import java.time.InstantSource;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** In production there is no gallery. */
class GalleryOnlyInDemonstrationTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withBean(InstantSource.class, InstantSource::system)
		.withUserConfiguration(GalleryPages.class);

	@Test
	void theGalleryBelongsToTheDemonstration() {
		this.runner.withPropertyValues("horqin.demonstration=true")
			.run((context) -> assertThat(context).hasSingleBean(GalleryPages.class));
		this.runner.withPropertyValues("horqin.demonstration=false")
			.run((context) -> assertThat(context).doesNotHaveBean(GalleryPages.class));
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(GalleryPages.class));
	}

}
