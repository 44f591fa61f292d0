namespace Messaging.Routing.Store;

/// <summary>
/// Closes what was written since the one before (封存): a root over the history rows it covers and the former root. Whoever rewrites an item's
/// whole chain, or takes items away, would have to rewrite every seal since, also those that were printed or kept elsewhere.
/// </summary>
public sealed class Seal
{
    /// <summary>1, 2, 3 … without gap.</summary>
    public required int No { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How many history rows it covers.</summary>
    public required int Rows { get; init; }

    /// <summary>How many items there were.</summary>
    public required int Items { get; init; }

    /// <summary>SHA-256 over the former root, the above, and each row's item number, seq and hash in the order of item and seq.</summary>
    public required string Root { get; init; }
}
