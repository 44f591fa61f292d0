using System.Globalization;
using Messaging.Routing.Reports;

namespace Messaging.MailboxApi.Verbs.Tables;

/// <summary>A figure of the completion table as people and sheets read it.</summary>
/// <param name="Name">As in JSON.</param>
/// <param name="Zh">Heading for people.</param>
internal sealed record CompletionColumn(string Name, string Zh, Func<CompletionFigures, string> Text)
{
    public static IReadOnlyList<CompletionColumn> All { get; } =
    [
        Count("carriedIn", "结转", f => f.CarriedIn),
        Count("received", "收到", f => f.Received),
        Count("completed", "办结", f => f.Completed),
        Count("declined", "不予受理", f => f.Declined),
        Count("referred", "转出", f => f.Referred),
        Count("merged", "并案", f => f.Merged),
        Count("withdrawn", "撤回", f => f.Withdrawn),
        Count("invalid", "无效", f => f.Invalid),
        Count("open", "在办", f => f.Open),
        Count("accepted", "受理", f => f.Accepted),
        Rate("completionRate", "办结率%", f => f.CompletionRate),
        Count("completedUpstream", "源平台办结", f => f.CompletedUpstream),
        Count("answered", "答复", f => f.Answered),
        Rate("answeredRate", "答复率%", f => f.AnsweredRate),
        Count("realCompleted", "凭证办结", f => f.RealCompleted),
        Rate("realRate", "凭证办结率%", f => f.RealRate),
        Count("due", "到期", f => f.Due),
        Count("onTime", "按期", f => f.OnTime),
        Rate("onTimeRate", "按期率%", f => f.OnTimeRate),
        Count("overdue", "逾期未办结", f => f.Overdue),
        new("medianWorkingDays", "用时中位(工作日)", f => f.MedianWorkingDays?.ToString("0.#", CultureInfo.InvariantCulture) ?? ""),
        Count("asked", "邀评", f => f.Asked),
        Count("rated", "评价", f => f.Rated),
        Count("satisfied", "满意", f => f.Satisfied),
    ];

    private static CompletionColumn Count(string name, string zh, Func<CompletionFigures, int> figure) =>
        new(name, zh, figures => figure(figures).ToString(CultureInfo.InvariantCulture));

    private static CompletionColumn Rate(string name, string zh, Func<CompletionFigures, decimal?> figure) =>
        new(name, zh, figures => figure(figures)?.ToString("0.00", CultureInfo.InvariantCulture) ?? "");
}
