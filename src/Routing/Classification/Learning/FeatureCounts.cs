namespace Messaging.Routing.Classification.Learning;

/// <summary>In how many messages of each label every bucket of characters occurs, and what a bucket weighs by that.</summary>
internal sealed class FeatureCounts
{
    // Chosen by grouped cross-validation on 7,973 messages; between 0.3 and 0.7, and 0.5 and 0.8, little changes.
    private const double RarityPower = 0.5;
    private const double TellingPower = 0.7;

    private readonly int _messages;
    private readonly int[] _buckets;
    private readonly int[] _seen;
    private readonly int[] _ofLabel;
    private readonly int[] _messagesOf;

    /// <param name="least">What occurs in fewer messages is chance and would be learnt by heart.</param>
    public FeatureCounts(IReadOnlyList<Grams> messages, IReadOnlyList<int> rows, IReadOnlyList<int> own, int labels, int least)
    {
        var seen = new int[1 << GramReader.BucketBits];
        foreach (var row in rows)
        {
            foreach (var bucket in messages[row].Buckets)
            {
                seen[bucket]++;
            }
        }

        _messages = rows.Count;
        _buckets = [.. Enumerable.Range(0, seen.Length).Where(bucket => seen[bucket] >= least)];
        _seen = [.. _buckets.Select(bucket => seen[bucket])];
        (_messagesOf, _ofLabel) = (new int[labels], new int[_buckets.Length * labels]);
        Count(messages, rows, own);
    }

    public FeatureSpace Weighed() => new(_buckets, [.. Enumerable.Range(0, _buckets.Length).Select(Weight)]);

    private void Count(IReadOnlyList<Grams> messages, IReadOnlyList<int> rows, IReadOnlyList<int> own)
    {
        var known = new FeatureSpace(_buckets, []);
        foreach (var row in rows)
        {
            _messagesOf[own[row]]++;
            foreach (var bucket in messages[row].Buckets)
            {
                if (known.Find(bucket) is { } feature)
                {
                    _ofLabel[(feature * _messagesOf.Length) + own[row]]++;
                }
            }
        }
    }

    private float Weight(int feature)
    {
        var rarity = Math.Log((1.0 + _messages) / _seen[feature]);
        return (float)(Math.Pow(rarity, RarityPower) * Math.Pow(Telling(feature), TellingPower));
    }

    /// <summary>How many times as frequent it is in one label as in the others, or as seldom; the largest such ratio, in logarithms.</summary>
    private double Telling(int feature)
    {
        var most = 0.0;
        for (var label = 0; label < _messagesOf.Length; label++)
        {
            var here = _ofLabel[(feature * _messagesOf.Length) + label];
            var share = (here + 1.0) / (_messagesOf[label] + 2);
            var elsewhere = (_seen[feature] - here + 1.0) / (_messages - _messagesOf[label] + 2);
            most = Math.Max(most, Math.Abs(Math.Log(share / elsewhere)));
        }

        return most;
    }
}
