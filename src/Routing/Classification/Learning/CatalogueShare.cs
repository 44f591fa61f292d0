namespace Messaging.Routing.Classification.Learning;

/// <summary>
/// How catalogue and learnt model share the judgement on a label: the catalogue carries it until messages come in and fades
/// as they do.
/// </summary>
/// <param name="Learnt">Weight of what was learnt, once there is enough of it.</param>
/// <param name="Trust">With so many messages of a label the model has half its weight.</param>
/// <param name="Fade">With so many messages of a label the catalogue has lost half of its own.</param>
/// <param name="Curve">From their common score to a confidence.</param>
internal sealed record CatalogueShare(double Learnt, double Trust, double Fade, ConfidenceCurve Curve)
{
    /// <param name="catalogue">Score of the catalogue, 0 when nothing speaks for the label.</param>
    /// <param name="learnt">Score of the model, about -1 when nothing speaks for the label; none when it has not met the label.</param>
    public double Score(double catalogue, double? learnt, int learntFrom) =>
        (catalogue * Fade / (Fade + learntFrom))
        + (learnt is { } score ? Learnt * learntFrom / (learntFrom + Trust) * (score + 1) : 0);
}
