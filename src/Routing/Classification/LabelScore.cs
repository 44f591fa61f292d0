namespace Messaging.Routing.Classification;

/// <summary>What speaks for one addressee.</summary>
internal sealed class LabelScore
{
    private const int MostReasons = 4;

    private readonly List<(double Weight, string Because)> _spoke = [];

    public double Total { get; private set; }

    public void Add(double weight, string? because)
    {
        Total += weight;
        if (weight > 0 && because is not null)
        {
            _spoke.Add((weight, because));
        }
    }

    public IReadOnlyList<string> Reasons() =>
        [.. _spoke.OrderByDescending(spoke => spoke.Weight).Select(spoke => spoke.Because).Distinct().Take(MostReasons)];
}
