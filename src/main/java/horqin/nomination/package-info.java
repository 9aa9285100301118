/**
 * The application and what becomes of it up to the recommendation: work history, the
 * exclusions, evidence and statements along the five forces, the employer's and the
 * unit's part, and the batch within the quota (Articles 3, 4 and 6).
 */
@ApplicationModule(displayName = "申报推荐",
		allowedDependencies = { "regulation", "web", "records", "access", "calendar", "message", "person", "edition" })
@NullMarked
package horqin.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
