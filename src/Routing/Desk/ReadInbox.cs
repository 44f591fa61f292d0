using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>Reads the lists of the workbench (来件列表): only the rows of one page, and of those only what a row shows.</summary>
public sealed class ReadInbox(IDbContextFactory<MailboxDb> contexts, OwnPerson person, ShownWords shown, TimeProvider time)
{
    private const int ExcerptLength = 160;

    /// <param name="page">1 is the first; <see cref="ItemQuery.Limit"/> rows each.</param>
    public async Task<InboxPage> PageAsync(ItemQuery query, InboxOrder order, int page, Actor reader, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var items = db.Items.AsNoTracking().VisibleTo(reader).Narrow(query, time.Today());
        var (onPage, total) = await PageAsync(db, items, query, order, page, reader, cancel);
        var matterOnly = reader.SeesMatterOnly();
        var rows = await onPage
            .Select(item => new InboxRow
            {
                Number = item.Number,
                Source = item.Source,
                Kind = item.Kind,
                KindSure = item.KindSure,
                Title = item.Title,
                // Cut after masking where somebody is masked: half a number is not found for one.
                Excerpt = matterOnly ? item.Text : item.Text.Substring(0, ExcerptLength),
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
                    item.Redos > 0 && item.State.IsOpen(),
                    item.CallBackOpenedAt != null && item.CalledBackAt == null,
                    item.PublishedAt != null,
                    item.CarriedOver != null,
                    item.ArchivedAt != null),
                Version = item.Version,
            })
            .ToListAsync(cancel);
        if (!matterOnly)
        {
            return new InboxPage(rows, total);
        }

        var own = await person.OfAsync(db, rows.Select(row => row.Number), cancel);
        return new InboxPage([.. rows.Select(row => Masked(row, own.GetValueOrDefault(row.Number, [])))], total);
    }

    private async Task<(IQueryable<MailboxItem> OnPage, int Total)> PageAsync(
        MailboxDb db, IQueryable<MailboxItem> items, ItemQuery query, InboxOrder order, int page, Actor reader, CancellationToken cancel)
    {
        var (sorted, skip) = (Sort(items, order, time.Now()), (page - 1) * query.Limit);
        if (!ShownWords.Decide(query, reader))
        {
            return (sorted.Skip(skip).Take(query.Limit), await items.CountAsync(cancel));
        }

        var (ids, total) = await shown.PageAsync(sorted, query.Words!, skip, query.Limit, cancel);
        return (Sort(db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)), order, time.Now()), total);
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
        Excerpt = Beginning(Masking.Mask(row.Excerpt, own)),
    };

    private static string Beginning(string text) => text.Length > ExcerptLength ? text[..ExcerptLength] : text;
}
