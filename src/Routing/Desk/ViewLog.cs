using System.Collections.Concurrent;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>
/// Who saw which item (谁看过). Reading never waits for it: what was seen is gathered and written twice a second, so that a server that dies
/// loses less than a second of it.
/// </summary>
public sealed class ViewLog(IDbContextFactory<MailboxDb> contexts, StoreWriter writer, TimeProvider time)
{
    private readonly ConcurrentQueue<Seen> _seen = new();

    /// <param name="how"><c>page</c>, <c>api</c> or <c>export</c>.</param>
    public void Note(string number, Actor who, string how) => _seen.Enqueue(new Seen(number, who.Id, how, time.Now()));

    /// <summary>Writes what was gathered. What could not be written is gathered again.</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        var taken = new List<Seen>();
        while (_seen.TryDequeue(out var seen))
        {
            taken.Add(seen);
        }

        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await writer.RunAsync((db, token) => WriteAsync(db, taken, token), cancel);
        }
        catch
        {
            taken.ForEach(_seen.Enqueue);
            throw;
        }
    }

    /// <summary>Everybody who saw an item, latest first.</summary>
    /// <returns>Null when there is no such item for the reader.</returns>
    public async Task<IReadOnlyList<ItemViewing>?> OfAsync(string number, Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher, Role.Reviewer, Role.Manager);
        await FlushAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (!await db.Items.VisibleTo(reader).AnyAsync(item => item.Number == number, cancel))
        {
            return null;
        }

        return await db.Views.AsNoTracking().Where(view => view.Number == number).OrderByDescending(view => view.LastAt).Take(MostShown).ToListAsync(cancel);
    }

    private const int MostShown = 500;

    private static async Task<int> WriteAsync(MailboxDb db, List<Seen> taken, CancellationToken cancel)
    {
        foreach (var group in taken.GroupBy(seen => (seen.Number, seen.Who, seen.How, Hour: HourOf(seen.At))))
        {
            var (number, who, how, hour) = group.Key;
            var row = await db.Views.FirstOrDefaultAsync(
                view => view.Number == number && view.Who == who && view.How == how && view.Hour == hour, cancel);
            if (row is null)
            {
                row = new ItemViewing { Number = number, Who = who, How = how, Hour = hour, FirstAt = group.Min(seen => seen.At) };
                db.Views.Add(row);
            }

            row.Add(group.Count(), group.Max(seen => seen.At));
        }

        return taken.Count;
    }

    private static DateTimeOffset HourOf(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerHour), at.Offset);

    private sealed record Seen(string Number, string Who, string How, DateTimeOffset At);
}
