namespace Messaging.Routing.Reports;

/// <summary>One queue (队列): how many wait, and how long the first of them has.</summary>
public readonly record struct QueueFigure(string Name, int Length, TimeSpan Oldest);
