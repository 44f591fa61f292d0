using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>Items that press: due today or tomorrow, overdue, supervised.</summary>
public sealed class FindChased(IDbContextFactory<MailboxDb> contexts, WorkingCalendar calendar, TimeProvider time)
{
    public async Task<IReadOnlyDictionary<ChasedList, int>> CountAsync(Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher, Role.Manager);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var counts = new Dictionary<ChasedList, int>();
        foreach (var list in Enum.GetValues<ChasedList>())
        {
            counts[list] = await Of(db, list, reader).CountAsync(cancel);
        }

        return counts;
    }

    /// <summary>The longest due first.</summary>
    public async Task<IReadOnlyList<ChasedItem>> ListAsync(ChasedList list, int most, Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher, Role.Manager);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Of(db, list, reader)
            .OrderBy(item => item.DueOn == null).ThenBy(item => item.DueOn).ThenBy(item => item.Id)
            .Take(most)
            .Select(item => new ChasedItem(item.Number, item.Kind, item.State, item.Division, item.DueOn, item.SupervisedAt, item.UrgedAt))
            .ToListAsync(cancel);
    }

    private IQueryable<MailboxItem> Of(MailboxDb db, ChasedList list, Actor reader)
    {
        var today = time.Today();
        var tomorrow = calendar.AddWorkingDays(today, 1) ?? today.AddDays(1);
        var items = db.Items.AsNoTracking().VisibleTo(reader).Where(item => Unanswered.Contains(item.State));
        return list switch
        {
            ChasedList.Today => items.Where(item => item.DueOn == today),
            ChasedList.Tomorrow => items.Where(item => item.DueOn > today && item.DueOn <= tomorrow),
            ChasedList.Overdue => items.Where(item => item.DueOn < today),
            _ => items.Where(item => item.SupervisedAt != null),
        };
    }

    private static readonly ItemState[] Unanswered = [.. Enum.GetValues<ItemState>().Where(state => state.IsOpen() && !state.IsAnswered())];
}
