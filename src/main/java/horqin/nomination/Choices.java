package horqin.nomination;

import java.util.List;

import horqin.regulation.Practice;

/** What forms offer to choose from where no national standard does. */
public final class Choices {

	/** 所属产业集群: the city's clusters as published, and what counts beside them. */
	@Practice("产业集群按市里公布的五大产业集群，另列其他重点产业和其他")
	public static final List<String> CLUSTERS = List.of("绿色农畜产品", "绿色煤电铝", "镍循环", "现代能源示范", "蒙中医药", "其他重点产业", "其他");

	/** 单位性质. */
	public static final List<String> NATURES = List.of("国有企业", "民营企业", "外资企业", "集体企业", "事业单位", "机关", "社会组织", "其他");

	/** The cluster that does not count as a key industry. */
	public static final String OTHER_CLUSTER = "其他";

	private Choices() {
	}

}
