package horqin.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Telephone numbers, mobile and fixed. All are made up. */
class PhoneTest {

	@ParameterizedTest
	@CsvSource({ "13800000001,13800000001", "+86 138 0000 0001,13800000001", "0086-13800000001,13800000001",
			"8613800000001,13800000001", "138-0000-0001,13800000001", "１３８０００００００１,13800000001",
			"19900000001,19900000001" })
	void aMobileNumberIsBroughtIntoElevenDigits(String typed, String value) {
		assertThat(Mobile.parse(typed).found()).contains(new Mobile(value));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12800000001   | 手机号码应以13至19开头，现以12开头
			1380000001    | 手机号码应为11位，现为10位
			138000000012  | 手机号码应为11位，现为12位
			1380000000a   | 手机号码只能是数字
			' '           | 请填写手机号码
			""")
	void aWrongMobileNumberIsToldWhatIsWrong(String typed, String sentence) {
		assertThat(Mobile.parse(typed).sentences()).containsExactly(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "0475-8230000,0475-8230000", "04758230000,0475-8230000", "8230000,0475-8230000",
			"（0475）8230000,0475-8230000", "010-62300000,010-62300000", "0475—8230000,0475-8230000" })
	void aFixedLineIsBroughtIntoAreaAndNumber(String typed, String value) {
		assertThat(Landline.parse(typed).found()).contains(new Landline(value));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0475-823000    | 固定电话号码除区号外应为7或8位，现为6位
			0475-1230000   | 固定电话号码除区号外不会以1开头
			0475-823000a   | 固定电话号码只能是数字，区号与号码之间可用“-”分开，例如0475-8230000
			''             | 请填写固定电话号码
			""")
	void aWrongFixedLineIsToldWhatIsWrong(String typed, String sentence) {
		assertThat(Landline.parse(typed).sentences()).containsExactly(sentence);
	}

	@Test
	void masksKeepWhatTheOwnerRecognisesAndPrintingKeepsNothing() {
		assertThat(new Mobile("13800000001").masked()).isEqualTo("138****0001");
		assertThat(new Landline("0475-8230012").masked()).isEqualTo("0475-*****12");
		assertThat(new Mobile("13800000001")).hasToString("Mobile[***]");
		assertThat(new Landline("0475-8230012")).hasToString("Landline[***]");
	}

}
