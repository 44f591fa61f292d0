using System.Globalization;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>受理, 分办, 承办: between the office and the divisions.</summary>
public sealed partial class MailboxItem
{
    /// <summary>Returned so often, the office rules (裁定) and the division is bound.</summary>
    private const int ReturnsUntilRuling = 2;

    /// <summary>协办: divisions that help; the main one answers.</summary>
    public IReadOnlyList<string> Assisting => AssistingCodes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As stored: each code between commas, so that a query finds it.</summary>
    internal string AssistingCodes { get; private set; } = "";

    /// <summary>How often a division gave it back.</summary>
    public int Returns { get; private set; }

    /// <summary>When the office ruled on a second return; the item is not returned any more.</summary>
    public DateTimeOffset? RuledAt { get; private set; }

    /// <summary>Returned a second time: the next division it is given to is bound by it.</summary>
    public bool IsUpForRuling => State is ItemState.Returned && Returns >= ReturnsUntilRuling;

    /// <summary>受理</summary>
    public void Accept(Actor by, DateTimeOffset now)
    {
        Refuse.If(State is not ItemState.Registered, "state.accept", "Only a registered item is accepted.");

        LeaveIntake();
        State = ItemState.Accepted;
        Record(HistoryKind.Accepted, by, now);
    }

    /// <summary>不予受理: the citizen is told why and where to turn.</summary>
    public void Decline(string reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(State is not (ItemState.Registered or ItemState.Accepted), "state.decline", "Only an item not yet dispatched is declined.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "decline.reason", "Declining needs a reason and where to turn instead.");

        LeaveIntake();
        State = ItemState.Declined;
        Tell(DeliveryPurpose.Declined, reason, dueOn: null, now);
        Record(HistoryKind.Declined, by, now, note: reason);
    }

    /// <summary>转出: another authority is competent, and the citizen is told which. An end of its own, not a completion.</summary>
    public void Refer(string authority, string? reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(
            State is not (ItemState.Registered or ItemState.Accepted or ItemState.Returned),
            "state.refer",
            "Only an item that no division has is referred.");
        Refuse.If(string.IsNullOrWhiteSpace(authority), "refer.authority", "Referring names the competent authority.");

        LeaveIntake();
        Authority = authority;
        State = ItemState.Referred;
        Tell(DeliveryPurpose.Referred, string.IsNullOrWhiteSpace(reason) ? authority : $"{authority}\n{reason}", dueOn: null, now);
        Record(HistoryKind.Referred, by, now, note: reason);
    }

    /// <summary>
    /// 分办: gives the item to a division; from <see cref="ItemState.Registered"/> this includes accepting it and ends the joining. After a
    /// second return it is a ruling (裁定).
    /// </summary>
    /// <param name="assisting">协办; null leaves them as they are when the division stays, and empties them when it changes.</param>
    /// <returns>False when that division has it already and nothing changed.</returns>
    public bool Assign(string division, string? reason, Actor by, DateTimeOffset now, IReadOnlyList<string>? assisting = null) =>
        Assign(division, reason, by, now, assisting, grounds: []);

    /// <summary>自动分办: carries out the suggestion without a person; the history says how sure it was, how sure it had to be, and whose it was.</summary>
    /// <param name="threshold">The confidence from which on that is done.</param>
    public bool AssignBySuggestion(string division, double threshold, DateTimeOffset now) => Assign(
        division,
        reason: null,
        Actor.System,
        now,
        assisting: null,
        grounds: [("confidence", Confidence), ("threshold", threshold), ("suggestion", SuggestedLabel), ("router", SuggestedBy?.ToString(CultureInfo.InvariantCulture) ?? "catalogue")]);

    private bool Assign(
        string division, string? reason, Actor by, DateTimeOffset now, IReadOnlyList<string>? assisting, ReadOnlySpan<(string Name, object? Value)> grounds)
    {
        var stays = Division == division && (State.IsWithDivision() || State.IsAnswered());
        var helpers = assisting?.Where(code => code != division).Distinct().Order(StringComparer.Ordinal).ToList()
            ?? (stays ? Assisting : []);
        RefuseAccused(division, helpers);
        if (stays && helpers.SequenceEqual(Assisting))
        {
            return false;
        }

        var same = stays && State.IsWithDivision();

        if (State is ItemState.Registered)
        {
            Accept(by, now);
        }

        Refuse.If(
            !same && State is not (ItemState.Accepted or ItemState.Dispatched or ItemState.InHandling or ItemState.Returned),
            "state.assign",
            "An item in review, answered or ended is not dispatched.");

        var ruling = IsUpForRuling;
        LeaveIntake();
        AssistingCodes = string.Concat(helpers.Select(code => $",{code}")) + (helpers.Count > 0 ? "," : "");
        if (!same)
        {
            Division = division;
            State = ItemState.Dispatched;
            RuledAt = ruling ? now : RuledAt;
            DropExtensionRequest();
        }

        var details = helpers.Count == 0 && grounds.Length == 0 ? null
            : Facts.Of([("assisting", helpers.Count == 0 ? null : string.Join(',', helpers)), .. grounds]);
        Record(ruling ? HistoryKind.Ruled : HistoryKind.Dispatched, by, now, note: reason, details: details);
        return true;
    }

    /// <summary>签收: the division has seen it, or goes on without what was to be supplemented. The clock has been running all the while.</summary>
    public void Take(Actor by, DateTimeOffset now)
    {
        if (State is ItemState.InHandling)
        {
            return;
        }

        // Until an applicant for disclosure supplements, no day counts (art. 30): a division that went on would stop its own clock.
        Refuse.If(
            State is not (ItemState.Dispatched or ItemState.AwaitingSupplement) || (State is ItemState.AwaitingSupplement && Kind is ItemKind.Disclosure),
            "state.take",
            "Only a dispatched item is taken, and an application for disclosure not before it is supplemented.");

        State = ItemState.InHandling;
        Record(HistoryKind.Taken, by, now);
    }

    /// <summary>退回: not this division's duty. The clock keeps running.</summary>
    /// <param name="duty">Which duty, of which division, it falls under instead.</param>
    public void Return(string reason, string duty, Actor by, DateTimeOffset now)
    {
        Refuse.If(
            State is not (ItemState.Dispatched or ItemState.InHandling), "state.return", "Only an item in a division's hands is returned.");
        Refuse.If(RuledAt is not null, "return.ruled", "The office has ruled whose duty it is.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "return.reason", "Returning needs a reason.");
        Refuse.If(string.IsNullOrWhiteSpace(duty), "return.duty", "Returning points to the duty it falls under.");

        Returns++;
        State = ItemState.Returned;
        DropExtensionRequest();
        Record(HistoryKind.Returned, by, now, note: $"{reason}\n{duty}", details: Facts.Of(("returns", Returns)));
    }

    /// <summary>批注: a remark for colleagues; the citizen never sees it.</summary>
    public void AddNote(string text, Actor by, DateTimeOffset now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(text), "note.empty", "A note needs words.");

        Record(HistoryKind.Noted, by, now, note: text);
    }

    /// <summary>What every way out of the intake ends: further lines, and a colleague's doubt whether it is valid.</summary>
    private void LeaveIntake() => (JoinUntil, InvalidBy) = (null, null);
}
