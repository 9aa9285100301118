/**
 * From the scores to the names (Articles 2, 3 and 7): who is put before the committee,
 * the review meeting with its proposed list, and what the party group resolved.
 */
@ApplicationModule(displayName = "评审会议与党组审议",
		allowedDependencies = { "regulation", "web", "records", "access", "calendar", "message", "person", "edition",
				"nomination", "scoring" })
@NullMarked
package horqin.selection;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
