using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>
/// 催办: decides which steps are due for which items and writes down who is to be told, in one act. Any node may do it, as often as it likes:
/// each step happens once for an item and a due day. Of steps missed while no server ran the latest is told, the others are kept as skipped.
/// </summary>
public sealed class DecideReminders(
    StoreWriter writer, WorkingCalendar calendar, Organisation organisation, ChasingOptions options, TimeProvider time)
{
    private const int AtOnce = 100;

    private readonly StepDays _days = new(calendar);

    /// <returns>How many steps were decided.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var decided = 0;
        foreach (var urged in (bool[])[false, true])
        {
            // Items of which nothing can be decided stay in the query: go on behind them.
            for (long? after = 0; after is { } last;)
            {
                (after, var some) = await writer.RunAsync((db, token) => DecideAsync(db, urged, last, token), cancel);
                decided += some;
            }
        }

        return decided;
    }

    private async Task<(long? Last, int Decided)> DecideAsync(MailboxDb db, bool urged, long after, CancellationToken cancel)
    {
        var now = time.Now();
        if (!options.Hours.IsOpen(now, calendar))
        {
            return (null, 0);
        }

        var today = ChinaTime.DateOf(now);
        var items = await (urged ? Urged(db) : WithStepDue(db, today))
            .Where(item => item.Id > after && Unanswered.Contains(item.State))
            .Include(item => item.Deliveries)
            .OrderBy(item => item.Id)
            .Take(AtOnce)
            .ToListAsync(cancel);
        if (items.Count == 0)
        {
            return (null, 0);
        }

        var ids = items.ConvertAll(item => item.Id);
        var before = (await db.Reminders.AsNoTracking().Where(r => ids.Contains(r.ItemId)).ToListAsync(cancel)).ToLookup(r => r.ItemId);
        var addressees = new Addressees(await db.Members.AsNoTracking().Where(member => member.Active).ToListAsync(cancel), organisation);
        var decided = urged
            ? items.ConvertAll(item => Reminder.OfUrging(item, ChinaTime.DateOf(item.UrgedAt!.Value), now))
            : items.Where(item => !item.Clock.IsPaused).SelectMany(item => Steps(item, before[item.Id], today, now)).ToList();
        foreach (var reminder in decided)
        {
            if (!reminder.Skipped)
            {
                Address(reminder, addressees, options);
            }

            if (reminder.Step is ReminderStep.FiveDaysOver)
            {
                reminder.Item!.Supervise(Actor.System, now);
            }

            db.Reminders.Add(reminder);
        }

        return (items.Count < AtOnce ? null : items[^1].Id, decided.Count);
    }

    private IEnumerable<Reminder> Steps(MailboxItem item, IEnumerable<Reminder> before, DateOnly today, DateTimeOffset now)
    {
        var dueOn = item.DueOn!.Value;
        var done = before.Where(reminder => reminder.Day == dueOn).Select(reminder => reminder.Step).ToHashSet();
        var applied = _days.AppliedBy(today, dueOn);
        return applied.Where(step => !done.Contains(step)).Select(step => Reminder.Of(item, step, dueOn, now, skipped: step != applied[^1]));
    }

    internal static void Address(Reminder reminder, Addressees addressees, ChasingOptions options)
    {
        foreach (var member in addressees.Of(reminder.Item!, reminder.Step))
        {
            reminder.Notify(
                member.Id,
                NoticeWay.EMail,
                !options.Ways.Contains(NoticeWay.EMail) ? NoticeState.NoChannel
                    : string.IsNullOrEmpty(member.Email) ? NoticeState.NoAddress
                    : NoticeState.Pending);
        }

        if (options.Ways.Contains(NoticeWay.WorkWeChat))
        {
            reminder.Notify(memberId: null, NoticeWay.WorkWeChat, NoticeState.Pending);
        }
    }

    /// <summary>Each due day has one newest step that applies today; whose item lacks that one, has something to decide.</summary>
    private IQueryable<MailboxItem> WithStepDue(MailboxDb db, DateOnly today)
    {
        var before = _days.LastDueDayFor(ReminderStep.BeforeDue, today);
        var at = _days.LastDueDayFor(ReminderStep.AtDue, today);
        var after = _days.LastDueDayFor(ReminderStep.DayAfter, today);
        var over = _days.LastDueDayFor(ReminderStep.FiveDaysOver, today);
        return db.Items.Where(item => item.DueOn != null && item.DueOn <= before
            && !db.Reminders.Any(reminder => reminder.ItemId == item.Id && reminder.Day == item.DueOn
                && reminder.Step == (item.DueOn <= over ? ReminderStep.FiveDaysOver
                    : item.DueOn <= after ? ReminderStep.DayAfter
                    : item.DueOn <= at ? ReminderStep.AtDue
                    : ReminderStep.BeforeDue)));
    }

    private static IQueryable<MailboxItem> Urged(MailboxDb db) => db.Items.Where(item => item.UrgedAt != null
        && !db.Reminders.Any(reminder => reminder.ItemId == item.Id && reminder.Step == ReminderStep.Urged && reminder.Urging == item.Urges));

    private static readonly ItemState[] Unanswered = [.. Enum.GetValues<ItemState>().Where(state => state.IsOpen() && !state.IsAnswered())];
}
