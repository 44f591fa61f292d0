using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>暂停计期, 恢复计期: while a third party or an agency that took part is asked about a disclosure, no day counts.</summary>
public sealed class PauseClock(ChangeItem change, WorkingCalendar calendar)
{
    /// <summary>Both have 15 working days (政府信息公开条例 art. 32, 34).</summary>
    private const int DaysToAnswer = 15;

    public Task<MailboxItem?> PauseAsync(
        string number, PauseReason reason, string? note, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Division, Role.Dispatcher);
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                MustAct(by, item);
                item.PauseClock(reason, calendar.AddWorkingDays(ChinaTime.DateOf(now), DaysToAnswer), note, by, now);
            },
            cancel);
    }

    public Task<MailboxItem?> ResumeAsync(string number, string? note, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Division, Role.Dispatcher);
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                MustAct(by, item);
                item.ResumeClock(clock => clock.DueOn(calendar), note, by, now);
            },
            cancel);
    }

    private static void MustAct(Actor by, MailboxItem item)
    {
        if (!by.Is(Role.Dispatcher))
        {
            by.MustHandle(item);
        }
    }
}
