using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Digests;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Reports.Digests;

/// <summary>
/// Writes the digest of yesterday and of last week (互联网舆情报告), each once, on whichever node comes first; days that no server ran are made up for.
/// </summary>
public sealed class WriteDigests(IDbContextFactory<MailboxDb> contexts, StoreWriter writer, DigestText text, TimeProvider time)
{
    private const int MostDaysBack = 7;
    private const int MostWeeksBack = 4;
    private const int DaysOfWeek = 7;

    /// <returns>How many digests were written.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Items.MinAsync(item => (DateOnly?)item.ReceivedOn, cancel) is not { } first)
        {
            return 0;
        }

        var written = 0;
        foreach (var (period, from, to) in Periods(time.Today()).Where(one => one.To >= first))
        {
            if (!await db.Digests.AnyAsync(digest => digest.Period == period && digest.From == from, cancel))
            {
                var (title, words) = await text.ComposeAsync(db, period, from, to, cancel);
                written += await writer.RunAsync((store, token) => AddAsync(store, period, from, to, title, words, token), cancel) ? 1 : 0;
            }
        }

        return written;
    }

    private static IEnumerable<(DigestPeriod Period, DateOnly From, DateOnly To)> Periods(DateOnly today)
    {
        for (var back = MostDaysBack; back >= 1; back--)
        {
            yield return (DigestPeriod.Daily, today.AddDays(-back), today.AddDays(-back));
        }

        var monday = today.AddDays(-(((int)today.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        for (var back = MostWeeksBack; back >= 1; back--)
        {
            yield return (DigestPeriod.Weekly, monday.AddDays(-back * DaysOfWeek), monday.AddDays((-back * DaysOfWeek) + DaysOfWeek - 1));
        }
    }

    private async Task<bool> AddAsync(
        MailboxDb db, DigestPeriod period, DateOnly from, DateOnly to, string title, string words, CancellationToken cancel)
    {
        if (await db.Digests.AnyAsync(digest => digest.Period == period && digest.From == from, cancel))
        {
            return false;
        }

        db.Digests.Add(new Digest { Period = period, From = from, To = to, WrittenAt = time.Now(), Title = title, Text = words });
        return true;
    }
}
