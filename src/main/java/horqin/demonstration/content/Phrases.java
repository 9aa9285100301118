package horqin.demonstration.content;

import java.util.List;
import java.util.Map;

import horqin.edition.Force;

/**
 * What people of any craft say, as templates.
 *
 * @param open beginnings of a statement
 * @param close its ends
 * @param honours name, level and who bestows it
 * @param crafts names of the files of crafts
 * @param schools by code of GB/T 4658
 * @param places by the first six digits of an identity number
 */
record Phrases(Map<Force, List<String>> open, Map<Force, List<String>> close, List<String> deedOpen,
		List<String> deedClose, List<String> storyOpen, List<String> storyClose, List<String> goalCommon,
		List<String> goalMoney, List<String> former, List<String> formerPosts, List<String> apprenticeNames,
		List<String> apprenticeResults, List<List<String>> honours, List<String> services, List<String> servicesDone,
		List<String> media, List<String> mediaNames, List<String> publishers, List<String> employerUnion,
		List<String> employerParty, List<String> unitOpinion, List<String> notRecommended, List<String> commentHigh,
		List<String> commentLow, List<String> crafts, Map<String, List<String>> schools, Map<String, String> places) {

}
