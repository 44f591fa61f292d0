using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>What a text is taken to be: whose duty, of what kind, due when. Triage (初步判断) is a suggestion; persons and citizens correct it.</summary>
/// <param name="Label">Desk code, <c>external:…</c> or <c>OTHER</c>; null when nothing spoke.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="SuggestedBy">The version of the model that suggested; null: the catalogue alone.</param>
/// <param name="Place">City the words name.</param>
/// <param name="Clock">By the kind, the shorter limit while it is in doubt.</param>
/// <param name="Finding">Whether it complains of our own people.</param>
/// <param name="DueOn">What the clock gives; null without a notice.</param>
public sealed record Triage(
    string? Label, double? Confidence, int? SuggestedBy, ItemKind Kind, bool KindSure, ItemKind KindRunner, ItemClock Clock, DateOnly? DueOn, string? Place,
    AccusationFinding Finding);
