package horqin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import horqin.Horqin;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The whole platform on a database of its own, listening on a free port. All tests with
 * this annotation share one context; each makes the people and units it needs
 * ({@link World}), and asserts on those.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Horqin.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "horqin.demonstration=true", "horqin.demonstration.load=false" })
@ContextConfiguration(initializers = OwnDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface PlatformTest {

}
