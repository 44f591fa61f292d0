using System.Runtime.CompilerServices;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>
/// Looks for words in what the reader is shown (只见事不见人): who sees the matter without the person finds no item, and counts none, by what is
/// hidden there. The database narrows; what it found is masked as lists and pages mask it, and the words must stand in that.
/// </summary>
public sealed class ShownWords(OwnPerson person)
{
    /// <summary>Whether the database alone would tell this reader what is hidden.</summary>
    internal static bool Decide(ItemQuery query, Actor reader) => query.Words is { Length: > 0 } && reader.SeesMatterOnly();

    /// <param name="items">As <see cref="ItemFilter.Narrow"/> left them, in the order wanted.</param>
    /// <returns>Ids of those in which the words are shown, as they come: who has enough stops.</returns>
    internal async IAsyncEnumerable<long> IdsAsync(
        IQueryable<MailboxItem> items, string words, [EnumeratorCancellation] CancellationToken cancel)
    {
        var running = ItemFilter.RunningNumber(words);
        var found = items.Select(item => new Candidate(item.Id, item.Number, item.Title, item.Text, item.SubmitterName, item.SubmitterPhone));
        await foreach (var item in found.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (item.Number == words || (running is not null && item.Number.EndsWith(running, StringComparison.Ordinal)) || Shows(item, words))
            {
                yield return item.Id;
            }
        }
    }

    /// <summary>The ids of one page, and of how many in all.</summary>
    internal async Task<(List<long> Page, int Total)> PageAsync(
        IQueryable<MailboxItem> items, string words, int skip, int take, CancellationToken cancel)
    {
        var (page, total) = (new List<long>(), 0);
        await foreach (var id in IdsAsync(items, words, cancel))
        {
            if (total >= skip && page.Count < take)
            {
                page.Add(id);
            }

            total++;
        }

        return (page, total);
    }

    private bool Shows(Candidate item, string words)
    {
        var own = person.Of(item.Name, item.Phone);
        return Stands(item.Text) || (item.Title is { } title && Stands(title));

        bool Stands(string text) => text.Contains(words, StringComparison.OrdinalIgnoreCase)
            && Masking.Mask(text, own).Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Candidate(long Id, string Number, string? Title, string Text, ProtectedText? Name, ProtectedText? Phone);
}
