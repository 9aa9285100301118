package horqin.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked back before facts about a person are written. */
class PersonRulesTest {

	private static final PersonFacts FACTS = PeopleTest.facts("150502198503070019");

	@Test
	void aStatementThatAgreesWithTheNumberPasses() {
		assertThat(PersonRules.agreesWithNumber(FACTS, null)).isEqualTo(Outcome.moved());
	}

	@Test
	void aDifferentSexAndBirthDateAreBothAskedBackWithBothValues() {
		var stated = new PersonFacts(FACTS.name(), null, Sex.FEMALE, FACTS.ethnicity(), LocalDate.of(1985, 4, 7),
				FACTS.number(), null, null, null);
		var sex = Reason.practice("填写的性别为女，证件号码第17位表示男，请核对；确实不一致的请说明原因");
		var birth = Reason.practice("填写的出生日期为1985年4月7日，证件号码中为1985年3月7日，请核对；确实不一致的请说明原因");
		assertThat(PersonRules.agreesWithNumber(stated, " ")).isEqualTo(new Outcome.NeedsReason(List.of(sex, birth)));
		assertThat(PersonRules.agreesWithNumber(stated, "证件登记有误，以户口簿为准"))
			.isEqualTo(new Outcome.Moved(List.of(sex, birth)));
	}

	@Test
	void aRevealSaysWhatFor() {
		assertThat(PersonRules.mayReveal("电话核实参会")).isEqualTo(Outcome.moved());
		assertThat(sentences(PersonRules.mayReveal(" 查看 "))).containsExactly("请写明查看用途，至少4个字，现为2个字");
	}

	@Test
	void aCorrectionSaysWhyAndDoesNotTakeAnothersNumber() {
		assertThat(PersonRules.mayCorrect("录入错误", false)).isEqualTo(Outcome.moved());
		assertThat(sentences(PersonRules.mayCorrect(" ", true))).containsExactly("请写明更正原因",
				"更正后的证件号码已登记在另一人名下，请核对证件；确属重复登记的由市总工会经办人处理");
	}

	@Test
	void consentOnlineIsThePersonsOwnAct() {
		var fields = Set.of(PersonField.NAME);
		assertThat(consent(ConsentPurpose.PUBLIC_PROFILE, "", fields, new ConsentForm.Online(), true)).isEmpty();
		assertThat(consent(ConsentPurpose.PUBLIC_PROFILE, "", fields, new ConsentForm.Online(), false))
			.containsExactly("在线同意和撤回只能由本人登录办理，代办请上传本人签字的书面材料");
		assertThat(consent(ConsentPurpose.PUBLIC_PROFILE, "", fields, new ConsentForm.SignedScan(7), false)).isEmpty();
	}

	@Test
	void noConsentPublishesNumberBirthTelephoneOrAddress() {
		var all = EnumSet.allOf(PersonField.class);
		assertThat(consent(ConsentPurpose.PUBLIC_PROFILE, "", all, new ConsentForm.Online(), true))
			.containsExactly("“在公开页面展示”的同意不能包含：出生日期、身份证件号码、联系电话、银行账号、通讯地址");
		assertThat(consent(ConsentPurpose.STORY, "s1", all, new ConsentForm.Online(), true))
			.containsExactly("“宣传报道”的同意不能包含：出生日期、身份证件号码、联系电话、银行账号、通讯地址");
	}

	@Test
	void sensitiveFieldsHaveAConsentOfTheirOwn() {
		assertThat(consent(ConsentPurpose.APPLICATION, "", Set.of(PersonField.NAME, PersonField.ID_NUMBER),
				new ConsentForm.Online(), true))
			.containsExactly("“申报、评审和培育管理”的同意不能包含：身份证件号码");
		assertThat(consent(ConsentPurpose.SENSITIVE, "", Set.of(PersonField.ID_NUMBER), new ConsentForm.Online(), true))
			.isEmpty();
	}

	@Test
	void eachStoryNeedsAConsentAndEverythingWrongIsSaidAtOnce() {
		assertThat(consent(ConsentPurpose.STORY, "", Set.of(), new ConsentForm.Online(), false))
			.containsExactly("在线同意和撤回只能由本人登录办理，代办请上传本人签字的书面材料", "请勾选同意的具体内容，现为0项", "宣传报道须逐篇同意，请选择是哪一篇");
		assertThat(
				consent(ConsentPurpose.SENSITIVE, "s1", Set.of(PersonField.ID_NUMBER), new ConsentForm.Online(), true))
			.containsExactly("只有宣传报道逐篇同意，其他用途不对应具体文章");
	}

	@Test
	void aConsentIsWithdrawnByThePersonOnce() {
		assertThat(PersonRules.mayWithdraw(new ConsentForm.Online(), true, false)).isEqualTo(Outcome.moved());
		assertThat(sentences(PersonRules.mayWithdraw(new ConsentForm.Online(), false, true)))
			.containsExactly("在线同意和撤回只能由本人登录办理，代办请上传本人签字的书面材料", "这项同意此前已经撤回，不用再次撤回");
	}

	private static List<String> consent(ConsentPurpose purpose, String about, Set<PersonField> fields, ConsentForm form,
			boolean byThePerson) {
		return sentences(PersonRules.mayConsent(purpose, about, fields, form, byThePerson));
	}

	private static List<String> sentences(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
