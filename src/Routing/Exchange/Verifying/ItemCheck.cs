using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Exchange.Verifying;

/// <summary>Holds an item against its history: whatever was changed past the item's verbs shows.</summary>
internal static class ItemCheck
{
    /// <param name="item">With its history and deliveries.</param>
    public static IEnumerable<string> Findings(MailboxItem item)
    {
        var rows = item.History.OrderBy(row => row.Seq).ToList();
        return rows.Count == 0
            ? ["its history is gone"]
            : [.. Chain(item, rows), .. rows.SelectMany(Note), .. Head(item, rows[^1]), .. Content(item), .. Deliveries(item)];
    }

    private static IEnumerable<string> Chain(MailboxItem item, List<ItemHistory> rows)
    {
        var (previous, seq) = (HistoryChain.Root(item.Number), 0);
        foreach (var row in rows)
        {
            if (row.Seq != ++seq)
            {
                yield return $"history row {seq} is missing";
                seq = row.Seq;
            }
            else if (HistoryChain.Link(previous, row) != row.Hash)
            {
                yield return $"history row {row.Seq} is not what was written, or not in its place";
            }

            previous = row.Hash;
        }
    }

    /// <summary>A note is as it was written, or it was erased together with its salt.</summary>
    private static IEnumerable<string> Note(ItemHistory row)
    {
        var fits = row switch
        {
            { Note: null, Salt: null } => true,
            { Note: { } note, Salt: { } salt } => HistoryChain.Commit(salt, note) == row.NoteCommitment,
            _ => false,
        };
        if (!fits)
        {
            yield return $"the note of history row {row.Seq} is not what was written";
        }
    }

    private static IEnumerable<string> Head(MailboxItem item, ItemHistory last)
    {
        if (item.Version != last.Seq)
        {
            yield return $"it is at version {item.Version}, its history ends with row {last.Seq}";
        }

        if (item.HeadHash != last.Hash)
        {
            yield return "its head is not the newest history row";
        }

        if (item.State != last.State)
        {
            yield return $"its state is {item.State}, its history ends with {last.State}";
        }
        else if (HistoryChain.Digest(item) != last.ItemDigest)
        {
            yield return "a field or a delivery was changed past the history (source, kind, place, days, division, authors, times, delivery states)";
        }
    }

    private static IEnumerable<string> Content(MailboxItem item)
    {
        // Without salt the texts were erased by law; the commitment stays and proves nothing any more.
        if (item.ContentSalt is { } salt
            && HistoryChain.Commit(salt, item.Title, item.Text, item.Draft, item.Answer) != item.ContentCommitment)
        {
            yield return "its title, text, draft or answer is not what was written";
        }
    }

    private static IEnumerable<string> Deliveries(MailboxItem item)
    {
        var deliveries = item.Deliveries.OrderBy(delivery => delivery.No).ToList();
        for (var i = 0; i < deliveries.Count; i++)
        {
            if (deliveries[i].No != i + 1)
            {
                yield return $"delivery {i + 1} is missing";
                yield break;
            }
        }

        // An answer that its source gave has no approver and no delivery of ours.
        if (item is { Approver: not null, ContentSalt: not null }
            && deliveries.LastOrDefault(delivery => delivery.Purpose is DeliveryPurpose.Answer)?.Text != item.Answer)
        {
            yield return "what was put on its way to the citizen is not the answer that was signed";
        }
    }
}
