namespace Messaging.Routing.Classification.Learning;

/// <summary>The catalogue's judgement on the messages a model is learnt from.</summary>
internal sealed class CatalogueOpinion(DivisionSuggester catalogue, IReadOnlyList<LabelledMessage> messages)
{
    public IReadOnlyList<string> Labels => catalogue.Labels;

    /// <summary>For each message a score for each of <see cref="Labels"/>.</summary>
    public double[][] Scores { get; } = [.. messages.Select(message => catalogue.Scores(message.Title, message.Text))];

    public int[] Own(IReadOnlyList<LabelledMessage> learnt) => [.. learnt.Select(message => Labels.IndexOf(message.Label))];

    /// <summary>Catalogue and model together, for each message a score for each of <see cref="Labels"/>.</summary>
    public double[][] Shared(IReadOnlyList<string> learntLabels, CrossValidation validation)
    {
        int[] learntLabelOf = [.. Labels.Select(label => learntLabels.IndexOf(label))];
        return
        [
            .. Scores.Select((scores, row) => scores.Select((score, label) => learntLabelOf[label] is var learnt and >= 0
                ? CatalogueShare.Score(score, validation.Scores[row][learnt], validation.LearntFrom[row][learnt])
                : CatalogueShare.Score(score, 0, 0)).ToArray()),
        ];
    }
}
