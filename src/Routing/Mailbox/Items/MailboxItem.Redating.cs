using Messaging.Routing.Mailbox.Deadlines;
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

        var before = DueOn;
        Clock = clock;
        SetDue(counted);
        Record(
            HistoryKind.Redated,
            by,
            now,
            details: Facts.Of(("cause", cause), ("before", before), ("legal", counted), ("promised", PromisedOn)));
    }
}
