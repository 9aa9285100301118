package horqin.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The slots at the foot of every page that a public site in China fills. An empty slot is
 * not drawn.
 *
 * @param organiser 主办单位
 * @param undertaker 承办单位
 * @param contact telephone or address for questions
 * @param icp number of the ICP filing
 * @param police number of the filing with the public security organ
 */
@ConfigurationProperties("horqin.footer")
public record Footer(@DefaultValue("通辽市总工会") String organiser, @DefaultValue("通辽市总工会经济协作与职工活动中心") String undertaker,
		@DefaultValue("") String contact, @DefaultValue("") String icp, @DefaultValue("") String police) {
}
