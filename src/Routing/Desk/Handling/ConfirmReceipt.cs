using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>确认收到: the office and the applicant agree on which day an application for disclosure was received (政府信息公开条例 art. 31).</summary>
public sealed class ConfirmReceipt(ChangeItem change, DeadlineRules rules, WorkingCalendar calendar)
{
    public Task<MailboxItem?> ExecuteAsync(string number, DateOnly day, ReceiptWay how, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                var clock = rules.For(ItemKind.Disclosure, day, item.Source).Start(day) with { ExtendedDays = item.Clock.ExtendedDays, Pauses = item.Clock.Pauses };
                item.ConfirmReceipt(day, how, clock, clock.DueOn(calendar), by, now);
            },
            cancel);
    }
}
