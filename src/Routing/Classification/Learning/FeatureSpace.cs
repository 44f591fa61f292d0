namespace Messaging.Routing.Classification.Learning;

/// <summary>The features a model knows, and how rare each is (TF-IDF).</summary>
internal sealed class FeatureSpace
{
    private const int Unknown = -1;

    private readonly int[] _featureOf = new int[1 << GramReader.BucketBits];
    private readonly float[] _rarity;

    /// <param name="messages">How many messages the counts were taken from.</param>
    /// <param name="buckets">Ascending.</param>
    /// <param name="seenIn">In how many messages each bucket occurred.</param>
    public FeatureSpace(int messages, int[] buckets, int[] seenIn)
    {
        Messages = messages;
        Buckets = buckets;
        SeenIn = seenIn;
        Array.Fill(_featureOf, Unknown);
        _rarity = new float[buckets.Length];
        for (var feature = 0; feature < buckets.Length; feature++)
        {
            _featureOf[buckets[feature]] = feature;
            _rarity[feature] = (float)Math.Log((1.0 + messages) / seenIn[feature]);
        }
    }

    public int Messages { get; }

    public int[] Buckets { get; }

    public int[] SeenIn { get; }

    public int Count => Buckets.Length;

    /// <param name="least">What occurs in fewer messages is chance and would be learnt by heart.</param>
    public static FeatureSpace Of(IReadOnlyList<Grams> messages, IReadOnlyList<int> rows, int least)
    {
        var seen = new int[1 << GramReader.BucketBits];
        foreach (var row in rows)
        {
            foreach (var bucket in messages[row].Buckets)
            {
                seen[bucket]++;
            }
        }

        var buckets = new List<int>();
        for (var bucket = 0; bucket < seen.Length; bucket++)
        {
            if (seen[bucket] >= least)
            {
                buckets.Add(bucket);
            }
        }

        return new FeatureSpace(rows.Count, [.. buckets], [.. buckets.Select(bucket => seen[bucket])]);
    }

    /// <summary>The feature of a bucket; null when it was not met, or too seldom.</summary>
    public int? Find(int bucket) => _featureOf[bucket] is var feature and not Unknown ? feature : null;

    public float RarityOf(int feature) => _rarity[feature];

    /// <summary>The same without the features that are not kept.</summary>
    public FeatureSpace Only(IReadOnlyList<int> kept) =>
        new(Messages, [.. kept.Select(feature => Buckets[feature])], [.. kept.Select(feature => SeenIn[feature])]);

    /// <param name="beside">Values that stand beside the message's own features, numbered after them.</param>
    public SparseVector Weigh(Grams grams, ReadOnlySpan<float> beside = default)
    {
        var features = new int[grams.Buckets.Length + beside.Length];
        var values = new float[features.Length];
        var count = 0;
        var square = 0f;
        for (var at = 0; at < grams.Buckets.Length; at++)
        {
            var feature = _featureOf[grams.Buckets[at]];
            if (feature == Unknown)
            {
                continue;
            }

            var value = grams.Strengths[at] * _rarity[feature];
            features[count] = feature;
            values[count++] = value;
            square += value * value;
        }

        Scale(values.AsSpan(0, count), square);
        if (beside.Length > 0)
        {
            square = count > 0 ? 1 : 0;
            for (var at = 0; at < beside.Length; at++)
            {
                features[count] = Count + at;
                values[count++] = beside[at];
                square += beside[at] * beside[at];
            }

            Scale(values.AsSpan(0, count), square);
        }

        return new SparseVector(features[..count], values[..count]);
    }

    private static void Scale(Span<float> values, float square)
    {
        var scale = square > 0 ? 1 / MathF.Sqrt(square) : 0;
        foreach (ref var value in values)
        {
            value *= scale;
        }
    }
}
