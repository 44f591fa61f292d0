namespace Messaging.Routing.Desk.Answering;

/// <summary>Whether something may go out now (送达尝试).</summary>
/// <param name="Try">The try that was written down; null when nothing may go out.</param>
/// <param name="Closed">Why not.</param>
public readonly record struct RungBegun(long? Try, string? Closed);
