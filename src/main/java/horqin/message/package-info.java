/**
 * What waits for somebody and what is told to them: tasks asked of every module, messages
 * on the desk, an outbox for what leaves the house.
 */
@ApplicationModule(displayName = "待办与消息",
		allowedDependencies = { "regulation", "web", "records", "calendar", "access" })
@NullMarked
package horqin.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
