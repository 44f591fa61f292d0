using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>延期, and how the due day moves.</summary>
public sealed partial class MailboxItem
{
    /// <summary>Working days asked for and not decided yet.</summary>
    public int? ExtensionAsked { get; private set; }

    public string? ExtensionAskedBy { get; private set; }

    /// <summary>Why; the citizen is told when it is granted.</summary>
    public string? ExtensionReason { get; private set; }

    /// <summary>申请延期: once, before the due day has passed, within what the rule allows.</summary>
    /// <param name="most">Most working days the rule in force on the receipt day allows.</param>
    public void AskExtension(int workingDays, string reason, int most, Actor by, DateTimeOffset now)
    {
        Refuse.If(
            State is not (ItemState.Dispatched or ItemState.InHandling or ItemState.InReview or ItemState.AwaitingSupplement),
            "state.extend",
            "Only an item in a division's hands is extended.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "extend.reason", "An extension needs a reason; the citizen is told.");
        Refuse.If(Clock.ExtendedDays > 0, "extend.twice", "An item is extended once.");
        Refuse.If(ExtensionAsked is not null, "extend.pending", "An extension has been asked for already.");
        Refuse.If(DueOn < ChinaTime.DateOf(now), "extend.late", "An extension is asked for before the due day has passed.");
        Refuse.If(workingDays < 1 || workingDays > most, "extend.limit", $"The rule allows 1 to {most} working days.");

        (ExtensionAsked, ExtensionAskedBy, ExtensionReason) = (workingDays, by.Id, reason);
        Record(HistoryKind.ExtensionAsked, by, now, note: reason, details: Facts.Of(("workingDays", workingDays)));
    }

    /// <summary>
    /// 同意延期: by another person, before the due day has passed, for what is late does not become punctual afterwards; the citizen is told the new
    /// day and why. A request that nobody granted in time can only be refused; it ends with the answer, too.
    /// </summary>
    /// <param name="count">Counts the due day of the extended clock.</param>
    public void GrantExtension(Func<ItemClock, DateOnly?> count, Actor by, DateTimeOffset now)
    {
        MustDecideExtension(by);
        Refuse.If(DueOn < ChinaTime.DateOf(now), "extend.late", "The due day has passed; a request that was not granted by then is refused.");

        var days = ExtensionAsked!.Value;
        var before = DueOn;
        Clock = (Clock.From is null ? Clock with { From = ReceivedOn } : Clock) with { ExtendedDays = days };
        SetDue(count(Clock));
        Tell(DeliveryPurpose.Extension, ExtensionReason!, DueOn, now);
        DropExtensionRequest();
        Record(HistoryKind.Extended, by, now, details: Facts.Of(("workingDays", days), ("before", before)));
    }

    /// <summary>不同意延期: the day stays.</summary>
    public void RefuseExtension(string reason, Actor by, DateTimeOffset now)
    {
        MustDecideExtension(by);
        Refuse.If(string.IsNullOrWhiteSpace(reason), "extend.reason", "Refusing an extension needs a reason.");

        DropExtensionRequest();
        Record(HistoryKind.ExtensionRefused, by, now, note: reason);
    }

    /// <summary>A house limit is never made earlier than promised; a legal one is what it is, and only the promise stays.</summary>
    private void SetDue(DateOnly? recounted)
    {
        CountedOn = recounted;
        (DueOn, PromisedOn) = ItemClock.Settle(Clock, DueOn, PromisedOn, recounted);
    }

    private void MustDecideExtension(Actor by)
    {
        Refuse.If(ExtensionAsked is null || !State.IsOpen() || State.IsAnswered(), "extend.none", "No extension has been asked for.");
        Refuse.If(ExtensionAskedBy == by.Id, "extend.own", "Nobody decides their own request.");
    }

    private void DropExtensionRequest() => (ExtensionAsked, ExtensionAskedBy, ExtensionReason) = (null, null, null);
}
