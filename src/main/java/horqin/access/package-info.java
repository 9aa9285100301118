/**
 * Who may do what: units, accounts, roles, the policy, separation of duties, lending a
 * role (授权), papers signed by hand (线下签批), signing in. Article 18 names the people; the
 * rest is practice.
 */
@ApplicationModule(displayName = "用户与权限", allowedDependencies = { "regulation", "web", "records" })
@NullMarked
package horqin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
