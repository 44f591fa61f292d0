using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Intake;

/// <param name="Code">The look-up code, shown once; null when the item was there already.</param>
/// <param name="IsNew">False when the same message had been filed before.</param>
/// <param name="Differs">The same key came with another text; ours was kept.</param>
public sealed record FiledItem(MailboxItem Item, string? Code, bool IsNew, bool Differs);
