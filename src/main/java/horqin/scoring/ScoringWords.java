package horqin.scoring;

import java.util.Map;

import horqin.records.LogWords;

import org.springframework.stereotype.Component;

/** What the log calls this module's things. */
@Component
class ScoringWords implements LogWords {

	@Override
	public Map<String, String> subjects() {
		return Map.of("scoring_panel", "评审委员会", "scoring_card", "评分", "scoring_withdrawal", "评分撤回申请", "scoring_sheet",
				"评分汇总表");
	}

}
