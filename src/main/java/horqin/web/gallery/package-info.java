/**
 * Every piece with named examples, in the demonstration only: looked at by people, and as
 * pictures by the tests.
 */
@NullMarked
package horqin.web.gallery;

import org.jspecify.annotations.NullMarked;
