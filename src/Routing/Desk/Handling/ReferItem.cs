using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>转出: names the authority that is competent.</summary>
public sealed class ReferItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(
        string number, string authority, string? reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        return change.RunAsync(
            number,
            by,
            version,
            async (db, item, now, token) =>
            {
                item.Refer(authority, reason, by, now);
                await MergedItems.LetGoAsync(db, item, now, token);
            },
            cancel);
    }
}
