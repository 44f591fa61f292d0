using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;
using Microsoft.Extensions.Logging;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>Takes notices that are due, one recipient at a time, and hands each recipient one message. Any number of nodes may do it.</summary>
public sealed partial class SendNotices(
    TakeNotices take,
    RecordNotices record,
    IEnumerable<INoticeWay> ways,
    NoticeText text,
    ChasingOptions options,
    WorkingCalendar calendar,
    Organisation organisation,
    TimeProvider time,
    ILogger<SendNotices> log)
{
    private readonly Dictionary<NoticeWay, INoticeWay> _ways = ways.ToDictionary(way => way.Way);

    /// <returns>How many messages were handed out.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        await take.GiveUpInterruptedAsync(cancel);
        var messages = 0;
        while (await take.ExecuteAsync(onlyUrgent: !options.Hours.IsOpen(time.Now(), calendar), cancel) is { } taken)
        {
            messages += await SendAsync(taken, cancel) ? 1 : 0;
        }

        return messages;
    }

    private async Task<bool> SendAsync(TakenNotices taken, CancellationToken cancel)
    {
        // Between the decision and now the item may have been answered, or walled off from this person.
        var valid = taken.Notices.ToLookup(notice => IsStillDue(notice.Reminder!) && MayBeTold(taken.To, notice));
        if (valid[false].Any())
        {
            await record.DroppedAsync([.. valid[false]], "Answered, moved, or not this person's any more.", cancel);
        }

        var due = valid[true].ToList();
        if (due.Count == 0)
        {
            return false;
        }

        if (!_ways.TryGetValue(taken.Way, out var way) || (taken.To is { } member && string.IsNullOrEmpty(member.Email)))
        {
            await record.ExecuteAsync(due, new NoticeOutcome.Refused("The way or the address is not there any more."), cancel);
            return false;
        }

        var addressees = new Addressees([], organisation);
        var named = due.Where(notice => taken.To is not null || addressees.GroupMaySee(notice.Reminder!.Item!)).Select(notice => notice.Reminder!).ToList();
        NoticeOutcome outcome;
        try
        {
            outcome = await way.SendAsync(taken.To?.Email, text.Of(named, due.Count - named.Count), cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogWayFailed(failure, taken.Way);
            outcome = new NoticeOutcome.Unknown("The way failed while sending.");
        }

        await record.ExecuteAsync(due, outcome, cancel);
        return true;
    }

    private static bool IsStillDue(Reminder reminder)
    {
        if (reminder.Step is ReminderStep.Burst)
        {
            return true;
        }

        var item = reminder.Item!;
        return item.State.IsOpen() && !item.State.IsAnswered()
            && (reminder.Step is ReminderStep.Urged || (item.DueOn == reminder.Day && !item.Clock.IsPaused));
    }

    private static bool MayBeTold(Member? to, ReminderNotice notice) =>
        notice.MemberId is null || (to is { Active: true } && to.AsActor().MaySee(notice.Reminder!.Item!));

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Way} failed while sending reminders")]
    private partial void LogWayFailed(Exception failure, NoticeWay way);
}
