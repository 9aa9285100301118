/**
 * Who a person is: names, identity numbers and codes as the standards write them; people
 * stored with what is sensitive sealed; what each has agreed to.
 */
@ApplicationModule(displayName = "人员信息", allowedDependencies = { "regulation", "vault", "records", "access" })
@NullMarked
package horqin.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
