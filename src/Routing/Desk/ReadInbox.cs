using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>Reads the lists of the workbench (来件列表): only the rows of one page, and of those only what a row shows.</summary>
public sealed class ReadInbox(IDbContextFactory<MailboxDb> contexts, OwnPerson person, TimeProvider time)
{
    private const int ExcerptLength = 160;

    /// <param name="page">1 is the first; <see cref="ItemQuery.Limit"/> rows each.</param>
    public async Task<InboxPage> PageAsync(ItemQuery query, InboxOrder order, int page, Actor reader, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var items = db.Items.AsNoTracking().VisibleTo(reader).Narrow(query, time.Today());
        var total = await items.CountAsync(cancel);
        var rows = await Sort(items, order, time.Now())
            .Skip((page - 1) * query.Limit)
            .Take(query.Limit)
            .Select(item => new InboxRow
            {
                Number = item.Number,
                Source = item.Source,
                Kind = item.Kind,
                KindSure = item.KindSure,
                Title = item.Title,
                Excerpt = item.Text.Substring(0, ExcerptLength),
                Place = item.Place,
                State = item.State,
                Division = item.Division,
                SuggestedLabel = item.SuggestedLabel,
                Confidence = item.Confidence,
                ReceivedAt = item.ReceivedAt,
                DueOn = item.DueOn,
                Paused = item.Clock.Pauses != null && item.Clock.Pauses.EndsWith(".."),
                JoinUntil = item.JoinUntil,
                Delivery = item.Deliveries.OrderByDescending(delivery => delivery.No)
                    .Select(delivery => (DeliveryState?)delivery.State).FirstOrDefault(),
                WasSentBack = item.State == ItemState.InHandling && item.Draft != null,
                ExtensionAsked = item.ExtensionAsked != null,
                InvalidProposed = item.InvalidBy != null && item.State != ItemState.Invalid,
                IsAccusation = item.Accusation == Accusation.Marked || item.Accusation == Accusation.Found || item.Accusation == Accusation.Confirmed,
                Returns = item.Returns,
                Marks = ItemMarks.Of(
                    item.UrgedAt != null,
                    item.SupervisedAt != null,
                    item.Clock.ExtendedDays > 0,
                    item.Redos > 0,
                    item.CallBackOpenedAt != null && item.CalledBackAt == null,
                    item.PublishedAt != null,
                    item.CarriedOver != null,
                    item.ArchivedAt != null),
                Version = item.Version,
            })
            .ToListAsync(cancel);
        if (!reader.SeesMatterOnly())
        {
            return new InboxPage(rows, total);
        }

        var own = await person.OfAsync(db, rows.Select(row => row.Number), cancel);
        return new InboxPage([.. rows.Select(row => Masked(row, own.GetValueOrDefault(row.Number, [])))], total);
    }

    private static IQueryable<MailboxItem> Sort(IQueryable<MailboxItem> items, InboxOrder order, DateTimeOffset now) => order switch
    {
        InboxOrder.Urgent => items.OrderBy(item => item.DueOn == null).ThenBy(item => item.DueOn).ThenBy(item => item.Id),
        InboxOrder.ToDispatch => items.OrderBy(item => item.JoinUntil != null && item.JoinUntil > now)
            .ThenBy(item => item.DueOn == null).ThenBy(item => item.DueOn).ThenBy(item => item.Id),
        _ => items.OrderByDescending(item => item.Id),
    };

    private static InboxRow Masked(InboxRow row, IReadOnlyList<string> own) => row with
    {
        Title = row.Title is null ? null : Masking.Mask(row.Title, own),
        Excerpt = Masking.Mask(row.Excerpt, own),
    };
}
