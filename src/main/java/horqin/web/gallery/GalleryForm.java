package horqin.web.gallery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import horqin.web.Yuan;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** One component for each kind of field. */
record GalleryForm(@NotBlank(message = "请填写姓名。") @Size(max = 50) String name,
		@Pattern(regexp = "1\\d{10}", message = "手机号码应为 11 位数字，以 1 开头。") String phone,
		@NotNull @Past @Nullable LocalDate born, @Nullable YearMonth joined,
		@NotNull @Min(0) @Max(60) @Nullable Integer years, @NotNull @Min(1) @Yuan @Nullable Long amount,
		@NotBlank(message = "请选择推荐单位。") String unit, @NotBlank(message = "请选择是或否。") String frontLine,
		@NotEmpty(message = "请至少选择一力。") List<String> forces, @NotBlank @Size(max = 800) String craft,
		@Nullable MultipartFile proof, @AssertTrue(message = "请先阅读并同意。") boolean agreed) {

	static GalleryForm empty() {
		return new GalleryForm("", "", null, null, null, null, "", "", List.of(), "", null, false);
	}

	static GalleryForm filled() {
		return new GalleryForm("巴特尔", "13800000000", LocalDate.of(1985, 3, 17), YearMonth.of(2008, 7), 17, 1_000_000L,
				"霍林郭勒市总工会", "yes", List.of("引领力", "实践力"), "掌握电解铝液在线净化与细化处理，能凭铝液流动状态判断含氢量；主持改进的除气转子使用寿命由 45 天提高到 78 天。",
				null, true);
	}

	static GalleryForm overlong() {
		return new GalleryForm("阿拉坦其其格·额尔德尼巴雅尔·苏和巴特尔", "13800000000", LocalDate.of(1968, 12, 31),
				YearMonth.of(1990, 12), 35, 123_456_789_012L, "科尔沁左翼后旗金宝屯镇总工会", "no",
				List.of("引领力", "实践力", "创新力", "攻关力", "传承力"), "长期在一线从事肉牛分割与副产品综合利用。".repeat(42), null, true);
	}

}
