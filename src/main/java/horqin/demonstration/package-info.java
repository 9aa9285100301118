/**
 * The demonstration: a programme with people in it, made by the platform's own verbs; one
 * click to be anybody; a clock to move. None of it exists in production. Stands right of
 * everything.
 */
@ApplicationModule(displayName = "演示")
@NullMarked
package horqin.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
