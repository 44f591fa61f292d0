using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Suggesting;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Suggesting;

/// <summary>
/// What there is to learn from: every item whose addressee is final, once. Accusations are no examples, since they go where their matter does not
/// belong; texts that were erased are gone. Nothing is copied: the words are read, counted and forgotten.
/// </summary>
public sealed class ReadLabelledItems(IDbContextFactory<MailboxDb> contexts, Organisation organisation)
{
    /// <summary>The newest ones; older ones say how the office worked long ago.</summary>
    private const int Most = 20_000;

    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<LabelledItem>> ExecuteAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var read = await db.Items.AsNoTracking()
            .Where(item => (FinalAddressee.Possible.Contains(item.State) || item.State == ItemState.Merged)
                && item.ContentSalt != null
                && (item.Accusation == Accusation.None || item.Accusation == Accusation.Cleared))
            .OrderByDescending(item => item.Id)
            .Take(Most)
            .Select(item => new
            {
                item.Id,
                item.Number,
                item.Title,
                item.Text,
                item.State,
                item.Division,
                Ruled = item.RuledAt != null,
                item.Authority,
                item.SuggestedLabel,
                item.MergedInto,
            })
            .ToListAsync(cancel);
        var own = read
            .Select(item => (item.Number, Label: FinalAddressee.Of(organisation, item.State, item.Division, item.Ruled, item.Authority, item.SuggestedLabel)))
            .Where(item => item.Label is not null)
            .ToDictionary(item => item.Number, item => item.Label!);

        // A merged item is the same matter as the one it was merged into, in other words.
        return
        [
            .. read.Where(item => item.Text.Length > 0)
                .Select(item => (Item: item, Label: own.GetValueOrDefault(item.State is ItemState.Merged ? item.MergedInto ?? "" : item.Number)))
                .Where(pair => pair.Label is not null)
                .Reverse()
                .Select(pair => new LabelledItem(pair.Item.Id, new LabelledMessage(pair.Item.Title ?? "", pair.Item.Text, pair.Label!))),
        ];
    }
}
