using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>并案: a repeat waits for the answer of another item, and everyone keeps their own.</summary>
public sealed partial class MailboxItem
{
    /// <summary>Where a merged or otherwise set aside item goes back to.</summary>
    public ItemState? StateBefore { get; private set; }

    /// <summary>Number of the item it was merged into.</summary>
    public string? MergedInto { get; private set; }

    /// <summary>并案: what the other is answered, this citizen is answered too, on the own channel.</summary>
    /// <param name="carriesOthers">Others were merged into this one; they would be two steps from their answer.</param>
    public void Merge(MailboxItem into, bool carriesOthers, Actor by, DateTimeOffset now)
    {
        Refuse.If(!State.IsOpen() || State.IsAnswered(), "state.merge", "An item that is answered or ended is not merged.");
        Refuse.If(into.Number == Number, "merge.self", "An item is not merged into itself.");
        Refuse.If(into.State.IsEndedOtherwise(), "merge.ended", "The other item has ended without an answer.");
        Refuse.If(carriesOthers, "merge.carries", "Others were merged into this item; merge them into the other one first.");

        StateBefore = State;
        LeaveIntake();
        DropExtensionRequest();
        MergedInto = into.Number;
        State = ItemState.Merged;
        Record(HistoryKind.Merged, by, now, details: Facts.Of(("into", into.Number)));
        AnswerAlong(into, now);
    }

    /// <summary>撤销并案: goes back to where it was; an answer that was not its own is no answer of it.</summary>
    public void Unmerge(Actor by, DateTimeOffset now)
    {
        Refuse.If(State is not ItemState.Merged || MergedInto is null, "state.unmerge", "Only a merged item is taken apart.");

        var from = MergedInto;
        State = StateBefore ?? ItemState.Accepted;
        (StateBefore, MergedInto) = (null, null);
        (Answer, AnswerAuthor, Approver, AnsweredAt) = (null, null, null, null);
        Supersede();
        Record(HistoryKind.Unmerged, by, now, details: Facts.Of(("from", from)));
    }

    /// <summary>并案答复: the other item's signed answer goes to this citizen too. Nothing happens while there is none.</summary>
    public void AnswerAlong(MailboxItem into, DateTimeOffset now)
    {
        if (State is not ItemState.Merged || MergedInto != into.Number || !into.State.IsAnswered() || into.Answer is not { } answer)
        {
            return;
        }

        Supersede();
        (Answer, AnswerAuthor, Approver, AnsweredAt) = (answer, into.AnswerAuthor, into.Approver, now);
        Tell(DeliveryPurpose.Answer, answer, dueOn: null, now);
        Record(HistoryKind.AnsweredAlong, Actor.System, now, details: Facts.Of(("from", into.Number)));
    }
}
