/**
 * Expert review (Article 7): the committee, conflicts, score cards, the result sheet.
 * What is scored is opaque here; whoever enters it also supplies what an expert reads
 * about it ({@link horqin.scoring.SubjectView}).
 */
@ApplicationModule(displayName = "专家评审",
		allowedDependencies = { "regulation", "web", "records", "access", "calendar", "message", "edition" })
@NullMarked
package horqin.scoring;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
