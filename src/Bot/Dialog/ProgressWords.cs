using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>What a citizen reads of the history (办理过程): the steps of the matter, not the office's talk about it.</summary>
public sealed class ProgressWords(Phrases phrases)
{
    /// <returns>Null for steps that are the office's own.</returns>
    public string? Of(ItemHistory step) => step.What switch
    {
        HistoryKind.Registered => "已登记",
        HistoryKind.Joined => "补充了内容",
        HistoryKind.KindCorrected => "更正了类型",
        HistoryKind.MadeConfidential => "已按要求保密",
        HistoryKind.Accepted => "已受理",
        HistoryKind.Dispatched => $"已分办，由{phrases.DivisionName(step.Division)}办理",
        HistoryKind.Taken => $"{phrases.DivisionName(step.Division)}开始办理",
        HistoryKind.Returned => "正在重新分办",
        HistoryKind.SupplementAsked => "需要您补充材料",
        HistoryKind.Supplemented => "已收到补充材料，继续办理",
        HistoryKind.Extended => "办理时间已延长",
        HistoryKind.Redated => "答复期限已调整",
        HistoryKind.ReceiptConfirmed => "已确认收到申请",
        HistoryKind.ClockPaused => "正在征求有关方面意见，期间不计时",
        HistoryKind.ClockResumed => "继续计时",
        HistoryKind.Approved or HistoryKind.AnsweredUpstream or HistoryKind.AnsweredAlong => "已作出答复",
        HistoryKind.Delivered => step.Details?.Contains("\"what\"", StringComparison.Ordinal) == true ? "通知已送达" : "答复已送达",
        HistoryKind.Read => "您已查看",
        HistoryKind.Completed => "已办结",
        HistoryKind.Rated => "您已评价",
        HistoryKind.CalledBack => "工作人员已回访",
        HistoryKind.Reopened => "重新办理",
        HistoryKind.Urged => step.Who == Routing.Mailbox.People.Actor.Citizen.Id ? "您已催办" : "负责人已催办",
        HistoryKind.Supervised => "已列入督办",
        HistoryKind.Declined => "不予受理",
        HistoryKind.Referred => "已转有关单位",
        HistoryKind.Merged => "已与同一事项合并办理",
        HistoryKind.Unmerged => "恢复单独办理",
        HistoryKind.Withdrawn => "已撤回",
        HistoryKind.Abandoned => "已终止办理",
        HistoryKind.Invalidated => "无具体事项，不予办理",
        HistoryKind.EndedUpstream => "来源平台已终结",
        HistoryKind.Published => "已公开选登",
        HistoryKind.Unpublished => "已撤下公开",
        HistoryKind.AttachmentAdded when step.Who == Routing.Mailbox.People.Actor.Citizen.Id => "您上传了附件",
        _ => null,
    };
}
