using Messaging.MailboxApi.Access;
using Messaging.Routing.Mailbox;

namespace Messaging.MailboxApi.Workbench;

/// <summary>What a person reads when the office's rules stand against what they asked, by the stable code (提示语).</summary>
internal static class Sentences
{
    private static readonly Dictionary<string, string> ByCode = new(StringComparer.Ordinal)
    {
        ["answer.empty"] = "答复内容不能为空。",
        ["answer.none"] = "没有可以签发的答复稿，可能已被退改或重新拟稿。",
        ["answer.own"] = "不能签发自己拟写的答复，请由其他审核人审核。",
        ["state.answer"] = "该件目前不在承办处室手中，不能拟稿。",
        ["state.send-back"] = "该件没有待审核的答复稿，不能退改。",
        ["send-back.reason"] = "请写明退改理由。",
        ["state.accept"] = "只有登记状态的来件可以受理，该件可能已被处理。",
        ["state.decline"] = "该件已分办或已办结，不能再作不予受理处理。",
        ["decline.reason"] = "请写明不予受理的理由，并告知可以向哪里反映。",
        ["state.refer"] = "该件已交承办处室或已办结，不能转出。",
        ["refer.authority"] = "请写明转往的主管部门。",
        ["state.assign"] = "该件正在审核、已答复或已办结，不能改派。",
        ["state.take"] = "只有分办状态的来件可以签收，该件可能已被退回或改派。",
        ["state.return"] = "该件目前不在承办处室手中，不能退回。",
        ["return.reason"] = "请写明退回理由。",
        ["return.duty"] = "请写明该事项属于哪个处室的哪项职责。",
        ["abandon.early"] = "给申请人的补正期限还没有过，不能视为放弃。",
        ["abandon.reason"] = "请写明视为放弃申请的说明。",
        ["clock.paused"] = "计期已暂停，请先恢复计期。",
        ["clock.running"] = "计期没有暂停。",
        ["disclosure.answer-kind"] = "依申请公开的答复须选择答复类型。",
        ["disclosure.not"] = "只有依申请公开的来件适用此项。",
        ["receipt.day"] = "收到之日应在提交之日与今天之间。",
        ["receipt.twice"] = "收到之日已经确定，不能再改。",
        ["state.abandon"] = "只有等待补正的申请可以视为放弃。",
        ["state.pause"] = "只有承办中的申请可以暂停计期。",
        ["rules.gap"] = "这样会有一段时间没有规则可依，没有保存。",
        ["rules.overlap"] = "这样会有一段时间同时有两条规则，没有保存。",
        ["rule.days"] = "时限须为 1 至 250 日。",
        ["rule.extension"] = "延长须为 0 至 250 个工作日。",
        ["rule.basis"] = "请写明依据（200 字以内）。",
        ["rule.from"] = "请填写施行日期。",
        ["rule.to"] = "停止日期不能早于施行日期，也不能晚于已有的停止日期。",
        ["rule.source"] = "告知期限不分来源。",
        ["rule.unknown"] = "没有这条规则，可能已被替换。",
        ["until.past"] = "补正截止日须在今天之后。",
        ["note.empty"] = "批注内容不能为空。",
        ["item.closed"] = "该件已不再接收补充来言。",
        ["item.ended"] = "该件已答复或已结束，不能再作此处理。",
        ["item.completed"] = "该件已经办结。",
        ["confirm.how"] = "请写明市民以何种方式得到了答复。",
        ["confirm.at"] = "请填写市民得到答复的时间。",
        ["confirm.future"] = "送达时间不能晚于现在。",
        ["delivery.proven"] = "该答复已确认送达，无需重复确认。",
        ["delivery.early"] = "送达时间不能早于签发时间。",
        ["division.unknown"] = "机构目录中没有这个处室，请从列表中选择。",
        ["source.code"] = "来源代码须为 2 至 32 位小写字母、数字或短横线。",
        ["source.name"] = "来源名称须为 1 至 64 个字。",
        ["source.expected"] = "每周预计件数不能为负数。",
        ["source.unknown"] = "没有这个来源。",
        ["text.empty"] = "来件内容不能为空。",
        ["kind.unknown"] = "没有这个来件类型。",
        ["member.user-name"] = "用户名须为 2 至 32 位英文字母、数字、短横线、点或下划线。",
        ["member.display-name"] = "请填写姓名（1 至 32 个字）。",
        ["member.roles"] = "请至少选择一个角色。",
        ["member.divisions"] = "承办处室角色必须选择所属处室，其他角色不选处室。",
        ["member.name-taken"] = "这个用户名已有人使用，请换一个。",
        ["member.last-admin"] = "这是最后一位系统管理员，不能停用或取消其管理员角色。",
        ["member.unknown"] = "没有这个人员。",
        ["first-run.over"] = "本单位的账号已经建立，初始设置不再开放。",
        ["password.weak"] = PasswordRule.Zh,
    };

    public const string Stale = "该件刚刚被其他人处理过，页面已更新为最新内容。您填写的内容还在，请核对后再提交。";
    public const string NotAllowed = "您没有办理此事项的权限。";
    public const string Gone = "没有找到该件，或它已不在您的办理范围内。";

    /// <returns>Null when the failure is none of the office's refusals and has to be seen as what it is.</returns>
    public static string? Of(Exception failure) => failure switch
    {
        RefusedException refused => ByCode.GetValueOrDefault(refused.Code, refused.Message),
        InvalidInputException invalid => ByCode.GetValueOrDefault(invalid.Code, invalid.Message),
        StaleVersionException => Stale,
        NotAllowedException => NotAllowed,
        _ => null,
    };

    public static bool Knows(string code) => ByCode.ContainsKey(code);
}
