package horqin.records;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * The canonical encoding of an entry, version 1: what its digest covers.
 * <p>
 * Every column of {@code records.entry}, in the order of {@link #COLUMNS}, as the UTF-8
 * bytes of its text: numbers in decimal, the time as microseconds since 1970-01-01 UTC.
 * Each is preceded by its length in four bytes, big-endian; an absent value is the length
 * {@code FF FF FF FF} with nothing behind it. The lengths keep two neighbouring values
 * from being shifted into one another. Another encoding is another {@code version}.
 */
final class Encoding {

	/** The columns of {@code records.entry e}, to be read with {@link #values}. */
	static final String COLUMNS = """
			e.version::text, e.id::text, e.xid::text, (extract(epoch from e.at) * 1000000)::bigint::text,
			e.subject_kind, e.subject_id, e.organiser::text, e.account_id::text, e.account_name, e.role,
			e.on_behalf_of::text, e.ip, e.act, e.label, e.from_state, e.to_state, e.reason, e.bases,
			e.practice, e.details, e.request_id
			""";

	/** How many columns these are. */
	static final int COUNT = 21;

	private static final int TIME = 3;

	private static final byte[] ABSENT = { -1, -1, -1, -1 };

	private Encoding() {
	}

	/**
	 * The values of the entry in the present row.
	 * @param first the index of the first of the columns, from 1
	 */
	static byte[] @Nullable [] values(ResultSet row, int first) throws SQLException {
		byte[][] values = new byte[COUNT][];
		for (int i = 0; i < COUNT; i++) {
			values[i] = row.getBytes(first + i);
		}
		return values;
	}

	/** The digest of an entry. */
	static byte[] digest(byte[] @Nullable [] values) {
		SM3Digest digest = new SM3Digest();
		for (byte[] value : values) {
			if (value == null) {
				digest.update(ABSENT, 0, ABSENT.length);
			}
			else {
				put(digest, value);
			}
		}
		byte[] result = new byte[Sm3.BYTES];
		digest.doFinal(result, 0);
		return result;
	}

	/** The time that an entry bears. */
	static Instant at(byte[] @Nullable [] values) {
		byte[] micros = Objects.requireNonNull(values[TIME]);
		return Instant.EPOCH.plus(Long.parseLong(new String(micros, StandardCharsets.US_ASCII)), ChronoUnit.MICROS);
	}

	private static void put(SM3Digest digest, byte[] value) {
		digest.update((byte) (value.length >>> 24));
		digest.update((byte) (value.length >>> 16));
		digest.update((byte) (value.length >>> 8));
		digest.update((byte) value.length);
		digest.update(value, 0, value.length);
	}

}
