using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Office;

/// <summary>封存: seals the history rows written since the last seal, every hour and before a signed report.</summary>
public sealed class SealHistory(StoreWriter writer, TimeProvider time)
{
    /// <summary>Rows of one seal; a long import gets several.</summary>
    internal const int MostRows = 5_000;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Seals when the last seal is an hour old, on whichever node asks first.</summary>
    /// <returns>How many seals were made.</returns>
    public async Task<int> ExecuteIfDueAsync(CancellationToken cancel)
    {
        var seals = 0;
        while (await writer.RunAsync((db, token) => SealAsync(db, onlyIfDue: seals == 0, token), cancel))
        {
            seals++;
        }

        return seals;
    }

    /// <summary>Seals whatever is not sealed yet.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var seals = 0;
        while (await writer.RunAsync((db, token) => SealAsync(db, onlyIfDue: false, token), cancel))
        {
            seals++;
        }

        return seals;
    }

    private async Task<bool> SealAsync(MailboxDb db, bool onlyIfDue, CancellationToken cancel)
    {
        var now = time.Now();
        var last = await db.Seals.AsNoTracking().OrderByDescending(seal => seal.No).FirstOrDefaultAsync(cancel);
        if (onlyIfDue && last is not null && last.At + Hour > now)
        {
            return false;
        }

        var rows = await db.History
            .Where(row => row.SealNo == null)
            .OrderBy(row => row.ItemId).ThenBy(row => row.Seq)
            .Take(MostRows)
            .Join(db.Items, row => row.ItemId, item => item.Id, (row, item) => new { Row = row, item.Number })
            .OrderBy(pair => pair.Row.ItemId).ThenBy(pair => pair.Row.Seq)
            .ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return false;
        }

        var no = (last?.No ?? 0) + 1;
        var items = await db.Items.CountAsync(cancel);
        foreach (var pair in rows)
        {
            pair.Row.SealNo = no;
        }

        db.Seals.Add(new Seal
        {
            No = no,
            At = now,
            Rows = rows.Count,
            Items = items,
            Root = HistoryChain.Root(last?.Root, no, now, items, rows.Select(pair => (pair.Number, pair.Row.Seq, pair.Row.Hash))),
        });
        return true;
    }
}
