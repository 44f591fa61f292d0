namespace Messaging.Routing.Reports;

/// <summary>A share in percent (办结率 and its sisters), kept as its two numbers so that shares add up before they are rounded.</summary>
/// <param name="Done">The part.</param>
/// <param name="Of">The whole; zero means that there is nothing to speak of, not 100 % and not 0 %.</param>
public readonly record struct CompletionRate(int Done, int Of)
{
    /// <summary>
    /// Two decimals, rounded half up: 86 of 94 is 91.49, as the department publishes it (cut off it would be 91.48). Null when
    /// <see cref="Of"/> is zero.
    /// </summary>
    // The added zero keeps two decimals in every notation: 100.00, not 100.
    public decimal? Percent => Of == 0 ? null : decimal.Round(Done * 100m / Of, 2, MidpointRounding.AwayFromZero) + 0.00m;

    public static CompletionRate operator +(CompletionRate one, CompletionRate other) => new(one.Done + other.Done, one.Of + other.Of);
}
