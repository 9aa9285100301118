package horqin.message;

import java.util.List;

import horqin.access.Actor;

/** A module in which something can wait for somebody; 我的待办 asks every such bean. */
public interface TaskSource {

	/**
	 * What waits for this actor now; a handful, each standing for however many records.
	 */
	List<Task> tasks(Actor actor);

}
