package horqin.access;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {

	private final Passwords passwords = new Passwords();

	@Test
	void anUnknownNameIsHashedAtTheSameCostAsAKnownOne() {
		assertThat(cost(Passwords.NOBODY)).isEqualTo(cost(this.passwords.hash("one sentence only I know")));
	}

	@Test
	void nobodysPasswordOpensNothing() {
		assertThat(this.passwords.matches("one sentence only I know", null)).isFalse();
		assertThat(this.passwords.matches("one sentence only I know", Passwords.NOBODY)).isFalse();
	}

	/** Algorithm, version, memory, passes, lanes and the length of the result. */
	private static String cost(String hash) {
		String[] parts = hash.split("\\$");
		return parts[1] + parts[2] + parts[3] + parts[4].length() + "/" + parts[5].length();
	}

}
