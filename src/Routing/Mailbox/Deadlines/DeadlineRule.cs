using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>How many working days an answer may take (办理时限), for receipts from a day on.</summary>
/// <param name="InForceFrom">First receipt day judged by this rule; the one in force on the receipt day judges the item.</param>
/// <param name="Basis">The law or notice it rests on.</param>
/// <param name="Extension">Most working days that may be granted on top, once.</param>
/// <param name="Statutory">The limit is law, not a promise of the office.</param>
public sealed record DeadlineRule(
    ItemKind Kind, DateOnly InForceFrom, int WorkingDays, string Basis, int Extension = 15, bool Statutory = false)
{
    /// <summary>Code of the one source it is for; null for every source that has no rule of its own.</summary>
    public string? Source { get; init; }

    /// <summary>Last receipt day judged by it; null while it has no end.</summary>
    public DateOnly? InForceTo { get; init; }

    public bool IsInForceOn(DateOnly day) => InForceFrom <= day && (InForceTo is not { } to || day <= to);

    /// <summary>The clock of an item that this rule judges.</summary>
    public ItemClock Start(DateOnly receivedOn) => new(receivedOn, WorkingDays, Statutory: Statutory);
}
