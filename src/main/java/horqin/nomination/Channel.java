package horqin.nomination;

import java.util.ArrayList;
import java.util.List;

import horqin.access.Units;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/** On what ground a unit recommends somebody (Article 6). */
public enum Channel {

	/** By the place: through the union of the banner, county, city or district. */
	TERRITORY("属地管理", Units.Kind.DISTRICT),

	/** By the trade: through the union of a directly led enterprise or institution. */
	INDUSTRY("行业归口", Units.Kind.DIRECT);

	private final String label;

	private final Units.Kind unit;

	Channel(String label, Units.Kind unit) {
		this.label = label;
		this.unit = unit;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

	/**
	 * Whether a unit of this kind can recommend on this ground. A wrong unit is a case
	 * for handing over (转办), which the reason says, and never the end of an application.
	 * @param ground the ground that was recorded, if any
	 * @param kind what the unit is
	 * @param unit its name
	 */
	@Basis({ Duty.TERRITORY_OR_INDUSTRY_CHANNEL, Duty.RECOMMENDER_IS_A_UNION })
	static Outcome fits(@Nullable Channel ground, Units.Kind kind, String unit) {
		List<Reason> hard = new ArrayList<>();
		boolean union = kind == Units.Kind.DISTRICT || kind == Units.Kind.DIRECT;
		if (!union) {
			hard.add(Reason.of(Duty.RECOMMENDER_IS_A_UNION, unit + "是" + kind.label() + "，推荐单位只能是"
					+ Units.Kind.DISTRICT.label() + "或" + Units.Kind.DIRECT.label()));
		}
		if (ground == null) {
			hard.add(Reason.of(Duty.TERRITORY_OR_INDUSTRY_CHANNEL, "还没有写明按属地管理还是按行业归口推荐"));
		}
		else if (union && ground.unit != kind) {
			hard.add(Reason.of(Duty.TERRITORY_OR_INDUSTRY_CHANNEL, "按" + ground.label + "应由" + ground.unit.label()
					+ "推荐，" + unit + "是" + kind.label() + "；报错单位的可以转办，不用重填"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

}
