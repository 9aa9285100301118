/**
 * The face: page shell, pieces, forms, tables, charts, error pages and the gallery that
 * shows them all. Knows who is signed in as a name and a role label, and no business
 * word.
 */
@ApplicationModule(displayName = "界面", allowedDependencies = { "regulation" })
@NullMarked
package horqin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
