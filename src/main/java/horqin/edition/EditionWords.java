package horqin.edition;

import java.util.Map;

import horqin.records.LogWords;

import org.springframework.stereotype.Component;

/** What the log calls this module's things. */
@Component
class EditionWords implements LogWords {

	@Override
	public Map<String, String> subjects() {
		return Map.of("edition", "年度", "edition_notice", "推荐通知");
	}

}
