/**
 * Objections (Article 8): what people report while a notice stands is registered,
 * verified and answered. A case is about opaque subjects; whose notice it was, and what
 * its people are called, the module to the right says
 * ({@link horqin.objection.ObjectionTargets}). Whoever objected is known to the handler
 * of the case alone.
 */
@ApplicationModule(displayName = "异议",
		allowedDependencies = { "regulation", "web", "vault", "records", "access", "calendar", "message", "person" })
@NullMarked
package horqin.objection;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
