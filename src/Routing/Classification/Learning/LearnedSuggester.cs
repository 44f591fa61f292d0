namespace Messaging.Routing.Classification.Learning;

/// <summary>Suggests who should answer a message (分办建议) from the catalogue and from what was learnt, each with its share.</summary>
public sealed class LearnedSuggester
{
    private readonly DivisionSuggester _catalogue;
    private readonly TextModel _model;
    private readonly CatalogueShare _share;
    private readonly int[] _learntLabelOf;

    /// <exception cref="ArgumentException">The model was learnt for labels that are not the catalogue's.</exception>
    public LearnedSuggester(DivisionSuggester catalogue, TextModel model)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(model);

        _catalogue = catalogue;
        _model = model;
        _share = model.BesideCatalogue ?? throw new ArgumentException("The model was learnt for other labels than the catalogue's.", nameof(model));
        _learntLabelOf = [.. catalogue.Labels.Select(label => model.Labels.IndexOf(label))];
    }

    /// <summary>Addressees for a message, best first; at least one, also for an empty text.</summary>
    public IReadOnlyList<DivisionSuggestion> Suggest(string? title, string text, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);

        var learnt = _model.Scores(title, text);
        var catalogue = _catalogue.Score(title, text);
        var confidences = _share.Curve.Confidences([.. catalogue.Select((score, label) => Score(score.Total, _learntLabelOf[label], learnt))]);
        return
        [
            .. Enumerable.Range(0, confidences.Length).OrderByDescending(label => confidences[label]).Take(most)
                .Select(label => new DivisionSuggestion(_catalogue.Labels[label], confidences[label], catalogue[label].Reasons())),
        ];
    }

    private double Score(double catalogue, int label, double[] learnt) =>
        label < 0 ? _share.Score(catalogue, null, 0) : _share.Score(catalogue, learnt[label], _model.LearntFrom[label]);
}
