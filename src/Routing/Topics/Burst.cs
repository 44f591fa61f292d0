namespace Messaging.Routing.Topics;

/// <summary>Far more messages than usual (突发).</summary>
/// <param name="From">When the messages begin that are too many.</param>
/// <param name="Voices">People who wrote since then.</param>
/// <param name="Usual">How many that would be usually.</param>
public sealed record Burst(DateTimeOffset From, int Voices, double Usual);
