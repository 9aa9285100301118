package horqin.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.records.LogWords;
import horqin.web.NavigationSource;
import horqin.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where these pages stand in the navigation of each role, and what the log calls this
 * module's things.
 */
@Component
class AccessMenu implements NavigationSource, LogWords {

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		List<Item> items = new ArrayList<>();
		if (!(who instanceof Actor actor) || actor.role() == null || actor.mustChange()) {
			return items;
		}
		if (actor.may(Permission.UNITS_SEE)) {
			items.add(new Item(60, "单位", "/units"));
		}
		if (actor.may(Permission.ACCOUNTS_SEE)) {
			items.add(new Item(61, "账号", "/accounts"));
		}
		if (actor.may(Permission.SLIP_PRINT) && actor.role() != Role.SYSTEM_ADMIN) {
			items.add(new Item(62, "登录码", "/slips"));
		}
		if (actor.may(Permission.DELEGATE)) {
			items.add(new Item(63, "授权", "/delegations"));
		}
		if (actor.may(Permission.PAPER_CONFIRM) || actor.may(Permission.PAPER_UPLOAD)) {
			items.add(new Item(64, "线下签批", "/papers"));
		}
		if (Role.ADMINISTRATORS.contains(actor.role()) || actor.role() == Role.AUDITOR) {
			items.add(new Item(66, "权限表", "/policy"));
		}
		return items;
	}

	@Override
	public Map<String, String> subjects() {
		return Map.of("unit", "单位", "account", "账号");
	}

	@Override
	public Map<String, String> roles() {
		Map<String, String> labels = new HashMap<>();
		for (Role role : Role.values()) {
			labels.put(role.name(), role.label());
		}
		labels.put("NONE", "未选择角色");
		return labels;
	}

}
