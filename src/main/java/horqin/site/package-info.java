/** The public pages: what anyone may read without signing in. Reads; writes nothing. */
@ApplicationModule(displayName = "公开页", allowedDependencies = { "regulation", "web", "access", "calendar", "notice" })
@NullMarked
package horqin.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
