using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Matters;

/// <summary>
/// To which matter an item seems to belong (疑似同一事项): its own, or that of an earlier item. It is a hint and a count; joining items for the
/// answer (并案) is a person's act.
/// </summary>
public sealed class MatterLink
{
    public long ItemId { get; init; }

    public MailboxItem? Item { get; private set; }

    /// <summary>The first item of the matter; itself, when it is like no earlier one.</summary>
    public long MatterId { get; init; }

    /// <summary>The earlier item it is most like; null for the first of a matter.</summary>
    public long? LikeItemId { get; init; }

    /// <summary>0 to 1.</summary>
    public double Likeness { get; init; }

    /// <summary>重复来信: the same person as of the earlier item.</summary>
    public bool SamePerson { get; init; }

    public DateTimeOffset FoundAt { get; init; }
}
