using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Desk.Intake;

/// <summary>
/// From which confidence on a suggestion is carried out without a person (自动分办阈值): fixed by cross-validation of the version in force for the
/// promised share of right ones; before the office has enough labelled items, the dated figure of the configuration.
/// </summary>
public sealed class DispatchRule(IntakeOptions options, ModelShelf shelf)
{
    /// <summary>A confidence nothing reaches.</summary>
    public const double Never = 1.01;

    public double From => options.AutoDispatchConfidence ?? Measured(shelf.Current);

    private double Measured(RouterInForce now) =>
        now.Rows < RouterInForce.LeastToPromise ? options.UntilLearntConfidence

        // More was promised since: nothing is known of that until the next training.
        : now.Promised < options.PromisedPrecision ? Never
        : now.DispatchFrom ?? Never;
}
