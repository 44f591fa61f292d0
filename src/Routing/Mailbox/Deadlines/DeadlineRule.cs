using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>How many working days an answer may take (办理时限), for receipts from a day on.</summary>
/// <param name="InForceFrom">First receipt day judged by this rule; the one in force on the receipt day judges the item.</param>
/// <param name="Basis">The law or notice it rests on.</param>
public sealed record DeadlineRule(ItemKind Kind, DateOnly InForceFrom, int WorkingDays, string Basis);
