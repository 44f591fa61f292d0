using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Intake;

/// <summary>A message handed in by another system or entered by a clerk.</summary>
public sealed record ItemToFile
{
    public required string Source { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>Null: it is classified.</summary>
    public ItemKind? Kind { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }

    /// <summary>What clocks and tables count from; null is now.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    public string? SubmitterName { get; init; }

    public string? SubmitterPhone { get; init; }

    public string? Place { get; init; }

    /// <summary>How the answer goes back; null is the source's own way. See <see cref="Mailbox.Deliveries.DeliveryWay"/>.</summary>
    public string? ReplyWay { get; init; }

    /// <summary>Where it goes: a postal or e-mail address.</summary>
    public string? ReplyAddress { get; init; }

    /// <summary>One for each form that is filled in; null where there is none.</summary>
    public string? FormToken { get; init; }

    /// <summary>Scans and enclosures, filed in the same save.</summary>
    public IReadOnlyList<FileToKeep> Files { get; init; } = [];

    public bool Confidential { get; init; }
}
