using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>退回: the division says why it is not its duty, and whose it is.</summary>
public sealed class ReturnItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(
        string number, string reason, string duty, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Division);
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                by.MustHandle(item);
                item.Return(reason, duty, by, now);
            },
            cancel);
    }
}
