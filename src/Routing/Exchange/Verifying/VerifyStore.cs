using System.Security.Cryptography;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Exchange.Verifying;

/// <summary>
/// Checks the live database against its own history (核验): chains, digests, commitments, numbers, protected fields. Reads page by page in one
/// snapshot, so it may run while the office works.
/// </summary>
/// <remarks>
/// The chains prove what was changed past the program; the hourly seals prove it also for somebody who knows the program and rewrites an
/// item's whole chain, or takes away items together with the count of their numbers. Who rewrites the seals too is found by any copy of a
/// later root that was kept elsewhere: <c>verify</c> prints the newest.
/// </remarks>
public sealed class VerifyStore(IDbContextFactory<MailboxDb> contexts, Keys keys)
{
    private const int PageSize = 200;

    /// <param name="tell">Called for everything that is found, items in the order of their filing.</param>
    public async Task<VerifiedCounts> ExecuteAsync(Action<StoreFinding> tell, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var snapshot = await db.BeginSnapshotAsync(cancel);
        var counts = new VerifiedCounts(0, 0, 0, 0, 0);
        void Find(string number, string what)
        {
            counts = counts with { Findings = counts.Findings + 1 };
            tell(new StoreFinding(number, what));
        }

        var numbers = new NumberCheck(await db.NumberSeries.AsNoTracking().ToListAsync(cancel));
        await foreach (var item in ItemsAsync(db, cancel))
        {
            counts = counts with
            {
                Items = counts.Items + 1,
                HistoryRows = counts.HistoryRows + item.History.Count,
                Deliveries = counts.Deliveries + item.Deliveries.Count,
                Attachments = counts.Attachments + item.Attachments.Count,
            };
            string?[] findings = [numbers.See(item.Number), .. ItemCheck.Findings(item), .. Unreadable(item), .. await AttachmentCheck.FindingsAsync(db, keys, item, cancel)];
            foreach (var what in findings.OfType<string>())
            {
                Find(item.Number, what);
            }
        }

        foreach (var number in numbers.Missing())
        {
            Find(number, "the number was drawn, but there is no such item");
        }

        if (await db.History.CountAsync(row => !db.Items.Any(item => item.Id == row.ItemId), cancel) is var orphans and > 0)
        {
            Find("history", $"{orphans} rows belong to items that are not there");
        }

        var (seals, root) = await SealCheck.RunAsync(db, Find, cancel);
        counts = counts with { Seals = seals, NewestRoot = root };
        await CheckMessagesAsync(db, message => counts = counts with { Messages = counts.Messages + 1 }, Find, cancel);
        return counts;
    }

    private static async IAsyncEnumerable<MailboxItem> ItemsAsync(
        MailboxDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (long after = 0; ;)
        {
            var page = await db.Items.AsNoTracking()
                .Include(item => item.History)
                .Include(item => item.Deliveries)
                .Include(item => item.Attachments)
                .AsSplitQuery()
                .Where(item => item.Id > after)
                .OrderBy(item => item.Id)
                .Take(PageSize)
                .ToListAsync(cancel);
            foreach (var item in page)
            {
                yield return item;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = page[^1].Id;
        }
    }

    private async Task CheckMessagesAsync(MailboxDb db, Action<long> seen, Action<string, string> find, CancellationToken cancel)
    {
        var messages = db.InboundMessages.AsNoTracking()
            .OrderBy(message => message.Id)
            .Select(message => new { message.Id, message.Text, message.Reply })
            .AsAsyncEnumerable();
        await foreach (var message in messages.WithCancellation(cancel))
        {
            seen(message.Id);
            if (message.Reply is null)
            {
                find($"message {message.Id}", "it never got its reply");
            }

            if (!Opens(message.Text) || !Opens(message.Reply))
            {
                find($"message {message.Id}", "its text or reply can't be read under the keys");
            }
        }
    }

    private IEnumerable<string> Unreadable(MailboxItem item) =>
        Opens(item.SubmitterName) && Opens(item.SubmitterPhone) && Opens(item.ReplyTo.Address)
            ? []
            : ["the writer's name, phone or address can't be read under the keys"];

    private bool Opens(ProtectedText? text)
    {
        try
        {
            return text is null || keys.Open(text) is not null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }
}
