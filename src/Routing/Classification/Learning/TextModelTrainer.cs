namespace Messaging.Routing.Classification.Learning;

/// <summary>Learns a model from labelled messages (训练). The same messages in the same order with the same seed give the same bytes.</summary>
public static class TextModelTrainer
{
    /// <summary>What a file may weigh; features that say least are left out above it.</summary>
    private const int MostBytes = 9_500_000;

    // What stands in fewer messages is chance.
    private const int LeastMessages = 3;

    /// <param name="seed">Decides the order of learning and the parts of the cross-validation.</param>
    /// <param name="catalogue">
    /// Shares the judgement when every label is one of its own.
    /// </param>
    public static TrainedModel Train(IReadOnlyList<LabelledMessage> messages, ulong seed, DivisionSuggester? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentOutOfRangeException.ThrowIfZero(messages.Count);

        var labels = messages.Select(message => message.Label).Distinct().Order(StringComparer.Ordinal).ToArray();
        var numbers = Enumerable.Range(0, labels.Length).ToDictionary(label => labels[label], StringComparer.Ordinal);
        int[] own = [.. messages.Select(message => numbers[message.Label])];
        Grams[] grams = [.. messages.Select(message => GramReader.Read(message.Title, message.Text))];

        var beside = catalogue is not null && labels.All(catalogue.Knows) ? new CatalogueOpinion(catalogue, messages) : null;
        float[][] views = [.. messages.Select((_, row) => beside is null ? [] : CatalogueView.Of(beside.Scores[row]))];

        var validation = new CrossValidation(grams, views, own, labels.Length, Folds.Of(messages, seed), seed);
        var curve = ConfidenceCurve.Fit(validation.Scores, own);
        var shared = beside?.Shared(labels, validation);
        var share = shared is null ? null : new CatalogueShare(beside!.Labels, ConfidenceCurve.Fit(shared, beside.Own(messages)));

        var (features, weights) = Learn(grams, views, own, [.. Enumerable.Range(0, grams.Length)], labels.Length, seed);
        (features, weights) = WithinSize(features, weights);

        // Through the file, so that a model judges the same before and after it was kept.
        var file = TextModelFile.Write(new TextModel(labels, Counts(own, labels.Length), features, weights, curve, share));
        return new TrainedModel(
            TextModelFile.Read(file),
            file,
            [
                .. messages.Select((_, row) => share is null
                    ? Suggested(labels, curve.Confidences(validation.Scores[row]))
                    : Suggested(share.Labels, share.Curve.Confidences(shared![row]))),
            ]);
    }

    internal static (FeatureSpace Features, LinearWeights Weights) Learn(
        IReadOnlyList<Grams> grams, IReadOnlyList<float[]> beside, IReadOnlyList<int> own, int[] rows, int labels, ulong seed)
    {
        var features = new FeatureCounts(grams, rows, own, labels, LeastMessages).Weighed();
        SparseVector[] vectors = [.. rows.Select(row => features.Weigh(grams[row], beside[row]))];
        return (features, DualCoordinateDescent.Train(vectors, [.. rows.Select(row => own[row])], labels, features.Count + beside[0].Length, seed));
    }

    internal static int[] Counts(IEnumerable<int> own, int labels)
    {
        var counts = new int[labels];
        foreach (var label in own)
        {
            counts[label]++;
        }

        return counts;
    }

    private static IReadOnlyList<LabelConfidence> Suggested(IReadOnlyList<string> labels, double[] confidences) =>
    [
        .. Enumerable.Range(0, confidences.Length).OrderByDescending(label => confidences[label])
            .Select(label => new LabelConfidence(labels[label], confidences[label])),
    ];

    private static (FeatureSpace Features, LinearWeights Weights) WithinSize(FeatureSpace features, LinearWeights weights)
    {
        // A weight is a byte; scale, number and count of a feature take at most ten more.
        var most = MostBytes / (weights.Labels + 10);
        if (features.Count <= most)
        {
            return (features, weights);
        }

        int[] kept =
        [
            .. Enumerable.Range(0, features.Count)
                .OrderByDescending(feature => Reach(weights.Of(feature)) * features.WeightOf(feature)).Take(most).Order(),
        ];
        int[] moved = [.. kept, .. Enumerable.Range(features.Count, weights.Features - features.Count)];
        var fewer = new LinearWeights(moved.Length, weights.Labels);
        for (var feature = 0; feature < moved.Length; feature++)
        {
            weights.Of(moved[feature]).CopyTo(fewer.Of(feature));
        }

        return (features.Only(kept), fewer);
    }

    private static double Reach(ReadOnlySpan<float> weights)
    {
        var reach = 0.0;
        foreach (var weight in weights)
        {
            reach = Math.Max(reach, Math.Abs(weight));
        }

        return reach;
    }
}
