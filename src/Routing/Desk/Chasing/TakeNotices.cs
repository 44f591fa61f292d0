using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>Hands all notices that are due to one recipient to one worker, on whichever node.</summary>
public sealed class TakeNotices(IDbContextFactory<MailboxDb> contexts, StoreWriter writer, TimeProvider time)
{
    /// <summary>Lines of one e-mail.</summary>
    internal const int MostInMail = 100;

    /// <summary>So many lines of <see cref="NoticeText.LongestLine"/> bytes fit into the robot's 2048 with headings.</summary>
    internal const int MostInGroup = 6;

    /// <summary>The robot takes 20 messages a minute from everybody who knows its address; the rest wait.</summary>
    private const int GroupMessagesAMinute = 15;

    /// <summary>A worker that says nothing for so long has died.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <param name="onlyUrgent">Outside of office hours only what cannot wait for the morning is told.</param>
    /// <returns>Null when nothing is due.</returns>
    public async Task<TakenNotices?> ExecuteAsync(bool onlyUrgent, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        while (true)
        {
            var now = time.Now();
            var groupWaits = await GroupWaitsAsync(db, now, cancel);
            var first = await db.ReminderNotices.AsNoTracking()
                .Where(notice => notice.NextTryAt <= now && notice.SendingSince == null && (notice.MemberId != null || !groupWaits)
                    && (!onlyUrgent || notice.Reminder!.Step == ReminderStep.Burst))
                .OrderBy(notice => notice.NextTryAt).ThenBy(notice => notice.Id)
                .FirstOrDefaultAsync(cancel);
            if (first is null)
            {
                return null;
            }

            var bundle = Guid.NewGuid();
            if (await writer.RunAsync((store, token) => TakeAsync(store, first, onlyUrgent, bundle, now, token), cancel) > 0)
            {
                return new TakenNotices(
                    first.Way,
                    await db.Members.AsNoTracking().FirstOrDefaultAsync(member => member.Id == first.MemberId, cancel),
                    await db.ReminderNotices.AsNoTracking()
                        .Include(notice => notice.Reminder!.Item)
                        .Where(notice => notice.Bundle == bundle)
                        .OrderByDescending(notice => notice.Reminder!.Day).ThenBy(notice => notice.Id)
                        .ToListAsync(cancel));
            }
        }
    }

    /// <summary>
    /// Found taken and its lease over, the server died in between: it may have arrived. It stands as unknown where a person sees it, and is not
    /// sent a second time.
    /// </summary>
    public Task<int> GiveUpInterruptedAsync(CancellationToken cancel) => writer.RunAsync(
        (db, token) =>
        {
            var now = time.Now();
            return db.ReminderNotices
                .Where(notice => notice.NextTryAt <= now && notice.SendingSince != null)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(notice => notice.State, NoticeState.Unknown)
                        .SetProperty(notice => notice.StateAt, now)
                        .SetProperty(notice => notice.Reason, "The server stopped while sending.")
                        .SetProperty(notice => notice.NextTryAt, (DateTimeOffset?)null)
                        .SetProperty(notice => notice.SendingSince, (DateTimeOffset?)null),
                    token);
        },
        cancel);

    private static async Task<bool> GroupWaitsAsync(MailboxDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var aMinuteAgo = now.AddMinutes(-1);
        return await db.ReminderNotices
            .Where(notice => notice.MemberId == null && notice.Bundle != null && (notice.StateAt > aMinuteAgo || notice.SendingSince > aMinuteAgo))
            .Select(notice => notice.Bundle)
            .Distinct()
            .CountAsync(cancel) >= GroupMessagesAMinute;
    }

    /// <summary>Rows that another worker was faster with are not changed and not ours.</summary>
    private static async Task<int> TakeAsync(
        MailboxDb db, ReminderNotice first, bool onlyUrgent, Guid bundle, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = await db.ReminderNotices
            .Where(notice => notice.NextTryAt <= now && notice.SendingSince == null && notice.Way == first.Way && notice.MemberId == first.MemberId
                && (!onlyUrgent || notice.Reminder!.Step == ReminderStep.Burst))
            .OrderBy(notice => notice.NextTryAt).ThenBy(notice => notice.Id)
            .Take(first.MemberId is null ? MostInGroup : MostInMail)
            .Select(notice => notice.Id)
            .ToListAsync(cancel);
        return await db.ReminderNotices
            .Where(notice => ids.Contains(notice.Id) && notice.NextTryAt <= now && notice.SendingSince == null)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(notice => notice.NextTryAt, now + Lease)
                    .SetProperty(notice => notice.SendingSince, now)
                    .SetProperty(notice => notice.Bundle, bundle)
                    .SetProperty(notice => notice.Attempts, notice => notice.Attempts + 1),
                cancel);
    }
}
