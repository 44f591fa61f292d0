namespace Messaging.Routing.Mailbox.Reminders;

/// <summary>One reminder to one recipient by one way (催办通知). Where a person is reached stands with the person only.</summary>
public sealed class ReminderNotice
{
    public long Id { get; private set; }

    public long ReminderId { get; private set; }

    public Reminder? Reminder { get; private set; }

    /// <summary>Null: the office's group.</summary>
    public int? MemberId { get; init; }

    public NoticeWay Way { get; init; }

    public NoticeState State { get; internal set; }

    public DateTimeOffset StateAt { get; internal set; }

    /// <summary>Why it stands where it stands, in a few words of ours.</summary>
    public string? Reason { get; internal set; }

    public int Attempts { get; internal set; }

    /// <summary>When a worker may take it next; null when there is nothing more to do.</summary>
    public DateTimeOffset? NextTryAt { get; internal set; }

    /// <summary>Set while a worker sends it; found set on a row that is due again, nobody knows whether it arrived.</summary>
    public DateTimeOffset? SendingSince { get; internal set; }

    /// <summary>The message it went out with: notices to one recipient share one.</summary>
    public Guid? Bundle { get; internal set; }
}
