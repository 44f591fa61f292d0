using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Intake;

/// <summary>What a way in knows of a message before it is registered.</summary>
internal sealed record NewItemDraft
{
    public required string Source { get; init; }

    public string? ExternalId { get; init; }

    public ItemKind? Kind { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }

    public string? Place { get; init; }

    public bool Confidential { get; init; }

    public bool? PublishConsent { get; init; }

    public string? SubmitterName { get; init; }

    public string? SubmitterPhone { get; init; }

    public string? FormToken { get; init; }

    public required ReplyAddress ReplyTo { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? JoinUntil { get; init; }

    /// <summary>False where nobody is there to be given a look-up code (imports).</summary>
    public bool WithCode { get; init; } = true;

    /// <summary>A secret the code is made from, so that whoever has it can be told the code again; null: a code of its own.</summary>
    public string? CodeSeed { get; init; }

    public string? Details { get; init; }
}
