package horqin.person;

import java.util.Map;
import java.util.Optional;

/** The code tables of the standards that forms and statistics use. */
public final class Codes {

	private static final Map<String, CodeFile.Table> FILE = CodeFile.read();

	/** 民族, GB/T 3304; those at home here come first in a picker. */
	public static final CodeTable ETHNICITY = table("ethnicity");

	/** 学历, GB/T 4658-2006; nine groups for the screen. */
	public static final CodeTable EDUCATION = table("education");

	/** 政治面貌, GB/T 4762-1984. */
	public static final CodeTable POLITICAL_STATUS = table("political");

	/** 性别, GB/T 2261.1. */
	public static final CodeTable SEX = table("sex");

	/** 行业门类 A to T, GB/T 4754-2017. */
	public static final CodeTable INDUSTRY = table("industry");

	/** 职业技能等级, the eight grades from the lowest to the highest. */
	public static final CodeTable SKILL_LEVEL = table("skill");

	/**
	 * 旗县市区 of the city in the order in which the city lists them, then the development
	 * zone, then 150500 for 中区市直. Not for reading identity numbers.
	 */
	public static final CodeTable DISTRICT = table("district");

	private Codes() {
	}

	private static CodeTable table(String name) {
		return new CodeTable(Optional.ofNullable(FILE.get(name)).orElseThrow());
	}

}
