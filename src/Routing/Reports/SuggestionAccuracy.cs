using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Suggesting;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Reports;

/// <summary>
/// How often the suggestion at receipt was the final division (分办建议准确率), by month of receipt and by the version that suggested. Only items whose
/// addressee is final count; accusations do not, since they go where their matter does not belong.
/// </summary>
public sealed class SuggestionAccuracy(IDbContextFactory<MailboxDb> contexts, Organisation organisation)
{
    /// <param name="from">Day of receipt in China.</param>
    /// <param name="to">Included.</param>
    /// <returns>By month, then by version, the catalogue alone first.</returns>
    public async Task<IReadOnlyList<SuggestionMonth>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var items = await db.Items.AsNoTracking()
            .Where(item => item.ReceivedOn >= from && item.ReceivedOn <= to
                && item.SuggestedLabel != null
                && FinalAddressee.Possible.Contains(item.State)
                && (item.Accusation == Accusation.None || item.Accusation == Accusation.Cleared))
            .Select(item => new
            {
                item.ReceivedOn,
                item.SuggestedBy,
                item.SuggestedLabel,
                item.State,
                item.Division,
                Ruled = item.RuledAt != null,
                item.Authority,
                ByItself = item.History.Any(row => row.What == HistoryKind.Dispatched && row.Who == Actor.System.Id),
            })
            .ToListAsync(cancel);
        return
        [
            .. items
                .Select(item => (Item: item, Final: FinalAddressee.Of(organisation, item.State, item.Division, item.Ruled, item.Authority, item.SuggestedLabel)))
                .Where(pair => pair.Final is not null)
                .GroupBy(pair => (Month: new DateOnly(pair.Item.ReceivedOn.Year, pair.Item.ReceivedOn.Month, 1), pair.Item.SuggestedBy))
                .OrderBy(group => group.Key.Month).ThenBy(group => group.Key.SuggestedBy ?? 0)
                .Select(group => new SuggestionMonth(
                    group.Key.Month,
                    group.Key.SuggestedBy,
                    group.Count(),
                    group.Count(pair => pair.Final == pair.Item.SuggestedLabel),
                    group.Count(pair => pair.Item.ByItself),
                    group.Count(pair => pair.Item.ByItself && pair.Final == pair.Item.SuggestedLabel))),
        ];
    }
}
