using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Routing.Desk.Answering;

/// <summary>What came of a try (送达尝试结果).</summary>
public sealed record RungEnd(RungResult Result)
{
    public int? Code { get; init; }

    public string? Reason { get; init; }

    /// <summary>The channel's id of what it accepted.</summary>
    public string? MessageId { get; init; }

    /// <summary>The channel says that the window is over, whatever we counted.</summary>
    public bool ClosesWindow { get; init; }

    /// <summary>The channel says that the citizen agreed to no such notice any more.</summary>
    public string? EndsConsentTo { get; init; }

    /// <summary>A message of a longer text is proven to be on the phone.</summary>
    public bool PartDone { get; init; }

    /// <summary>Nothing went out, so what was counted as sent is given back.</summary>
    public bool GivesBackMessage { get; init; }

    /// <summary>The same of the consent to this notice.</summary>
    public string? GivesBackConsentTo { get; init; }
}
