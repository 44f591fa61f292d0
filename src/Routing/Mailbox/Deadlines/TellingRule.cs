namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>Within how many calendar days a writer is told that the matter is declined or referred (告知期限).</summary>
/// <param name="Basis">The law it rests on.</param>
public sealed record TellingRule(DateOnly InForceFrom, DateOnly? InForceTo, int CalendarDays, string Basis)
{
    public bool IsInForceOn(DateOnly day) => InForceFrom <= day && (InForceTo is not { } to || day <= to);

    /// <summary>Last day in time.</summary>
    public DateOnly LastDay(DateOnly receivedOn) => receivedOn.AddDays(CalendarDays);
}
