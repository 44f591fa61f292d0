using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>签收: the division has seen the item.</summary>
public sealed class TakeItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(string number, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Division);
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                by.MustHandle(item);
                item.Take(by, now);
            },
            cancel);
    }
}
