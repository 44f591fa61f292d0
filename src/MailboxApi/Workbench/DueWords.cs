using System.Globalization;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Workbench;

/// <summary>How much time an item has left, in a clerk's words (剩余期限).</summary>
/// <param name="Text">Empty once the item has ended: its state says it all.</param>
/// <param name="Tone"><c>late</c>, <c>soon</c>, <c>open</c> or <c>done</c>: how it is coloured.</param>
public sealed record DueWords(string Text, string Tone)
{
    private const int Soon = 2;

    public static DueWords Of(ItemState state, DateOnly? dueOn, DateOnly today, WorkingCalendar calendar, bool paused = false)
    {
        if (!state.IsOpen())
        {
            return new DueWords("", "done");
        }

        if (state.IsAnswered())
        {
            return new DueWords("待送达", "done");
        }

        if (paused)
        {
            return new DueWords("暂停计期", "open");
        }

        if (dueOn is not { } due)
        {
            return new DueWords("期限待定", "open");
        }

        if (due < today)
        {
            return new DueWords($"逾期 {Number(today.DayNumber - due.DayNumber)} 天", "late");
        }

        if (due == today)
        {
            return new DueWords("今天到期", "soon");
        }

        return calendar.WorkingDaysBetween(today, due) is { } left
            ? new DueWords($"剩余 {Number(left)} 个工作日", left <= Soon ? "soon" : "open")
            : new DueWords($"{due.ToString("M月d日", CultureInfo.InvariantCulture)}到期", "open");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
