package horqin.selection;

import java.util.Map;

import horqin.records.LogWords;

import org.springframework.stereotype.Component;

/** What the log calls this module's things. */
@Component
class SelectionWords implements LogWords {

	@Override
	public Map<String, String> subjects() {
		return Map.of("selection_meeting", "评审会议", "selection_list", "建议名单", "selection_resolution", "党组会议决定");
	}

}
