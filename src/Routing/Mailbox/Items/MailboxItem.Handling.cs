using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>受理, 分办, 承办: between the office and the divisions.</summary>
public sealed partial class MailboxItem
{
    /// <summary>受理</summary>
    public void Accept(Actor by, DateTimeOffset now)
    {
        Refuse.If(State is not ItemState.Registered, "state.accept", "Only a registered item is accepted.");

        JoinUntil = null;
        State = ItemState.Accepted;
        Record(HistoryKind.Accepted, by, now);
    }

    /// <summary>不予受理, with the reason the citizen is told.</summary>
    public void Decline(string reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(State is not (ItemState.Registered or ItemState.Accepted), "state.decline", "Only an item not yet dispatched is declined.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "decline.reason", "Declining needs a reason and where to turn instead.");

        JoinUntil = null;
        State = ItemState.Declined;
        Record(HistoryKind.Declined, by, now, note: reason);
    }

    /// <summary>转出: another authority is competent. An end of its own, not a completion.</summary>
    public void Refer(string authority, string? reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(
            State is not (ItemState.Registered or ItemState.Accepted or ItemState.Returned),
            "state.refer",
            "Only an item that no division has is referred.");
        Refuse.If(string.IsNullOrWhiteSpace(authority), "refer.authority", "Referring names the competent authority.");

        JoinUntil = null;
        Authority = authority;
        State = ItemState.Referred;
        Record(HistoryKind.Referred, by, now, note: reason);
    }

    /// <summary>
    /// 分办: gives the item to a division; from <see cref="ItemState.Registered"/> this includes accepting it and ends the joining.
    /// </summary>
    /// <returns>False when that division has it already and nothing changed.</returns>
    public bool Assign(string division, string? reason, Actor by, DateTimeOffset now)
    {
        if (State.IsWithDivision() && Division == division)
        {
            return false;
        }

        if (State is ItemState.Registered)
        {
            Accept(by, now);
        }

        Refuse.If(
            State is not (ItemState.Accepted or ItemState.Dispatched or ItemState.InHandling or ItemState.Returned),
            "state.assign",
            "An item in review, answered or ended is not dispatched.");

        Division = division;
        State = ItemState.Dispatched;
        Record(HistoryKind.Dispatched, by, now, note: reason);
        return true;
    }

    /// <summary>签收: the division has seen it. The clock has been running all the while.</summary>
    public void Take(Actor by, DateTimeOffset now)
    {
        if (State is ItemState.InHandling)
        {
            return;
        }

        Refuse.If(State is not ItemState.Dispatched, "state.take", "Only a dispatched item is taken.");

        State = ItemState.InHandling;
        Record(HistoryKind.Taken, by, now);
    }

    /// <summary>退回: not this division's duty. The clock keeps running.</summary>
    /// <param name="duty">Which duty, of which division, it falls under instead.</param>
    public void Return(string reason, string duty, Actor by, DateTimeOffset now)
    {
        Refuse.If(
            State is not (ItemState.Dispatched or ItemState.InHandling), "state.return", "Only an item in a division's hands is returned.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "return.reason", "Returning needs a reason.");
        Refuse.If(string.IsNullOrWhiteSpace(duty), "return.duty", "Returning points to the duty it falls under.");

        State = ItemState.Returned;
        Record(HistoryKind.Returned, by, now, note: $"{reason}\n{duty}");
    }

    /// <summary>批注: a remark for colleagues; the citizen never sees it.</summary>
    public void AddNote(string text, Actor by, DateTimeOffset now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(text), "note.empty", "A note needs words.");

        Record(HistoryKind.Noted, by, now, note: text);
    }
}
