namespace Messaging.Routing.Classification.Learning;

/// <summary>The features a model knows, and how much each weighs in a message: the rarer it is, and the more it tells labels apart, the more.</summary>
internal sealed class FeatureSpace
{
    private const int Unknown = -1;

    private readonly int[] _featureOf = new int[1 << GramReader.BucketBits];
    private readonly float[] _weights;

    /// <param name="buckets">Ascending.</param>
    /// <param name="weights">What each of them weighs.</param>
    public FeatureSpace(int[] buckets, float[] weights)
    {
        Buckets = buckets;
        _weights = weights;
        Array.Fill(_featureOf, Unknown);
        for (var feature = 0; feature < buckets.Length; feature++)
        {
            _featureOf[buckets[feature]] = feature;
        }
    }

    public int[] Buckets { get; }

    public int Count => Buckets.Length;

    /// <summary>The feature of a bucket; null when it was not met, or too seldom.</summary>
    public int? Find(int bucket) => _featureOf[bucket] is var feature and not Unknown ? feature : null;

    public float WeightOf(int feature) => _weights[feature];

    /// <summary>The same without the features that are not kept.</summary>
    public FeatureSpace Only(IReadOnlyList<int> kept) =>
        new([.. kept.Select(feature => Buckets[feature])], [.. kept.Select(feature => _weights[feature])]);

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

            var value = grams.Strengths[at] * _weights[feature];
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
