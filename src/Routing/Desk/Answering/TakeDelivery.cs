using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Answering;

/// <summary>Hands the longest-waiting answer to one worker, on whichever node.</summary>
public sealed class TakeDelivery(IDbContextFactory<MailboxDb> contexts, TimeProvider time)
{
    /// <summary>A worker that says nothing for so long has died.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <returns>Null when nothing is due.</returns>
    public async Task<TakenDelivery?> ExecuteAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        while (true)
        {
            var now = time.Now();
            var seen = await db.Deliveries.AsNoTracking()
                .Include(delivery => delivery.Item!).ThenInclude(item => item.Attachments)
                .Include(delivery => delivery.Tries.OrderBy(one => one.Id))
                .AsSingleQuery()
                .Where(delivery => delivery.NextTryAt <= now)
                .OrderBy(delivery => delivery.NextTryAt)
                .FirstOrDefaultAsync(cancel);
            if (seen is null)
            {
                return null;
            }

            // One row changed means it is ours; none, that another worker was faster.
            var taken = await db.Deliveries
                .Where(delivery => delivery.Id == seen.Id && delivery.NextTryAt == seen.NextTryAt)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(delivery => delivery.NextTryAt, now + Lease)
                        .SetProperty(delivery => delivery.SendingSince, now)
                        .SetProperty(delivery => delivery.Attempts, delivery => delivery.Attempts + 1),
                    cancel);
            if (taken == 1)
            {
                return new TakenDelivery(seen, seen.Item!.Number, Interrupted: seen.SendingSince is not null);
            }
        }
    }
}
