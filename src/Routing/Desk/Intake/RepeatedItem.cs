using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Intake;

/// <summary>An item that may be about the same (疑似重复件).</summary>
/// <param name="Likeness">0 to 1: how much of the shorter text stands in the other.</param>
public sealed record RepeatedItem(MailboxItem Item, bool SamePhone, double Likeness);
