using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Classification;

/// <summary>The kind a message seems to be of (来件类型).</summary>
/// <param name="Kind">The likeliest kind.</param>
/// <param name="Sure">False when a dispatcher should confirm; until then the shorter limit counts.</param>
/// <param name="Runner">The kind it would be otherwise.</param>
public sealed record KindSuggestion(ItemKind Kind, bool Sure, ItemKind Runner);
