/**
 * What the demonstration is about: invented units, people, experts and papers, read from
 * files a person can edit, and put together by seeded generators, so that every start
 * tells the same story. Nothing here touches a database; the loader takes it from here to
 * the platform's own verbs.
 */
@NullMarked
package horqin.demonstration.content;

import org.jspecify.annotations.NullMarked;
