using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Desk.Matters;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Routing.Mailbox.SpecialReports;
using Messaging.Routing.Store;
using Messaging.Routing.Topics;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>
/// 突发监测: looks whether far more people write than usual, about one matter or at all, and opens a special report with its first draft, once a
/// burst, on whichever node notices it first. Accusations are no part of it: many read the report.
/// </summary>
public sealed class WatchBursts(
    IDbContextFactory<MailboxDb> contexts,
    StoreWriter writer,
    MatterMemory memory,
    DraftSpecialReport draft,
    Organisation organisation,
    ChasingOptions chasing,
    TimeProvider time)
{
    private const int FewestVoices = 5;
    private const int MostAtOnce = 3;

    /// <summary>More messages tell no more, and must not cost more.</summary>
    private const int MostRecent = 200;
    private const int MostArrivals = 20_000;

    /// <summary>A matter is the burst's when so many of its messages are about it.</summary>
    private const double MostlyOne = 0.5;

    private const double LeastUsualPerHour = 0.02;

    /// <summary>A burst that was not seen for so long is over.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(60);

    /// <returns>The number of the report that was opened; null when none was.</returns>
    public async Task<int?> ExecuteAsync(CancellationToken cancel)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var recent = await RecentAsync(db, now, cancel);
        if (BurstGroups.Voices(recent) < FewestVoices || await NoticeAsync(db, recent, now, cancel) is not { } noticed)
        {
            await EndAsync(db, now, cancel);
            return null;
        }

        var text = await draft.ComposeAsync(db, noticed.Messages, noticed.Burst, noticed.OneMatter, now, cancel);
        return await writer.RunAsync((store, token) => OpenAsync(store, noticed, text, now, token), cancel);
    }

    private async Task<NoticedBurst?> NoticeAsync(MailboxDb db, List<BurstMessage> recent, DateTimeOffset now, CancellationToken cancel)
    {
        await memory.GrowAsync(db, cancel);
        var (matter, before) = BurstGroups.Largest(recent, memory.Index);
        var usualPerHour = LeastUsualPerHour + (before / BurstDetector.Memory.TotalHours);
        if (BurstDetector.DetectAlike(matter.ConvertAll(message => message.Arrival), now, usualPerHour) is not null)
        {
            return OfMatter(matter, usualPerHour, now);
        }

        if (BurstDetector.Detect(await ArrivalsAsync(db, now, cancel), now) is not { } burst)
        {
            return null;
        }

        var all = recent.Where(message => message.ReceivedAt >= burst.From).ToList();
        return matter.Count(message => message.ReceivedAt >= burst.From) >= MostlyOne * all.Count
            ? OfMatter(matter, usualPerHour, now)
            : new NoticedBurst(burst, all, OneMatter: false);
    }

    /// <summary>All that was written of the matter lately, not only what tipped the scales: by it the event is known again at the next look.</summary>
    private static NoticedBurst OfMatter(List<BurstMessage> matter, double usualPerHour, DateTimeOffset now) => new(
        new Burst(matter[0].ReceivedAt, BurstGroups.Voices(matter), usualPerHour * (now - matter[0].ReceivedAt).TotalHours), matter, OneMatter: true);

    private async Task<int?> OpenAsync(MailboxDb db, NoticedBurst noticed, DraftedReport drafted, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.SpecialReports.Include(report => report.Figures).Where(report => report.Slot != null).ToListAsync(cancel);
        var numbers = noticed.Messages.Select(message => message.Number).ToHashSet(StringComparer.Ordinal);
        if (open.Find(report => !noticed.OneMatter || report.Figures.Any(figure => figure.Items.Any(numbers.Contains))) is { } known)
        {
            // Figures only grow: what has left the window is still part of the event.
            var grows = known.Figures.Count > 0 && known.Figures[0].Items.All(numbers.Contains);
            known.GoOn(grows ? drafted.Text : null, now);
            return null;
        }

        var slot = Enumerable.Range(1, MostAtOnce).Select(at => $"burst-{at}").FirstOrDefault(at => open.TrueForAll(report => report.Slot != at));
        if (slot is null)
        {
            return null;
        }

        var report = SpecialReport.Open(slot, noticed.Burst.From, drafted.Text, drafted.WordingId, now);
        db.SpecialReports.Add(report);
        await NotifyAsync(db, noticed.Messages[0].Id, now, cancel);
        await db.SaveChangesAsync(cancel);
        return report.Id;
    }

    /// <summary>The leaders are told by the ways that remind them of items; the notice hangs on the first item of the burst.</summary>
    private async Task NotifyAsync(MailboxDb db, long itemId, DateTimeOffset now, CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(now);
        if (await db.Reminders.AnyAsync(reminder => reminder.ItemId == itemId && reminder.Step == ReminderStep.Burst && reminder.Day == today, cancel))
        {
            return;
        }

        var item = await db.Items.FirstAsync(one => one.Id == itemId, cancel);
        var reminder = Reminder.Of(item, ReminderStep.Burst, today, now);
        DecideReminders.Address(
            reminder, new Addressees(await db.Members.AsNoTracking().Where(member => member.Active).ToListAsync(cancel), organisation), chasing);
        db.Reminders.Add(reminder);
    }

    private async Task EndAsync(MailboxDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var quiet = now - Quiet;
        if (await db.SpecialReports.AnyAsync(report => report.Slot != null && report.LastSeenAt < quiet, cancel))
        {
            await writer.RunAsync(
                async (store, token) =>
                {
                    foreach (var report in await store.SpecialReports.Where(one => one.Slot != null && one.LastSeenAt < quiet).ToListAsync(token))
                    {
                        report.End();
                    }

                    return true;
                },
                cancel);
        }
    }

    private static async Task<List<BurstMessage>> RecentAsync(MailboxDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - BurstDetector.Longest;
        var read = await db.Items.AsNoTracking()
            .Where(item => item.ReceivedAt > since && item.ReceivedAt <= now && item.State != ItemState.Invalid && item.Kind != ItemKind.Report
                && (item.Accusation == Accusation.None || item.Accusation == Accusation.Cleared))
            .OrderByDescending(item => item.ReceivedAt).ThenByDescending(item => item.Id)
            .Take(MostRecent)
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

    private static async Task<List<Arrival>> ArrivalsAsync(MailboxDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - BurstDetector.Memory;
        var read = await db.Items.AsNoTracking()
            .Where(item => item.ReceivedAt > since && item.ReceivedAt <= now && item.State != ItemState.Invalid)
            .OrderByDescending(item => item.ReceivedAt)
            .Take(MostArrivals)
            .Select(item => new { item.ReceivedAt, Person = item.SubmitterPhoneHash ?? item.ReplyTo.AddressHash ?? item.Number })
            .ToListAsync(cancel);
        read.Reverse();
        return read.ConvertAll(item => new Arrival(item.ReceivedAt, item.Person));
    }
}
