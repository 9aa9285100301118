package horqin.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: Argon2id with OWASP's parameters (19 MiB, two passes), as many at a time as
 * there are cores, so that a rush at the door neither eats the memory nor starves the
 * pages.
 */
@Component
class Passwords {

	static final int SHORTEST = 12;

	static final int LONGEST = 128;

	private static final Set<String> WEAK = weak();

	private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);

	private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

	/**
	 * Nobody's: an unknown name costs as long as a wrong password. Of the same cost as
	 * {@link #encoder}, and written down because making it would lengthen every start.
	 */
	static final String NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$"
			+ "D6o0hfJuVxc0Jk2/Fa31OA$UgqM7CPqjOcvq6p79sbpmxTmj9dJt7La4wmHTUiVgIk";

	String hash(String password) {
		return inTurn(() -> Objects.requireNonNull(this.encoder.encode(password)));
	}

	boolean matches(String password, @Nullable String hash) {
		if (password.length() > LONGEST) {
			return false;
		}
		boolean same = inTurn(() -> this.encoder.matches(password, (hash != null) ? hash : NOBODY));
		return same && hash != null;
	}

	/** What is wrong with a new password; empty when it will do. */
	static List<String> faults(String password, String login, String name) {
		List<String> faults = new ArrayList<>();
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			faults.add("密码至少 " + SHORTEST + " 位，现在是 " + length + " 位；可以用一句只有自己知道的话。");
		}
		if (length > LONGEST) {
			faults.add("密码最多 " + LONGEST + " 位，现在是 " + length + " 位。");
		}
		String lower = password.toLowerCase(Locale.ROOT);
		if (lower.contains(login.toLowerCase(Locale.ROOT)) || password.contains(name)) {
			faults.add("密码里不要包含登录名或姓名。");
		}
		if (password.codePoints().distinct().count() < 5 || WEAK.stream().anyMatch((word) -> mostly(lower, word))) {
			faults.add("这个密码太常见，容易被猜到；请换一个。");
		}
		return faults;
	}

	/** Whether little is left of the password once the common word is taken out. */
	private static boolean mostly(String password, String word) {
		return password.length() - password.replace(word, "").length() > password.length() / 2;
	}

	private <T> T inTurn(Supplier<T> work) {
		this.turns.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

	private static Set<String> weak() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(Passwords.class.getResourceAsStream("/horqin/access/weak-passwords.txt")),
				StandardCharsets.UTF_8))) {
			return lines.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
