/**
 * One year of the programme: target band, timetable, quota, rubric and the notice that
 * starts it (Articles 2 and 5), scoped by its organiser.
 */
@ApplicationModule(displayName = "年度",
		allowedDependencies = { "regulation", "web", "records", "access", "calendar", "message" })
@NullMarked
package horqin.edition;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
