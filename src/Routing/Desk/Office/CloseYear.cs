using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Office;

/// <summary>
/// 结转 and 归档 at the turn of a year: what is open goes on in the new year and says so; what ended in a former year, and has rested for a
/// while, is put away. Any node may do it, as often as it likes: each step happens once an item.
/// </summary>
public sealed class CloseYear(StoreWriter writer, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <summary>So long a bad grade may still come, and an ended item is not put away.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromDays(30);

    /// <returns>How many items were carried over and archived.</returns>
    public async Task<(int CarriedOver, int Archived)> ExecuteAsync(CancellationToken cancel)
    {
        var carried = await UntilNoneAsync(CarryOverAsync, cancel);
        return (carried, await UntilNoneAsync(ArchiveAsync, cancel));
    }

    private async Task<int> UntilNoneAsync(Func<MailboxDb, CancellationToken, Task<int>> some, CancellationToken cancel)
    {
        for (var all = 0; ;)
        {
            var done = await writer.RunAsync(some, cancel);
            if (done == 0)
            {
                return all;
            }

            all += done;
        }
    }

    private async Task<int> CarryOverAsync(MailboxDb db, CancellationToken cancel)
    {
        var now = time.Now();
        var newYear = new DateOnly(ChinaTime.DateOf(now).Year, 1, 1);
        var items = await db.Items
            .Include(item => item.Deliveries)
            .Where(item => Open.Contains(item.State) && item.ReceivedOn < newYear && (item.CarriedOver == null || item.CarriedOver < newYear.Year))
            .OrderBy(item => item.Id)
            .Take(AtOnce)
            .ToListAsync(cancel);
        foreach (var item in items)
        {
            item.CarryOver(newYear.Year, Actor.System, now);
        }

        return items.Count;
    }

    private async Task<int> ArchiveAsync(MailboxDb db, CancellationToken cancel)
    {
        var now = time.Now();
        var newYear = ChinaTime.StartOf(new DateOnly(ChinaTime.DateOf(now).Year, 1, 1));
        var rested = (newYear < now - Rest ? newYear : now - Rest).ToUniversalTime();
        var items = await db.Items
            .Include(item => item.Deliveries)
            .Where(item => !Open.Contains(item.State)
                && item.ArchivedAt == null
                && (item.CallBackOpenedAt == null || item.CalledBackAt != null)
                && !item.History.Any(row => row.RecordedAt >= rested))
            .OrderBy(item => item.Id)
            .Take(AtOnce)
            .ToListAsync(cancel);
        foreach (var item in items)
        {
            item.Archive(Actor.System, now);
        }

        return items.Count;
    }

    private static readonly ItemState[] Open = [.. Enum.GetValues<ItemState>().Where(state => state.IsOpen())];
}
