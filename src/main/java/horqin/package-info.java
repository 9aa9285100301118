/** The platform on which a city runs its craftsmen programme. */
@NullMarked
package horqin;

import org.jspecify.annotations.NullMarked;
