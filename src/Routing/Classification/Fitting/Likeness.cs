namespace Messaging.Routing.Classification.Fitting;

/// <summary>How alike other letters are to one (相似度), by the pairs of characters they share: 0 to 1, whatever their lengths.</summary>
public sealed class Likeness(string? letter)
{
    private const int FewestPairs = 8;

    private readonly HashSet<(char, char)> _pairs = Pairs(letter);

    /// <summary>A few words are like everything.</summary>
    public bool CanTell => _pairs.Count >= FewestPairs;

    public double Of(string other)
    {
        var pairs = Pairs(other);
        var shorter = Math.Min(_pairs.Count, pairs.Count);
        return shorter < FewestPairs ? 0 : (double)pairs.Count(_pairs.Contains) / shorter;
    }

    private static HashSet<(char, char)> Pairs(string? text)
    {
        var plain = PlainText.Of(text);
        var pairs = new HashSet<(char, char)>();
        for (var at = 0; at + 1 < plain.Length; at++)
        {
            if (plain[at] != PlainText.Break && plain[at + 1] != PlainText.Break)
            {
                pairs.Add((plain[at], plain[at + 1]));
            }
        }

        return pairs;
    }
}
