namespace Messaging.Routing.Classification.Learning;

/// <summary>
/// What the catalogue makes of a message, as features beside the message's own: so it is learnt where the catalogue is to
/// be believed, and what it means when it is not.
/// </summary>
internal static class CatalogueView
{
    // The catalogue's own temperature, and how much its view counts beside a message of length one.
    private const double Temperature = 2;
    private const double Weight = 0.5;

    /// <param name="scores">Of the catalogue, one a label.</param>
    public static float[] Of(double[] scores)
    {
        var best = scores.Max();
        var sum = scores.Sum(score => Math.Exp((score - best) / Temperature));
        return [.. scores.Select(score => (float)(Weight * Math.Sqrt(Math.Exp((score - best) / Temperature) / sum)))];
    }
}
