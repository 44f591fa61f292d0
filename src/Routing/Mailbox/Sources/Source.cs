namespace Messaging.Routing.Mailbox.Sources;

/// <summary>Where messages come from (来源): a channel of ours, another platform, or paper and telephone.</summary>
public sealed class Source
{
    /// <summary>Stable code, for example <c>people-cn</c>; part of every item's key.</summary>
    public required string Code { get; init; }

    /// <summary>Name as it stands in reports.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// True when that platform shows the answer to the citizen itself, so that its next list may close an item of ours.
    /// </summary>
    public bool AnsweredUpstream { get; set; }

    /// <summary>Messages a week one would expect; a source that falls silent must not look like a clean 100 %.</summary>
    public int? ExpectedPerWeek { get; set; }

    /// <summary>How an answer leaves when the item names no better way; see <see cref="Deliveries.DeliveryWay"/>.</summary>
    public required string Way { get; init; }
}
