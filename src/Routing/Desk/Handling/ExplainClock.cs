using System.Globalization;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Handling;

/// <summary>Tells how an item's due day was counted (期限怎样计算). Reads only; who sees the item may see this.</summary>
public sealed class ExplainClock(DeadlineRules rules, WorkingCalendar calendar, TimeProvider time)
{
    public ClockExplanation Of(MailboxItem item)
    {
        var rule = RunningClock.Of(item).Rule(rules);
        var clock = item.Clock.From is null ? rule.Start(item.LegalReceipt) : item.Clock;
        var counted = clock.DueOn(calendar);
        var telling = rules.Telling(item.ReceivedOn);
        var days = clock.Explain(calendar, time.Today());
        return new ClockExplanation(
            clock.From!.Value,
            clock.LimitDays,
            clock.ExtendedDays,
            clock.Statutory,
            item.Redos > 0 ? null : rule.Basis,
            clock.IsPaused,
            counted,
            item.PromisedOn,
            item.DueOn,
            telling.LastDay(item.ReceivedOn),
            telling.Basis,
            [.. Sentences(item, clock, rule, counted, days)],
            days);
    }

    private static IEnumerable<string> Sentences(
        MailboxItem item, ItemClock clock, DeadlineRule rule, DateOnly? counted, IReadOnlyList<CountedDay> days)
    {
        yield return $"{Day(clock.From)}{Beginning(item, clock)}，当日不计，从次日起算。";
        yield return item.Redos > 0
            ? $"重新办理，{clock.LimitDays} 个工作日内答复。"
            : $"{item.Kind.Zh()}按《{rule.Basis}》应在 {clock.LimitDays} 个工作日内答复{(item.KindSure ? "" : "（类型待确认，暂按较短的期限）")}。";
        if (clock.ExtendedDays > 0)
        {
            yield return $"经批准延长 {clock.ExtendedDays} 个工作日。";
        }

        if (item.AwaitsReceiptConfirmation)
        {
            yield return "尚未与申请人确认收到，暂从提交之日计算；确认后重新计算，已告知的期限不会提前。";
        }

        foreach (var (from, to) in clock.Spans())
        {
            yield return to is null ? $"{Day(from)} 起暂停计期，恢复后继续计算。" : $"{Day(from)} 至 {Day(to)} 暂停计期，不计入期限。";
        }

        if (counted is { } due)
        {
            yield return $"其间 {days.Count} 个日历日，计入 {days.Count(day => day.Counts)} 个工作日，{(clock.Statutory ? "法定期限" : "承办期限")}为 {Day(due)}。";
        }
        else if (!clock.IsPaused)
        {
            yield return $"期限待定：{(days.Count > 0 ? days[^1].Why : "未设定时限")}。";
        }

        if (counted is not null && item.PromisedOn is { } promised && promised != counted)
        {
            yield return clock.Statutory
                ? $"已告知申请人 {Day(promised)}，考核以法定期限为准。"
                : $"已告知市民 {Day(promised)}，不因重新计算而提前，以此为准。";
        }
    }

    private static string Beginning(MailboxItem item, ItemClock clock) =>
        item.Redos > 0 ? " 转入重办"
        : item.ReceiptConfirmedOn == clock.From ? " 确认收到申请"
        : clock.From > item.LegalReceipt ? " 收到补正材料，期限重新计算"
        : " 收到";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
