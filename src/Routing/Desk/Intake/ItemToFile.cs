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

    public bool Confidential { get; init; }
}
