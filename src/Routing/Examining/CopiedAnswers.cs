namespace Messaging.Routing.Examining;

/// <summary>
/// 照搬: finds the answer whose words another answer has too, though the letters are about different matters. The same answer to the
/// same matter is right.
/// </summary>
internal sealed class CopiedAnswers
{
    private const int ShingleLength = 6;

    // Less than that is a form, not an answer.
    private const int FewestShingles = 30;
    private const double Same = 0.7;
    private const double SameMatter = 0.3;

    private readonly List<HashSet<int>> _shingles = [];
    private readonly Dictionary<int, List<int>> _answers = [];
    private readonly IReadOnlyList<MatterText> _letters;

    public CopiedAnswers(IReadOnlyList<MatterText> letters, IReadOnlyList<string> replies)
    {
        _letters = letters;
        foreach (var reply in replies)
        {
            var shingles = Shingles(reply);
            foreach (var shingle in shingles)
            {
                if (!_answers.TryGetValue(shingle, out var having))
                {
                    _answers[shingle] = having = [];
                }

                having.Add(_shingles.Count);
            }

            _shingles.Add(shingles);
        }
    }

    /// <returns>The answers of other matters that say the same, the most alike first.</returns>
    public IEnumerable<int> Of(int answer)
    {
        var own = _shingles[answer];
        if (own.Count < FewestShingles)
        {
            return [];
        }

        return own
            .SelectMany(shingle => _answers[shingle])
            .Where(other => other != answer && _shingles[other].Count >= FewestShingles)
            .CountBy(other => other)
            .Where(same => same.Value >= Same * Math.Min(own.Count, _shingles[same.Key].Count) && same.Value >= FewestShingles)
            .Where(same => !AreOneMatter(_letters[answer], _letters[same.Key]))
            .OrderByDescending(same => same.Value)
            .Select(same => same.Key);
    }

    private static bool AreOneMatter(MatterText one, MatterText other)
    {
        var least = Math.Min(one.Pairs.Count, other.Pairs.Count);
        return least == 0 || one.Pairs.Count(other.Pairs.Contains) >= SameMatter * least;
    }

    private static HashSet<int> Shingles(string reply)
    {
        var letters = MatterText.Of(ReplyBody.Of(reply)).Letters;
        var shingles = new HashSet<int>();
        for (var at = 0; at + ShingleLength <= letters.Length; at++)
        {
            shingles.Add(string.GetHashCode(letters.AsSpan(at, ShingleLength), StringComparison.Ordinal));
        }

        return shingles;
    }
}
