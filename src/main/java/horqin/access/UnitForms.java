package horqin.access;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import horqin.web.Conflict;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed about a unit. */
final class UnitForms {

	private UnitForms() {
	}

	/**
	 * The particulars of a unit.
	 *
	 * @param parent the public id of the unit above
	 * @param version what the form was filled from; 0 for a new unit
	 */
	record Particulars(@NotNull(message = "请选择类别。") Units.@Nullable Kind kind, @Nullable String parent,
			@NotBlank(message = "请填写单位全称。") @Size(min = 2, max = 120, message = "单位全称应为 2 到 120 字。") String name,
			@NotBlank(message = "请填写简称。") @Size(max = 40, message = "简称最多 40 字。") String shortName,
			@Pattern(regexp = "|\\d{6}", message = "行政区划代码应为 6 位数字，如 150502。") String areaCode, String creditCode,
			@Size(max = 60, message = "行业最多 60 字。") String industry,
			@Size(max = 60, message = "重点产业最多 60 字。") String cluster,
			@NotNull(message = "请填写排序。") @Min(0) @Max(99_999) @Nullable Integer displayOrder,
			@Nullable Integer version) {

		private static final int LAST = 1000;

		Particulars {
			name = plain(name);
			shortName = plain(shortName);
			areaCode = plain(areaCode);
			creditCode = Normalizer.normalize(plain(creditCode), Normalizer.Form.NFKC)
				.replaceAll("[\\s-]", "")
				.toUpperCase(Locale.ROOT);
			industry = plain(industry);
			cluster = plain(cluster);
		}

		@SuppressWarnings("NullAway") // @NotNull speaks of what is posted; an empty form
										// has chosen nothing yet
		static Particulars under(Units.@Nullable Unit parent) {
			return new Particulars((parent != null) ? Units.Kind.EMPLOYER : null,
					(parent != null) ? parent.publicId() : null, "", "", "", "", "", "", LAST, 0);
		}

		static Particulars of(Units.Unit unit, @Nullable String parent) {
			return new Particulars(unit.kind(), parent, unit.name(), unit.shortName(), plain(unit.areaCode()),
					plain(unit.creditCode()), plain(unit.industry()), plain(unit.cluster()), unit.displayOrder(),
					unit.version());
		}

		int basedOn() {
			return Objects.requireNonNullElse(this.version, 0);
		}

		Units.NewUnit unit(Units.Kind fixed, @Nullable Long parentId) {
			return new Units.NewUnit(parentId, fixed, this.name, this.shortName, orNull(this.areaCode),
					orNull(this.creditCode), orNull(this.industry), orNull(this.cluster), null, null,
					Objects.requireNonNullElse(this.displayOrder, LAST));
		}

		/** Where this differs from what stands there now. */
		List<Conflict.Difference> differences(Particulars now) {
			return Stream
				.of(new Conflict.Difference("单位全称", this.name, now.name),
						new Conflict.Difference("简称", this.shortName, now.shortName),
						new Conflict.Difference("行政区划代码", this.areaCode, now.areaCode),
						new Conflict.Difference("统一社会信用代码", this.creditCode, now.creditCode),
						new Conflict.Difference("行业", this.industry, now.industry),
						new Conflict.Difference("重点产业", this.cluster, now.cluster),
						new Conflict.Difference("排序", String.valueOf(this.displayOrder),
								String.valueOf(now.displayOrder)))
				.filter((one) -> !one.mine().equals(one.theirs()))
				.toList();
		}

	}

	/** The designated person, and what was handed over when it is a new one. */
	record Contact(@NotBlank(message = "请填写联系人姓名。") @Size(max = 40, message = "姓名最多 40 字。") String name,
			@NotBlank(message = "请填写联系电话。") @Pattern(regexp = "[0-9][0-9 \\-－转]{5,25}",
					message = "电话只写数字，区号和分机用“-”或“转”隔开，如 0475-8230000 转 12。") String phone,
			@NotNull(message = "请填写确认日期。") @PastOrPresent(message = "确认日期不能晚于今天。") @Nullable LocalDate confirmedOn,
			@Size(max = 300, message = "交接情况最多 300 字。") String handover) {

		Contact {
			name = plain(name);
			phone = plain(phone);
			handover = plain(handover);
		}

		static Contact of(Units.Unit unit, LocalDate today) {
			return new Contact(plain(unit.contactName()), plain(unit.contactPhone()), today, "");
		}

	}

	private static String plain(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
