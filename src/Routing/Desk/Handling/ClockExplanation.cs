using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Desk.Handling;

/// <summary>How a due day came about (期限说明), day by day and in plain Chinese sentences.</summary>
/// <param name="From">Day zero.</param>
/// <param name="Basis">The law or notice the limit rests on; null for a redo.</param>
/// <param name="CountedOn">What the count gives; null while it is not known or the clock stands still.</param>
/// <param name="PromisedOn">What the citizen was told.</param>
/// <param name="DueOn">What judges the item.</param>
/// <param name="TellBy">Last day to tell the writer, were the item declined or referred.</param>
/// <param name="Days">From the day after receipt to the due day.</param>
public sealed record ClockExplanation(
    DateOnly From,
    int? LimitDays,
    int ExtendedDays,
    bool Statutory,
    string? Basis,
    bool Paused,
    DateOnly? CountedOn,
    DateOnly? PromisedOn,
    DateOnly? DueOn,
    DateOnly TellBy,
    string TellBasis,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<CountedDay> Days);
