namespace Messaging.Routing.Exchange;

/// <summary>A row that a person has to look at.</summary>
/// <param name="Outcome"><see cref="ImportOutcome.Rejected"/> or <see cref="ImportOutcome.Differs"/>.</param>
/// <param name="Reason">Why, or in which columns; never a citizen's words.</param>
public sealed record ImportProblem(SheetRow Row, ImportOutcome Outcome, string Reason);
