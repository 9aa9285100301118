package horqin.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import horqin.objection.ObjectionTargets.Target;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that can be objected to, whoever publishes it. */
@Component
class Targets {

	private final ObjectProvider<ObjectionTargets> sources;

	Targets(ObjectProvider<ObjectionTargets> sources) {
		this.sources = sources;
	}

	Optional<Target> target(String notice) {
		return this.sources.orderedStream().flatMap((source) -> source.target(notice).stream()).findFirst();
	}

	/** A notice of this organiser's. */
	Optional<Target> target(long organiser, String notice) {
		return target(notice).filter((found) -> found.organiserId() == organiser);
	}

	List<Target> recent(long organiser) {
		List<Target> all = new ArrayList<>();
		this.sources.orderedStream().forEach((source) -> all.addAll(source.recent(organiser)));
		return all;
	}

}
