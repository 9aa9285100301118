package horqin.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import horqin.access.Units;
import horqin.access.Units.Unit;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the pairs that must not meet by what the platform knows of units. */
@Component
class Conflicts {

	private final SubjectTables subjects;

	private final MemberTables members;

	private final Units units;

	Conflicts(SubjectTables subjects, MemberTables members, Units units) {
		this.subjects = subjects;
		this.members = members;
		this.units = units;
	}

	/** The registered unit of that name or alias. */
	@Nullable Long unitOf(Panel panel, String name) {
		return this.units.byName(panel.organiserId(), name).map(Unit::id).orElse(null);
	}

	/** Computes the facts anew; before scoring opens. */
	@Transactional(propagation = Propagation.MANDATORY)
	void refresh(Panel panel) {
		this.subjects.forgetFacts(panel.id());
		Map<String, Optional<Long>> known = new HashMap<>();
		List<SubjectTables.Tied> ties = this.subjects.ties(panel.id());
		for (Member member : this.members.of(panel.id())) {
			ConflictRules.Belongs belongs = belongs(panel, member);
			for (SubjectTables.Tied tied : ties) {
				ConflictRules.found(belongs, registered(panel, tied.plain(), known))
					.ifPresent((found) -> this.subjects.conflict(panel.id(), member.id(), tied.subjectId(),
							found.ground(), "FACT", found.fact()));
			}
		}
	}

	/** A tie with its unit, where the papers name it only. */
	private Candidate.Tie registered(Panel panel, Candidate.Tie tie, Map<String, Optional<Long>> known) {
		if (tie.unitId() != null) {
			return tie;
		}
		Optional<Long> id = known.computeIfAbsent(tie.unitName(),
				(name) -> this.units.byName(panel.organiserId(), name).map(Unit::id));
		return new Candidate.Tie(tie.kind(), id.orElse(null), tie.unitName());
	}

	/** An employer under a direct unit is that unit's; one in a banner is its own. */
	private ConflictRules.Belongs belongs(Panel panel, Member member) {
		Set<Long> ids = new HashSet<>();
		Set<String> names = new HashSet<>(Set.of(member.unitName()));
		Optional<Unit> unit = (member.unitId() != null) ? Optional.of(this.units.get(member.unitId()))
				: this.units.byName(panel.organiserId(), member.unitName());
		unit.ifPresent((own) -> {
			ids.add(own.id());
			names.addAll(List.of(own.name(), own.shortName()));
			if (own.parentId() != null) {
				Unit parent = this.units.get(own.parentId());
				if (parent.kind() == Units.Kind.DIRECT) {
					ids.add(parent.id());
					names.addAll(List.of(parent.name(), parent.shortName()));
				}
			}
		});
		return new ConflictRules.Belongs(ids, names);
	}

}
