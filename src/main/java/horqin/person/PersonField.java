package horqin.person;

/** What a consent can name: it covers exactly the fields that were ticked. */
public enum PersonField {

	NAME("姓名"), SEX("性别"), ETHNICITY("民族"), BIRTH_DATE("出生日期"), PHOTO("照片"), UNIT("工作单位"), POST("岗位及职务"),
	SKILL("职业技能等级"), HONOURS("荣誉"), DEEDS("事迹"), RESULTS("工匠五力成果"), ID_NUMBER("身份证件号码"), PHONE("联系电话"),
	BANK_ACCOUNT("银行账号"), ADDRESS("通讯地址");

	private final String label;

	PersonField(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
