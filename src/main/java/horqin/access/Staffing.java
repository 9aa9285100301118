package horqin.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

/**
 * The fewest people with whom no record is prepared, signed, paid and audited by one and
 * the same: five of the office, three lent by others.
 */
@Practice("同一件事由不同的人办：至少经办两人，分管领导、财务、经审各一人，另借用党组秘书、系统管理员和安全管理员")
final class Staffing {

	/** The posts, in the order in which an office fills them. */
	static final List<Post> POSTS = List.of(new Post("经办 A", Role.OFFICER, false),
			new Post("经办 B", Role.OFFICER, false), new Post("分管领导", Role.LEADER, false),
			new Post("财务", Role.FINANCE, false), new Post("经审", Role.AUDITOR, false),
			new Post("党组秘书", Role.PARTY_SECRETARY, true), new Post("系统管理员", Role.SYSTEM_ADMIN, true),
			new Post("安全管理员", Role.SECURITY_ADMIN, true));

	private Staffing() {
	}

	/**
	 * Puts as many posts as can be on different people; whoever holds two roles fills
	 * one.
	 * @param holders who holds which role
	 */
	static List<Filled> of(List<Holder> holders) {
		Map<Long, Integer> postOf = new HashMap<>();
		for (int post = 0; post < POSTS.size(); post++) {
			place(post, holders, postOf, new HashSet<>());
		}
		Map<Integer, String> names = new HashMap<>();
		holders.forEach((holder) -> {
			Integer post = postOf.get(holder.accountId());
			if (post != null) {
				names.put(post, holder.name());
			}
		});
		List<Filled> filled = new ArrayList<>();
		for (int post = 0; post < POSTS.size(); post++) {
			filled.add(new Filled(POSTS.get(post), names.get(post)));
		}
		return filled;
	}

	/**
	 * Finds somebody for a post: who is free, or else who can be moved elsewhere (an
	 * augmenting path).
	 */
	private static boolean place(int post, List<Holder> holders, Map<Long, Integer> postOf, Set<Long> asked) {
		for (Holder holder : holders) {
			if (holder.role() == POSTS.get(post).role() && postOf.putIfAbsent(holder.accountId(), post) == null) {
				return true;
			}
		}
		for (Holder holder : holders) {
			if (holder.role() == POSTS.get(post).role() && asked.add(holder.accountId())) {
				Integer other = postOf.get(holder.accountId());
				if (other != null && place(other, holders, postOf, asked)) {
					postOf.put(holder.accountId(), post);
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * A post.
	 *
	 * @param borrowed filled by somebody of another office
	 */
	record Post(String label, Role role, boolean borrowed) {
	}

	/** Somebody with a role. */
	record Holder(long accountId, String name, Role role) {
	}

	/** A post and who is on it. */
	record Filled(Post post, @Nullable String name) {
	}

}
