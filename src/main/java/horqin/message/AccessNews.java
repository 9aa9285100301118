package horqin.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.Delegations;
import horqin.access.PaperLists;
import horqin.access.PaperSignatures;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.access.Slips;
import horqin.access.UnitLists;
import horqin.regulation.Duty;
import horqin.web.Wording;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens in the module of users and rights, told to those it concerns; and what
 * waits for them there.
 */
@Component
class AccessNews implements TaskSource {

	private final Messages messages;

	private final PaperLists papers;

	private final UnitLists units;

	AccessNews(Messages messages, PaperLists papers, UnitLists units) {
		this.messages = messages;
		this.papers = papers;
		this.units = units;
	}

	@Override
	public List<Task> tasks(Actor actor) {
		List<Task> tasks = new ArrayList<>();
		int waiting = actor.may(Permission.PAPER_CONFIRM) ? this.papers.toConfirm(actor) : 0;
		if (waiting > 0) {
			tasks.add(new Task("复核 " + waiting + " 件线下签批", "对照原件核对签名、意见和日期，复核后才生效", null, "/papers", "去复核", null));
		}
		int open = actor.may(Permission.UNITS_EDIT) ? this.units.withoutContact(actor) : 0;
		if (open > 0) {
			tasks.add(new Task("为 " + open + " 个推荐单位登记联系人", "各单位须指定专人负责，通知和提醒都按联系人送达", null, "/units?sort=confirmed",
					"去登记", Duty.DESIGNATED_PERSON));
		}
		return tasks;
	}

	@EventListener
	void lent(Delegations.Lending lending) {
		this.messages.tell(List.of(lending.to()), lending.from() + "授权您代行「" + lending.role().label() + "」",
				Wording.date(lending.firstDay()) + "至" + Wording.date(lending.lastDay()) + "有效，在“换角色”里选用。", "/role");
	}

	@EventListener
	void decided(PaperSignatures.Decided paper) {
		String title = Objects.requireNonNullElse(paper.title(), "您登记的签批件");
		if (paper.refusedReason() == null) {
			this.messages.tell(List.of(paper.uploadedBy()), title + "：线下签批已复核", "签批件已经生效。", paper.href());
		}
		else {
			this.messages.tell(List.of(paper.uploadedBy()), title + "：线下签批件被退回",
					"原因：" + paper.refusedReason() + "。请改正后重新登记。", Objects.requireNonNullElse(paper.href(), "/papers"));
		}
	}

	/**
	 * Whoever holds a slip is that person: the owner of a staff account hears when one
	 * was printed.
	 */
	@EventListener
	void printed(Slips.Handed slip) {
		if (slip.by().role() == Role.SYSTEM_ADMIN) {
			this.messages.tell(List.of(slip.account()), "有人为您的账号打印了一次性登录码",
					"系统管理员" + slip.by().name() + "打印。如果不是您要的，请马上告诉安全管理员。", null);
		}
	}

}
