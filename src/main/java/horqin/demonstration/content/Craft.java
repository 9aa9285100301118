package horqin.demonstration.content;

import java.util.List;
import java.util.Map;

import horqin.edition.Force;

/**
 * A craft of the region: what people of it can say, as templates whose figures
 * {@link Draws} fills in.
 *
 * @param trade 工种
 * @param post workplace and post
 * @param cores for each force as many sentences as there are people of the craft
 * @param projects titles of projects
 * @param methods names of methods
 * @param patents names of patents
 * @param contest a contest of the craft
 * @param goals plans for the year of cultivation
 * @param subject what people of the craft studied
 * @param works whether people come to it by way of other works, or of an office in
 * between
 */
record Craft(String key, String trade, String post, Map<Force, List<String>> cores, List<String> projects,
		List<String> methods, List<String> patents, String contest, List<String> goals, String subject, boolean works) {

	/** The sentence of a force for the n-th person of the craft. */
	String core(Force force, int variant) {
		List<String> sentences = this.cores.getOrDefault(force, List.of());
		return sentences.get((variant + force.ordinal()) % sentences.size());
	}

}
