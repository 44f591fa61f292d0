using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Routing.Mailbox.SpecialReports;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>Opens the special report of a burst, lets it grow while the burst goes on, and ends it (专题报告登记).</summary>
public sealed class KeepBurstReports(StoreWriter writer, Organisation organisation, ChasingOptions chasing)
{
    private const int MostAtOnce = 20;

    /// <summary>A burst that was not seen for so long is over.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(60);

    /// <returns>The numbers of the reports that were opened.</returns>
    internal Task<List<int>> WriteAsync(IReadOnlyList<DraftedBurst> bursts, DateTimeOffset now, CancellationToken cancel) => writer.RunAsync(
        async (db, token) =>
        {
            var open = await db.SpecialReports.Include(report => report.Figures).Where(report => report.Slot != null).ToListAsync(token);
            var opened = new List<SpecialReport>();
            var much = bursts.Any(burst => !burst.Noticed.OneMatter);
            foreach (var burst in bursts)
            {
                // Asked again inside the transaction: another node may have been faster.
                if (OpenReport.About(burst.Noticed, open.ConvertAll(OpenReport.Of), much) is { } about)
                {
                    GoOn(open.Find(report => report.Id == about.Id)!, burst, open, now);
                }
                else if (burst is { Report: null, Draft: { } draft } && FreeSlot(open, burst.Noticed.OneMatter) is { } slot)
                {
                    var report = SpecialReport.Open(slot, burst.Noticed.Messages[0].ReceivedAt, draft.Text, draft.WordingId, now);
                    db.SpecialReports.Add(report);
                    open.Add(report);
                    opened.Add(report);
                    await NotifyAsync(db, burst.Noticed.Messages[0].Id, now, token);
                }
            }

            await db.SaveChangesAsync(token);
            return opened.ConvertAll(report => report.Id);
        },
        cancel);

    internal async Task EndAsync(MailboxDb db, DateTimeOffset now, CancellationToken cancel)
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

    /// <summary>Words that were drafted for another version of the report are of yesterday: the next look brings newer ones.</summary>
    private static void GoOn(SpecialReport report, DraftedBurst burst, List<SpecialReport> open, DateTimeOffset now)
    {
        var fits = burst.Report is { } drafted && drafted.Id == report.Id && drafted.Version == report.Version;
        report.GoOn(fits && burst.Draft is { } draft && !report.Shows(draft.Text.Figures) ? draft.Text : null, now);
        if (report.IsOfAll && burst.Noticed.OneMatter && FreeSlot(open, oneMatter: true) is { } slot)
        {
            report.TurnOutAsOne(slot);
        }
    }

    private static string? FreeSlot(List<SpecialReport> open, bool oneMatter) => oneMatter
        ? Enumerable.Range(1, MostAtOnce).Select(at => $"burst-{at}").FirstOrDefault(at => open.TrueForAll(report => report.Slot != at))
        : SpecialReport.SlotOfAll;

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
}
