package horqin.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed about accounts and roles. */
final class AccountForms {

	private AccountForms() {
	}

	/** A new account of the staff. */
	record Staff(
			@NotBlank(message = "请填写登录名。") @Pattern(regexp = "|[A-Za-z0-9][A-Za-z0-9._-]{2,31}",
					message = "登录名应为 3 到 32 位字母、数字、点、横线，以字母或数字开头，如 baixf。") String login,
			@NotBlank(message = "请填写姓名。") @Size(max = 50, message = "姓名最多 50 字。") String name,
			@Email(message = "电子邮箱格式不对，应为 名称@单位 的样式。") @Size(max = 120, message = "电子邮箱最多 120 字。") String mail) {

		Staff {
			login = plain(login);
			name = plain(name);
			mail = plain(mail);
		}

		static Staff empty() {
			return new Staff("", "", "");
		}

		@Nullable String mailOrNull() {
			return this.mail.isEmpty() ? null : this.mail;
		}

	}

	/** A name and an address, corrected. */
	record Particulars(@NotBlank(message = "请填写姓名。") @Size(max = 50, message = "姓名最多 50 字。") String name,
			@Email(message = "电子邮箱格式不对，应为 名称@单位 的样式。") @Size(max = 120, message = "电子邮箱最多 120 字。") String mail) {

		Particulars {
			name = plain(name);
			mail = plain(mail);
		}

		static Particulars of(AccountLists.Row account) {
			return new Particulars(account.name(), plain(account.mail()));
		}

		@Nullable String mailOrNull() {
			return this.mail.isEmpty() ? null : this.mail;
		}

	}

	/**
	 * A role to grant.
	 *
	 * @param unit the public id of the unit
	 */
	record Grant(@NotNull(message = "请选择角色。") @Nullable Role role, @NotBlank(message = "请选择单位。") String unit,
			@NotBlank(message = "请写明任命文件或会议。") @Size(max = 200, message = "依据最多 200 字。") String document) {

		Grant {
			unit = plain(unit);
			document = plain(document);
		}

		static Grant empty() {
			return new Grant(null, "", "");
		}

	}

	private static String plain(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
