package horqin.objection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import horqin.records.Subject;

import org.springframework.stereotype.Component;

/** Notices as the module of notices would tell of them. */
@Component
class TestTargets implements ObjectionTargets {

	private final Map<String, Target> targets = new ConcurrentHashMap<>();

	Target put(Target target) {
		this.targets.put(target.publicId(), target);
		return target;
	}

	@Override
	public Optional<Target> target(String notice) {
		return Optional.ofNullable(this.targets.get(notice));
	}

	@Override
	public List<Target> recent(long organiser) {
		return this.targets.values().stream().filter((target) -> target.organiserId() == organiser).toList();
	}

	@Override
	public Optional<Person> of(Subject subject) {
		return this.targets.values()
			.stream()
			.flatMap((target) -> target.persons().stream())
			.filter((person) -> person.subject().equals(subject))
			.findFirst();
	}

}
