using System.Linq.Expressions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Messaging.Routing.Topics;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>Reads what the watch looks at (突发监测取数). Accusations are no part of it: many read the report.</summary>
internal static class BurstMessages
{
    /// <summary>More messages tell no more, and must not cost more.</summary>
    private const int MostRecent = 400;
    private const int MostArrivals = 20_000;

    /// <summary>Of the last minutes, oldest first.</summary>
    public static Task<List<BurstMessage>> RecentAsync(MailboxDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - BurstDetector.Longest;
        return ReadAsync(db, item => item.ReceivedAt > since && item.ReceivedAt <= now, MostRecent, cancel);
    }

    /// <summary>Those that reports count, oldest first.</summary>
    public static Task<List<BurstMessage>> OfAsync(MailboxDb db, IReadOnlyCollection<string> numbers, CancellationToken cancel) =>
        ReadAsync(db, item => numbers.Contains(item.Number), int.MaxValue, cancel);

    /// <summary>When anybody wrote in the last weeks, with the items' ids, ascending.</summary>
    public static async Task<List<(long Id, Arrival Arrival)>> ArrivalsAsync(MailboxDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - BurstDetector.Memory;
        var read = await db.Items.AsNoTracking()
            .Where(item => item.ReceivedAt > since && item.ReceivedAt <= now && item.State != ItemState.Invalid)
            .OrderByDescending(item => item.ReceivedAt)
            .Take(MostArrivals)
            .Select(item => new { item.Id, item.ReceivedAt, Person = item.SubmitterPhoneHash ?? item.ReplyTo.AddressHash ?? item.Number })
            .ToListAsync(cancel);
        read.Reverse();
        return read.ConvertAll(item => (item.Id, new Arrival(item.ReceivedAt, item.Person)));
    }

    private static async Task<List<BurstMessage>> ReadAsync(MailboxDb db, Expression<Func<MailboxItem, bool>> which, int most, CancellationToken cancel)
    {
        var read = await db.Items.AsNoTracking()
            .Where(which)
            .Where(item => item.State != ItemState.Invalid && item.Kind != ItemKind.Report && (item.Accusation == Accusation.None || item.Accusation == Accusation.Cleared))
            .OrderByDescending(item => item.ReceivedAt).ThenByDescending(item => item.Id)
            .Take(most)
            .Select(item => new BurstMessage(
                item.Id,
                item.Number,
                item.ReceivedAt,
                item.SubmitterPhoneHash ?? item.ReplyTo.AddressHash ?? item.Number,
                item.Source,
                item.Title,
                item.Text,
                item.Place,
                item.Division ?? item.SuggestedLabel,
                item.State))
            .ToListAsync(cancel);
        read.Reverse();
        return read;
    }
}
