using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>视为放弃: an applicant did not supplement by the given day (政府信息公开条例 art. 30).</summary>
public sealed class CloseAbandoned(ChangeItem change)
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
                item.CloseAbandoned(reason, by, now);
                await MergedItems.LetGoAsync(db, item, now, token);
            },
            cancel);
    }
}
