/**
 * The regulation in code: its articles, the duties in them, and how a rule answers.
 * Depends on nothing.
 */
@ApplicationModule(displayName = "办法", allowedDependencies = {})
@NullMarked
package horqin.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
