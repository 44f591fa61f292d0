using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Classification.Chat;

/// <summary>A line of chat whose meaning is known (例句), all of them made up.</summary>
/// <param name="Kind">Null where the line carries no matter, or does not tell.</param>
internal sealed record ChatLine(string Text, Intent Intent, ItemKind? Kind);
