using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>重新计期: the days or the rule a due day was counted by are others now.</summary>
public sealed partial class MailboxItem
{
    /// <summary>The history keeps both days, the one the law gives now and the one the citizen was told.</summary>
    /// <param name="cause">What changed, for example <c>notice:2027</c> or <c>rules</c>.</param>
    public void Redate(ItemClock clock, DateOnly? counted, string cause, Actor by, DateTimeOffset now)
    {
        Refuse.If(!State.IsOpen() || State.IsAnswered(), "item.ended", "The item is answered or ended.");

        var (before, told) = (DueOn, PromisedOn ?? DueOn);
        Clock = clock;
        SetDue(counted);
        TellNewDay(told, now);
        Record(
            HistoryKind.Redated,
            by,
            now,
            details: Facts.Of(("cause", cause), ("before", before), ("legal", counted), ("promised", PromisedOn)));
    }

    /// <summary>期限调整告知: only where the citizen reads it by itself; a letter for every moved day would be sent by hand.</summary>
    /// <param name="told">The day the citizen knows of; null when it was to be determined.</param>
    private void TellNewDay(DateOnly? told, DateTimeOffset now)
    {
        if (PromisedOn is null || PromisedOn == told || !DeliveryWay.IsChannel(ReplyTo.Way))
        {
            return;
        }

        foreach (var older in _deliveries.Where(delivery => delivery is { Purpose: DeliveryPurpose.Redated, IsProven: false, SendingSince: null }))
        {
            (older.Superseded, older.NextTryAt) = (true, null);
        }

        Tell(DeliveryPurpose.Redated, "", PromisedOn, now);
    }
}
