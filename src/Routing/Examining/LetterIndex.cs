namespace Messaging.Routing.Examining;

/// <summary>Letters side by side: which of them an answer fits best (cosine over pairs of characters, rare ones counting more).</summary>
internal sealed class LetterIndex
{
    private const double Least = 0.02;

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

    /// <summary>How the answer stands to its own letter beside all the others.</summary>
    public LetterRank Rank(MatterText reply, int own)
    {
        var scores = new double[_lengths.Length];
        var length = 1.0;
        foreach (var pair in reply.AllPairs)
        {
            var weight = _weights.GetValueOrDefault(pair);
            length += weight;
            if (_letters.TryGetValue(pair, out var having))
            {
                foreach (var letter in having)
                {
                    scores[letter] += weight;
                }
            }
        }

        var (best, sum, squares, better) = (-1, 0.0, 0.0, 0);
        for (var letter = 0; letter < scores.Length; letter++)
        {
            scores[letter] /= Math.Sqrt(length * (_lengths[letter] + 1));
        }

        for (var letter = 0; letter < scores.Length; letter++)
        {
            if (letter == own)
            {
                continue;
            }

            best = best < 0 || scores[letter] > scores[best] ? letter : best;
            better += scores[letter] > scores[own] ? 1 : 0;
            sum += scores[letter];
            squares += scores[letter] * scores[letter];
        }

        var others = scores.Length - 1;
        var mean = sum / others;
        var spread = Math.Sqrt(Math.Max(0, (squares / others) - (mean * mean))) + 1e-6;
        return new LetterRank(
            best,
            Math.Log((scores[own] + Least) / (scores[best] + Least)),
            Math.Log(1 + better) / Math.Log(scores.Length),
            (scores[own] - mean) / spread / 5,
            (scores[best] - mean) / spread / 5);
    }
}
