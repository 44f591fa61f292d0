using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>撤回, 无效, 归档, 结转: listed, never deleted.</summary>
public sealed partial class MailboxItem
{
    /// <summary>Who proposed to set it aside as invalid; another one confirms.</summary>
    public string? InvalidBy { get; private set; }

    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>The last year into which it was carried over unfinished.</summary>
    public int? CarriedOver { get; private set; }

    /// <summary>撤回: the citizen needs no answer any more.</summary>
    public void Withdraw(Actor by, DateTimeOffset now, string? reason = null)
    {
        Refuse.If(!State.IsOpen() || State.IsAnswered(), "item.ended", "The item is answered or ended.");

        LeaveIntake();
        DropExtensionRequest();
        State = ItemState.Withdrawn;
        Record(HistoryKind.Withdrawn, by, now, note: reason);
    }

    /// <summary>无效: no matter in it. The first call proposes, a second person's call confirms (双人复核).</summary>
    public void Invalidate(string? reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(
            State is not (ItemState.Registered or ItemState.Accepted or ItemState.Returned),
            "state.invalidate",
            "Only an item that no division has is set aside as invalid.");
        Refuse.If(InvalidBy == by.Id, "invalidate.own", "Another person confirms that there is no matter in it.");

        if (InvalidBy is null)
        {
            InvalidBy = by.Id;
            Record(HistoryKind.InvalidProposed, by, now, note: reason);
            return;
        }

        JoinUntil = null;
        State = ItemState.Invalid;
        Record(HistoryKind.Invalidated, by, now, note: reason, details: Facts.Of(("proposedBy", InvalidBy)));
    }

    /// <summary>归档: done and put away; only a redo takes it out again.</summary>
    public void Archive(Actor by, DateTimeOffset now)
    {
        Refuse.If(State.IsOpen(), "state.archive", "Only an item that has ended is archived.");
        Refuse.If(CallBackOpenedAt is not null && CalledBackAt is null, "archive.call-back", "A call-back is still to be made.");
        if (ArchivedAt is not null)
        {
            return;
        }

        ArchivedAt = now;
        Record(HistoryKind.Archived, by, now);
    }

    /// <summary>结转: open at a year's end, it goes on in the next one.</summary>
    public void CarryOver(int intoYear, Actor by, DateTimeOffset now)
    {
        if (!State.IsOpen() || ReceivedOn.Year >= intoYear || CarriedOver >= intoYear)
        {
            return;
        }

        CarriedOver = intoYear;
        Record(HistoryKind.CarriedOver, by, now, details: Facts.Of(("year", intoYear)));
    }
}
