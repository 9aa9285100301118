package horqin.edition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The form of target and requirements. */
record GoalForm(
		@NotNull(message = "请填写目标人数。") @Min(value = 1, message = "目标人数至少是1。") @Max(value = 999,
				message = "目标人数最多是999。") @Nullable Integer target,
		@NotNull(message = "请填写区间下限。") @Min(value = 1, message = "区间下限至少是1。") @Max(value = 999,
				message = "区间下限最多是999。") @Nullable Integer low,
		@NotNull(message = "请填写区间上限。") @Min(value = 1, message = "区间上限至少是1。") @Max(value = 999,
				message = "区间上限最多是999。") @Nullable Integer high,
		@Size(max = 5000, message = "工作要求最多5000字。") @Nullable String requirements,
		@Size(max = 200, message = "联系方式最多200字。") @Nullable String contact,
		@Size(max = 1000, message = "理由最多1000字。") @Nullable String explanation, @Nullable Integer version) {

	static GoalForm of(Edition edition) {
		return new GoalForm(edition.target(), edition.low(), edition.high(), edition.requirements(), edition.contact(),
				edition.bandReason(), edition.version());
	}

	Goal goal() {
		TargetBand band = new TargetBand(Forms.number(this.target), Forms.number(this.low), Forms.number(this.high));
		return new Goal(band, Forms.orNull(this.explanation), Forms.text(this.requirements), Forms.text(this.contact),
				Forms.version(this.version));
	}

}
