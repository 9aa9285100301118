package horqin.notice;

import java.util.List;
import java.util.Map;

import horqin.records.LogWords;
import horqin.web.Choice;

import org.springframework.stereotype.Component;

/** What the log and the forms call this module's things. */
@Component("noticeWords")
class NoticeWords implements LogWords {

	@Override
	public Map<String, String> subjects() {
		return Map.of(PaperTables.SUBJECT, "公示公布");
	}

	/** What can follow for a period that was interrupted, for the form. */
	public List<Choice> effects() {
		return Choice.of(Interruption.Effect.class, Interruption.Effect::label);
	}

}
