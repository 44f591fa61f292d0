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

    /// <summary>What was learnt has its share of the total.</summary>
    public double Joined { get; private set; }

    /// <param name="rules">The share that what was added keeps.</param>
    public void Join(double rules, double learnt) => (Total, Joined) = ((Total * rules) + learnt, learnt);

    public IReadOnlyList<string> Reasons() =>
        [.. _spoke.OrderByDescending(spoke => spoke.Weight).Select(spoke => spoke.Because).Distinct().Take(MostReasons)];
}
