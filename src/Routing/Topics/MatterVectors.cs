namespace Messaging.Routing.Topics;

/// <summary>Each message as a direction in the space of its pairs and threes of letters, rare ones counting more: how alike messages are (相似度).</summary>
internal sealed class MatterVectors
{
    private const int LongestText = 400;
    private const int MostGrams = 150;
    private const double TitleTimes = 2;
    private const double RarityPower = 1.5;
    private const double MostCommon = 0.06;

    /// <summary>Of few messages many may be about one matter.</summary>
    private const int NeverCommon = 30;

    private readonly TopicCorpus _corpus;
    private readonly (int Gram, double Weight)[][] _vectors;
    private readonly double[] _sum;

    public MatterVectors(TopicCorpus corpus)
    {
        _corpus = corpus;
        _sum = new double[corpus.GramCount];
        _vectors = new (int, double)[corpus.Count][];
        for (var message = 0; message < corpus.Count; message++)
        {
            _vectors[message] = Vector(message);
        }
    }

    /// <summary>Mean likeness of two different messages of a group.</summary>
    /// <param name="without">Pairs of letters that do not count: of the name that all of them have.</param>
    public double Cohesion(IReadOnlyCollection<int> group, HashSet<uint>? without = null)
    {
        if (group.Count < 2)
        {
            return 0;
        }

        var touched = new List<int>();
        var own = 0.0;
        foreach (var message in group)
        {
            foreach (var (gram, weight) in _vectors[message])
            {
                if (without is not null && Gram.HasPairOf(_corpus.GramAt(gram), without))
                {
                    continue;
                }

                if (_sum[gram] == 0)
                {
                    touched.Add(gram);
                }

                _sum[gram] += weight;
                own += weight * weight;
            }
        }

        var all = 0.0;
        foreach (var gram in touched)
        {
            all += _sum[gram] * _sum[gram];
            _sum[gram] = 0;
        }

        return (all - own) / ((double)group.Count * (group.Count - 1));
    }

    /// <summary>Mean and greatest likeness of one message to those of a group.</summary>
    public (double Mean, double Greatest) To(int message, IReadOnlyCollection<int> group, HashSet<uint>? without = null)
    {
        var own = new Dictionary<int, double>();
        foreach (var (gram, weight) in _vectors[message])
        {
            if (without is null || !Gram.HasPairOf(_corpus.GramAt(gram), without))
            {
                own[gram] = weight;
            }
        }

        var (sum, greatest) = (0.0, 0.0);
        foreach (var other in group)
        {
            var alike = 0.0;
            foreach (var (gram, weight) in _vectors[other])
            {
                alike += own.TryGetValue(gram, out var mine) ? mine * weight : 0;
            }

            sum += alike;
            greatest = Math.Max(greatest, alike);
        }

        return (sum / group.Count, greatest);
    }

    private (int Gram, double Weight)[] Vector(int message)
    {
        var letters = _corpus.Letters[message];
        var times = new Dictionary<ulong, int>();
        Count(letters.Text.AsSpan(0, Math.Min(letters.Text.Length, LongestText)), times);
        var titled = new Dictionary<ulong, int>();
        Count(letters.Title, titled);

        var weighed = new List<(int Gram, double Weight)>();
        foreach (var gram in _corpus.GramsOf[message])
        {
            var code = _corpus.GramAt(gram);
            var having = _corpus.Having(gram).Length;
            var often = (titled.ContainsKey(code) ? TitleTimes : 0) + (times.TryGetValue(code, out var count) ? 1 + Math.Log(count) : 0);
            if (often > 0 && Gram.Length(code) < Gram.Longest && having <= Math.Max(MostCommon * _corpus.Count, NeverCommon))
            {
                weighed.Add((gram, (1 + Math.Log(often)) * Math.Pow(Math.Log((_corpus.Count + 1) / (double)having), RarityPower)));
            }
        }

        var kept = weighed.OrderByDescending(one => one.Weight).ThenBy(one => _corpus.GramAt(one.Gram)).Take(MostGrams).ToArray();
        var length = Math.Sqrt(kept.Sum(one => one.Weight * one.Weight));
        return length == 0 ? [] : Array.ConvertAll(kept, one => (one.Gram, one.Weight / length));
    }

    private static void Count(ReadOnlySpan<char> letters, Dictionary<ulong, int> times)
    {
        for (var length = Gram.Shortest; length < Gram.Longest; length++)
        {
            for (var at = 0; at + length <= letters.Length; at++)
            {
                var gram = Gram.Of(letters.Slice(at, length));
                times[gram] = times.GetValueOrDefault(gram) + 1;
            }
        }
    }
}
