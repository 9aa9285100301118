/**
 * Working days and time: the State Council's yearly notices, days of the autonomous
 * region, the counted period of a public notice, deadlines, terms of months, and the
 * platform's clock.
 */
@ApplicationModule(displayName = "工作日历", allowedDependencies = { "regulation", "web", "records", "access" })
@NullMarked
package horqin.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
