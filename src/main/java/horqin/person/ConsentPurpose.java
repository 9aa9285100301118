package horqin.person;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import static horqin.person.PersonField.ADDRESS;
import static horqin.person.PersonField.BANK_ACCOUNT;
import static horqin.person.PersonField.BIRTH_DATE;
import static horqin.person.PersonField.ID_NUMBER;
import static horqin.person.PersonField.PHONE;

/**
 * What a consent is for. The official notice of Article 8 is a statutory task and rests
 * on none; publicity does (个人信息保护法, 第二十五条), and so do sensitive fields (第二十九条).
 */
public enum ConsentPurpose {

	APPLICATION("申报、评审和培育管理", EnumSet.complementOf(EnumSet.of(ID_NUMBER, BANK_ACCOUNT))),

	SENSITIVE("处理敏感个人信息", EnumSet.of(ID_NUMBER, BANK_ACCOUNT)),

	PUBLIC_PROFILE("在公开页面展示", publishable()),

	STORY("宣传报道", publishable());

	private final String label;

	private final Set<PersonField> fields;

	ConsentPurpose(String label, Set<PersonField> fields) {
		this.label = label;
		this.fields = Collections.unmodifiableSet(fields);
	}

	public String label() {
		return this.label;
	}

	/** What can be asked for under this purpose. */
	public Set<PersonField> fields() {
		return this.fields;
	}

	/**
	 * No public page shows a number, a birth, a telephone or an address, agreed to or
	 * not.
	 */
	private static Set<PersonField> publishable() {
		return EnumSet.complementOf(EnumSet.of(BIRTH_DATE, ID_NUMBER, PHONE, BANK_ACCOUNT, ADDRESS));
	}

}
