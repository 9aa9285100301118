/**
 * What a person sees first: what waits for them, and where they stand. Reads; writes
 * nothing.
 */
@ApplicationModule(displayName = "工作台",
		allowedDependencies = { "regulation", "web", "records", "calendar", "access", "message" })
@NullMarked
package horqin.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
