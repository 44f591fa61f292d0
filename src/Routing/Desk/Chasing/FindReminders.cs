using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>Who was reminded of what, when, by which way, and what became of it (催办记录), as far as the reader may see the item.</summary>
public sealed class FindReminders(IDbContextFactory<MailboxDb> contexts)
{
    /// <summary>The newest first, each with its item and notices.</summary>
    public async Task<IReadOnlyList<Reminder>> ListAsync(ReminderQuery query, Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher, Role.Manager);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Narrow(Visible(db, reader), query)
            .OrderByDescending(reminder => reminder.Id)
            .Take(query.Limit)
            .ToListAsync(cancel);
    }

    /// <summary>Of one item, for everybody who may see it.</summary>
    public async Task<IReadOnlyList<Reminder>> OfItemAsync(string number, Actor reader, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Visible(db, reader).Where(reminder => reminder.Item!.Number == number).OrderByDescending(reminder => reminder.Id).ToListAsync(cancel);
    }

    private static IQueryable<Reminder> Visible(MailboxDb db, Actor reader)
    {
        var items = db.Items.VisibleTo(reader).Select(item => item.Id);
        return db.Reminders.AsNoTracking()
            .Include(reminder => reminder.Item)
            .Include(reminder => reminder.Notices.OrderBy(notice => notice.Id))
            .AsSplitQuery()
            .Where(reminder => items.Contains(reminder.ItemId));
    }

    private static IQueryable<Reminder> Narrow(IQueryable<Reminder> reminders, ReminderQuery query)
    {
        if (query.Number is { } number)
        {
            reminders = reminders.Where(reminder => reminder.Item!.Number == number);
        }

        if (query.From is { } from)
        {
            var start = ChinaTime.StartOf(from).ToUniversalTime();
            reminders = reminders.Where(reminder => reminder.DecidedAt >= start);
        }

        if (query.To is { } to)
        {
            var end = ChinaTime.StartOf(to.AddDays(1)).ToUniversalTime();
            reminders = reminders.Where(reminder => reminder.DecidedAt < end);
        }

        if (query.Step is { } step)
        {
            reminders = reminders.Where(reminder => reminder.Step == step);
        }

        if (query.State is { } state)
        {
            reminders = reminders.Where(reminder => reminder.Notices.Any(notice => notice.State == state));
        }

        return query.After is { } after ? reminders.Where(reminder => reminder.Id < after) : reminders;
    }
}
