namespace Messaging.Routing.Exchange.Verifying;

/// <summary>What a verification looked at.</summary>
/// <param name="NewestRoot">Of the newest seal; a copy of it kept elsewhere proves everything before it.</param>
public sealed record VerifiedCounts(int Items, int HistoryRows, int Deliveries, int Messages, int Findings, int Seals = 0, string? NewestRoot = null, int Attachments = 0);
