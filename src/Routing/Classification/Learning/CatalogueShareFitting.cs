namespace Messaging.Routing.Classification.Learning;

/// <summary>Chooses how catalogue and model share the judgement: what makes the true labels likeliest in the cross-validation.</summary>
internal sealed class CatalogueShareFitting
{
    // The newest messages are enough to choose three numbers on.
    private const int MostMessages = 1000;

    private static readonly double[] Learnts = [1, 2, 4, 8, 16];
    private static readonly double[] Trusts = [1, 5, 20];
    private static readonly double[] Fades = [10, 30, 100, 300, 1000];

    private readonly IReadOnlyList<string> _labels;
    private readonly double[][] _catalogue;
    private readonly int[] _learntLabelOf;
    private readonly CrossValidation _validation;

    public CatalogueShareFitting(
        IReadOnlyList<LabelledMessage> messages, IReadOnlyList<string> learntLabels, CrossValidation validation, DivisionSuggester catalogue)
    {
        _labels = catalogue.Labels;
        _validation = validation;
        _catalogue = [.. messages.Select(message => catalogue.Scores(message.Title, message.Text))];
        _learntLabelOf = [.. _labels.Select(label => learntLabels.IndexOf(label))];
        int[] own = [.. messages.Select(message => _labels.IndexOf(message.Label))];

        var rows = Enumerable.Range(Math.Max(0, messages.Count - MostMessages), Math.Min(messages.Count, MostMessages)).ToArray();
        int[] ownOfRows = [.. rows.Select(row => own[row])];
        var straight = new ConfidenceCurve(1, [(0, 0), (1, 1)]);
        var best = (from learnt in Learnts
                    from trust in Trusts
                    from fade in Fades
                    let share = new CatalogueShare(learnt, trust, fade, straight)
                    let scores = rows.Select(row => Scores(share, row)).ToArray()
                    let loss = ConfidenceCurve.Loss(scores, ownOfRows, ConfidenceCurve.BestSharpness(scores, ownOfRows))
                    orderby loss
                    select share).First();
        Share = best with { Curve = ConfidenceCurve.Fit([.. messages.Select((_, row) => Scores(best, row))], own) };
    }

    public CatalogueShare Share { get; }

    public IReadOnlyList<LabelConfidence> Suggested(int row) => TextModelTrainer.Suggested(_labels, Share.Curve.Confidences(Scores(Share, row)));

    private double[] Scores(CatalogueShare share, int row) =>
    [
        .. _labels.Select((_, label) => _learntLabelOf[label] is var learnt and >= 0
            ? share.Score(_catalogue[row][label], _validation.Scores[row][learnt], _validation.LearntFrom[row][learnt])
            : share.Score(_catalogue[row][label], null, 0)),
    ];
}
