namespace Messaging.Routing.Classification.Learning;

/// <summary>Suggests who should answer a message (分办建议) from the catalogue and from what was learnt, each with its share.</summary>
public sealed class LearnedSuggester
{
    private const int MostReasons = 6;

    private readonly DivisionSuggester _catalogue;
    private readonly TextModel _model;
    private readonly CatalogueShare _share;
    private readonly int[] _learntLabelOf;
    private readonly int[] _viewedLabelOf;

    /// <exception cref="ArgumentException">The model was learnt for labels that are not the catalogue's.</exception>
    public LearnedSuggester(DivisionSuggester catalogue, TextModel model)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(model);

        _catalogue = catalogue;
        _model = model;
        _share = model.BesideCatalogue ?? throw new ArgumentException("The model was learnt for other labels than the catalogue's.", nameof(model));
        _learntLabelOf = [.. catalogue.Labels.Select(label => model.Labels.IndexOf(label))];

        // The catalogue may have got other labels since; what the model has not seen of it, it does not hear of.
        _viewedLabelOf = [.. _share.Labels.Select(label => catalogue.Labels.IndexOf(label))];
    }

    /// <summary>Addressees for a message, best first; at least one, also for an empty text.</summary>
    public IReadOnlyList<DivisionSuggestion> Suggest(string? title, string text, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);

        var catalogue = _catalogue.Score(title, text);
        var view = CatalogueView.Of([.. catalogue.Select(score => score.Total)]);
        var learnt = _model.Scores(title, text, [.. _viewedLabelOf.Select(label => label < 0 ? 0 : view[label])]);
        var confidences = _share.Curve.Confidences([.. catalogue.Select((score, label) => Score(score.Total, _learntLabelOf[label], learnt))]);
        return
        [
            .. Enumerable.Range(0, confidences.Length).OrderByDescending(label => confidences[label]).Take(most)
                .Select(label => new DivisionSuggestion(_catalogue.Labels[label], confidences[label], Reasons(catalogue[label], _learntLabelOf[label]))),
        ];

        // What the catalogue says is said in its own words; what was learnt, in the message's.
        IReadOnlyList<string> Reasons(LabelScore score, int label)
        {
            var known = score.Reasons();
            return label < 0 ? known
                : [.. known, .. _model.WordsFor(label, title, text).Where(word => !known.Any(said => said.Contains(word, StringComparison.Ordinal))).Take(MostReasons - known.Count)];
        }
    }

    private double Score(double catalogue, int label, double[] learnt) =>
        label < 0 ? CatalogueShare.Score(catalogue, 0, 0) : CatalogueShare.Score(catalogue, learnt[label], _model.LearntFrom[label]);
}
