using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>催办: a leader wants to see it answered.</summary>
public sealed class UrgeItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(string number, string? reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Manager);
        return change.RunAsync(number, by, version, (item, now) => item.Urge(by, now, reason), cancel);
    }
}
