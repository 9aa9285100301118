/**
 * Keeps what must not be read from the database alone: columns sealed with a key that
 * lives in a file, and keyed fingerprints by which a sealed value is found exactly.
 * Depends on nothing. The rest of the platform uses no block cipher of its own.
 */
@ApplicationModule(displayName = "数据加密", allowedDependencies = {})
@NullMarked
package horqin.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
