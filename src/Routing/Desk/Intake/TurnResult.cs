namespace Messaging.Routing.Desk.Intake;

/// <summary>What one message led to.</summary>
/// <param name="Reply">As stored; the same for every retry of the message.</param>
/// <param name="Repeated">True when this message had been answered before.</param>
/// <param name="ItemNumber">The item it became or was added to; null when nothing was filed.</param>
/// <param name="At">When the message was taken first; also the same for every retry.</param>
public sealed record TurnResult(string Reply, bool Repeated, string? ItemNumber, DateTimeOffset At);
