using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Answering;

/// <summary>重办: a leader sends an answered item back into work.</summary>
public sealed class ReopenItem(ChangeItem change, Clocks clocks)
{
    public Task<MailboxItem?> ExecuteAsync(string number, string reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Manager);
        return change.RunAsync(
            number,
            by,
            version,
            async (db, item, now, token) =>
            {
                item.Reopen(reason, clocks.Redo(now), by, now);
                await TakenDown.RunAsync(db, item, by, now, token);
            },
            cancel);
    }
}
