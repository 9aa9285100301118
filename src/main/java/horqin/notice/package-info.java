/**
 * 公示 and 公布: approved people are posted on every obligatory channel for the counted
 * working days, held while an objection is open, and then announced by a document
 * (Articles 8 and 9); with the public pages that show both.
 */
@ApplicationModule(displayName = "公示与公布",
		allowedDependencies = { "regulation", "web", "records", "access", "calendar", "message", "person", "edition",
				"nomination", "selection", "objection" })
@NullMarked
package horqin.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
