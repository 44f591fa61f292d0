namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>Who confirmed an unverified entry of the catalogue, and when (核实).</summary>
/// <param name="By">See <see cref="People.Actor.Id"/>.</param>
public sealed record DivisionConfirmation(string By, DateTimeOffset At);
