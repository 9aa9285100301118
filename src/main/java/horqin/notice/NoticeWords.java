package horqin.notice;

import java.util.Map;

import horqin.records.LogWords;

import org.springframework.stereotype.Component;

/** What the log calls this module's things. */
@Component
class NoticeWords implements LogWords {

	@Override
	public Map<String, String> subjects() {
		return Map.of(PaperTables.SUBJECT, "公示公布");
	}

}
