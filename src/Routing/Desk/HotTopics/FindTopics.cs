using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Messaging.Routing.Topics;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.HotTopics;

/// <summary>What many people write about (热点问题), as far as the reader may see the items; texts masked.</summary>
public sealed class FindTopics(IDbContextFactory<MailboxDb> contexts, TopicFinder finder, TimeProvider time)
{
    public const int MostTopics = 50;

    /// <summary>The newest of the period; more would keep a page waiting.</summary>
    public const int MostMessages = 6_000;

    /// <summary>Without days: so many until today.</summary>
    private const int UsualDays = 30;

    /// <param name="from">First day, in China; null: thirty days back.</param>
    /// <param name="to">Last day, included; null: today.</param>
    /// <exception cref="InvalidInputException"><c>to.early</c>: the last day lies before the first.</exception>
    public async Task<IReadOnlyList<HotTopic>> ReadAsync(DateOnly? from, DateOnly? to, int most, Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher, Role.Manager);
        var last = to ?? time.Today();
        var first = from ?? last.AddDays(1 - UsualDays);
        if (last < first)
        {
            throw new InvalidInputException("to.early", "to: the last day lies before the first.");
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var items = db.Items.AsNoTracking().VisibleTo(reader).Where(item => item.ReceivedOn >= first && item.ReceivedOn <= last);
        return [.. finder.Find(await MessagesAsync(items, cancel), most).Select(Masked)];
    }

    /// <summary>For texts that everybody in the office reads: without accusations, whoever they may be of.</summary>
    internal async Task<IReadOnlyList<HotTopic>> ForOfficeAsync(MailboxDb db, DateOnly first, DateOnly last, int most, CancellationToken cancel)
    {
        var items = db.Items.AsNoTracking()
            .Where(item => item.ReceivedOn >= first && item.ReceivedOn <= last && item.Kind != ItemKind.Report
                && (item.Accusation == Accusation.None || item.Accusation == Accusation.Cleared));
        return [.. finder.Find(await MessagesAsync(items, cancel), most).Select(Masked)];
    }

    private static async Task<List<TopicMessage>> MessagesAsync(IQueryable<MailboxItem> items, CancellationToken cancel)
    {
        var read = await items
            .Where(item => item.State != ItemState.Invalid)
            .OrderByDescending(item => item.Id)
            .Take(MostMessages)
            .Select(item => new { item.Number, item.Title, item.Text, item.ReceivedAt, item.SubmitterPhoneHash, item.ReplyTo.AddressHash })
            .ToListAsync(cancel);
        return read.ConvertAll(item => new TopicMessage(
            item.Number, item.SubmitterPhoneHash ?? item.AddressHash ?? item.Number, item.Title ?? "", item.Text, item.ReceivedAt.ToOffset(ChinaTime.Offset)));
    }

    private static HotTopic Masked(HotTopic topic) => topic with
    {
        Name = Masking.Mask(topic.Name),
        Description = Masking.Mask(topic.Description),
        Messages = [.. topic.Messages.Select(message => message with { Person = "", Title = Masking.Mask(message.Title), Text = Masking.Mask(message.Text) })],
    };
}
