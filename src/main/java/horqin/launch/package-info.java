/**
 * Starting and stopping: the right Java, the data folder, the embedded PostgreSQL, the
 * command line. Knows no business word; no module depends on it.
 */
@ApplicationModule(displayName = "启动", allowedDependencies = { "calendar", "records", "vault", "web" })
@NullMarked
package horqin.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
