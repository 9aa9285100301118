/**
 * 形式审查 (Article 7): what is recommended is held against conditions and quota, item by
 * item. The platform's finding stands beside each item and is advice; a person judges,
 * asks once for everything that has to be put right, and concludes.
 */
@ApplicationModule(displayName = "形式审查",
		allowedDependencies = { "regulation", "web", "records", "access", "calendar", "message", "person", "edition",
				"nomination" })
@NullMarked
package horqin.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
