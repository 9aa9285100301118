package horqin.person;

import java.util.Map;

import horqin.records.LogWords;

import org.springframework.stereotype.Component;

/** What the log calls the subjects of this module. */
@Component
class PersonLogWords implements LogWords {

	@Override
	public Map<String, String> subjects() {
		return Map.of(People.SUBJECT, "人员");
	}

}
