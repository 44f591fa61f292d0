using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Exchange.Verifying;

/// <summary>Holds the history rows against the seals (封存) that cover them.</summary>
internal static class SealCheck
{
    /// <returns>How many seals there are, and the newest root.</returns>
    public static async Task<(int Seals, string? Root)> RunAsync(MailboxDb db, Action<string, string> find, CancellationToken cancel)
    {
        var seals = await db.Seals.AsNoTracking().OrderBy(seal => seal.No).ToListAsync(cancel);
        var (previous, expected) = ((string?)null, 0);
        foreach (var seal in seals)
        {
            if (seal.No != ++expected)
            {
                find($"seal {expected}", "the seal is missing");
                expected = seal.No;
            }

            var rows = await db.History.AsNoTracking()
                .Where(row => row.SealNo == seal.No)
                .Join(db.Items, row => row.ItemId, item => item.Id, (row, item) => new { item.Number, row.ItemId, row.Seq, row.Hash })
                .OrderBy(row => row.ItemId).ThenBy(row => row.Seq)
                .ToListAsync(cancel);
            if (rows.Count != seal.Rows)
            {
                find($"seal {seal.No}", $"it covers {seal.Rows} history rows, {rows.Count} are there");
            }
            else if (HistoryChain.Root(previous, seal.No, seal.At, seal.Items, rows.Select(row => (row.Number, row.Seq, row.Hash))) != seal.Root)
            {
                find($"seal {seal.No}", "the history rows it covers are not those that were sealed");
            }

            previous = seal.Root;
        }

        if (await db.History.AnyAsync(row => row.SealNo > expected, cancel))
        {
            find($"seal {expected + 1}", "the newest seal was taken away");
        }

        return (seals.Count, previous);
    }
}
