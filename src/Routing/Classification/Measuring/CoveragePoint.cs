namespace Messaging.Routing.Classification.Measuring;

/// <summary>If only the surest share of the messages were decided, so many of them would be right.</summary>
/// <param name="From">The confidence from which on that share is decided.</param>
public sealed record CoveragePoint(double Coverage, double From, double Right);
