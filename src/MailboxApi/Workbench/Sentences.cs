using Messaging.MailboxApi.Access;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;

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
        ["wording.none"] = "没有等待审定的内容，可能已被审定或停用。",
        ["wording.own"] = "不能审定自己拟写的内容，请由其他审核人审定。",
        ["wording.withdrawn"] = "该条已经停用。",
        ["wording.topic"] = "请填写主题词（1 至 64 个字）。",
        ["wording.title"] = "请填写标题或问题（1 至 200 个字）。",
        ["wording.text"] = "请填写正文（1 至 10000 个字）。",
        ["wording.validity"] = "有效期的最后一天不能早于第一天。",
        ["member.user-name"] = "用户名须为 2 至 32 位英文字母、数字、短横线、点或下划线。",
        ["member.display-name"] = "请填写姓名（1 至 32 个字）。",
        ["member.roles"] = "请至少选择一个角色。",
        ["member.divisions"] = "承办处室角色必须选择所属处室，其他角色不选处室。",
        ["member.name-taken"] = "这个用户名已有人使用，请换一个。",
        ["member.last-admin"] = "这是最后一位系统管理员，不能停用或取消其管理员角色。",
        ["member.unknown"] = "没有这个人员。",
        ["first-run.over"] = "本单位的账号已经建立，初始设置不再开放。",
        ["attachment.count"] = "每件最多 20 个附件。",
        ["attachment.size"] = "每个文件不能超过 10 MB。",
        ["attachment.type"] = "只能上传图片（JPG、PNG、GIF、WebP）、PDF、Word（.docx）、Excel（.xlsx）和 UTF-8 文本文件，按内容识别。",
        ["attachment.empty"] = "文件是空的。",
        ["reply.way"] = "请选择答复方式：邮寄、电话、当面、电子邮件或由来源平台公布。",
        ["receivedAt.future"] = "收到时间不能晚于现在。",
        ["receivedAt.early"] = "收到时间过早，请核对年份。",
        ["archive.call-back"] = "还有回访没有完成，暂不能归档。",
        ["call-back.none"] = "该件没有待完成的回访。",
        ["extend.late"] = "期限已过，不能再申请延期；延期须在到期前提出。",
        ["extend.limit"] = "申请的天数超出规定的延期上限。",
        ["extend.none"] = "该件没有待决定的延期申请。",
        ["extend.own"] = "不能审批自己提出的延期申请。",
        ["extend.pending"] = "该件已有延期申请，等待审批。",
        ["extend.reason"] = "请写明延期理由，理由会告知来信人。",
        ["extend.twice"] = "每件只能延期一次。",
        ["invalidate.own"] = "须由另一位分办员确认无效，不能自己确认自己的意见。",
        ["merge.carries"] = "已有其他来件并入该件，请先把它们并入目标件。",
        ["merge.ended"] = "目标件已经终结而没有答复，不能并入。",
        ["merge.self"] = "不能并入自身。",
        ["merge.unknown"] = "没有找到要并入的来件，请核对编号。",
        ["publish.already"] = "该件已经公开。",
        ["publish.confidential"] = "要求保密的来件和举报件不予公开。",
        ["publish.empty"] = "公开稿的来信和答复都不能为空。",
        ["publish.personal-data"] = "公开稿中还有个人信息，请先隐去再公开。",
        ["publish.none"] = "该件没有公开。",
        ["publish.reason"] = "请写明撤下公开的理由。",
        ["rating.twice"] = "该件已经评价过。",
        ["reopen.reason"] = "请写明重办理由。",
        ["return.ruled"] = "该件的承办处室已经裁定，不能再退回。",
        ["state.archive"] = "只有已办结或已终结的来件可以归档。",
        ["state.extend"] = "该件目前不在承办处室手中，不能申请延期。",
        ["state.invalidate"] = "该件已交承办处室或已终结，不能作无效处理。",
        ["state.merge"] = "该件已答复或已终结，不能并案。",
        ["state.publish"] = "只有已办结的来件可以公开。",
        ["state.rate"] = "该件还没有答复，不能评价。",
        ["state.reopen"] = "只有已答复的来件可以重办。",
        ["state.supplement"] = "该件目前不在承办处室手中，不能要求补正。",
        ["state.supplemented"] = "该件没有等待补正。",
        ["state.unmerge"] = "该件没有并案。",
        ["supplement.late"] = "已超过收到申请之日起七个工作日，不能再要求补正。",
        ["supplement.text"] = "请写明需要补正或补充的内容。",
        ["supplement.twice"] = "依申请公开只能要求申请人补正一次。",
        ["urge.again"] = "一天之内已经催办过。",
        ["reached.missing"] = "请说明回访是否接通。",
        ["password.weak"] = PasswordRule.Zh,
    };

    public const string Stale = "该件刚刚被其他人处理过，页面已更新为最新内容。您填写的内容还在，请核对后再提交。";
    public const string NotAllowed = "您没有办理此事项的权限。";
    public const string Gone = "没有找到该件，或它已不在您的办理范围内。";

    /// <returns>Null when the failure is none of the office's refusals and has to be seen as what it is.</returns>
    public static string? Of(Exception failure) => failure switch
    {
        RefusedException refused => ByCode.GetValueOrDefault(refused.Code, refused.Message),
        FileNotTakenException file => ByCode.GetValueOrDefault(file.Code, file.Message),
        InvalidInputException invalid => ByCode.GetValueOrDefault(invalid.Code, invalid.Message),
        StaleVersionException => Stale,
        NotAllowedException => NotAllowed,
        _ => null,
    };

    public static bool Knows(string code) => ByCode.ContainsKey(code);
}
