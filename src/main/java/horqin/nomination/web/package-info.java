/** The pages of the module: the applicant's own, and those of the unit. */
@NullMarked
package horqin.nomination.web;

import org.jspecify.annotations.NullMarked;
