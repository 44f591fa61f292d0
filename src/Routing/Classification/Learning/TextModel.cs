namespace Messaging.Routing.Classification.Learning;

/// <summary>What was learnt from labelled messages (分类模型): for each of its labels how a message speaks for it.</summary>
public sealed class TextModel
{
    internal TextModel(
        IReadOnlyList<string> labels, IReadOnlyList<int> learntFrom, FeatureSpace features, LinearWeights weights, ConfidenceCurve curve, CatalogueShare? besideCatalogue)
    {
        Labels = labels;
        LearntFrom = learntFrom;
        Features = features;
        Weights = weights;
        Curve = curve;
        BesideCatalogue = besideCatalogue;
    }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>How many messages of each label it has seen.</summary>
    public IReadOnlyList<int> LearntFrom { get; }

    internal FeatureSpace Features { get; }

    internal LinearWeights Weights { get; }

    internal ConfidenceCurve Curve { get; }

    /// <summary>How it shares the judgement with the catalogue; null when its labels are not the catalogue's.</summary>
    internal CatalogueShare? BesideCatalogue { get; }

    /// <summary>Every label, best first, by what was learnt alone.</summary>
    /// <exception cref="InvalidOperationException">It was learnt beside a catalogue: ask a <see cref="LearnedSuggester"/>.</exception>
    public IReadOnlyList<LabelConfidence> Suggest(string? title, string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        if (BesideCatalogue is not null)
        {
            throw new InvalidOperationException("The model was learnt beside a catalogue and judges with it.");
        }

        var confidences = Curve.Confidences(Scores(title, text, []));
        var order = Enumerable.Range(0, confidences.Length).OrderByDescending(label => confidences[label]);
        return [.. order.Select(label => new LabelConfidence(Labels[label], confidences[label]))];
    }

    /// <summary>The words of a message that spoke for a label.</summary>
    internal IReadOnlyList<string> WordsFor(int label, string? title, string text) => SpokenWords.For(this, label, title, text);

    internal double[] Scores(string? title, string text, ReadOnlySpan<float> beside)
    {
        var scores = new float[Weights.Stride];
        Weights.Score(Features.Weigh(GramReader.Read(title, text), beside), scores);
        return [.. scores.Take(Labels.Count).Select(score => (double)score)];
    }
}
