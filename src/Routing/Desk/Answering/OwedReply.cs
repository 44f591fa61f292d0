namespace Messaging.Routing.Desk.Answering;

/// <summary>A reply that follows its message by itself (欠复).</summary>
/// <param name="Text">The whole reply.</param>
/// <param name="Part">The message of it that goes next, from zero.</param>
/// <param name="Interrupted">One was begun and never ended: it may have arrived.</param>
public sealed record OwedReply(long Id, string Sender, string Text, int Part, int Attempts, string? ItemNumber, bool Interrupted);
