using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Reports;

/// <summary>
/// Reads completion tables (办结情况统计). States, divisions and completion days come from the history, the newest row of an item that
/// happened by the cut-off, so that a past day's figures stay what they were, also after a redo; kind and place are those of the item now.
/// </summary>
public sealed class CompletionReport(IDbContextFactory<MailboxDb> contexts, WorkingCalendar calendar)
{
    public async Task<CompletionTable> ReadAsync(CompletionQuery query, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var items = await ItemsAsync(db, query, cancel);
        var sources = await db.Sources.Select(source => source.Code).ToListAsync(cancel);
        return CompletionTable.Of(query, items, sources, calendar);
    }

    private static async Task<List<CountedItem>> ItemsAsync(MailboxDb db, CompletionQuery query, CancellationToken cancel)
    {
        var flow = query.Basis is CompletionBasis.Flow;
        var last = query.To < query.AsOf ? query.To : query.AsOf;
        var begins = ChinaTime.StartOf(query.From).ToUniversalTime();
        var ends = ChinaTime.StartOf(query.CutOff.AddDays(1)).ToUniversalTime();

        // Scalar subqueries, not a join: each is one step in the index over (item, seq).
        var read = await db.Items.AsNoTracking()
            .Where(item => item.ReceivedOn <= last && (flow || item.ReceivedOn >= query.From))
            .Select(item => new
            {
                item.Source,
                item.Kind,
                item.Place,
                item.ReceivedOn,
                item.DueOn,
                DueThen = item.History.Where(row => row.At < ends)
                    .OrderByDescending(row => row.Seq).Select(row => row.DueOn).FirstOrDefault(),
                Asked = item.RatingAskedAt != null && item.RatingAskedAt < ends,
                Score = item.History.Any(row => row.What == HistoryKind.Rated && row.At < ends) ? item.Score : null,
                Redone = item.Redos > 0,
                item.Id,
                State = item.History.Where(row => row.At < ends)
                    .OrderByDescending(row => row.Seq).Select(row => (ItemState?)row.State).FirstOrDefault(),
                Division = item.History.Where(row => row.At < ends)
                    .OrderByDescending(row => row.Seq).Select(row => row.Division).FirstOrDefault(),
                Before = item.History.Where(row => flow && row.At < begins)
                    .OrderByDescending(row => row.Seq).Select(row => (ItemState?)row.State).FirstOrDefault(),
                CompletedAt = item.History.Where(row => row.At < ends && row.What == HistoryKind.Completed)
                    .OrderByDescending(row => row.Seq).Select(row => (DateTimeOffset?)row.At).FirstOrDefault(),
                AnsweredBy = item.History
                    .Where(row => row.At < ends && (row.What == HistoryKind.Approved || row.What == HistoryKind.AnsweredUpstream))
                    .OrderByDescending(row => row.Seq).Select(row => (HistoryKind?)row.What).FirstOrDefault(),
            })
            .ToListAsync(cancel);

        var late = await LateBeforeRedoAsync(db, [.. read.Where(item => item.Redone).Select(item => item.Id)], ends, cancel);
        return
        [
            .. read.Where(item => item.State is not null).Select(item => new CountedItem
            {
                Source = item.Source,
                Division = item.Division,
                Kind = item.Kind,
                Place = item.Place,
                ReceivedOn = item.ReceivedOn,

                // Rows from before the due day was kept have none; their items never moved it.
                DueOn = item.DueThen ?? item.DueOn,
                Asked = item.Asked,
                Score = item.Score,
                WasLate = late.Contains(item.Id),
                State = item.State!.Value,
                StateBefore = item.Before,
                CompletedOn = item.CompletedAt is { } completed ? ChinaTime.DateOf(completed) : null,
                AnsweredUpstream = item.AnsweredBy is HistoryKind.AnsweredUpstream,
            }),
        ];
    }

    /// <summary>Items that were completed late before they were taken up again (重办): the new clock does not make them punctual.</summary>
    private static async Task<HashSet<long>> LateBeforeRedoAsync(
        MailboxDb db, List<long> redone, DateTimeOffset ends, CancellationToken cancel)
    {
        var late = new HashSet<long>();
        foreach (var some in redone.Chunk(500))
        {
            var completions = await db.History.AsNoTracking()
                .Where(row => some.Contains(row.ItemId) && row.What == HistoryKind.Completed && row.At < ends)
                .Select(row => new { row.ItemId, row.At, row.DueOn })
                .ToListAsync(cancel);
            late.UnionWith(completions.Where(row => ChinaTime.DateOf(row.At) > row.DueOn).Select(row => row.ItemId));
        }

        return late;
    }
}
