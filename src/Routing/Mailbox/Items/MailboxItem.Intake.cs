using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>登记: while the citizen is still speaking, and what the citizen may do about the item.</summary>
public sealed partial class MailboxItem
{
    /// <summary>True while lines of the same citizen are still added.</summary>
    public bool IsJoinable(DateTimeOffset now) => State is ItemState.Registered && JoinUntil > now;

    /// <summary>Adds a further line; what the whole text now suggests replaces the former suggestion.</summary>
    /// <param name="place">Where the citizen says it is, by map; null when the line says nothing of it.</param>
    public void Join(string line, DateTimeOffset joinUntil, Triage triage, DateTimeOffset now, string? place = null)
    {
        Refuse.If(!IsJoinable(now), "item.closed", "The item takes no further lines.");

        Text = $"{Text}\n{line}";
        JoinUntil = joinUntil;
        SuggestedLabel = triage.Label;
        Confidence = triage.Confidence;
        SuggestedBy = triage.SuggestedBy;
        Place = place ?? Place ?? triage.Place;
        (Kind, KindSure, KindRunner) = (triage.Kind, triage.KindSure, triage.KindRunner);

        // A promise to a citizen is never made earlier.
        Clock = triage.Clock;
        SetDue(triage.DueOn);

        Record(HistoryKind.Joined, Actor.Citizen, now, note: line);
        FindAccusation(triage.Finding, now);
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
    /// <param name="rule">The clock of that kind and its due day; an earlier one than promised is not taken.</param>
    public void CorrectKind(ItemKind kind, (ItemClock Clock, DateOnly? DueOn) rule, Actor by, DateTimeOffset now)
    {
        Refuse.If(!State.IsOpen() || State.IsAnswered(), "item.ended", "The item is answered or ended.");
        if (Kind == kind && KindSure)
        {
            return;
        }

        (Kind, KindSure) = (kind, true);
        Clock = rule.Clock with { ExtendedDays = Clock.ExtendedDays, Pauses = Clock.Pauses };
        SetDue(rule.DueOn);
        Record(HistoryKind.KindCorrected, by, now);
    }
}
