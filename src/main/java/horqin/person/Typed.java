package horqin.person;

/**
 * Brings what a person typed or pasted into plain characters, before anything is judged.
 */
final class Typed {

	private Typed() {
	}

	/**
	 * For numbers and codes: full-width letters, digits and signs become half-width, and
	 * everything invisible goes, also the direction marks that phones put around a number
	 * they copy.
	 */
	static String code(String typed) {
		var plain = new StringBuilder();
		typed.codePoints().map(Typed::halfWidth).filter((cp) -> !isInvisible(cp)).forEach(plain::appendCodePoint);
		return plain.toString();
	}

	/** U+FF01 to U+FF5E are the printable ASCII characters, moved by a constant. */
	static int halfWidth(int codePoint) {
		return (codePoint >= 0xFF01 && codePoint <= 0xFF5E) ? codePoint - 0xFEE0 : codePoint;
	}

	static boolean isInvisible(int codePoint) {
		return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
				|| Character.getType(codePoint) == Character.FORMAT
				|| Character.getType(codePoint) == Character.CONTROL;
	}

	static String show(int codePoint) {
		return "“" + Character.toString(codePoint) + "”";
	}

}
