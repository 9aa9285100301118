/**
 * What was decided by whom and why, written once and chained; and the files that were
 * handed in. An actor is a value here: accounts and rights belong to modules further
 * right.
 */
@ApplicationModule(displayName = "记录与文件", allowedDependencies = { "regulation" })
@NullMarked
package horqin.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
