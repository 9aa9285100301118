package horqin.person;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import horqin.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Between a row of {@code person.person} and what it says: seals, opens, masks. */
final class PersonRows {

	/**
	 * The place of a sealed value; a row of {@code person_version} keeps the same one.
	 */
	static final String TABLE = "person.person";

	private static final String BIRTH_DATE = "birth_date";

	private static final String ID_NUMBER = "id_number";

	private static final String PHONE = "phone";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Vault vault;

	PersonRows(Vault vault) {
		this.vault = vault;
	}

	/**
	 * 128 random bits in 26 characters, for addresses and as the place of sealed values.
	 */
	static String publicId() {
		var id = new StringBuilder(26);
		for (int i = 0; i < 26; i++) {
			id.append("abcdefghijklmnopqrstuvwxyz234567".charAt(RANDOM.nextInt(32)));
		}
		return id.toString();
	}

	byte[] index(IdentityNumber number) {
		return this.vault.blindIndex("person.id_number", number.value());
	}

	byte[] index(Mobile phone) {
		return this.vault.blindIndex("person.phone", phone.value());
	}

	/** The columns of the facts, for an insert or an update of this row. */
	Map<String, @Nullable Object> columns(PersonFacts facts, String publicId) {
		var columns = new HashMap<String, @Nullable Object>();
		columns.put("name", facts.name().value());
		columns.put("mongolianName", (facts.mongolianName() != null) ? facts.mongolianName().value() : null);
		columns.put("sex", facts.sex().name());
		columns.put("ethnicity", facts.ethnicity().code());
		columns.put("birthDate", this.vault.seal(facts.birthDate().toString(), TABLE, BIRTH_DATE, publicId));
		columns.put("birthYear", facts.birthDate().getYear());
		columns.put("idKind", facts.number().kind().name());
		columns.put("idNumber", this.vault.seal(facts.number().value(), TABLE, ID_NUMBER, publicId));
		columns.put("idIndex", index(facts.number()));
		var phone = facts.phone();
		columns.put("phone", (phone != null) ? this.vault.seal(phone.value(), TABLE, PHONE, publicId) : null);
		columns.put("phoneIndex", (phone != null) ? index(phone) : null);
		columns.put("political", code(facts.political()));
		columns.put("education", code(facts.education()));
		return columns;
	}

	/** Everything in the open. */
	PersonFacts facts(ResultSet row) throws SQLException {
		var publicId = row.getString("public_id");
		var birthDate = this.vault.open(row.getBytes(BIRTH_DATE), TABLE, BIRTH_DATE, publicId);
		return new PersonFacts(new PersonName(row.getString("name")), mongolianName(row),
				Sex.valueOf(row.getString("sex")), ethnicity(row), LocalDate.parse(birthDate), number(row), phone(row),
				known(Codes.POLITICAL_STATUS, row.getString("political")),
				known(Codes.EDUCATION, row.getString("education")));
	}

	/** As pages of the office show it. */
	Person person(ResultSet row) throws SQLException {
		var number = number(row);
		var phone = phone(row);
		return new Person(row.getLong("id"), row.getString("public_id"), row.getInt("version"),
				new PersonName(row.getString("name")), mongolianName(row), Sex.valueOf(row.getString("sex")),
				ethnicity(row), row.getInt("birth_year"), number.kind(), number.masked(),
				(phone != null) ? phone.masked() : null, known(Codes.POLITICAL_STATUS, row.getString("political")),
				known(Codes.EDUCATION, row.getString("education")));
	}

	private IdentityNumber number(ResultSet row) throws SQLException {
		var value = this.vault.open(row.getBytes(ID_NUMBER), TABLE, ID_NUMBER, row.getString("public_id"));
		return new IdentityNumber(IdentityNumber.Kind.valueOf(row.getString("id_kind")), value);
	}

	private @Nullable Mobile phone(ResultSet row) throws SQLException {
		byte[] sealed = row.getBytes(PHONE);
		return (sealed != null) ? new Mobile(this.vault.open(sealed, TABLE, PHONE, row.getString("public_id"))) : null;
	}

	private static @Nullable MongolianName mongolianName(ResultSet row) throws SQLException {
		var name = row.getString("mongolian_name");
		return (name != null) ? new MongolianName(name) : null;
	}

	private static Code ethnicity(ResultSet row) throws SQLException {
		return Codes.ETHNICITY.code(row.getString("ethnicity")).orElseThrow();
	}

	private static @Nullable Code known(CodeTable table, @Nullable String code) {
		return Optional.ofNullable(code).flatMap(table::code).orElse(null);
	}

	private static @Nullable String code(@Nullable Code code) {
		return (code != null) ? code.code() : null;
	}

}
