using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>类型确认: a dispatcher says what kind a message is that the classifier was unsure of. The due day never becomes earlier.</summary>
public sealed class ConfirmKind(ChangeItem change, Clocks clocks, Intake.ReadAccusation accusations)
{
    public Task<MailboxItem?> ExecuteAsync(string number, ItemKind kind, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                item.CorrectKind(kind, clocks.For(kind, item), by, now);
                item.FindAccusation(accusations.Grown(item, ""), now);
            },
            cancel);
    }
}
