using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>登记: while the citizen is still speaking, and what the citizen may do about the item.</summary>
public sealed partial class MailboxItem
{
    /// <summary>True while lines of the same citizen are still added.</summary>
    public bool IsJoinable(DateTimeOffset now) => State is ItemState.Registered && JoinUntil > now;

    /// <summary>Adds a further line; what the whole text now suggests replaces the former suggestion.</summary>
    public void Join(string line, DateTimeOffset joinUntil, Triage triage, DateTimeOffset now)
    {
        Refuse.If(!IsJoinable(now), "item.closed", "The item takes no further lines.");

        Text = $"{Text}\n{line}";
        JoinUntil = joinUntil;
        SuggestedLabel = triage.Label;
        Confidence = triage.Confidence;
        Place ??= triage.Place;
        (Kind, KindSure, KindRunner) = (triage.Kind, triage.KindSure, triage.KindRunner);

        // A promise to a citizen is never made earlier.
        DueOn = triage.DueOn is null || triage.DueOn > DueOn ? triage.DueOn : DueOn;

        Record(HistoryKind.Joined, Actor.Citizen, now, note: line);
    }

    /// <summary>说完了, or the window has passed. Nothing happens when it is closed already.</summary>
    public bool CloseJoining(Actor by, DateTimeOffset now)
    {
        if (JoinUntil is null)
        {
            return false;
        }

        JoinUntil = null;
        Record(HistoryKind.JoiningClosed, by, now);
        return true;
    }

    /// <summary>The citizen, or a dispatcher, says what kind it really is.</summary>
    /// <param name="dueOn">The due day of that kind; an earlier one than promised is not taken.</param>
    public void CorrectKind(ItemKind kind, DateOnly? dueOn, Actor by, DateTimeOffset now)
    {
        Refuse.If(!State.IsOpen() || State.IsAnswered(), "item.ended", "The item is answered or ended.");
        if (Kind == kind && KindSure)
        {
            return;
        }

        (Kind, KindSure) = (kind, true);
        DueOn = DueOn is null || dueOn is null || dueOn > DueOn ? dueOn : DueOn;
        Record(HistoryKind.KindCorrected, by, now);
    }

    /// <summary>撤回: the citizen needs no answer any more. Listed, never deleted.</summary>
    public void Withdraw(Actor by, DateTimeOffset now)
    {
        Refuse.If(!State.IsOpen() || State.IsAnswered(), "item.ended", "The item is answered or ended.");

        JoinUntil = null;
        State = ItemState.Withdrawn;
        Record(HistoryKind.Withdrawn, by, now);
    }
}
