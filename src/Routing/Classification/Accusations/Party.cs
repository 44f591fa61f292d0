namespace Messaging.Routing.Classification.Accusations;

/// <summary>A place in the text that names a party.</summary>
/// <param name="Start">First letter.</param>
/// <param name="End">After the last letter.</param>
/// <param name="Kind">Who.</param>
/// <param name="Role">How it stands in its sentence.</param>
/// <param name="Division">Code of the division; null for others.</param>
internal sealed record Party(int Start, int End, PartyKind Kind, PartyRole Role, string? Division);
