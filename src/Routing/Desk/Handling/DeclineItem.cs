using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>不予受理: lawfully refused, with the reason.</summary>
public sealed class DeclineItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(string number, string reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        return change.RunAsync(
            number,
            by,
            version,
            async (db, item, now, token) =>
            {
                item.Decline(reason, by, now);
                await MergedItems.LetGoAsync(db, item, now, token);
            },
            cancel);
    }
}
