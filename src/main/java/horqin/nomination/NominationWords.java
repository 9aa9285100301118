package horqin.nomination;

import java.util.Map;

import horqin.records.LogWords;

import org.springframework.stereotype.Component;

/** What the log calls this module's things. */
@Component
class NominationWords implements LogWords {

	@Override
	public Map<String, String> subjects() {
		return Map.of("nomination", "人选");
	}

}
