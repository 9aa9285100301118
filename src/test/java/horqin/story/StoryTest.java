package horqin.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import horqin.Horqin;
import horqin.testing.OwnDatabase;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The whole platform on a database of its own, whose clock only this test moves: a year
 * told in chapters, each beginning where the one before ended.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Horqin.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "horqin.demonstration=true", "horqin.demonstration.load=false", "horqin.story=true" })
@ContextConfiguration(initializers = OwnDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@interface StoryTest {

}
