using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Intake;

/// <summary>Closes the items whose citizens have said nothing more for a while, and lets them go to their divisions.</summary>
public sealed class CloseJoinings(IDbContextFactory<MailboxDb> contexts, StoreWriter writer, RegisterItem register, TimeProvider time)
{
    private const int MostAtOnce = 200;

    /// <returns>How many items were closed.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var due = await db.Items
            .Where(item => item.State == ItemState.Registered && item.JoinUntil <= now)
            .OrderBy(item => item.JoinUntil)
            .Select(item => item.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancel);
        var closed = await Task.WhenAll(due.Select(id => writer.RunAsync((inner, token) => CloseAsync(inner, id, now, token), cancel)));
        return closed.Count(done => done);
    }

    private async Task<bool> CloseAsync(MailboxDb db, long id, DateTimeOffset now, CancellationToken cancel)
    {
        // Read again inside the transaction: the citizen may have gone on, or another node was faster.
        var item = await db.Items.Include(i => i.Deliveries).FirstAsync(i => i.Id == id, cancel);
        if (item.State is not ItemState.Registered || item.JoinUntil is null || item.JoinUntil > now)
        {
            return false;
        }

        item.CloseJoining(Actor.System, now);
        register.DispatchIfSure(item, now);
        return true;
    }
}
