package horqin.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static horqin.access.Role.APPLICANT;
import static horqin.access.Role.AUDITOR;
import static horqin.access.Role.AUDIT_ADMIN;
import static horqin.access.Role.EXPERT;
import static horqin.access.Role.FINANCE;
import static horqin.access.Role.LEADER;
import static horqin.access.Role.OFFICER;
import static horqin.access.Role.PARTY_SECRETARY;
import static horqin.access.Role.RECOMMENDER;
import static horqin.access.Role.RECOMMENDER_LEAD;
import static horqin.access.Role.SECURITY_ADMIN;
import static horqin.access.Role.SYSTEM_ADMIN;

/**
 * The policy, whole and readable: what can be done, and by which roles. Whatever is not
 * listed is denied. A route names its permission with {@link May}; the services ask again
 * through {@link Actor#require(Permission)}, and lists are cut to the actor's
 * {@link Scope}.
 */
public enum Permission {

	OWN_DESK("查看我的待办和消息", APPLICANT, RECOMMENDER, RECOMMENDER_LEAD, OFFICER, LEADER, PARTY_SECRETARY, EXPERT, FINANCE,
			AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN),

	UNITS_SEE("查看单位", OFFICER, LEADER, SYSTEM_ADMIN, SECURITY_ADMIN),

	UNITS_EDIT("维护单位", SYSTEM_ADMIN),

	ACCOUNTS_SEE("查看账号", SYSTEM_ADMIN, SECURITY_ADMIN),

	ACCOUNTS_EDIT("建立、停用账号", SYSTEM_ADMIN),

	ROLES_GRANT("授予和收回角色", SECURITY_ADMIN),

	POLICY_SEE("查看权限表", OFFICER, LEADER, AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN),

	SLIP_PRINT("打印一次性登录码", RECOMMENDER, RECOMMENDER_LEAD, OFFICER, SYSTEM_ADMIN),

	DELEGATE("办理授权", LEADER, RECOMMENDER_LEAD),

	PAPER_UPLOAD("登记线下签批", OFFICER, RECOMMENDER, PARTY_SECRETARY),

	PAPER_CONFIRM("复核线下签批", OFFICER, RECOMMENDER_LEAD, LEADER),

	LOG_READ("查看和校验操作记录", AUDIT_ADMIN),

	OUTBOX_SEE("查看发件箱", SYSTEM_ADMIN),

	CALENDAR_EDIT("维护工作日历", OFFICER),

	EDITION_SEE("查看年度", RECOMMENDER, RECOMMENDER_LEAD, OFFICER, LEADER, PARTY_SECRETARY, FINANCE, AUDITOR),

	EDITION_PREPARE("拟制年度方案、名额和通知", OFFICER),

	EDITION_SIGN("签发", LEADER),

	EDITION_ADVANCE("推进年度阶段", OFFICER),

	NOTICE_RECEIVE("签收推荐通知", RECOMMENDER, RECOMMENDER_LEAD),

	NOMINATION_OWN("填写自己的申报", APPLICANT),

	NOMINATION_FOR_OTHERS("代职工填写申报、导入汇总表", RECOMMENDER),

	NOMINATION_SEE("查看人选", RECOMMENDER, RECOMMENDER_LEAD, OFFICER, LEADER, PARTY_SECRETARY, AUDITOR),

	NOMINATION_CERTIFY("登记所在单位审核意见", RECOMMENDER),

	NOMINATION_REVIEW("推荐单位审核、退回", RECOMMENDER, RECOMMENDER_LEAD),

	NOMINATION_RECOMMEND("提交推荐名单", RECOMMENDER, RECOMMENDER_LEAD),

	EXCEPTION_REQUEST("申请破例", RECOMMENDER, RECOMMENDER_LEAD),

	EXCEPTION_DECIDE("审批破例", LEADER),

	FINDING_RECORD("认定不得申报情形", OFFICER),

	PERSON_REVEAL("查看完整证件号和电话", OFFICER, RECOMMENDER),

	SCREEN("形式审查", OFFICER),

	COMMITTEE_ARRANGE("组建评审委员会", OFFICER),

	COMMITTEE_APPROVE("审定评审委员会组成", LEADER),

	SCORE("评分", EXPERT),

	SCORING_WATCH("查看评分进度", OFFICER),

	SCORES_SEE("评分结束后查看结果", OFFICER, LEADER, AUDITOR),

	CARD_WITHDRAW_APPROVE("批准撤回评分", LEADER, EXPERT),

	MEETING_RECORD("记录评审会议", OFFICER),

	RESOLUTION_RECORD("记录党组会议决定", PARTY_SECRETARY),

	PROPOSAL_SEE("查看建议名单", OFFICER, LEADER, PARTY_SECRETARY, AUDITOR),

	NOTICE_PREPARE("拟制公示、登记张贴", OFFICER),

	NOTICE_SIGN("签发公示、公布", LEADER),

	OBJECTION_HANDLE("受理和核查异议", OFFICER),

	OBJECTION_DECIDE("审批异议核查结论", LEADER),

	PROCESS_AUDIT("查看全过程", AUDITOR);

	private final String label;

	private final Set<Role> roles;

	Permission(String label, Role first, Role... others) {
		this.label = label;
		this.roles = EnumSet.of(first, others);
	}

	public String label() {
		return this.label;
	}

	public boolean allows(Role role) {
		return this.roles.contains(role);
	}

	public List<Role> roles() {
		return List.copyOf(this.roles);
	}

}
