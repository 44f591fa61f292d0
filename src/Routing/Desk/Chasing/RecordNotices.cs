using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>Writes down what became of notices that a worker had taken.</summary>
public sealed class RecordNotices(StoreWriter writer, TimeProvider time)
{
    internal const int MostAttempts = 5;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60)];

    public Task DroppedAsync(IReadOnlyList<ReminderNotice> notices, string why, CancellationToken cancel) =>
        ChangeAsync(notices, (notice, now) => End(notice, NoticeState.Dropped, why, now), cancel);

    public Task ExecuteAsync(IReadOnlyList<ReminderNotice> notices, NoticeOutcome outcome, CancellationToken cancel) =>
        ChangeAsync(notices, (notice, now) => Record(notice, outcome, now), cancel);

    private static void Record(ReminderNotice notice, NoticeOutcome outcome, DateTimeOffset now)
    {
        switch (outcome)
        {
            case NoticeOutcome.Sent:
                End(notice, NoticeState.Sent, null, now);
                break;
            case NoticeOutcome.Unknown unknown:
                End(notice, NoticeState.Unknown, unknown.Reason, now);
                break;
            case NoticeOutcome.Refused refused:
                End(notice, NoticeState.Failed, refused.Reason, now);
                break;
            case NoticeOutcome.TryLater later when notice.Attempts >= MostAttempts:
                End(notice, NoticeState.Failed, later.Reason, now);
                break;
            case NoticeOutcome.TryLater later:
                (notice.NextTryAt, notice.SendingSince, notice.StateAt) = (now + Pauses[Math.Min(notice.Attempts, Pauses.Length) - 1], null, now);
                notice.Reason = later.Reason;
                break;
            default:
                throw new InvalidOperationException($"The outcome {outcome.GetType().Name} is not recorded.");
        }
    }

    private static void End(ReminderNotice notice, NoticeState state, string? reason, DateTimeOffset now) =>
        (notice.State, notice.StateAt, notice.Reason, notice.NextTryAt, notice.SendingSince) = (state, now, reason, null, null);

    /// <summary>Only what is still ours: a lease that ran out has been given up as unknown, and stays so.</summary>
    private Task ChangeAsync(IReadOnlyList<ReminderNotice> notices, Action<ReminderNotice, DateTimeOffset> change, CancellationToken cancel)
    {
        var ids = notices.Select(notice => notice.Id).ToList();
        var bundle = notices[0].Bundle;
        return writer.RunAsync(
            async (db, token) =>
            {
                var now = time.Now();
                foreach (var notice in await db.ReminderNotices
                    .Where(row => ids.Contains(row.Id) && row.Bundle == bundle && row.SendingSince != null)
                    .ToListAsync(token))
                {
                    change(notice, now);
                }

                return true;
            },
            cancel);
    }
}
