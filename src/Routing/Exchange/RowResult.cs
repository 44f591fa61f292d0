namespace Messaging.Routing.Exchange;

/// <summary>What became of one row.</summary>
/// <param name="Reason">For rows that a person has to look at.</param>
/// <param name="Row">What the row says; null where it could not be read.</param>
/// <param name="KeptFromAccused">It waits for a dispatcher, since it complains of the division the list names.</param>
internal sealed record RowResult(ImportOutcome Outcome, string? Reason = null, ImportedRow? Row = null, bool KeptFromAccused = false);
