using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>All that is known when an item is registered (登记).</summary>
public sealed record NewItem
{
    public required string Number { get; init; }

    public required string Source { get; init; }

    public string? ExternalId { get; init; }

    public required ItemKind Kind { get; init; }

    public required bool KindSure { get; init; }

    public ItemKind KindRunner { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }

    public string? Place { get; init; }

    public bool Confidential { get; init; }

    public bool? PublishConsent { get; init; }

    public ProtectedText? SubmitterName { get; init; }

    public ProtectedText? SubmitterPhone { get; init; }

    public string? SubmitterPhoneHash { get; init; }

    public string? FormToken { get; init; }

    public required ReplyAddress ReplyTo { get; init; }

    public string? CodeHash { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DateOnly? DueOn { get; init; }

    public ItemClock Clock { get; init; } = ItemClock.None;

    public DateTimeOffset? JoinUntil { get; init; }

    public string? SuggestedLabel { get; init; }

    public double? Confidence { get; init; }

    /// <summary>The version that suggested; null: the catalogue alone.</summary>
    public int? SuggestedBy { get; init; }

    /// <summary>Whether it complains of our own people.</summary>
    public AccusationFinding Finding { get; init; } = AccusationFinding.None;

    /// <summary>Facts for the first history row, for example file and line of an import.</summary>
    public string? Details { get; init; }
}
