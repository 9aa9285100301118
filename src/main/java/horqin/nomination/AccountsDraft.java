package horqin.nomination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The two accounts of deeds and the plan as typed.
 *
 * @param brief 简要事迹
 * @param full 详细事迹
 * @param plan 培育期目标与计划
 */
public record AccountsDraft(@Nullable String brief, @Nullable String full, @Nullable String plan) {

	List<Fault> faults(NominationSettings settings) {
		List<Fault> faults = new ArrayList<>();
		Prose.within("brief", "简要事迹", this.brief, settings.briefMost()).ifPresent(faults::add);
		Prose.within("full", "详细事迹", this.full, settings.fullMost()).ifPresent(faults::add);
		Prose.within("plan", "培育期目标与计划", this.plan, settings.planMost()).ifPresent(faults::add);
		return faults;
	}

	static AccountsDraft of(Texts texts) {
		return new AccountsDraft(texts.brief(), texts.full(), texts.plan());
	}

	Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("简要事迹", Prose.kept(this.brief));
		words.put("详细事迹", Prose.kept(this.full));
		words.put("培育期目标与计划", Prose.kept(this.plan));
		return words;
	}

}
