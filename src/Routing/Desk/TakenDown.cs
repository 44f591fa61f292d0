using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>What is no longer published is no longer shown: taken down by a person, or because its answer is being written anew.</summary>
internal static class TakenDown
{
    public static async Task RunAsync(MailboxDb db, MailboxItem item, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        if (item.PublishedAt is not null)
        {
            return;
        }

        foreach (var publication in await db.Publications.Where(p => p.ItemId == item.Id && p.WithdrawnAt == null).ToListAsync(cancel))
        {
            publication.Withdraw(by.Id, now);
        }
    }
}
