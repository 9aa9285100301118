package horqin.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.records.LogWords;
import horqin.web.NavigationSource;
import horqin.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the log calls this module's things, and where its pages stand. */
@Component
class ObjectionWords implements LogWords, NavigationSource {

	/** The role in which the log writes down whoever reports online. */
	static final String PUBLIC = "PUBLIC";

	@Override
	public Map<String, String> subjects() {
		return Map.of("objection", "异议");
	}

	@Override
	public Map<String, String> roles() {
		return Map.of(PUBLIC, "公众");
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		List<Item> items = new ArrayList<>();
		if (who instanceof Actor actor && (actor.may(Permission.OBJECTION_HANDLE)
				|| actor.may(Permission.OBJECTION_DECIDE) || actor.may(Permission.PROCESS_AUDIT))) {
			items.add(new Item(48, "异议", "/objections"));
		}
		return items;
	}

}
