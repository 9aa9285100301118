package horqin.records;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LinkTest {

	@Test
	void theHashIsSm3AsTheStandardGivesIt() {
		assertThat(HexFormat.of().formatHex(Sm3.of("a".getBytes(), "bc".getBytes())))
			.isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
	}

	@Test
	void aLinkHoldsByItsOwnPartsAndFollowsTheOneBefore() {
		Link first = Link.START.next(7, new byte[32]);
		Link second = first.next(9, new byte[32]);
		assertThat(first.holds() && second.holds()).isTrue();
		assertThat(first.follows(Link.START) && second.follows(first)).isTrue();
		assertThat(second.follows(Link.START)).isFalse();
		assertThat(new Link(2, 10, second.digest(), second.previous(), second.hash()).holds()).isFalse();
		assertThat(new Link(3, 9, second.digest(), second.previous(), second.hash()).holds()).isFalse();
	}

	@Test
	void valuesCannotBeShiftedFromOneColumnIntoTheNext() {
		byte[][] one = { "ab".getBytes(), "c".getBytes(), null };
		byte[][] two = { "a".getBytes(), "bc".getBytes(), null };
		byte[][] three = { "ab".getBytes(), "c".getBytes(), {} };
		assertThat(Encoding.digest(one)).isNotEqualTo(Encoding.digest(two)).isNotEqualTo(Encoding.digest(three));
	}

	@Test
	void detailsAreCanonicalWhateverTheOrderTheyWereToldIn() {
		Details details = Details.none().with("b", "他说“好\"\\\n").with("a", 3).with("c", true);
		assertThat(details.json()).isEqualTo("{\"a\":3,\"b\":\"他说“好\\\"\\\\\\u000a\",\"c\":true}");
		assertThat(Details.none().with("c", true).with("a", 3).with("b", "他说“好\"\\\n")).isEqualTo(details);
	}

	@Test
	void aDigestOfAScoreNeedsSaltOrItWouldBeTheScore() {
		byte[] salt = new byte[16];
		String json = Details.none().digest("score", salt, "95").json();
		assertThat(json).matches("\\{\"score\":\"sm3:[0-9a-f]{64}\"}");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> Details.none().digest("score", new byte[15], "95"));
	}

}
