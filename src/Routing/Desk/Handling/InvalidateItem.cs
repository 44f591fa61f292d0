using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>无效: one dispatcher proposes, a second one confirms.</summary>
public sealed class InvalidateItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(string number, string? reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        return change.RunAsync(
            number,
            by,
            version,
            async (db, item, now, token) =>
            {
                item.Invalidate(reason, by, now);
                await MergedItems.LetGoAsync(db, item, now, token);
            },
            cancel);
    }
}
