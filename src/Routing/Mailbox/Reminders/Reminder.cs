using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Reminders;

/// <summary>
/// One step of chasing one item (催办记录): decided once for an item and a due day, on whichever node. A new due day, by extension or redo,
/// has its steps anew.
/// </summary>
public sealed class Reminder
{
    private readonly List<ReminderNotice> _notices = [];

    public long Id { get; private set; }

    public long ItemId { get; private set; }

    public MailboxItem? Item { get; private set; }

    public ReminderStep Step { get; private set; }

    /// <summary>The due day it belongs to; of an urging, the day somebody urged.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Which urging it tells of; 0 for the steps of a due day.</summary>
    public int Urging { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>错过: it was due while no server ran, and a later step is told in its place.</summary>
    public bool Skipped { get; private set; }

    /// <summary>To whom it goes; empty when it was skipped, or when there is nobody to remind.</summary>
    public IReadOnlyList<ReminderNotice> Notices => _notices;

    public static Reminder Of(MailboxItem item, ReminderStep step, DateOnly dueOn, DateTimeOffset now, bool skipped = false) =>
        new() { ItemId = item.Id, Item = item, Step = step, Day = dueOn, DecidedAt = now, Skipped = skipped };

    public static Reminder OfUrging(MailboxItem item, DateOnly urgedOn, DateTimeOffset now) =>
        new() { ItemId = item.Id, Item = item, Step = ReminderStep.Urged, Day = urgedOn, Urging = item.Urges, DecidedAt = now };

    internal void Notify(int? memberId, NoticeWay way, NoticeState state) => _notices.Add(new ReminderNotice
    {
        MemberId = memberId,
        Way = way,
        State = state,
        StateAt = DecidedAt,
        NextTryAt = state is NoticeState.Pending ? DecidedAt : null,
    });
}
