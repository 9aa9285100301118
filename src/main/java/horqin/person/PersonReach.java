package horqin.person;

import horqin.access.Actor;

/**
 * Whether somebody's work has to do with a person. A module that puts people into
 * somebody's hands (a nomination into its unit's) publishes a bean of this; without one
 * nobody's full number is shown to anybody but themselves.
 */
public interface PersonReach {

	boolean reaches(Actor actor, long personId);

}
