namespace Messaging.Routing.Classification.Learning;

/// <summary>How every message scores with a model that has not seen it nor anything like it.</summary>
internal sealed class CrossValidation
{
    private readonly IReadOnlyList<Grams> _grams;
    private readonly IReadOnlyList<float[]> _beside;
    private readonly IReadOnlyList<int> _own;
    private readonly int _labels;
    private readonly ulong _seed;

    public CrossValidation(IReadOnlyList<Grams> grams, IReadOnlyList<float[]> beside, IReadOnlyList<int> own, int labels, Folds folds, ulong seed)
    {
        _grams = grams;
        _beside = beside;
        _own = own;
        _labels = labels;
        _seed = seed;
        Scores = new double[grams.Count][];
        LearntFrom = new int[grams.Count][];
        for (var fold = 0; fold < Folds.Number; fold++)
        {
            Measure(folds.Outside(fold), folds.Inside(fold));
        }
    }

    public double[][] Scores { get; }

    /// <summary>For each message, how many of each label its model was learnt from.</summary>
    public int[][] LearntFrom { get; }

    private void Measure(int[] learnt, int[] measured)
    {
        if (measured.Length == 0)
        {
            return;
        }

        var (features, weights) = TextModelTrainer.Learn(_grams, _beside, _own, learnt, _labels, _seed);
        var counts = TextModelTrainer.Counts(learnt.Select(row => _own[row]), _labels);
        var scores = new float[weights.Stride];
        foreach (var row in measured)
        {
            weights.Score(features.Weigh(_grams[row], _beside[row]), scores);
            Scores[row] = [.. scores.Take(_labels).Select(score => (double)score)];
            LearntFrom[row] = counts;
        }
    }
}
