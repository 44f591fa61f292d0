namespace Messaging.Routing.Store;

/// <summary>The last running number given in a year; drawn in the transaction that files the item, so there are no gaps.</summary>
public sealed class NumberSeries
{
    public required int Year { get; init; }

    public required int Last { get; set; }
}
