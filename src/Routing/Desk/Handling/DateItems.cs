using System.Globalization;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Handling;

/// <summary>
/// Counts the due days of open items again (重新计期), after a notice was loaded or a rule changed. Each item is an act of its own, so that
/// the office goes on working; run again after a break, it does what is left.
/// </summary>
public sealed class DateItems(
    IDbContextFactory<MailboxDb> contexts, StoreWriter writer, DeadlineRules rules, WorkingCalendar calendar, TimeProvider time)
{
    /// <summary>Cause in the history: a rule was changed.</summary>
    public const string ByRules = "rules";

    /// <summary>Cause in the history: found to be counted by what is no longer in force.</summary>
    public const string Again = "again";

    private const int PageSize = 500;

    private static readonly ItemState[] Running = [.. Enum.GetValues<ItemState>().Where(state => state.IsOpen() && !state.IsAnswered())];

    /// <summary>Cause in the history: a notice for this year was loaded.</summary>
    public static string ByNotice(int year) => string.Create(CultureInfo.InvariantCulture, $"notice:{year}");

    /// <param name="cause"><see cref="ByRules"/> or <see cref="ByNotice"/>.</param>
    /// <param name="by">Who changed what is counted by.</param>
    /// <param name="cancel">Stops between two pages; what was dated stays dated.</param>
    public async Task<DatedItems> ExecuteAsync(string cause, Actor by, CancellationToken cancel)
    {
        var sum = new DatedItems(0, 0, 0, 0, 0);
        await foreach (var page in PagesAsync(cancel))
        {
            var moving = page.Where(item => Differs(item, calendar));
            var moved = await Task.WhenAll(moving.Select(item => writer.RunAsync(
                (db, token) => RedateAsync(db, item.Id, cause, by, token), cancel)));
            sum = moved.Aggregate(sum with { Looked = sum.Looked + page.Count }, Add);
        }

        return sum;
    }

    /// <summary>What another calendar would do; changes nothing.</summary>
    public async Task<DatedItems> PreviewAsync(WorkingCalendar other, CancellationToken cancel)
    {
        var sum = new DatedItems(0, 0, 0, 0, 0);
        await foreach (var page in PagesAsync(cancel))
        {
            sum = page
                .Select(item => Change(item.DueOn, item.After(rules, other), item.Counted(rules, other)))
                .Aggregate(sum with { Looked = sum.Looked + page.Count }, Add);
        }

        return sum;
    }

    private async Task<DateChange> RedateAsync(MailboxDb db, long id, string cause, Actor by, CancellationToken cancel)
    {
        // Read again inside the transaction: it may have been answered, extended or dated by another node meanwhile.
        var item = await db.Items.Include(i => i.Deliveries).FirstAsync(i => i.Id == id, cancel);
        var open = RunningClock.Of(item);
        if (!Running.Contains(item.State) || !Differs(open, calendar))
        {
            return DateChange.None;
        }

        var before = item.DueOn;
        var clock = open.Judged(rules);
        var counted = clock.DueOn(calendar);
        item.Redate(clock, counted, cause, by, time.Now());
        return Change(before, item.DueOn, counted);
    }

    private bool Differs(RunningClock item, WorkingCalendar by)
    {
        if (item.Clock.IsPaused)
        {
            // Counted when it goes on.
            return false;
        }

        var clock = item.Judged(rules);
        return clock != item.Clock || clock.DueOn(by) != item.CountedOn;
    }

    private static DateChange Change(DateOnly? before, DateOnly? after, DateOnly? counted) =>
        before is null && after is not null ? DateChange.Filled
        : after > before ? DateChange.Later
        : after < before ? DateChange.Earlier
        : counted < after ? DateChange.Kept
        : DateChange.None;

    private static DatedItems Add(DatedItems sum, DateChange change) => change switch
    {
        DateChange.Filled => sum with { Filled = sum.Filled + 1 },
        DateChange.Later => sum with { Later = sum.Later + 1 },
        DateChange.Earlier => sum with { Earlier = sum.Earlier + 1 },
        DateChange.Kept => sum with { Kept = sum.Kept + 1 },
        _ => sum,
    };

    private async IAsyncEnumerable<List<RunningClock>> PagesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        for (long after = 0; ;)
        {
            var page = await db.Items.AsNoTracking()
                .Where(item => item.Id > after && Running.Contains(item.State))
                .OrderBy(item => item.Id)
                .Take(PageSize)
                .Select(item => new RunningClock(
                    item.Id,
                    item.Kind,
                    item.KindSure,
                    item.KindRunner,
                    item.Source,
                    item.ReceiptConfirmedOn ?? item.ReceivedOn,
                    item.DueOn,
                    item.PromisedOn,
                    item.CountedOn,
                    item.Clock,
                    item.Redos))
                .ToListAsync(cancel);
            if (page.Count > 0)
            {
                yield return page;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = page[^1].Id;
        }
    }

    private enum DateChange
    {
        None,
        Filled,
        Later,
        Earlier,
        Kept,
    }
}
