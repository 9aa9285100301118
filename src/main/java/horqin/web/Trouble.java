package horqin.web;

import java.util.List;

/** What went wrong, as a reader can understand it, and what to do now. */
enum Trouble {

	BAD_REQUEST(400, "提交的内容不完整", "浏览器送来的内容缺少一部分，或者格式不对，平台没有处理，也没有改动任何数据。",
			List.of("返回上一页，核对填写的内容后再提交。", "如果是打开了别人发来的链接，请核对链接是否复制完整。")),

	FORBIDDEN(403, "您没有办理这一项的权限", "这个页面属于其他角色或其他单位，平台没有改动任何数据。",
			List.of("如果您同时担任几个角色，请先在右上角换角色。", "如果认为应当由您办理，请联系所在单位的经办人或市总工会经办人。")),

	SESSION_EXPIRED(403, "登录已过期，这一步没有提交", "为保证安全，登录一段时间不操作会自动退出，或者这一页打开得太久。平台没有改动任何数据。",
			List.of("重新登录，再回到刚才的页面提交一次。", "在同一个浏览器窗口里重新打开刚才的页面，平台会提示恢复填写的内容。")),

	NOT_FOUND(404, "没有找到这个页面", "链接可能已经失效，或者内容不在您可以查看的范围内。", List.of("核对网址是否完整。", "从首页或上方的导航重新进入。")),

	NOT_ALLOWED_HERE(405, "这个网址不能这样打开", "它只用来接收某个页面提交的内容。", List.of("返回上一页，用页面上的按钮办理。")),

	CONFLICT(409, "这份材料刚才已被改动", "在您编辑期间，另一位同事保存了同一份材料。为避免互相覆盖，您的这次保存没有生效。",
			List.of("对照下面两种内容，决定用哪一种。", "打开最新的内容，把需要的文字补进去，再保存。")),

	TOO_LARGE(413, "文件太大，没有收下", "一次上传的文件超过了平台允许的大小。表单里的文字没有保存。",
			List.of("返回上一页，把照片或扫描件压缩后再传，或者分几次上传。", "扫描件用 200 至 300 dpi、黑白或灰度，一般每页不到 1 兆。")),

	TOO_MANY(429, "操作太频繁，请稍等", "短时间内提交的次数超过了上限，平台暂时没有处理。", List.of("等一分钟再试。")),

	BROKEN(500, "平台出了故障，这一步没有办成", "是平台自身的问题，不是您填写有误。没有办成的一步不会留下一半的数据。",
			List.of("返回上一页再试一次。", "如果反复出现，请把出现的时间告诉系统管理员。")),

	UNAVAILABLE(503, "平台暂时不能使用", "正在维护，或者同时办理的人太多。没有办成的一步不会留下一半的数据。",
			List.of("过几分钟再打开这个页面。", "临近截止时间的，请同时电话告知市总工会经办人。"));

	private final int status;

	private final String title;

	private final String what;

	@SuppressWarnings("ImmutableEnumChecker") // always a List.of
	private final List<String> steps;

	Trouble(int status, String title, String what, List<String> steps) {
		this.status = status;
		this.title = title;
		this.what = what;
		this.steps = steps;
	}

	/** The trouble that tells the reader most about a status that a response carries. */
	static Trouble of(int status) {
		for (Trouble trouble : values()) {
			if (trouble.status == status && trouble != SESSION_EXPIRED) {
				return trouble;
			}
		}
		return switch (status) {
			case 401 -> SESSION_EXPIRED;
			case 410 -> NOT_FOUND;
			default -> (status >= 500) ? BROKEN : BAD_REQUEST;
		};
	}

	public int status() {
		return this.status;
	}

	public String title() {
		return this.title;
	}

	public String what() {
		return this.what;
	}

	public List<String> steps() {
		return this.steps;
	}

}
