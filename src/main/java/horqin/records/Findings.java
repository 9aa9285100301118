package horqin.records;

import java.time.Instant;

import horqin.records.Anchors.Anchor;
import horqin.records.VerifyReport.Finding;
import horqin.records.VerifyReport.Flaw;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the log, each in a Chinese sentence that says where. */
final class Findings {

	private Findings() {
	}

	static Finding altered(Link link, Instant at) {
		return new Finding(Flaw.ALTERED, link.position(), link.entryId(), at,
				"第 " + link.position() + " 条（操作记录 " + link.entryId() + "，" + time(at) + "）的内容与封存时不一致，已被改动。");
	}

	static Finding entryMissing(Link link) {
		return new Finding(Flaw.MISSING, link.position(), link.entryId(), null,
				"第 " + link.position() + " 条（操作记录 " + link.entryId() + "）已不在库中，被删除或更换了编号。");
	}

	static Finding linkMissing(long from, long to) {
		String which = (from == to) ? "第 " + from + " 条" : "第 " + from + " 至 " + to + " 条";
		return new Finding(Flaw.MISSING, from, 0, null, which + "的链节缺失，链在此处中断。");
	}

	static Finding linkAltered(Link link) {
		return new Finding(Flaw.LINK_ALTERED, link.position(), link.entryId(), null,
				"第 " + link.position() + " 条（操作记录 " + link.entryId() + "）的链节与前后不衔接，链节已被改动或插入。");
	}

	static Finding inserted(long entryId, @Nullable Instant at) {
		return new Finding(Flaw.INSERTED, 0, entryId, at,
				"操作记录 " + entryId + "（" + time(at) + "）不在链上，也不在待封存之列：是绕过平台插入的，或其链节被删除。");
	}

	static Finding lostWhileWaiting(long entryId) {
		return new Finding(Flaw.MISSING, 0, entryId, null, "操作记录 " + entryId + " 在封存之前被删除。");
	}

	static Finding unsealed(long entryId, @Nullable Instant at) {
		return new Finding(Flaw.UNSEALED, 0, entryId, at,
				"操作记录 " + entryId + "（" + time(at) + "）超过 1 分钟仍未封存，请检查封存任务是否在运行。");
	}

	/**
	 * A recomputed chain.
	 * @param agreed the last position at which a written head agreed
	 */
	static Finding rewritten(long agreed, Anchor anchor) {
		return new Finding(Flaw.REWRITTEN, agreed + 1, 0, null, "第 " + (agreed + 1) + " 至 " + anchor.position()
				+ " 条之间被整体改写：链自身连贯，但与" + place(anchor) + "记下的第 " + anchor.position() + " 条链头不符。");
	}

	static Finding cut(long head, Anchor anchor) {
		return new Finding(Flaw.MISSING, head + 1, 0, null, "链尾被截去：现存至第 " + head + " 条，而" + place(anchor) + "记有第 "
				+ anchor.position() + " 条的链头，缺失自第 " + (head + 1) + " 条起。");
	}

	private static String place(Anchor anchor) {
		return anchor.outside() ? "库外链头文件" : "库内链头表";
	}

	private static String time(@Nullable Instant at) {
		return (at != null) ? Times.text(at) : "时间不详";
	}

}
