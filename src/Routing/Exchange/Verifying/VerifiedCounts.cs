namespace Messaging.Routing.Exchange.Verifying;

/// <summary>What a verification looked at.</summary>
public sealed record VerifiedCounts(int Items, int HistoryRows, int Deliveries, int Messages, int Findings);
