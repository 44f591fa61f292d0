using System.Globalization;
using System.Text;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>What colleagues read when they are reminded (催办通知文字): number, kind, division, days, a link. Never a citizen's words or person.</summary>
public sealed class NoticeText(Organisation organisation, WorkingCalendar calendar, ChasingOptions options, TimeProvider time)
{
    /// <summary>Bytes of UTF-8 that one line takes at most.</summary>
    public const int LongestLine = 260;

    private const int LongestDivision = 16;

    /// <summary>A longer address would not leave room for six lines in one message of the group.</summary>
    private const int LongestHome = 100;

    private readonly StepDays _days = new(calendar);

    /// <param name="named">Those that the recipient may read about by number.</param>
    /// <param name="others">How many more there are, of which only the count is told.</param>
    public NoticeMessage Of(IReadOnlyList<Reminder> named, int others)
    {
        var body = new StringBuilder();
        var steps = named.GroupBy(reminder => reminder.Step).OrderByDescending(step => step.Key).ToList();
        foreach (var step in steps)
        {
            body.Append('【').Append(step.Key.Zh()).Append('】').Append(Count(step.Count())).Append('\n');
            foreach (var reminder in step)
            {
                body.Append(Line(reminder)).Append('\n');
            }
        }

        if (others > 0)
        {
            body.Append(steps.Count > 0 ? "另有" : "有").Append(Count(others)).Append("需要办理，请登录工作台查看。\n");
        }

        if (Home is { } home)
        {
            body.Append("工作台：").Append(home).Append("/console\n");
        }

        return new NoticeMessage(
            $"厅长信箱催办：{Count(named.Count + others)}{(steps.Count == 1 && others == 0 ? steps[0].Key.Zh() : "待办")}", body.ToString());
    }

    private string? Home => options.BaseUrl?.AbsoluteUri.TrimEnd('/') is { Length: <= LongestHome } home ? home : null;

    private string Line(Reminder reminder)
    {
        var item = reminder.Item!;
        if (reminder.Step is ReminderStep.Burst)
        {
            var report = $"{item.Number}等来件突增，专题报告待签发，限1小时";
            return Home is { } page ? $"{report} {page}/console/special-reports" : report;
        }

        var name = item.Division is { } code && item.State.IsWithDivision() ? (organisation.Find(code)?.Name ?? code).Split('（')[0] : "待分办";
        var words = $"{item.Number} {item.Kind.Zh()} {(name.Length <= LongestDivision ? name : name[..LongestDivision])} {Due(item)}";
        return Home is { } home ? $"{words} {home}/console/items/{item.Number}" : words;
    }

    private string Due(MailboxItem item)
    {
        if (item.DueOn is not { } due)
        {
            return "期限待定";
        }

        var day = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return _days.DaysOver(due, time.Today()) is > 0 and var over
            ? string.Create(CultureInfo.InvariantCulture, $"{day}到期，逾期{over}个工作日")
            : $"{day}到期";
    }

    private static string Count(int items) => string.Create(CultureInfo.InvariantCulture, $"{items}件");
}
