namespace Messaging.Routing.Examining;

/// <summary>Letters side by side: how like an answer is to each of them (cosine over pairs of characters, rare ones counting more).</summary>
internal sealed class LetterIndex
{
    private readonly Dictionary<int, double> _weights = [];
    private readonly Dictionary<int, List<int>> _letters = [];
    private readonly double[] _lengths;

    public LetterIndex(IReadOnlyList<MatterText> letters, IReadOnlyList<MatterText> replies)
    {
        var seen = new Dictionary<int, int>();
        foreach (var pair in letters.Concat(replies).SelectMany(text => text.AllPairs))
        {
            seen[pair] = seen.GetValueOrDefault(pair) + 1;
        }

        foreach (var (pair, times) in seen)
        {
            _weights[pair] = Math.Pow(Math.Log(1 + ((letters.Count + replies.Count) / (double)times)), 2);
        }

        _lengths = new double[letters.Count];
        for (var letter = 0; letter < letters.Count; letter++)
        {
            foreach (var pair in letters[letter].AllPairs)
            {
                _lengths[letter] += _weights[pair];
                if (!_letters.TryGetValue(pair, out var having))
                {
                    _letters[pair] = having = [];
                }

                having.Add(letter);
            }
        }
    }

    /// <summary>How like the answer is to each of the letters.</summary>
    public float[] Scores(MatterText reply)
    {
        var scores = new float[_lengths.Length];
        var length = 1.0;
        foreach (var pair in reply.AllPairs)
        {
            var weight = _weights.GetValueOrDefault(pair);
            length += weight;
            if (_letters.TryGetValue(pair, out var having))
            {
                foreach (var letter in having)
                {
                    scores[letter] += (float)weight;
                }
            }
        }

        for (var letter = 0; letter < scores.Length; letter++)
        {
            scores[letter] /= (float)Math.Sqrt(length * (_lengths[letter] + 1));
        }

        return scores;
    }
}
